package org.fieldbook.service;

/// How wide somebody drew the panes beside the form of a case, in hundredths of the text size.
public record PaneWidths(int steps, int side) {

    public PaneWidths {
        if (steps <= 0 || side <= 0) {
            throw new IllegalArgumentException("a pane has a width");
        }
    }
}
