package org.fieldbook.ui.recording;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.SaveWatch;
import org.fieldbook.ui.fx.Theme;
import org.jspecify.annotations.Nullable;

/// Recording one case: steps, form and side pane. F6 and Ctrl+1, 2, 3 move between them.
public final class RecordingView extends BorderPane implements Page {

    private final RecordingViewModel model;
    private final Messages messages;
    private final CaseBar bar;
    private final StepsPane steps;
    private final QuestionPane question;
    private final CheckPane check;
    private final FooterBar footer;
    private final NotePane note;
    private final TabPane side = new TabPane();
    private final Tab evidence;
    private final Tab history;
    private final Label evidenceCount = Nodes.label("", Style.COUNT);
    private final Label historyCount = Nodes.label("", Style.COUNT);
    private final RecordingKeys keys;
    private @Nullable Snapshot snapshot;
    private String shownQuestion = "";
    private boolean taken;

    /// @param onBack goes to the list of cases
    public RecordingView(
            RecordingViewModel model,
            SaveWatch watch,
            Dialogs dialogs,
            Messages messages,
            Runnable onBack) {
        this.model = model;
        this.messages = messages;
        getStylesheets().add(Theme.stylesheet(RecordingView.class, "recording.css"));
        getStyleClass().add("recording");
        var judging = new Judging(model, dialogs, messages);
        bar = new CaseBar(model, messages, onBack);
        steps = new StepsPane(model, messages);
        question = new QuestionPane(model, messages, judging);
        check = new CheckPane(model, messages);
        footer = new FooterBar(model, messages);
        note = new NotePane(model, watch, messages, new Moments(messages, watch.clock()));
        keys = new RecordingKeys(model, question, note, judging);
        evidence = tab("recording.evidence", note, evidenceCount);
        history = tab("recording.history", new HistoryPane(model, messages), historyCount);
        side.getTabs().setAll(evidence, history);
        side.setId("recording-side");
        side.getStyleClass().add("side");
        var form = new VBox(new StackPane(question, check), footer);
        VBox.setVgrow(form.getChildren().getFirst(), Priority.ALWAYS);
        form.getStyleClass().add("form");
        setTop(bar);
        setLeft(steps);
        setCenter(form);
        setRight(side);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventFilter(KeyEvent.KEY_TYPED, this::swallow);
        model.sheetProperty().subscribe(this::show);
        model.checkingProperty().subscribe(this::showCheck);
        model.rowProperty()
                .subscribe(row -> question.showCurrent(row.intValue(), question.isOnPrompt()));
        sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).subscribe(_ -> showHints());
    }

    private Tab tab(String key, Node content, Label count) {
        var head = new HBox(Nodes.label(messages.text(key), Style.TABLE_TEXT), count);
        head.getStyleClass().add("fb-row");
        var tab = new Tab("", content);
        tab.setId(key.replace('.', '-'));
        tab.setGraphic(head);
        tab.setClosable(false);
        return tab;
    }

    private void show(@Nullable CaseSheet sheet) {
        if (sheet == null) {
            return;
        }
        bar.show(sheet.bar());
        steps.show(sheet);
        question.show(sheet);
        footer.show(sheet);
        note.setLocked(sheet.isLocked());
        int notes = sheet.rows().stream().mapToInt(CaseSheet.Row::notes).sum();
        evidenceCount.setText(Integer.toString(notes));
        historyCount.setText(Integer.toString(model.historyProperty().get().size()));
        if (!shownQuestion.equals(sheet.question().code()) && getScene() != null) {
            question.focusCurrent();
        }
        shownQuestion = sheet.question().code();
        if (snapshot != null) {
            check.show(sheet, snapshot.framework().questionsOf(sheet.subject().sample()));
        }
    }

    private void showCheck(boolean checking) {
        Nodes.show(check, checking);
        Nodes.show(question, !checking);
        Nodes.show(footer, !checking);
        if (checking) {
            check.focusSummary();
        } else if (getScene() != null) {
            question.focusCurrent();
        }
    }

    private void showHints() {
        boolean writing = note.isWriting();
        question.setHints(!writing);
        footer.setWriting(writing);
    }

    private void onKey(KeyEvent event) {
        boolean known = true;
        if (event.getCode() == KeyCode.F6) {
            moveOn(event.isShiftDown() ? -1 : 1);
        } else if (event.isShortcutDown() && event.getCode().isDigitKey()) {
            known = focusPane(Integer.parseInt(event.getCode().getChar()) - 1);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.check(false);
            question.focusCurrent();
        } else {
            known = keys.press(event);
        }
        taken = known && !event.isShortcutDown() && !event.getText().isEmpty();
        if (known) {
            event.consume();
        }
    }

    /// A key that moved the keyboard into a text is not typed there too.
    private void swallow(KeyEvent event) {
        if (taken) {
            event.consume();
            taken = false;
        }
    }

    private void moveOn(int step) {
        int here = steps.isFocusWithin() ? 0 : side.isFocusWithin() ? 2 : 1;
        focusPane(Math.floorMod(here + step, 3));
    }

    private boolean focusPane(int pane) {
        switch (pane) {
            case 0 -> steps.focusSteps();
            case 1 -> question.focusCurrent();
            case 2 -> {
                side.getSelectionModel().select(evidence);
                note.focusText();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Shows the history in the side pane.
    public void showHistory() {
        side.getSelectionModel().select(history);
    }

    @Override
    public Parent root() {
        return this;
    }

    @Override
    public void show(Snapshot newest) {
        snapshot = newest;
        model.show(newest);
        show(model.sheetProperty().get());
    }

    @Override
    public void focus() {
        question.focusCurrent();
    }

    /// Whether somebody writes a note.
    public boolean isWriting() {
        return note.isWriting();
    }

    /// Puts the keyboard back into the note.
    public void focusNote() {
        focusPane(2);
    }
}
