package org.fieldbook.ui.exchange;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.ArrivalPreview;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.ProgressRow;
import org.fieldbook.ui.control.Reflow;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Moments;

import java.util.List;
import java.util.Optional;

/// A file that came: chosen or dropped, seen before anything is taken in.
final class ImportCard extends VBox {

    /// Px at the root's usual text size: with less the figures stand below the people.
    private static final double BESIDE_EACH_OTHER = 660;

    private static final double LEFT_WEIGHT = 0.66;
    private static final double MOVES_WEIGHT = 0.34;

    /// The size of the title in the drawing.
    private static final double TITLE_PX = 13;

    private final ImportViewModel model;
    private final Messages messages;
    private final Label title = Nodes.paragraph("", Style.TABLE_STRONG);
    private final PeopleTable people;
    private final VBox notes = new VBox();
    private final MovesPane moves;
    private final Reflow arrived;
    private final VBox empty;
    private final Button take;
    private final Button choose;

    ImportCard(ImportViewModel model, Messages messages, Moments moments) {
        this.model = model;
        this.messages = messages;
        people = new PeopleTable(messages, moments);
        title.fontProperty().subscribe(font -> people.size(font.getSize() / TITLE_PX));
        moves = new MovesPane(messages);
        setId("exchange-import");
        getStyleClass().addAll(Style.CARD, "import");
        choose =
                Nodes.wholeButton(
                        "exchange-choose", messages.text("exchange.choose"), model::choose);
        choose.setGraphic(Nodes.icon("mdi2f-folder-open-outline"));
        take =
                Nodes.wholeButton(
                        "exchange-take", messages.text("exchange.take.nothing"), model::take);
        take.setGraphic(Nodes.icon("mdi2t-tray-arrow-down"));
        take.getStyleClass().add("accent");
        getChildren().addAll(head(), said(), progress());
        notes.getStyleClass().add("arrival-notes");
        var room = new VBox();
        VBox.setVgrow(room, Priority.ALWAYS);
        var left = new VBox(people, notes, room, actions());
        left.getStyleClass().add("arrival");
        arrived =
                new Reflow(
                                BESIDE_EACH_OTHER,
                                1,
                                List.of(
                                        new Reflow.Part(left, LEFT_WEIGHT),
                                        new Reflow.Part(moves, MOVES_WEIGHT)))
                        .close();
        VBox.setVgrow(arrived, Priority.ALWAYS);
        empty = empty();
        getChildren().addAll(arrived, empty);
        model.previewProperty().subscribe(this::show);
    }

    private Node head() {
        Label file = Nodes.paragraph("", Style.CAPTION, Style.MUTED);
        file.setId("exchange-file");
        file.textProperty().bind(model.fileProperty());
        title.setId("exchange-import-title");
        Label card = Nodes.label(messages.text("exchange.import"), Style.CARD_TITLE);
        card.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(card, title, Nodes.space(), file);
        head.getStyleClass().add(Style.CARD_HEAD);
        return head;
    }

    private Node said() {
        Label said = Nodes.paragraph("", Style.TABLE_TEXT);
        said.setId("exchange-import-said");
        said.setFocusTraversable(true);
        said.getStyleClass().add("fb-focus");
        said.textProperty().bind(model.saidProperty());
        HBox.setHgrow(said, Priority.ALWAYS);
        var note = new HBox(Nodes.icon("mdi2i-information-outline"), said);
        note.getStyleClass().add(Style.NOTE);
        model.saidProperty().subscribe(text -> Nodes.show(note, !text.isEmpty()));
        var both = new VBox(new AlertBox("exchange-import-alert", model.alertProperty()), note);
        both.getStyleClass().add("arrival-said");
        return both;
    }

    private Node progress() {
        var row =
                new ProgressRow(
                        messages.text("exchange.reading"),
                        model.work().shownProperty(),
                        Nodes.wholeButton(
                                "exchange-cancel", messages.text("dialog.cancel"), model::callOff));
        row.getStyleClass().add("arrival-progress");
        return row;
    }

    private Node actions() {
        Label hint = Nodes.paragraph(messages.text("exchange.take.hint"), Style.CAPTION);
        hint.getStyleClass().add(Style.MUTED);
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        var other =
                Nodes.wholeButton(
                        "exchange-lay-aside", messages.text("exchange.layAside"), model::layAside);
        var actions = new HBox(take, hint, other);
        actions.getStyleClass().addAll("fb-wide-row", "arrival-actions");
        return actions;
    }

    private VBox empty() {
        Label what = Nodes.paragraph(messages.text("exchange.import.empty"), Style.TABLE_TEXT);
        what.getStyleClass().add(Style.MUTED);
        var nothing = new VBox(Nodes.icon("mdi2t-tray-arrow-down"), what, choose);
        nothing.getStyleClass().add("arrival-empty");
        VBox.setVgrow(nothing, Priority.ALWAYS);
        return nothing;
    }

    private void show(Optional<ArrivalPreview> preview) {
        boolean wasFocused = isFocusWithin();
        preview.ifPresent(this::show);
        title.setText(preview.map(one -> new ArrivalText(one, messages).title()).orElse(""));
        Nodes.show(arrived, preview.isPresent());
        Nodes.show(empty, preview.isEmpty());
        if (wasFocused) {
            focus();
        }
    }

    private void show(ArrivalPreview preview) {
        people.show(preview);
        Nodes.show(people, !preview.people().isEmpty());
        moves.show(preview);
        notes.getChildren()
                .setAll(
                        new ArrivalText(preview, messages)
                                .notes().stream().map(ImportCard::note).toList());
        take.setText(
                preview.acts() == 0
                        ? messages.text("exchange.take.nothing")
                        : messages.text("exchange.take", preview.acts()));
    }

    private static Label note(String text) {
        Label note = Nodes.paragraph(text, Style.TABLE_TEXT);
        note.setFocusTraversable(true);
        note.getStyleClass().add("fb-focus");
        return note;
    }

    /// Puts the keyboard where work goes on: on taking in what is open, or on choosing a file.
    void focus() {
        (model.previewProperty().get().isPresent() ? take : choose).requestFocus();
    }
}
