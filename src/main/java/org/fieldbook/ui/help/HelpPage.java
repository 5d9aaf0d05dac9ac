package org.fieldbook.ui.help;

import java.util.ArrayList;
import java.util.List;

/// A page of help.
///
/// @param name by which links find it
/// @param blocks below the title
record HelpPage(String name, String title, List<Block> blocks) {

    /// A heading with what stands under it; the first part of a page has the page's title.
    ///
    /// @param anchor of the heading; empty for the top
    record Part(String anchor, String title, String text) {}

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        String anchor = "";
        String heading = title;
        List<String> texts = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Heading next) {
                parts.add(new Part(anchor, heading, String.join(" ", texts)));
                anchor = next.anchor();
                heading = next.text();
                texts.clear();
            } else {
                texts.add(block.text());
            }
        }
        parts.add(new Part(anchor, heading, String.join(" ", texts)));
        return parts;
    }

    /// Everything that is written on it, for whoever hears it.
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(title);
        blocks.forEach(block -> lines.add(block.text()));
        return String.join("\n", lines);
    }
}
