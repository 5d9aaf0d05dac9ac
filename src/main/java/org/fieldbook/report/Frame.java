package org.fieldbook.report;

import java.util.List;

/// What stands on every page around its contents.
///
/// @param marking at the top and the bottom
/// @param notice in a box at the top: what the reader has to know of every page
/// @param heading the document's name, repeated from page 2
/// @param detail beside it, such as the service
/// @param imprint lines at the foot, most important first
/// @param code for the state of the data, at the foot
/// @param page words for the page number in three pieces: before it, between it and the number of
///     pages, and after that
public record Frame(
        String marking,
        String notice,
        String heading,
        String detail,
        List<String> imprint,
        String code,
        List<String> page) {

    public Frame {
        imprint = List.copyOf(imprint);
        page = List.copyOf(page);
        if (page.size() != 3) {
            throw new IllegalArgumentException("page numbers need three pieces of text");
        }
    }
}
