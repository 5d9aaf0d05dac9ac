package org.fieldbook.ui.fx;

import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Running text, drawn as a [Scroll] is. Tab leaves it as it leaves every other field, so that nobody is
/// caught in it (WCAG 2.1.2); nobody needs a tab in a sentence.
public final class Prose extends TextArea {

    public Prose(String text) {
        super(text);
        setWrapText(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    }

    /// The pane inside it gets its own skin later.
    @Override
    protected Skin<?> createDefaultSkin() {
        var skin = new TextAreaSkin(this);
        getChildrenUnmodifiable().stream()
                .filter(ScrollPane.class::isInstance)
                .map(ScrollPane.class::cast)
                .forEach(pane -> pane.skinProperty().subscribe(_ -> Scroll.drawDirectly(pane)));
        return skin;
    }

    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }
}
