package org.fieldbook.ui.exchange;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Note;
import org.fieldbook.service.OpenConflict;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Shapes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.TextLimit;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.Prose;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Builds the cards of one conflict: what each said and why, with their notes beside it.
final class ChoiceCards {

    private final Deciding deciding;
    private final FieldText words;
    private final Messages messages;
    private final Moments moments;

    ChoiceCards(Deciding deciding, FieldText words, Messages messages, Moments moments) {
        this.deciding = deciding;
        this.words = words;
        this.messages = messages;
        this.moments = moments;
    }

    /// A card for each way of deciding.
    List<ChoiceCard> of(OpenConflict conflict) {
        List<ChoiceCard> cards = new ArrayList<>();
        for (Choice choice : Choice.of(conflict)) {
            cards.add(
                    switch (choice) {
                        case Choice.Keep(OpenConflict.Side side) ->
                                keep(conflict, choice, side, cards.size());
                        case Choice.Combine() -> combine(choice);
                        case Choice.Delete() -> delete(conflict, choice);
                        case Choice.Restore() -> restore(conflict, choice);
                    });
        }
        return cards;
    }

    private ChoiceCard keep(
            OpenConflict conflict, Choice choice, OpenConflict.Side side, int number) {
        String value = words.value(conflict, side.content());
        String title = messages.text(side.isMine() ? "conflict.mine" : "conflict.theirs");
        var card =
                new ChoiceCard(
                        "conflict-keep-" + number,
                        choice,
                        title,
                        messages.text(
                                "conflict.keep",
                                title,
                                value,
                                side.name(),
                                moments.minute(side.at())));
        card.addToHead(
                ChoiceCard.caption(
                        messages.text(side.isMine() ? "conflict.here" : "conflict.elsewhere")),
                Nodes.space());
        words.answer(conflict, side.content())
                .ifPresent(answer -> {
                    Label tag = Nodes.label(value, "answer-tag", Shapes.style(answer));
                    tag.setGraphic(Shapes.of(answer));
                    tag.setMinWidth(ChoiceCard.USE_PREF_SIZE);
                    card.addToHead(tag);
                });
        card.add(who(side));
        if (words.answer(conflict, side.content()).isEmpty()) {
            card.add(new MarkedText(value, others(conflict, side), messages));
        }
        side.reason()
                .ifPresent(why ->
                        card.add(ChoiceCard.caption(messages.text("conflict.reason.given", why))));
        if (!FieldText.isNote(conflict)) {
            notes(conflict, side).forEach(card::add);
        }
        return card;
    }

    /// What the other side says; with more than two there is no one text to compare with.
    private String others(OpenConflict conflict, OpenConflict.Side side) {
        List<OpenConflict.Side> others =
                conflict.sides().stream().filter(other -> !other.equals(side)).toList();
        return others.size() == 1 ? words.value(conflict, others.getFirst().content()) : "";
    }

    private HBox who(OpenConflict.Side side) {
        Label name = Nodes.label(side.name(), Style.TABLE_TEXT);
        Label at = Nodes.label(moments.minute(side.at()), Style.CAPTION, Style.MUTED);
        at.setMinWidth(ChoiceCard.USE_PREF_SIZE);
        var who = new HBox(name, Nodes.space(), at);
        who.getStyleClass().add("fb-row");
        return who;
    }

    /// This person's notes, with what differs from the others' marked.
    private List<VBox> notes(OpenConflict conflict, OpenConflict.Side side) {
        UUID author = side.change().record().author();
        String others =
                conflict.notes().stream()
                        .filter(note -> !note.author().equals(author))
                        .map(this::text)
                        .collect(Collectors.joining(" "));
        return conflict.notes().stream()
                .filter(note -> note.author().equals(author))
                .map(note ->
                        new VBox(
                                ChoiceCard.caption(
                                        messages.text(
                                                "conflict.note.at", moments.minute(note.at()))),
                                new MarkedText(text(note), others, messages)))
                .toList();
    }

    private String text(Note note) {
        return note.text()
                .standIn()
                .orElseGet(() -> note.isErased() ? messages.text("note.erased") : "");
    }

    private ChoiceCard combine(Choice choice) {
        var card =
                new ChoiceCard(
                        "conflict-combine",
                        choice,
                        messages.text("conflict.combine"),
                        messages.text("conflict.combine"));
        var area = new Prose(deciding.textProperty().get());
        area.setId("conflict-text");
        area.setAccessibleText(messages.text("conflict.combine.text"));
        area.setPrefRowCount(5);
        area.textProperty().subscribe(deciding::type);
        deciding.textProperty()
                .subscribe(text -> {
                    if (!text.equals(area.getText())) {
                        area.setText(text);
                    }
                });
        VBox.setVgrow(area, Priority.ALWAYS);
        card.add(new TextLimit(area, WriteNotes.LONGEST_TEXT, messages), area);
        return card;
    }

    private ChoiceCard delete(OpenConflict conflict, Choice choice) {
        String title =
                messages.text(
                        FieldText.isNote(conflict) ? "conflict.delete.note" : "conflict.delete");
        var card = new ChoiceCard("conflict-delete", choice, title, title);
        sides(conflict, true)
                .forEach(side ->
                        card.add(
                                who(side),
                                ChoiceCard.caption(messages.text("conflict.delete.who"))));
        return card;
    }

    private ChoiceCard restore(OpenConflict conflict, Choice choice) {
        String title =
                messages.text(
                        FieldText.isNote(conflict) ? "conflict.restore.note" : "conflict.restore");
        var card = new ChoiceCard("conflict-restore", choice, title, title);
        for (OpenConflict.Side side : sides(conflict, false)) {
            card.add(
                    who(side), new MarkedText(words.plain(conflict, side.content()), "", messages));
        }
        return card;
    }

    private static List<OpenConflict.Side> sides(OpenConflict conflict, boolean deleting) {
        return conflict.sides().stream()
                .filter(side -> side.change().record().field().equals(conflict.field()) == deleting)
                .toList();
    }
}
