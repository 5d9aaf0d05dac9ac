package org.fieldbook.ui.recording;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

import java.util.List;

/// Keys that work now side by side, as many as there is room for: the help lists all of them.
final class KeyRow extends HBox {

    KeyRow() {
        getStyleClass().add("keys");
        setMinWidth(0);
    }

    @Override
    protected void layoutChildren() {
        List<Node> all = getManagedChildren();
        int fit = all.size();
        while (fit > 0 && wide(all.subList(0, fit)) > getWidth() + 1) {
            fit--;
        }
        double left = (getWidth() - wide(all.subList(0, fit))) / 2;
        for (int at = 0; at < all.size(); at++) {
            Node keys = all.get(at);
            keys.setVisible(at < fit);
            if (at < fit) {
                double wide = keys.prefWidth(-1);
                layoutInArea(keys, left, 0, wide, getHeight(), 0, HPos.LEFT, VPos.CENTER);
                left += wide + getSpacing();
            }
        }
    }

    private double wide(List<Node> shown) {
        return shown.stream().mapToDouble(keys -> keys.prefWidth(-1)).sum()
                + getSpacing() * Math.max(0, shown.size() - 1);
    }
}
