package org.fieldbook.ui.start;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.KeepBackups;
import org.fieldbook.ui.control.BackupText;
import org.fieldbook.ui.control.KeyHint;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.PassphraseField;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.ToldLines;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// The left card of the start screen: the passphrase of a store, old or new.
final class StoreCard extends VBox {

    private final StartViewModel model;
    private final Messages messages;
    private final StartView.Ways ways;
    private final Label message = Nodes.paragraph("", Style.TABLE_TEXT);
    private final HBox alert;
    private final HBox news;
    private final Label waiting = Nodes.paragraph("", Style.TABLE_TEXT, Style.NOTICE);
    private Optional<PassphraseField> field = Optional.empty();

    StoreCard(StartViewModel model, Messages messages, StartView.Ways ways, int idleMinutes) {
        this.model = model;
        this.ways = ways;
        this.messages = messages;
        getStyleClass().addAll(Style.CARD, "store-card");
        message.setId("start-message");
        message.setFocusTraversable(true);
        message.getStyleClass().add("fb-focus");
        HBox.setHgrow(message, Priority.ALWAYS);
        alert = new HBox(Nodes.icon("mdi2a-alert-circle-outline"), message);
        alert.getStyleClass().add(Style.ALERT);
        message.textProperty().bind(model.messageProperty());
        news = news();
        waiting.setId("start-waiting");
        waiting.setFocusTraversable(true);
        waiting.getStyleClass().add("fb-focus");
        waiting.setMaxWidth(Double.MAX_VALUE);
        waiting.textProperty().bind(model.waitingProperty());
        model.waitingProperty().subscribe(text -> Nodes.show(waiting, !text.isEmpty()));
        model.messageProperty().subscribe(this::showMessage);
        model.stageProperty().subscribe(stage -> show(stage, idleMinutes));
    }

    /// What is well stands apart from what went wrong.
    private HBox news() {
        Label told = ToldLines.words("");
        told.setId("start-told");
        told.textProperty().bind(model.toldProperty());
        HBox.setHgrow(told, Priority.ALWAYS);
        var line = new HBox(Nodes.icon("mdi2c-check-circle-outline"), told);
        line.getStyleClass().addAll(Style.NOTE, "told-line", "good");
        model.toldProperty().subscribe(text -> Nodes.show(line, !text.isEmpty()));
        return line;
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
                        unlock,
                        link(
                                "start-forgotten",
                                messages.text("start.forgotten"),
                                () -> ways.onForgotten().accept(folder)),
                        Nodes.paragraph(messages.text("start.lost"), Style.TABLE_TEXT, Style.MUTED),
                        link("start-other", messages.text("start.other"), ways.onOther()),
                        idle(idleMinutes));
        begin(passphrase);
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
        begin(first);
    }

    /// What is left where nothing can be written to the store.
    private Node saveCopy() {
        Button copy =
                Nodes.button("start-save-copy", messages.text("save.copy"), ways.onSaveCopy());
        model.copyableProperty().when(Nodes.inWindow(copy)).subscribe(is -> Nodes.show(copy, is));
        return copy;
    }

    /// What a scroll pane holds comes into the window only with the pane's skin, after this.
    private void begin(PassphraseField wanted) {
        field = Optional.of(wanted);
        wanted.sceneProperty().subscribe(_ -> focusField());
    }

    /// Forgets the passphrase that was typed.
    void clear() {
        field.ifPresent(PassphraseField::clear);
    }

    /// Puts the keyboard on the passphrase, if one is wanted.
    void focusField() {
        field.ifPresent(PassphraseField::requestFocus);
    }

    private void opened(StartViewModel.Stage.Open open, int idleMinutes) {
        Path folder = open.store().folder();
        field = Optional.empty();
        getChildren()
                .setAll(
                        title("start.open.title", folder),
                        place(folder),
                        Nodes.paragraph(messages.text("start.open.text"), Style.TABLE_TEXT),
                        news,
                        alert);
        open.store().backups().ifPresent(kept -> getChildren().add(backups(kept.state())));
        if (!open.store().isPractice()) {
            getChildren()
                    .addAll(
                            recoveryKey(open),
                            link(
                                    "start-change-passphrase",
                                    messages.text("passphrase.title"),
                                    () -> ways.onPassphrase().accept(open.store())),
                            headquarters(open));
        }
        getChildren().add(idle(idleMinutes));
    }

    private Node backups(KeepBackups.State state) {
        var text = new BackupText(messages);
        Label line =
                Nodes.paragraph(
                        text.problem(state).orElseGet(() -> text.last(state)), Style.TABLE_TEXT);
        line.setId("start-backup");
        line.setFocusTraversable(true);
        line.getStyleClass().add("fb-focus");
        return line;
    }

    /// The way to a recovery key, with a reminder until there is one.
    private Node recoveryKey(StartViewModel.Stage.Open open) {
        Runnable make = () -> ways.onRecoveryKey().accept(open.store());
        Optional<LocalDate> made = open.listing().ways().recoveryKeyMade();
        if (made.isPresent()) {
            return link(
                    "start-recovery-key",
                    messages.text("start.recovery.made", day().format(made.get())),
                    make);
        }
        Label text = Nodes.paragraph(messages.text("start.recovery.none"), Style.TABLE_TEXT);
        text.setId("start-recovery-none");
        text.setFocusTraversable(true);
        text.getStyleClass().add("fb-focus");
        var button = new Button(messages.text("start.recovery.make"));
        button.setId("start-recovery-key");
        button.getStyleClass().add(Style.BUTTON);
        button.setOnAction(_ -> make.run());
        var notice = new VBox(text, button);
        notice.getStyleClass().addAll(Style.NOTICE, "fb-column");
        return notice;
    }

    /// Says plainly who else can open the store.
    private Node headquarters(StartViewModel.Stage.Open open) {
        String words =
                open.listing()
                        .ways()
                        .headquartersSince()
                        .map(since -> messages.text("start.headquarters.can", day().format(since)))
                        .orElseGet(() -> messages.text("start.headquarters.cannot"));
        return link("start-headquarters", words, () -> ways.onHeadquarters().accept(open.store()));
    }

    private DateTimeFormatter day() {
        return DateTimeFormatter.ofPattern("d MMM uuuu", messages.locale());
    }

    /// What went wrong, with the keyboard where it can be tried again.
    private void showMessage(String text) {
        Nodes.show(alert, !text.isEmpty());
        if (!text.isEmpty()) {
            field.ifPresent(PassphraseField::retry);
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
        var moment = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", messages.locale());
        String text =
                model.lastOpened(folder)
                        .map(at -> messages.text("start.lastOpened", moment.format(at)))
                        .orElse("");
        Label label = Nodes.paragraph(text, Style.TABLE_TEXT, Style.MUTED);
        label.setId("start-last-opened");
        Nodes.show(label, !text.isEmpty());
        return label;
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

    private Hyperlink link(String id, String text, Runnable action) {
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
