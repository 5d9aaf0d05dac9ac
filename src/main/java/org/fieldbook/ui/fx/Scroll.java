package org.fieldbook.ui.fx;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ScrollPaneSkin;

/// A scroll pane that draws what scrolls straight into the window. JavaFX's own draws it into a picture first,
/// as large as what is in sight, and all of that again for each letter typed in it; and the picture of a pane
/// that went with its page stays in memory for as long as anything is drawn (decision 51).
public class Scroll extends ScrollPane {

    public Scroll() {}

    public Scroll(Node content) {
        super(content);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        var skin = new ScrollPaneSkin(this);
        drawDirectly(this);
        return skin;
    }

    /// For one that has its skin.
    static void drawDirectly(ScrollPane pane) {
        pane.getChildrenUnmodifiable().stream()
                .filter(child -> child.getStyleClass().contains("viewport"))
                .forEach(viewport -> viewport.setCache(false));
    }
}
