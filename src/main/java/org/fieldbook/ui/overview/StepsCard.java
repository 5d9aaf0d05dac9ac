package org.fieldbook.ui.overview;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Task;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.WayButton;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// The tasks of the inspection, each a way to where it is done. Rows stay while their words change, so
/// that the keyboard stays where it is.
final class StepsCard extends VBox {

    private final Messages messages;
    private final Consumer<Destination> onGo;
    private final Label done = Nodes.label("", Style.TABLE_TEXT, Style.MUTED);
    private final Map<String, Row> rows = new LinkedHashMap<>();

    StepsCard(Messages messages, Consumer<Destination> onGo) {
        this.messages = messages;
        this.onGo = onGo;
        getStyleClass().addAll(Style.CARD, "steps-card");
        var head =
                new HBox(
                        Nodes.label(messages.text("overview.tasks"), Style.CARD_TITLE),
                        Nodes.space(),
                        done);
        head.getStyleClass().add(Style.CARD_HEAD);
        getChildren().add(head);
    }

    void show(Shown shown) {
        done.setText(shown.tasksDone());
        for (Shown.Step step : shown.steps()) {
            rows.computeIfAbsent(step.id(), _ -> add(step)).show(step);
        }
    }

    private Row add(Shown.Step step) {
        var row = new Row(step);
        VBox.setVgrow(row, Priority.ALWAYS);
        getChildren().add(row);
        return row;
    }

    private final class Row extends WayButton {

        private final Label text = Nodes.paragraph("", Style.TABLE_TEXT, Style.MUTED);
        private final Label state = Nodes.label("", "task-state");

        Row(Shown.Step step) {
            var content = new HBox();
            super(content, "overview-row");
            setId("overview-step-" + step.id());
            var disc = new HBox(Nodes.icon(step.icon()));
            disc.getStyleClass().add("disc");
            disc.setMinWidth(USE_PREF_SIZE);
            var words = new VBox(Nodes.paragraph(step.title(), Style.STRONG, "fb-link"), text);
            words.setMinWidth(0);
            words.getStyleClass().add("row-words");
            HBox.setHgrow(words, Priority.ALWAYS);
            state.setMinWidth(USE_PREF_SIZE);
            content.getChildren()
                    .setAll(disc, words, state, Nodes.icon("mdi2c-chevron-right", "chevron"));
            content.getStyleClass().add("row-content");
        }

        void show(Shown.Step step) {
            text.setText(step.text());
            state.setText(step.stateText());
            state.getStyleClass().setAll("label", "task-state", style(step.state()));
            getStyleClass().remove("calling");
            if (step.state() == Task.State.ACTION_NEEDED) {
                getStyleClass().add("calling");
            }
            setAccessibleText(
                    messages.text(
                            "overview.step.spoken", step.title(), step.stateText(), step.text()));
            setOnAction(_ -> onGo.accept(step.destination()));
        }

        private static String style(Task.State state) {
            return switch (state) {
                case NOT_STARTED -> "idle";
                case IN_PROGRESS, INTERIM -> "busy";
                case ACTION_NEEDED -> "action";
                case COMPLETE -> "complete";
            };
        }
    }
}
