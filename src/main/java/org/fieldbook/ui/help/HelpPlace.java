package org.fieldbook.ui.help;

/// A place in the help.
///
/// @param page by its name
/// @param anchor of a heading in it; empty for the top
record HelpPlace(String page, String anchor) {

    /// The place that a link names, as `exchange` or `words#conflict`.
    static HelpPlace of(String link) {
        int hash = link.indexOf('#');
        return hash < 0
                ? new HelpPlace(link, "")
                : new HelpPlace(link.substring(0, hash), link.substring(hash + 1));
    }
}
