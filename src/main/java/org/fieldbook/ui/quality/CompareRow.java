package org.fieldbook.ui.quality;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Compared;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Shapes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Moments;

/// One key question as two judged it, and the answer that was adjudicated.
final class CompareRow extends VBox {

    private final Messages messages;

    CompareRow(
            AssessmentSheet.Both sheet,
            AssessmentSheet.Line line,
            AssessmentViewModel model,
            Moments moments,
            Messages messages) {
        this.messages = messages;
        Compared compared = line.compared();
        String code = line.question().code();
        getStyleClass().add("compare-row");
        var answers =
                new FlowPane(
                        answer("compare.first", compared.first()),
                        answer("compare.second", compared.second()));
        answers.getStyleClass().add("compare-answers");
        getChildren()
                .addAll(
                        Nodes.paragraph(
                                messages.text("assess.question", code, line.question().judgement()),
                                Style.TABLE_STRONG),
                        answers);
        if (!line.note().isEmpty()) {
            getChildren()
                    .add(
                            Nodes.paragraph(
                                    messages.text("compare.note", sheet.assessor(), line.note()),
                                    Style.TABLE_TEXT));
        }
        compared.adjudicated()
                .ifPresent(stands ->
                        getChildren()
                                .add(
                                        Nodes.paragraph(
                                                messages.text(
                                                        "compare.adjudicated",
                                                        AnswerWords.of(stands.answer(), messages),
                                                        stands.by(),
                                                        moments.minute(stands.at()),
                                                        stands.reason()),
                                                Style.TABLE_STRONG)));
        if (compared.isOpen()) {
            getChildren()
                    .add(
                            Nodes.paragraph(
                                    messages.text("compare.open"),
                                    Style.TABLE_TEXT,
                                    Style.WARNING));
        }
        boolean decides = sheet.leads() && compared.first() != compared.second();
        if (decides || (sheet.leads() && compared.adjudicated().isPresent())) {
            var buttons =
                    new FlowPane(
                            Nodes.smallButton(
                                    "compare-adjudicate-" + code,
                                    messages.text("adjudicate.ask"),
                                    code,
                                    () -> model.adjudicate(sheet, line)));
            if (compared.adjudicated().isPresent()) {
                buttons.getChildren()
                        .add(
                                Nodes.smallButton(
                                        "compare-withdraw-" + code,
                                        messages.text("adjudicate.withdraw"),
                                        code,
                                        () -> model.withdraw(sheet, line)));
            }
            buttons.getStyleClass().add("quality-buttons");
            getChildren().add(buttons);
        }
    }

    private HBox answer(String key, AnswerState answer) {
        var words =
                Nodes.label(messages.text(key, AnswerWords.of(answer, messages)), Style.TABLE_TEXT);
        var box = new HBox(Shapes.of(answer), words);
        box.getStyleClass().add("fb-row");
        return box;
    }
}
