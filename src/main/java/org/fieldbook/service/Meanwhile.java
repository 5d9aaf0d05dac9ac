package org.fieldbook.service;

import org.fieldbook.journal.Hash;

/// A text that somebody else wrote into a note while another text waited to go in, or that stands
/// against it since.
///
/// @param head the change that wrote it
/// @param author whoever wrote it; empty if the roster does not know them
/// @param at date and time as in the journal
public record Meanwhile(Hash head, String text, String author, String at) {

    /// Nothing of the text.
    @Override
    public String toString() {
        return "Meanwhile, at " + at;
    }
}
