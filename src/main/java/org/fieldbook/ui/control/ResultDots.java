package org.fieldbook.ui.control;

import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The answers to one standard's key questions in a row, each as the shape that [Shapes] has for it. All of one kind are one
/// outline: a page of cases has hundreds of them, and each node costs as it is scrolled.
public final class ResultDots extends EmRegion {

    private static final double SIZE = 9;
    private static final double DIAMOND = 10;
    private static final double DASH = 2;
    private static final double GAP = 5;

    private final List<AnswerState> answers;
    private final Map<AnswerState, Path> kinds = new EnumMap<>(AnswerState.class);

    public ResultDots(List<AnswerState> answers, Messages messages) {
        this.answers = List.copyOf(answers);
        getStyleClass().add("result-dots");
        setAccessibleText(text(answers, messages));
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        answers.forEach(
                answer -> kinds.computeIfAbsent(answer, kind -> Outlines.path(Shapes.style(kind))));
        getChildren().addAll(kinds.values());
    }

    /// What a screen reader says: the answers in words.
    public static String text(List<AnswerState> answers, Messages messages) {
        return answers.stream()
                .map(answer -> messages.text("answer." + Shapes.style(answer)))
                .collect(Collectors.joining(", "));
    }

    private double size(AnswerState answer) {
        return snapSizeX(em(answer == AnswerState.NO ? DIAMOND : SIZE));
    }

    @Override
    protected double computePrefWidth(double height) {
        double gaps = snapSpaceX(em(GAP)) * Math.max(0, answers.size() - 1);
        return answers.stream().mapToDouble(this::size).sum() + gaps;
    }

    @Override
    protected double computePrefHeight(double width) {
        return answers.stream().mapToDouble(this::size).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        kinds.forEach((kind, path) -> path.getElements().setAll(outline(kind)));
    }

    /// All answers of this kind.
    private List<PathElement> outline(AnswerState kind) {
        List<PathElement> outline = new ArrayList<>();
        double left = 0;
        for (AnswerState answer : answers) {
            double size = size(answer);
            if (answer == kind) {
                double top = snapPositionY((getHeight() - size) / 2);
                draw(outline, answer, left, top, size);
            }
            left += size + snapSpaceX(em(GAP));
        }
        return outline;
    }

    private void draw(
            List<PathElement> outline, AnswerState answer, double left, double top, double size) {
        switch (answer) {
            case YES -> Outlines.circle(outline, left, top, size);
            case NO -> Outlines.diamond(outline, left, top, size);
            case NOT_APPLICABLE -> {
                double height = em(DASH);
                Outlines.bar(outline, left, top + (size - height) / 2, size, height, 0);
            }
            case UNANSWERED -> {
                Outlines.circle(outline, left, top, size);
                Outlines.circle(outline, left + 1, top + 1, size - 2);
            }
            case UNDECIDED -> Outlines.warning(outline, left, top, size);
        }
    }
}
