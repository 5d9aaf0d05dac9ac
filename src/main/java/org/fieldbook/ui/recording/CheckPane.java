package org.fieldbook.ui.recording;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Status;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Shapes;
import org.fieldbook.ui.control.Style;

import java.util.Optional;

/// The answers of the case in a list, with what is missing; here it is marked complete, signed off and
/// reopened.
final class CheckPane extends VBox {

    private final RecordingViewModel model;
    private final Messages messages;
    private final Label summary = Nodes.paragraph("", Style.TABLE_STRONG);
    private final VBox list = new VBox();
    private final Button complete;
    private final Button signOff;
    private final Button reopen;
    private final Button back;

    CheckPane(RecordingViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("check-pane");
        setId("recording-check-pane");
        summary.setId("recording-check-summary");
        summary.setFocusTraversable(true);
        summary.getStyleClass().add("fb-focus");
        complete = button("complete", "mdi2c-check", model::complete);
        complete.getStyleClass().add("accent");
        signOff = button("signOff", "mdi2c-check-decagram-outline", model::signOff);
        reopen = button("reopen", "mdi2l-lock-open-variant-outline", model::reopen);
        back = button("back", "mdi2a-arrow-left", () -> model.check(false));
        var actions = new HBox(back, Nodes.space(), reopen, signOff, complete);
        actions.getStyleClass().add("fb-row");
        list.getStyleClass().addAll(Style.CARD, "check-list");
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Nodes.label(messages.text("check.title"), Style.PAGE_TITLE),
                        summary,
                        scroll,
                        actions);
    }

    private Button button(String id, String icon, Runnable action) {
        var button = new Button(messages.text("check." + id), Nodes.icon(icon));
        button.setId("recording-" + id);
        button.getStyleClass().add(Style.BUTTON);
        button.setOnAction(_ -> action.run());
        return button;
    }

    void show(CaseSheet sheet, Iterable<KeyQuestion> questions) {
        list.getChildren().clear();
        int missing = 0;
        for (KeyQuestion question : questions) {
            AnswerState answer =
                    Optional.ofNullable(sheet.subject().answers().get(question.code()))
                            .orElse(AnswerState.UNANSWERED);
            if (answer == AnswerState.UNANSWERED) {
                missing++;
            }
            list.getChildren().add(line(question, answer));
        }
        summary.setText(
                sheet.locked()
                        .orElseGet(() ->
                                sheet.subject().status() == Status.COMPLETE
                                        ? messages.text("check.summary.complete")
                                        : ""));
        if (summary.getText().isEmpty()) {
            summary.setText(messages.text("check.summary", missing));
        }
        boolean pressed = complete.isFocused() || signOff.isFocused() || reopen.isFocused();
        boolean done = sheet.subject().status().isComplete();
        Nodes.show(complete, !done || sheet.subject().changedSince());
        complete.setDisable(missing > 0);
        Nodes.show(
                signOff, model.isLead() && done && sheet.subject().status() != Status.SIGNED_OFF);
        Nodes.show(reopen, done && (model.isLead() || !sheet.isLocked()));
        if (pressed) {
            // The button that was pressed is gone; what it did stands in the summary.
            focusSummary();
        }
    }

    private Node line(KeyQuestion question, AnswerState answer) {
        boolean missing = answer == AnswerState.UNANSWERED;
        var go = new Button(messages.text(missing ? "check.enter" : "check.change"));
        go.setId("recording-check-" + question.code());
        go.getStyleClass().add(Style.SMALL_BUTTON);
        go.setMinWidth(USE_PREF_SIZE);
        go.setAccessibleText(go.getText() + " " + question.code());
        go.setOnAction(_ -> model.openQuestion(question.code()));
        var row =
                new HBox(
                        Nodes.label(question.code(), Style.TABLE_STRONG),
                        Nodes.label(question.title(), Style.TABLE_TEXT),
                        Nodes.space(),
                        Shapes.of(answer),
                        Nodes.label(
                                messages.text("answer." + Shapes.style(answer)),
                                Style.TABLE_TEXT,
                                missing ? Style.WARNING : "check-answer"),
                        go);
        row.getStyleClass().add("check-row");
        return row;
    }

    void focusSummary() {
        summary.requestFocus();
    }
}
