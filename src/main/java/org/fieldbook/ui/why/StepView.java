package org.fieldbook.ui.why;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

import org.fieldbook.framework.Bands;
import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.BandLine;
import org.fieldbook.ui.control.FactTable;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.RatingBadge;
import org.fieldbook.ui.control.Shapes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.CaseFilter;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One step: its number with the line that leads on, its heading, and what it holds.
final class StepView extends HBox {

    private final RunNodes runs;
    private final Bands bands;
    private final Messages messages;
    private final Consumer<Part.Table> onCopy;
    private final Consumer<CaseFilter> onCases;
    private final VBox parts = new VBox();

    /// What steps need to be shown.
    ///
    /// @param onCopy asked to copy a table
    record Given(
            RunNodes runs,
            Bands bands,
            Messages messages,
            Consumer<Part.Table> onCopy,
            Consumer<CaseFilter> onCases) {}

    StepView(int number, Step step, boolean last, Given given) {
        this.runs = given.runs();
        this.bands = given.bands();
        this.messages = given.messages();
        this.onCopy = given.onCopy();
        this.onCases = given.onCases();
        setId("why-step-" + number);
        getStyleClass().add("why-step");
        Label title = Nodes.paragraph(step.title(), Style.STRONG);
        title.setAccessibleText(messages.text("why.step.spoken", number, step.title()));
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(title);
        head.getStyleClass().add("step-title");
        tag(step.tag()).ifPresent(head.getChildren()::add);
        parts.getStyleClass().add("step-parts");
        parts.getChildren().add(head);
        step.parts().forEach(part -> parts.getChildren().add(part(part)));
        HBox.setHgrow(parts, Priority.ALWAYS);
        getChildren().addAll(numbered(number, last), parts);
    }

    /// Adds something of the view's own at the end.
    void add(Node node) {
        parts.getChildren().add(node);
    }

    private static Node numbered(int number, boolean last) {
        Label digit = Nodes.label(Integer.toString(number), "step-number");
        digit.setMinWidth(USE_PREF_SIZE);
        var line = new Region();
        line.getStyleClass().add("step-line");
        line.setVisible(!last);
        VBox.setVgrow(line, Priority.ALWAYS);
        var column = new VBox(digit, line);
        column.getStyleClass().add("step-column");
        return column;
    }

    private Optional<Node> tag(Step.Tag tag) {
        return switch (tag) {
            case Step.Tag.None() -> Optional.empty();
            case Step.Tag.Words(String text) -> Optional.of(Nodes.label(text, "fb-tag"));
            case Step.Tag.Rated(Rating rating) -> {
                var badge = new RatingBadge(Optional.of(rating), messages.text("rating.none"));
                badge.getStyleClass().add("small");
                yield Optional.of(badge);
            }
            case Step.Tag.Cases(String text, CaseFilter cases) ->
                    Optional.of(runs.node(new Run.ToCases(text, cases)));
            case Step.Tag.Leads(String text, CaseFilter cases) -> {
                var button = new Button(text, Nodes.icon("mdi2f-format-list-bulleted"));
                button.setId("why-list");
                button.getStyleClass().add(Style.SMALL_BUTTON);
                button.setMinWidth(USE_PREF_SIZE);
                button.setOnAction(_ -> onCases.accept(cases));
                yield Optional.of(button);
            }
        };
    }

    private Node part(Part part) {
        return switch (part) {
            case Part.Sentence sentence -> sentence(sentence);
            case Part.Listed(String title, List<Run> list) -> listed(title, list);
            case Part.Table table -> table(table);
            case Part.Axis axis -> axis(axis);
            case Part.Recorded recorded -> recorded(recorded);
            case Part.Outcome(Optional<Rating> rating, List<Run> words) -> outcome(rating, words);
        };
    }

    private Node sentence(Part.Sentence sentence) {
        TextFlow text = runs.flow(sentence.runs());
        if (sentence.icon().isEmpty()) {
            return text;
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(Nodes.icon(sentence.icon()), text);
        row.getStyleClass().add("marked-sentence");
        return row;
    }

    private Node listed(String title, List<Run> list) {
        Label label = Nodes.label(title, Style.CAPTION, Style.MUTED);
        label.getStyleClass().add("listed-title");
        label.setMinWidth(USE_PREF_SIZE);
        TextFlow text = runs.flow(list);
        text.getStyleClass().add("small-runs");
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(label, text);
        row.getStyleClass().add("listed");
        return row;
    }

    private FactTable table(Part.Table table) {
        int rows = table.sheet().rows().size();
        var shown =
                new FactTable(
                        table.sheet(),
                        runs::node,
                        Run::text,
                        messages.text("why.table.spoken", table.sheet().title(), rows),
                        () -> onCopy.accept(table));
        shown.setId("why-table-" + table.id());
        return shown;
    }

    /// The drawing, and the same as a table on demand.
    private Node axis(Part.Axis axis) {
        FactTable twin = table(axis.twin());
        Nodes.show(twin, false);
        var line =
                new BandLine(
                        axis.questions(),
                        axis.driving(),
                        bands,
                        axis.twin().sheet().text(Run::text));
        line.setId("why-axis");
        axis.questions().stream()
                .filter(question -> axis.driving().contains(question.code()))
                .findFirst()
                .ifPresent(lowest -> twin.getStyleClass().add(Shapes.style(lowest.band())));
        var toggle = new ToggleButton(messages.text("why.table.show"));
        toggle.setId("why-axis-table");
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.getStyleClass().add(Style.SMALL_BUTTON);
        toggle.selectedProperty()
                .subscribe(on -> {
                    Nodes.show(twin, on);
                    toggle.setText(messages.text(on ? "why.table.hide" : "why.table.show"));
                });
        TextFlow legend = runs.flow(List.of(new Run.Words(messages.text("why.axis.legend"))));
        legend.getStyleClass().add("small-runs");
        HBox.setHgrow(legend, Priority.ALWAYS);
        var below = new HBox(legend, toggle);
        below.getStyleClass().add("axis-below");
        var column = new VBox(line, below, twin);
        column.getStyleClass().add("fb-column");
        return column;
    }

    private Node recorded(Part.Recorded recorded) {
        var head =
                new HBox(
                        Nodes.label(recorded.by(), Style.TABLE_STRONG),
                        Nodes.label(recorded.at(), Style.CAPTION, Style.MUTED));
        head.getStyleClass().add("fb-row");
        var note =
                new VBox(
                        head,
                        runs.flow(
                                List.of(
                                        new Run.Strong(recorded.what() + " "),
                                        new Run.Words(recorded.text()))));
        note.getStyleClass().addAll(Style.NOTE, "recorded");
        return note;
    }

    private Node outcome(Optional<Rating> rating, List<Run> words) {
        var badge = new RatingBadge(rating, messages.text("rating.none"));
        badge.setId("why-result");
        badge.getStyleClass().add("large");
        TextFlow text = runs.flow(words);
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(badge, text);
        row.getStyleClass().add("outcome");
        return row;
    }
}
