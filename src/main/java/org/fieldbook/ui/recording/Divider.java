package org.fieldbook.ui.recording;

/// What stands between two panes.
enum Divider {
    OF_STEPS(0),
    OF_SIDE(1);

    private final int index;

    Divider(int index) {
        this.index = index;
    }

    /// Among those of the split pane.
    int index() {
        return index;
    }
}
