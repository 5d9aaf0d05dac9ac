package org.fieldbook.ui.why;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Shapes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.CaseFilter;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Makes nodes of runs: words, and links to where they lead.
final class RunNodes {

    /// Where links lead.
    ///
    /// @param onCases to these in the case table
    /// @param onCase to a case at a key question
    /// @param onUnit to the counts of a delivery unit's inspection
    /// @param onStandard to why a standard is rated so
    record Ways(
            Consumer<CaseFilter> onCases,
            BiConsumer<SubjectId, String> onCase,
            Consumer<UUID> onUnit,
            Consumer<String> onStandard) {}

    private final Ways ways;
    private final Messages messages;

    RunNodes(Ways ways, Messages messages) {
        this.ways = ways;
        this.messages = messages;
    }

    /// A sentence that wraps.
    TextFlow flow(List<Run> runs) {
        var flow = new TextFlow();
        flow.getStyleClass().add("runs");
        runs.forEach(run -> flow.getChildren().add(inline(run)));
        return flow;
    }

    private Node inline(Run run) {
        return switch (run) {
            case Run.Words(String text) -> words(text, Style.TABLE_TEXT);
            case Run.Strong(String text) -> words(text, Style.TABLE_STRONG);
            case Run.Rated(String text, _) -> words(text, Style.TABLE_STRONG);
            case Run.ToCases _, Run.ToCase _, Run.ToUnit _, Run.ToStandard _ -> node(run);
        };
    }

    private static Text words(String content, String style) {
        var words = new Text(content);
        words.getStyleClass().addAll("words", style);
        return words;
    }

    /// A cell of a table.
    Node node(Run run) {
        return switch (run) {
            case Run.Words(String text) -> Nodes.paragraph(text, Style.TABLE_TEXT);
            case Run.Strong(String text) -> Nodes.paragraph(text, Style.TABLE_STRONG);
            case Run.Rated rated -> rated(rated);
            case Run.ToCases(String text, CaseFilter cases) ->
                    link(
                            text,
                            messages.text("why.cases.spoken", text, cases.title()),
                            () -> ways.onCases().accept(cases));
            case Run.ToCase(String text, SubjectId subject, String question) ->
                    link(text, text, () -> ways.onCase().accept(subject, question));
            case Run.ToUnit(String text, UUID unit, String name) ->
                    link(
                            text,
                            messages.text("why.units.spoken", text, name),
                            () -> ways.onUnit().accept(unit));
            case Run.ToStandard(String text, String code) ->
                    link(text, text, () -> ways.onStandard().accept(code));
        };
    }

    private static Node rated(Run.Rated rated) {
        Label label = Nodes.label(rated.text(), Style.TABLE_STRONG, "rated");
        label.setMinWidth(Label.USE_PREF_SIZE);
        rated.band().ifPresent(band -> label.setGraphic(Shapes.of(band)));
        label.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        return label;
    }

    private static Hyperlink link(String text, String spoken, Runnable action) {
        var link = new Hyperlink(text);
        link.getStyleClass().addAll(Style.TABLE_TEXT, "run-link");
        link.setMinWidth(Hyperlink.USE_PREF_SIZE);
        link.setAccessibleText(spoken);
        link.setOnAction(_ -> action.run());
        return link;
    }
}
