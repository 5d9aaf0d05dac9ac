package org.fieldbook.ui.control;

import javafx.scene.layout.HBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;

import java.util.List;
import java.util.stream.Collectors;

/// The answers to one standard's key questions in a row.
public final class ResultDots extends HBox {

    public ResultDots(List<AnswerState> answers, Messages messages) {
        getStyleClass().add("result-dots");
        answers.forEach(answer -> getChildren().add(Shapes.of(answer)));
        setAccessibleText(text(answers, messages));
    }

    /// What a screen reader says: the answers in words.
    public static String text(List<AnswerState> answers, Messages messages) {
        return answers.stream()
                .map(answer -> messages.text("answer." + Shapes.style(answer)))
                .collect(Collectors.joining(", "));
    }
}
