package org.fieldbook.service;

/// A text that somebody else wrote into a note while another text waited to go in, or that stands
/// against it since.
///
/// @param author whoever wrote it; empty if the roster does not know them
/// @param at date and time as in the journal
public record Meanwhile(String text, String author, String at) {

    /// Nothing of the text.
    @Override
    public String toString() {
        return "Meanwhile, at " + at;
    }
}
