package org.fieldbook.ui.start;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.PracticeInspection;
import org.fieldbook.ui.control.KeyHint;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.PassphraseField;
import org.fieldbook.ui.control.Seldom;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.ToldLines;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// The left card of the start screen: the passphrase of a store, old or new.
final class StoreCard extends VBox {

    private final StartViewModel model;
    private final Messages messages;
    private final StartView.Ways ways;
    private final Seldom alert = new Seldom(this::alert);
    private final Seldom news = new Seldom(this::news);
    private final Seldom waiting = new Seldom(this::waiting);
    private List<PassphraseField> fields = List.of();

    StoreCard(StartViewModel model, Messages messages, StartView.Ways ways, int idleMinutes) {
        this.model = model;
        this.ways = ways;
        this.messages = messages;
        getStyleClass().addAll(Style.CARD, "store-card");
        model.toldProperty().subscribe(text -> news.show(!text.isEmpty()));
        model.waitingProperty().subscribe(text -> waiting.show(!text.isEmpty()));
        model.messageProperty().subscribe(this::showMessage);
        model.stageProperty().subscribe(stage -> show(stage, idleMinutes));
        // It may stay a while: an inspection is opened next.
        model.openedProperty().subscribe(opened -> opened.ifPresent(_ -> clear()));
    }

    private Node alert() {
        Label message = Nodes.paragraph("", Style.TABLE_TEXT, "fb-focus");
        message.setId("start-message");
        message.setFocusTraversable(true);
        HBox.setHgrow(message, Priority.ALWAYS);
        message.textProperty().bind(model.messageProperty());
        var alert = new HBox(Nodes.icon("mdi2a-alert-circle-outline"), message);
        alert.getStyleClass().add(Style.ALERT);
        return alert;
    }

    /// What is well stands apart from what went wrong.
    private Node news() {
        Label told = ToldLines.words("");
        told.setId("start-told");
        told.textProperty().bind(model.toldProperty());
        HBox.setHgrow(told, Priority.ALWAYS);
        var line = new HBox(Nodes.icon("mdi2c-check-circle-outline"), told);
        line.getStyleClass().addAll(Style.NOTE, "told-line", "good");
        return line;
    }

    private Node waiting() {
        Label waiting = Nodes.paragraph("", Style.TABLE_TEXT, Style.NOTICE, "fb-focus");
        waiting.setId("start-waiting");
        waiting.setFocusTraversable(true);
        waiting.setMaxWidth(Double.MAX_VALUE);
        waiting.textProperty().bind(model.waitingProperty());
        return waiting;
    }

    private void show(StartViewModel.Stage stage, int idleMinutes) {
        switch (stage) {
            case StartViewModel.Stage.Locked(Path folder) -> unlock(folder, idleMinutes);
            case StartViewModel.Stage.New(Path folder) -> create(folder);
            case StartViewModel.Stage.Open open -> opened(open, idleMinutes);
        }
    }

    private void unlock(Path folder, int idleMinutes) {
        var passphrase =
                new PassphraseField(
                        "start-passphrase", messages.text("start.passphrase"), messages);
        Button unlock = main("start-unlock", "start.unlock", "mdi2l-lock-open-variant-outline");
        unlock.disableProperty().bind(passphrase.isEmpty());
        Runnable act = () -> model.unlock(passphrase.take());
        unlock.setOnAction(_ -> act.run());
        passphrase.setOnEnter(act);
        getChildren()
                .setAll(
                        title("start.unlock.title", folder),
                        lastOpened(folder),
                        place(folder),
                        passphrase,
                        waiting,
                        news,
                        alert,
                        saveCopy(),
                        unlock);
        getChildren()
                .addAll(ways.fromPractice().isPractice(folder) ? practice() : forgotten(folder));
        getChildren()
                .addAll(
                        link("start-other", messages.text("start.other"), ways.onOther()),
                        idle(idleMinutes));
        begin(List.of(passphrase));
    }

    private List<Node> forgotten(Path folder) {
        return List.of(
                link(
                        "start-forgotten",
                        messages.text("start.forgotten"),
                        () -> ways.onForgotten().accept(folder)),
                Nodes.paragraph(messages.text("start.lost"), Style.TABLE_TEXT, Style.MUTED));
    }

    /// Nobody chose the passphrase of the practice store, and nobody has to stay in it.
    private List<Node> practice() {
        Label passphrase =
                Nodes.paragraph(
                        messages.text("start.practice.passphrase", PracticeInspection.PASSPHRASE),
                        Style.TABLE_TEXT);
        passphrase.setId("start-practice-passphrase");
        List<Node> says = new ArrayList<>(List.of(passphrase));
        ways.fromPractice()
                .onBack()
                .ifPresent(back -> says.add(link("start-own", messages.text("start.own"), back)));
        return says;
    }

    private void create(Path folder) {
        var first =
                new PassphraseField(
                        "start-passphrase", messages.text("start.passphrase.new"), messages);
        var again =
                new PassphraseField(
                        "start-again", messages.text("start.passphrase.again"), messages);
        Button create = main("start-create", "start.create", "mdi2f-folder-key-outline");
        create.disableProperty().bind(again.isEmpty());
        Runnable act = () -> model.create(first.take(), again.take());
        create.setOnAction(_ -> act.run());
        again.setOnEnter(act);
        first.setOnEnter(again::requestFocus);
        getChildren()
                .setAll(
                        title("start.create.title", folder),
                        place(folder),
                        first,
                        again,
                        waiting,
                        news,
                        alert,
                        create,
                        Nodes.paragraph(
                                messages.text("start.advice"), Style.TABLE_TEXT, Style.MUTED),
                        link("start-other", messages.text("start.other"), ways.onOther()));
        begin(List.of(first, again));
    }

    /// What is left where nothing can be written to the store.
    private Node saveCopy() {
        var copy =
                new Seldom(() ->
                        Nodes.button(
                                "start-save-copy", messages.text("save.copy"), ways.onSaveCopy()));
        model.copyableProperty().when(Nodes.inWindow(copy)).subscribe(copy::show);
        return copy;
    }

    /// What a scroll pane holds comes into the window only with the pane's skin, after this.
    private void begin(List<PassphraseField> wanted) {
        fields = wanted;
        wanted.getFirst().sceneProperty().subscribe(_ -> focusField());
    }

    /// Forgets the passphrase that was typed.
    void clear() {
        fields.forEach(PassphraseField::clear);
    }

    /// Puts the keyboard on the passphrase, if one is wanted.
    void focusField() {
        fields.stream().limit(1).forEach(PassphraseField::requestFocus);
    }

    private void opened(StartViewModel.Stage.Open open, int idleMinutes) {
        Path folder = open.store().folder();
        fields = List.of();
        getChildren()
                .setAll(
                        title("start.open.title", folder),
                        place(folder),
                        Nodes.paragraph(messages.text("start.open.text"), Style.TABLE_TEXT),
                        news,
                        alert);
        getChildren().addAll(new StoreFacts(messages, ways).of(open));
        getChildren().add(idle(idleMinutes));
    }

    /// What went wrong, with the keyboard where it can be tried again.
    private void showMessage(String text) {
        alert.show(!text.isEmpty());
        if (!text.isEmpty()) {
            fields.stream().limit(1).forEach(PassphraseField::retry);
        }
    }

    private Label title(String key, Path folder) {
        return Nodes.paragraph(
                messages.text(key, String.valueOf(folder.getFileName())), Style.PAGE_TITLE);
    }

    private static Label place(Path folder) {
        Label place = Nodes.paragraph(folder.toString(), Style.TABLE_TEXT, Style.MUTED);
        place.setId("start-folder");
        return place;
    }

    private Label lastOpened(Path folder) {
        String text =
                model.lastOpened(folder)
                        .map(at -> messages.text("start.lastOpened", moment(at, messages)))
                        .orElse("");
        Label label = Nodes.paragraph(text, Style.TABLE_TEXT, Style.MUTED);
        label.setId("start-last-opened");
        Nodes.show(label, !text.isEmpty());
        return label;
    }

    /// A day and a time, as the card says when something was.
    static String moment(OffsetDateTime at, Messages messages) {
        return DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", messages.locale()).format(at);
    }

    private Button main(String id, String key, String icon) {
        var words =
                new HBox(Nodes.icon(icon), Nodes.label(messages.text(key)), new KeyHint("Enter"));
        words.getStyleClass().addAll("fb-row", "main-words");
        var button = new Button("", words);
        button.setId(id);
        button.setAccessibleText(messages.text(key));
        button.getStyleClass().addAll("accent", "main-button");
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    static Hyperlink link(String id, String text, Runnable action) {
        var link = new Hyperlink(text);
        link.setId(id);
        link.getStyleClass().add(Style.TABLE_TEXT);
        link.setOnAction(_ -> action.run());
        return link;
    }

    private Node idle(int minutes) {
        Label idle =
                Nodes.label(messages.text("start.idle", minutes), Style.TABLE_TEXT, Style.MUTED);
        idle.setGraphic(Nodes.icon("mdi2t-timer-outline"));
        idle.getStyleClass().add("idle");
        idle.setMaxWidth(Double.MAX_VALUE);
        return idle;
    }
}
