package org.fieldbook.ui.interviews;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.fieldbook.framework.AnswerType;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.report.ViewResults;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

import java.util.List;
import java.util.stream.Collectors;

/// What practitioners and people on probation answered, counted.
final class ResultsCard extends VBox {

    private final Messages messages;
    private final VBox practitioners = new VBox();
    private final VBox people = new VBox();

    ResultsCard(InterviewsViewModel model, Messages messages) {
        this.messages = messages;
        setId("interview-results");
        getStyleClass().addAll(Style.CARD, "interview-results");
        practitioners.getStyleClass().add("fb-column");
        people.getStyleClass().add("fb-column");
        getChildren()
                .addAll(
                        Nodes.paragraph(
                                messages.text("interview.results.practitioners"), Style.CARD_TITLE),
                        practitioners,
                        Nodes.paragraph(
                                messages.text("interview.results.people"), Style.CARD_TITLE),
                        people,
                        Nodes.paragraph(
                                messages.text("interview.results.note"),
                                Style.CAPTION,
                                Style.MUTED));
        model.shownProperty().subscribe(this::show);
    }

    private void show(InterviewsViewModel.Shown shown) {
        fill(practitioners, shown.practitioners());
        fill(people, shown.people());
    }

    private void fill(VBox into, List<ViewResults.Line> lines) {
        into.getChildren().setAll(lines.stream().map(this::line).toList());
        if (lines.isEmpty()) {
            into.getChildren()
                    .add(
                            Nodes.paragraph(
                                    messages.text("interview.results.notAsked"),
                                    Style.TABLE_TEXT,
                                    Style.MUTED));
        }
    }

    private String text(ViewResults.Line line, ViewResults.Point point) {
        return line.item().answer() instanceof AnswerType.YesNo
                ? switch (point.text()) {
                    case AnswerStates.YES -> messages.text("answer.yes");
                    case AnswerStates.NO -> messages.text("answer.no");
                    default -> messages.text("answer.not-applicable");
                }
                : point.text();
    }

    /// One question; its counts are read as a whole.
    private VBox line(ViewResults.Line line) {
        Label text = Nodes.paragraph(line.item().text(), Style.TABLE_TEXT);
        var points = new FlowPane();
        points.getStyleClass().add("result-points");
        line.points()
                .forEach(point ->
                        points.getChildren()
                                .add(
                                        Nodes.paragraph(
                                                messages.text(
                                                        "interview.results.point",
                                                        text(line, point),
                                                        point.count()),
                                                "result-point")));
        Label told =
                Nodes.paragraph(
                        messages.text(
                                line.isHidden()
                                        ? "interview.results.hidden"
                                        : "interview.results.count",
                                line.people()),
                        Style.CAPTION,
                        Style.MUTED);
        var all = new VBox(text, points, told);
        Nodes.show(points, !line.points().isEmpty());
        all.getStyleClass().addAll("fb-column", "result-line", "fb-focus");
        all.setFocusTraversable(true);
        all.setAccessibleRole(AccessibleRole.TEXT);
        all.setAccessibleText(
                messages.text(
                        "interview.results.spoken",
                        line.item().text(),
                        line.points().stream()
                                .map(point ->
                                        messages.text(
                                                "interview.results.point",
                                                text(line, point),
                                                point.count()))
                                .collect(Collectors.joining(", ")),
                        told.getText()));
        return all;
    }
}
