package org.fieldbook.ui.recording;

import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Act;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.AttachmentsViewModel;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.fx.Command;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Pane;
import org.fieldbook.ui.fx.Rail;
import org.fieldbook.ui.fx.SaveWatch;
import org.fieldbook.ui.fx.Shortcut;
import org.fieldbook.ui.fx.SingleKeys;
import org.fieldbook.ui.fx.Theme;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Recording one case: steps, form and side pane. The window moves between them with F6 and Ctrl+1, 2, 3.
public final class RecordingView extends BorderPane implements Page {

    private static final PseudoClass LARGE = PseudoClass.getPseudoClass("large");

    private final RecordingViewModel model;
    private final Messages messages;
    private final CaseBar bar;
    private final StepsPane steps;
    private final QuestionPane question;
    private final CheckPane check;
    private final QuestionOrSection shown;
    private final FooterBar footer;
    private final NotePane note;
    private final HistoryPane history;
    private final SidePane side;
    private final VBox form;
    private final Panes panes;
    private final RecordingKeys keys;
    private final SingleKeys single;
    private final RecordingCommands commands;
    private @Nullable Snapshot snapshot;
    private String shownQuestion = "";
    private boolean taken;

    /// What is shown.
    ///
    /// @param attachments the files of the note that is open
    /// @param keys whether a character alone answers
    public record Models(
            RecordingViewModel recording, AttachmentsViewModel attachments, SingleKeys keys) {}

    /// @param onBack goes to the list of cases
    public RecordingView(
            Models models, SaveWatch watch, Dialogs dialogs, Messages messages, Runnable onBack) {
        this.model = models.recording();
        this.single = models.keys();
        this.messages = messages;
        setId("recording");
        getStylesheets().add(Theme.stylesheet(RecordingView.class, "recording.css"));
        getStyleClass().add("recording");
        var judging = new Judging(model, dialogs, messages);
        bar = new CaseBar(model, messages, onBack);
        steps = new StepsPane(model, messages, this::showOpened);
        question = new QuestionPane(model, single, messages, judging);
        check = new CheckPane(model, messages, judging, this::openItem);
        shown = new QuestionOrSection(question, new SectionPane(model, messages, judging));
        footer = new FooterBar(model, single, messages);
        note = new NotePane(models, watch, messages, new Moments(messages, watch.clock()));
        history = new HistoryPane(model, messages);
        side = new SidePane(note, new GuidancePane(model, messages), history, messages);
        keys = new RecordingKeys(model, single, question, side, judging);
        commands =
                new RecordingCommands(
                        model,
                        judging,
                        side,
                        single,
                        messages,
                        () -> side.focusGuidance(promptWithFocus()),
                        steps::open);
        var middle = new StackPane(shown, check);
        VBox.setVgrow(middle, Priority.ALWAYS);
        form =
                new VBox(
                        new AlertBox("recording-alert", model.acts().alertProperty()),
                        middle,
                        footer);
        form.getStyleClass().add("form");
        setTop(bar);
        panes =
                new Panes(
                        steps,
                        form,
                        side,
                        model.widths(),
                        messages,
                        large -> {
                            pseudoClassStateChanged(LARGE, large);
                            bar.setLarge(large);
                        });
        question.setBeforeFocus(panes::showForm);
        setCenter(panes);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventFilter(KeyEvent.KEY_TYPED, keys::swallow);
        addEventFilter(KeyEvent.KEY_TYPED, this::swallow);
        model.sheetProperty().subscribe(this::show);
        model.checkingProperty().subscribe(this::showCheck);
        model.rowProperty()
                .subscribe(row -> question.showCurrent(row.intValue(), question.isOnPrompt()));
        sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).subscribe(_ -> showHints());
        // What was chosen outlives every screen: it holds none that is gone.
        single.onProperty().when(Nodes.inWindow(this)).subscribe(_ -> showHints());
    }

    private void show(@Nullable CaseSheet sheet) {
        if (sheet == null) {
            return;
        }
        bar.show(sheet.bar());
        steps.show(sheet);
        question.show(sheet);
        footer.show(sheet);
        shown.show(sheet);
        if (!shownQuestion.equals(sheet.place()) && getScene() != null) {
            shown.focusCurrent();
        }
        shownQuestion = sheet.place();
        if (snapshot != null) {
            side.show(sheet, snapshot, model.history().count());
        }
        if (model.checkingProperty().get()) {
            check.show(sheet);
        }
    }

    private void showCheck(boolean checking) {
        CaseSheet sheet = model.sheetProperty().get();
        if (sheet != null) {
            steps.show(sheet);
        }
        if (checking && sheet != null) {
            check.show(sheet);
        }
        Nodes.show(check, checking);
        Nodes.show(footer, !checking);
        Nodes.show(shown, !checking);
        if (checking) {
            check.focusSummary();
        } else if (getScene() != null) {
            shown.focusCurrent();
        }
    }

    private void openItem(CaseCheck.Asked asked) {
        model.openQuestion(asked.place());
        shown.focusItem(asked.row().item().code());
    }

    private void showHints() {
        boolean writing = note.isWriting();
        question.setHints(!writing && single.onProperty().get());
        question.showKeys();
        note.showKeys();
        footer.setWriting(writing);
    }

    private void onKey(KeyEvent event) {
        boolean known = true;
        if (event.getCode() == KeyCode.F1) {
            // Elsewhere in the case it means the help.
            known = question.isOnPrompt() || question.isOnJudgement();
            if (known) {
                side.focusGuidance(promptWithFocus());
            }
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.check(false);
            shown.focusCurrent();
        } else {
            known = panes.press(event) || keys.press(event);
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

    /// A step was opened: the form is where work goes on.
    private void showOpened() {
        panes.showForm();
        if (model.checkingProperty().get()) {
            check.focusSummary();
        } else {
            shown.focusCurrent();
        }
    }

    @Override
    public Rail rail() {
        return Rail.ALWAYS;
    }

    @Override
    public List<Pane> panes() {
        return List.of(
                new Pane(steps, this::focusSteps),
                new Pane(form, this::showOpened),
                new Pane(side, side::focusShown));
    }

    private void focusSteps() {
        panes.showSteps();
        steps.focusSteps();
    }

    /// The prompt the keyboard is on; empty if it is elsewhere.
    private String promptWithFocus() {
        @Nullable CaseSheet sheet = model.sheetProperty().get();
        return sheet == null
                ? ""
                : question.focusedRow().map(row -> sheet.rows().get(row.index()).code()).orElse("");
    }

    @Override
    public Parent root() {
        return this;
    }

    /// What has a key and no button, besides what the buttons do.
    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>(Page.super.commands());
        all.addAll(panes.commands());
        all.addAll(commands.list(shown.isVisible() && question.isVisible()));
        return all;
    }

    @Override
    public List<Shortcut> shortcuts() {
        return RecordingKeys.shortcuts(single, messages);
    }

    @Override
    public void show(Snapshot newest) {
        boolean first = snapshot == null;
        snapshot = newest;
        model.show(newest);
        note.showFiles();
        if (first) {
            // The sheet may have been there before.
            show(model.sheetProperty().get());
        }
    }

    @Override
    public void focus() {
        shown.focusCurrent();
    }

    /// Has this told which act somebody wants something of erased; what is typed is an act by then.
    public void onErase(Consumer<Act> listener) {
        history.onErase(listener);
    }

    /// Whether somebody writes a note.
    public boolean isWriting() {
        return note.isWriting();
    }

    /// Puts the keyboard back into the note.
    public void focusNote() {
        side.focusNote();
    }
}
