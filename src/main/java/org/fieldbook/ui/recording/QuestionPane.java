package org.fieldbook.ui.recording;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.ui.control.KeyHint;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.PageScroll;
import org.fieldbook.ui.control.Reveal;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Scroll;
import org.fieldbook.ui.fx.SingleKeys;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// One key question: its tabs, its prompts, and under them the judgement. Only the prompts scroll, unless
/// there is so little room that everything has to.
final class QuestionPane extends VBox {

    /// In text sizes: the height below which everything scrolls.
    private static final double LOW = 27;

    private final Messages messages;
    private final RecordingViewModel model;
    private final SingleKeys keys;
    private final QuestionTabs tabs;
    private final Label title = Nodes.paragraph("", Style.PAGE_TITLE, "question-title");
    private final Label progress = Nodes.paragraph("", Style.TABLE_TEXT, Style.MUTED);
    private final Button unanswered = new Button();
    private final KeyHint unansweredKey = new KeyHint(RecordingKeys.UNANSWERED);
    private final HBox line = new HBox(progress, Nodes.space(), unanswered);
    private final LockedNotice locked;
    private final PromptList prompts;
    private final Scroll scroll = new Scroll();
    private final HintBar hint;
    private final JudgementCard judgement;
    private final CommentBox comment;
    private final VBox body = new VBox();
    private final VBox scrolled = new VBox();
    private Runnable beforeFocus = () -> {};
    private Optional<Boolean> isPinned = Optional.empty();
    private String shown = "";

    /// @param judging judges, asking for a reason where one is needed
    QuestionPane(RecordingViewModel model, SingleKeys keys, Messages messages, Judging judging) {
        this.model = model;
        this.keys = keys;
        this.messages = messages;
        getStyleClass().add("question-pane");
        tabs = new QuestionTabs(model, messages);
        locked = new LockedNotice(model, messages, judging);
        prompts = new PromptList(model, messages);
        hint = new HintBar(messages, judging::judge, judging::keep);
        judgement = new JudgementCard(messages, judging::judge);
        comment = new CommentBox(model.acts(), messages, "recording-comment");
        scroll.setContent(scrolled);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setId("recording-prompts");
        Reveal.focusIn(scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.getStyleClass().add("question-body");
        scrolled.getStyleClass().add("question-scrolled");
        showUnanswered();
        pin(true);
        getChildren().addAll(tabs, body);
        body.heightProperty().subscribe(this::pinIfHigh);
        Nodes.inWindow(this)
                .flatMap(isShown -> isShown ? viewport() : null)
                .map(Bounds::getHeight)
                .subscribe(_ -> pinIfHigh());
    }

    /// That of the page it is on, if any.
    private @Nullable ObservableValue<Bounds> viewport() {
        return PageScroll.around(this).map(PageScroll::viewportBoundsProperty).orElse(null);
    }

    /// By what is offered, not by what it takes: a page that is too low for what stands still scrolls, and is as high
    /// as that.
    private void pinIfHigh() {
        double more = PageScroll.around(this).map(PageScroll::excess).orElse(0.0);
        pin(body.getHeight() - more > LOW * progress.getFont().getSize());
    }

    private void showUnanswered() {
        var words = new HBox(Nodes.label(messages.text("recording.unanswered")), unansweredKey);
        words.getStyleClass().add("fb-row");
        unanswered.setGraphic(words);
        unanswered.setId("recording-unanswered");
        unanswered.setAccessibleText(messages.text("recording.unanswered"));
        unanswered.getStyleClass().addAll(Style.SMALL_BUTTON, "flat");
        unanswered.setMinWidth(USE_PREF_SIZE);
        unanswered.setFocusTraversable(false);
        unanswered.setOnAction(_ -> {
            model.openNextUnanswered();
            focusCurrent();
        });
        progress.setMinWidth(0);
        line.getStyleClass().addAll("fb-row", "progress-line");
    }

    /// Before the window was laid out there is no height to go by.
    private void pin(boolean wanted) {
        if (isPinned.equals(Optional.of(wanted))
                || (isPinned.isPresent() && body.getHeight() <= 0)) {
            return;
        }
        boolean inside = isFocusWithin();
        isPinned = Optional.of(wanted);
        body.getChildren().clear();
        scrolled.getChildren().clear();
        if (wanted) {
            scrolled.getChildren().setAll(prompts);
            body.getChildren().setAll(locked, title, line, scroll, hint, judgement, comment);
        } else {
            scrolled.getChildren().setAll(locked, title, line, prompts, hint, judgement, comment);
            body.getChildren().setAll(scroll);
        }
        if (inside) {
            focusCurrent();
        }
    }

    void show(CaseSheet sheet) {
        tabs.show(sheet);
        title.setText(sheet.question().text());
        progress.setText(
                messages.text(
                        "recording.progress",
                        sheet.question().code(),
                        sheet.judgement().balance().judged() + notApplicable(sheet),
                        sheet.rows().size()));
        locked.show(sheet);
        Nodes.show(unanswered, !sheet.isLocked());
        prompts.show(sheet);
        hint.show(sheet);
        judgement.show(sheet);
        showComment(sheet);
        if (!shown.equals(sheet.subject().id() + sheet.question().code())) {
            shown = sheet.subject().id() + sheet.question().code();
            scroll.setVvalue(0);
            prompts.forgetAim();
            judgement.forgetAim();
        }
    }

    /// Not beside a section, which has the comments of its items.
    private void showComment(CaseSheet sheet) {
        String code = sheet.question().code();
        if (sheet.open().isEmpty()) {
            comment.show(
                    sheet,
                    model.acts().comment(sheet.subject().id(), code),
                    sheet.check().comment(code),
                    messages.text("recording.comment", code));
        } else {
            Nodes.show(comment, false);
        }
    }

    private static int notApplicable(CaseSheet sheet) {
        return Math.toIntExact(
                sheet.rows().stream()
                        .filter(row -> row.answer() == AnswerState.NOT_APPLICABLE)
                        .count());
    }

    /// Marks the current prompt and brings it into view.
    void showCurrent(int current, boolean withFocus) {
        prompts.setCurrent(current);
        prompts.find(current)
                .ifPresent(row -> {
                    if (withFocus) {
                        // Before its skin is made the scroll pane keeps the rows out of the scene,
                        // where nothing takes the focus.
                        if (scroll.getSkin() == null) {
                            scroll.applyCss();
                        }
                        row.requestFocus();
                    }
                    reveal(row);
                });
    }

    private void reveal(Node wanted) {
        double hidden = scrolled.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0 && wanted.getScene() != null) {
            Bounds bounds = scrolled.sceneToLocal(wanted.localToScene(wanted.getBoundsInLocal()));
            double from = scroll.getVvalue() * hidden;
            if (bounds.getMinY() < from) {
                scroll.setVvalue(bounds.getMinY() / hidden);
            } else if (bounds.getMaxY() > from + scroll.getViewportBounds().getHeight()) {
                scroll.setVvalue(
                        (bounds.getMaxY() - scroll.getViewportBounds().getHeight()) / hidden);
            }
        }
    }

    void setHints(boolean wanted) {
        prompts.setHints(wanted);
        judgement.setHints(wanted);
    }

    /// Tells the keys that hold now.
    void showKeys() {
        unansweredKey.setText(keys.words(RecordingKeys.UNANSWERED));
    }

    /// What has to be done before something here can take the focus.
    void setBeforeFocus(Runnable task) {
        beforeFocus = task;
    }

    /// Whether a prompt has the focus.
    boolean isOnPrompt() {
        return focusedRow().isPresent();
    }

    /// Whether the judgement has the focus.
    boolean isOnJudgement() {
        return judgement.holdsFocus();
    }

    /// The prompt that has the focus, for the arrow keys inside its answer.
    Optional<PromptRow> focusedRow() {
        return prompts.focused();
    }

    void focusCurrent() {
        beforeFocus.run();
        int current = model.rowProperty().get();
        if (prompts.find(current).isPresent()) {
            showCurrent(current, true);
        } else {
            judgement.focusAnswer();
            if (isPinned.equals(Optional.of(false))) {
                reveal(judgement);
            }
        }
    }
}
