package org.fieldbook.ui.control;

import javafx.scene.Node;

import org.fieldbook.ui.fx.Scroll;

/// Gives what it holds all the room there is, and scrolls where that is less than it needs. The keyboard
/// is never on it: a click beside everything leaves it where it was.
public final class PageScroll extends Scroll {

    public PageScroll(Node content) {
        super(content);
        getStyleClass().add("page-scroll");
        setFitToWidth(true);
        setFitToHeight(true);
        Reveal.focusIn(this);
    }

    @Override
    public void requestFocus() {
        // It is never on it.
    }

    /// Back to the top.
    public void toTop() {
        setVvalue(0);
        setHvalue(0);
    }
}
