package org.fieldbook.ui.control;

import javafx.scene.Node;
import javafx.scene.Parent;

import org.fieldbook.ui.fx.Scroll;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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

    /// The page that this is on, if any.
    public static Optional<PageScroll> around(Node node) {
        return Stream.iterate(node.getParent(), Objects::nonNull, Parent::getParent)
                .filter(PageScroll.class::isInstance)
                .map(PageScroll.class::cast)
                .findFirst();
    }

    /// How much higher the page is than what is seen of it, in px.
    public double excess() {
        return Math.max(
                0, getContent().getLayoutBounds().getHeight() - getViewportBounds().getHeight());
    }

    /// Back to the top.
    public void toTop() {
        setVvalue(0);
        setHvalue(0);
    }
}
