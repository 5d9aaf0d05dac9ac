package org.fieldbook.ui.recording;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Meanwhile;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Moments;

import java.util.Arrays;
import java.util.List;

/// What others wrote into the note while a text waited in its field, with the differences marked. Both
/// stay until somebody says what the note is.
final class NoteDifference extends VBox {

    /// Marking longer texts would hold the window up; they are shown without marks.
    private static final int MOST_WORDS = 4_000;

    private final NoteViewModel model;
    private final Messages messages;
    private final Moments moments;
    private boolean locked;

    NoteDifference(NoteViewModel model, Messages messages, Moments moments) {
        this.model = model;
        this.messages = messages;
        this.moments = moments;
        setId("recording-note-difference");
        getStyleClass().add("note-difference");
        model.beside().meanwhileProperty().subscribe(this::show);
    }

    private void show(List<Meanwhile> others) {
        Nodes.show(this, !others.isEmpty());
        getChildren().clear();
        others.forEach(theirs -> getChildren().add(card(theirs)));
    }

    private Node card(Meanwhile theirs) {
        var head =
                Nodes.paragraph(
                        messages.text(
                                theirs.author().isEmpty()
                                        ? "note.meanwhile.unknown"
                                        : "note.meanwhile",
                                theirs.author(),
                                moments.minute(theirs.at())),
                        Style.CAPTION_STRONG);
        var keep = button("note.keep", model::settle);
        var take = button("note.take", () -> model.takeIn(theirs));
        var actions = new HBox(keep, take);
        actions.getStyleClass().add("fb-row");
        var card = new VBox(head, marked(theirs.text()), actions);
        card.getStyleClass().addAll(Style.NOTICE, "fb-column");
        return card;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(messages.text(key));
        button.setId("recording-" + key.replace('.', '-'));
        button.getStyleClass().add(Style.SMALL_BUTTON);
        button.setDisable(locked);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Their text: what only they have is underlined, what only the field had is struck out.
    private TextFlow marked(String theirs) {
        var flow = new TextFlow();
        flow.setFocusTraversable(true);
        flow.getStyleClass().add("fb-focus");
        flow.setAccessibleText(theirs);
        List<String> mine = words(model.textProperty().get());
        List<String> other = words(theirs);
        if (mine.size() + other.size() > MOST_WORDS) {
            flow.getChildren().add(text(other, "same"));
            return flow;
        }
        DiffUtils.diff(mine, other, true)
                .getDeltas()
                .forEach(delta -> {
                    if (delta.getType() == DeltaType.EQUAL) {
                        flow.getChildren().add(text(delta.getTarget().getLines(), "same"));
                    } else {
                        flow.getChildren()
                                .addAll(
                                        text(delta.getSource().getLines(), "mine"),
                                        text(delta.getTarget().getLines(), "theirs"));
                    }
                });
        return flow;
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split("(?<=\\s)", -1));
    }

    private static Text text(List<String> words, String style) {
        var text = new Text(String.join("", words));
        text.getStyleClass().addAll("difference", style);
        return text;
    }

    /// Signed off: both can be read, nothing decided.
    void setLocked(boolean isLocked) {
        locked = isLocked;
        lookupAll(".button").forEach(button -> button.setDisable(isLocked));
    }
}
