package org.fieldbook.ui.recording;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Shapes;
import org.fieldbook.ui.control.Style;

import java.util.ArrayList;
import java.util.List;

/// One key question: its tabs, its prompts, and under them the judgement. Only the prompts scroll.
final class QuestionPane extends VBox {

    private final Messages messages;
    private final RecordingViewModel model;
    private final HBox tabs = new HBox();
    private final Label title = Nodes.paragraph("", Style.PAGE_TITLE, "question-title");
    private final Label progress = Nodes.label("", Style.TABLE_TEXT, Style.MUTED);
    private final VBox list = new VBox();
    private final List<PromptRow> rows = new ArrayList<>();
    private final ScrollPane scroll = new ScrollPane();
    private final HintBar hint;
    private final JudgementCard judgement;
    private final Label locked = Nodes.paragraph("", Style.TABLE_STRONG);
    private final HBox notice = new HBox(Nodes.icon("mdi2l-lock-outline"), locked);
    private String shown = "";

    /// @param judging judges, asking for a reason where one is needed
    QuestionPane(RecordingViewModel model, Messages messages, Judging judging) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("question-pane");
        tabs.getStyleClass().add("question-tabs");
        hint = new HintBar(messages, judging::judge, judging::keep);
        judgement = new JudgementCard(messages, judging::judge);
        notice.getStyleClass().add(Style.NOTE);
        list.getStyleClass().addAll(Style.CARD, "prompt-list");
        scroll.setContent(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setId("recording-prompts");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var body = new VBox(notice, title, progress, scroll, hint, judgement);
        body.getStyleClass().add("question-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(tabs, body);
    }

    void show(CaseSheet sheet) {
        showTabs(sheet);
        title.setText(sheet.question().text());
        progress.setText(
                messages.text(
                        "recording.progress",
                        sheet.question().code(),
                        sheet.judgement().balance().judged() + notApplicable(sheet),
                        sheet.rows().size()));
        locked.setText(sheet.locked().orElse(""));
        Nodes.show(notice, sheet.isLocked());
        showRows(sheet);
        hint.show(sheet);
        judgement.show(sheet);
        if (!shown.equals(sheet.subject().id() + sheet.question().code())) {
            shown = sheet.subject().id() + sheet.question().code();
            scroll.setVvalue(0);
        }
    }

    private static int notApplicable(CaseSheet sheet) {
        return Math.toIntExact(
                sheet.rows().stream()
                        .filter(row -> row.answer() == AnswerState.NOT_APPLICABLE)
                        .count());
    }

    private void showTabs(CaseSheet sheet) {
        var standard = Nodes.label(sheet.standard(), Style.TABLE_STRONG, "standard");
        standard.setMinWidth(0);
        tabs.getChildren().setAll(standard);
        for (CaseSheet.Tab tab : sheet.tabs()) {
            var button = new ToggleButton(tab.title(), Shapes.of(tab.answer()));
            button.setId("recording-tab-" + tab.code());
            button.setSelected(tab.current());
            button.setFocusTraversable(false);
            button.setMinWidth(USE_PREF_SIZE);
            button.setMnemonicParsing(false);
            button.getStyleClass().add("question-tab");
            button.setAccessibleText(
                    tab.title() + ", " + messages.text("answer." + Shapes.style(tab.answer())));
            button.setOnAction(_ -> model.openQuestion(tab.code()));
            tabs.getChildren().add(button);
        }
    }

    private void showRows(CaseSheet sheet) {
        if (rows.size() != sheet.rows().size()) {
            rows.clear();
            for (int index = 0; index < sheet.rows().size(); index++) {
                int place = index;
                var row = new PromptRow(index, messages, this::answer);
                row.setOnMousePressed(_ -> {
                    model.rowProperty().set(place);
                    row.requestFocus();
                });
                row.focusedProperty()
                        .subscribe(focused -> {
                            if (focused) {
                                model.rowProperty().set(place);
                            }
                        });
                rows.add(row);
            }
            list.getChildren().setAll(rows);
        }
        for (PromptRow row : rows) {
            row.show(
                    sheet.rows().get(row.index()),
                    rows.size(),
                    row.index() == model.rowProperty().get(),
                    sheet.isLocked());
        }
    }

    private void answer(int prompt, AnswerState answer) {
        model.rowProperty().set(prompt);
        model.answer(answer);
    }

    /// Marks the current prompt and brings it into view.
    void showCurrent(int current, boolean withFocus) {
        rows.forEach(row -> row.setCurrent(row.index() == current));
        if (current < rows.size() && current >= 0) {
            PromptRow row = rows.get(current);
            if (withFocus) {
                // Before its skin is made the scroll pane keeps the rows out of the scene, where
                // nothing takes the focus.
                scroll.applyCss();
                row.requestFocus();
            }
            reveal(row);
        }
    }

    private void reveal(PromptRow row) {
        double hidden = list.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            double top = row.getBoundsInParent().getMinY();
            double bottom = row.getBoundsInParent().getMaxY();
            double from = scroll.getVvalue() * hidden;
            if (top < from) {
                scroll.setVvalue(top / hidden);
            } else if (bottom > from + scroll.getViewportBounds().getHeight()) {
                scroll.setVvalue((bottom - scroll.getViewportBounds().getHeight()) / hidden);
            }
        }
    }

    void setHints(boolean wanted) {
        rows.forEach(row -> row.setHints(wanted));
        judgement.setHints(wanted);
    }

    /// Whether a prompt has the focus.
    boolean isOnPrompt() {
        return rows.stream().anyMatch(PromptRow::isFocused);
    }

    /// Whether the judgement has the focus.
    boolean isOnJudgement() {
        return judgement.holdsFocus();
    }

    /// The prompt that has the focus, for the arrow keys inside its answer.
    java.util.Optional<PromptRow> focusedRow() {
        return rows.stream().filter(PromptRow::isFocused).findFirst();
    }

    void focusCurrent() {
        if (rows.isEmpty()) {
            judgement.focusAnswer();
        } else {
            showCurrent(Math.min(model.rowProperty().get(), rows.size() - 1), true);
        }
    }
}
