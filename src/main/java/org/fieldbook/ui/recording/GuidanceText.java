package org.fieldbook.ui.recording;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.fieldbook.ui.control.Marked;
import org.fieldbook.ui.control.Nodes;

/// A paragraph of guidance in which what is searched for is marked.
final class GuidanceText extends HBox {

    /// @param lead stands before it and is not searched; may be empty
    /// @param wanted what is searched for; empty marks nothing
    GuidanceText(String lead, String text, String wanted) {
        getStyleClass().add("guidance-text");
        if (!lead.isEmpty()) {
            Label before = Nodes.label(lead, "lead");
            before.setMinWidth(USE_PREF_SIZE);
            getChildren().add(before);
        }
        var flow = new TextFlow();
        HBox.setHgrow(flow, Priority.ALWAYS);
        getChildren().add(flow);
        // A text has no background of its own: what is marked is a label.
        for (Marked piece : Marked.of(text, wanted)) {
            flow.getChildren()
                    .add(piece.isHit() ? Nodes.label(piece.text(), "hit") : plain(piece.text()));
        }
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(lead.isEmpty() ? text : lead + " " + text);
    }

    private static Text plain(String words) {
        var text = new Text(words);
        text.getStyleClass().add("plain");
        return text;
    }
}
