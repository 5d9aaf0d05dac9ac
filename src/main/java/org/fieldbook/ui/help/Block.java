package org.fieldbook.ui.help;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A part of a page of help, from top to bottom.
sealed interface Block {

    /// What stands in it.
    List<Span> spans();

    /// Its words without their looks.
    default String text() {
        return spans().stream().map(Span::words).collect(Collectors.joining());
    }

    /// The title of what follows.
    record Heading(List<Span> spans) implements Block {

        /// How links name it: its words in small letters with hyphens between them.
        String anchor() {
            return text().toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^-|-$", "");
        }
    }

    /// Running text.
    record Paragraph(List<Span> spans) implements Block {}

    /// An item of a list.
    ///
    /// @param mark what stands before it: a dot or its number
    record Item(String mark, List<Span> spans) implements Block {}
}
