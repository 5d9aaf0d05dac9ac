package org.fieldbook.ui.help;

/// A piece of a line of help.
sealed interface Span {

    String words();

    /// Words as they are.
    record Plain(String words) implements Span {}

    /// Words that carry weight.
    record Strong(String words) implements Span {}

    /// A key, drawn as a cap.
    record Key(String words) implements Span {}

    /// Words that lead to another place.
    record Link(String words, HelpPlace to) implements Span {}
}
