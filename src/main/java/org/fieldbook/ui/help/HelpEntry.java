package org.fieldbook.ui.help;

import org.fieldbook.ui.control.Marked;

import java.util.ArrayList;
import java.util.List;

/// A line that leads to a place in the help: of the contents, or of what was found.
///
/// @param text around what was found; empty in the contents
record HelpEntry(HelpPlace place, String title, String text) {

    private static final int BEFORE = 40;
    private static final int AFTER = 110;

    /// A line for every page.
    static List<HelpEntry> contents(List<HelpPage> pages) {
        return pages.stream()
                .map(page -> new HelpEntry(new HelpPlace(page.name(), ""), page.title(), ""))
                .toList();
    }

    /// A line for every part that holds what is wanted, those first that have it in their title.
    static List<HelpEntry> find(List<HelpPage> pages, String wanted) {
        List<HelpEntry> titled = new ArrayList<>();
        List<HelpEntry> others = new ArrayList<>();
        for (HelpPage page : pages) {
            for (HelpPage.Part part : page.parts()) {
                boolean isTitled = Marked.isIn(part.title(), wanted);
                if (isTitled || Marked.isIn(part.text(), wanted)) {
                    var place = new HelpPlace(page.name(), part.anchor());
                    (isTitled ? titled : others)
                            .add(new HelpEntry(place, part.title(), around(part.text(), wanted)));
                }
            }
        }
        titled.addAll(others);
        return titled;
    }

    /// The first hit with some words on both sides.
    private static String around(String text, String wanted) {
        int at = 0;
        for (Marked piece : Marked.of(text, wanted)) {
            if (piece.isHit()) {
                int from = text.lastIndexOf(' ', Math.max(0, at - BEFORE)) + 1;
                int space = text.indexOf(' ', Math.min(text.length(), at + AFTER));
                return text.substring(from, space < 0 ? text.length() : space);
            }
            at += piece.text().length();
        }
        int space = text.indexOf(' ', Math.min(text.length(), AFTER));
        return text.substring(0, space < 0 ? text.length() : space);
    }
}
