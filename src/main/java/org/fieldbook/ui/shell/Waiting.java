package org.fieldbook.ui.shell;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.MarkingStrip;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.ProgressRow;
import org.fieldbook.ui.control.Style;

/// What stands in the window while nothing else can: what is being done, and how to call it off or why that cannot be.
final class Waiting extends BorderPane {

    private final MarkingStrip marking;

    /// @param id of the words, which have the keyboard
    /// @param doing names the text that says what is being done
    /// @param why names the one that says what is safe meanwhile, and why it is not stopped where it cannot be
    /// @param cancel calls it off, if anything does
    Waiting(String id, Messages messages, String doing, String why, Node... cancel) {
        setId("busy");
        marking = new MarkingStrip(messages);
        setTop(marking);
        var row = ProgressRow.alone(id, new SimpleBooleanProperty(true), cancel);
        row.say(messages.text(doing));
        var card =
                new VBox(row, Nodes.paragraph(messages.text(why), Style.TABLE_TEXT, Style.MUTED));
        card.getStyleClass().addAll(Style.CARD, "fb-busy-card");
        var page = new StackPane(card);
        page.getStyleClass().add("fb-busy-page");
        setCenter(page);
        sceneProperty().subscribe(_ -> row.requestFocus());
    }

    /// Marks it as the store is marked.
    Waiting in(boolean practice) {
        marking.setPractice(practice);
        return this;
    }
}
