package org.fieldbook.ui.cases;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Shapes;
import org.fieldbook.ui.control.Style;

/// How many rows there are and are in view, how often each answer was given, and what the marks mean.
final class CasesFooter extends HBox {

    private final CasesViewModel model;
    private final Messages messages;
    private final Label inView = Nodes.label("", Style.TABLE_TEXT, Style.MUTED);
    private final FlowPane totals = new FlowPane();
    private final HBox legend = new HBox();

    CasesFooter(CasesViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("cases-footer");
        inView.setId("cases-in-view");
        inView.setMinWidth(USE_PREF_SIZE);
        totals.getStyleClass().add("totals");
        legend.getStyleClass().addAll("fb-wide-row", "mark-legend");
        legend.managedProperty().bind(legend.visibleProperty());
        Mark.ALL.forEach(mark -> legend.getChildren().add(legend(mark)));
        HBox.setHgrow(totals, Priority.ALWAYS);
        getChildren().addAll(totals, legend);
        model.rows().subscribe(this::count);
    }

    void show(CaseFrame frame) {
        count();
        totals.getChildren().setAll(inView);
        frame.counts()
                .forEach((answer, count) -> {
                    if (count > 0 || answer != AnswerState.UNDECIDED) {
                        totals.getChildren().add(total(answer, count));
                    }
                });
        boolean marked =
                frame.sample().attributes().stream()
                        .anyMatch(attribute -> attribute.id().equals("rosh"));
        if (marked != getChildren().contains(legend)) {
            if (marked) {
                getChildren().add(legend);
            } else {
                getChildren().remove(legend);
            }
        }
    }

    private void count() {
        CaseFrame frame = model.frameProperty().get();
        if (frame != null) {
            inView.setText(
                    messages.text(
                            "cases.inView",
                            frame.size(),
                            frame.sample().called(frame.size()),
                            model.rows().size()));
        }
    }

    private Node total(AnswerState answer, int count) {
        String word = messages.text("answer." + Shapes.style(answer));
        var total =
                new HBox(
                        Shapes.of(answer),
                        Nodes.label(word + " " + count, Style.TABLE_TEXT, Style.MUTED));
        total.getStyleClass().add("total");
        return total;
    }

    private Node legend(Mark mark) {
        Label meaning =
                Nodes.label(
                        messages.text("cases.mark." + mark.id()), Style.TABLE_TEXT, Style.MUTED);
        meaning.setGraphic(Nodes.icon(mark.icon()));
        return meaning;
    }
}
