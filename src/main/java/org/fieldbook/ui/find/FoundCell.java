package org.fieldbook.ui.find;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.KeyHint;
import org.fieldbook.ui.control.Marked;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Command;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// One line of what was found.
final class FoundCell extends ListCell<Found> {

    private final Messages messages;
    private final Supplier<String> wanted;
    private final Function<Found, Optional<String>> heading;

    /// @param wanted what is marked in notes
    /// @param heading what stands above the first of a kind
    FoundCell(
            Messages messages,
            Supplier<String> wanted,
            Function<Found, Optional<String>> heading,
            Consumer<Found> onChosen) {
        this.messages = messages;
        this.wanted = wanted;
        this.heading = heading;
        // As wide as the list, not as what it shows.
        setPrefWidth(0);
        setOnMouseClicked(_ -> {
            if (getItem() != null) {
                onChosen.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Found found, boolean empty) {
        super.updateItem(found, empty);
        setText(null);
        if (empty || found == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        HBox row =
                switch (found) {
                    case Found.Doing(Command command) -> row(command);
                    case Found.OfSample subject -> row(subject);
                    case Found.InNote note ->
                            row(place(messages, note), "mdi2n-note-text-outline", note.text());
                    case Found.InEvidence evidence ->
                            row(
                                    evidence.reference(),
                                    "mdi2o-office-building-outline",
                                    evidence.text());
                };
        setGraphic(
                heading.apply(found)
                        .<Node>map(words ->
                                new VBox(
                                        Nodes.label(
                                                words,
                                                Style.CAPTION_STRONG,
                                                Style.MUTED,
                                                "found-head"),
                                        row))
                        .orElse(row));
        setAccessibleText(spoken(messages, found));
    }

    /// The row in words.
    static String spoken(Messages messages, Found found) {
        return switch (found) {
            case Found.Doing(Command command) ->
                    messages.text("find.command", command.title(), command.keys()).strip();
            case Found.OfSample subject ->
                    messages.text("find.subject", subject.reference(), subject.facts());
            case Found.InNote note ->
                    messages.text("find.note", place(messages, note), note.text());
            case Found.InEvidence evidence ->
                    messages.text("find.evidence", evidence.reference(), evidence.text());
        };
    }

    private HBox row(Command command) {
        HBox row = row(command.icon(), Nodes.label(command.title(), Style.TABLE_TEXT));
        if (!command.keys().isEmpty()) {
            row.getChildren().addAll(Nodes.space(), new KeyHint(command.keys()));
        }
        return row;
    }

    private HBox row(Found.OfSample subject) {
        return row(
                "mdi2f-folder-account-outline",
                Nodes.label(subject.reference(), Style.TABLE_STRONG),
                Nodes.label(subject.facts(), Style.TABLE_TEXT, Style.MUTED));
    }

    /// Written words with what was wanted marked in them.
    private HBox row(String place, String icon, String written) {
        Label where = Nodes.label(place, Style.TABLE_STRONG);
        where.setMinWidth(USE_PREF_SIZE);
        var text = new TextFlow();
        text.getStyleClass().add("found-text");
        // A text has no background of its own: what is marked is a label.
        for (Marked piece : Marked.of(written, wanted.get())) {
            text.getChildren()
                    .add(
                            piece.isHit()
                                    ? Nodes.label(piece.text(), "found-hit")
                                    : plain(piece.text()));
        }
        var words = new VBox(where, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        return row(icon, words);
    }

    private static String place(Messages messages, Found.InNote note) {
        return messages.text("find.place", note.reference(), note.name());
    }

    private static Text plain(String words) {
        var text = new Text(words);
        text.getStyleClass().add("found-plain");
        return text;
    }

    private HBox row(String icon, Node... parts) {
        var row = new HBox(Nodes.icon(icon));
        row.getChildren().addAll(parts);
        row.getStyleClass().add("fb-wide-row");
        // As wide as the list, so that a long note wraps and nothing scrolls sideways.
        row.maxWidthProperty().bind(widthProperty().subtract(SIDES));
        row.prefWidthProperty().bind(widthProperty().subtract(SIDES));
        return row;
    }

    private static final double SIDES = 32;
}
