package org.fieldbook.ui.why;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.ui.control.FinalityWords;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.NotSavedMark;
import org.fieldbook.ui.control.Reveal;
import org.fieldbook.ui.control.Shapes;
import org.fieldbook.ui.control.StatusTag;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.CaseFilter;
import org.fieldbook.ui.fx.Scroll;
import org.fieldbook.ui.fx.Theme;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The panel beside the board: the derivation of one rating, step by step. Esc closes it.
public final class WhyView extends VBox {

    /// Where the panel leads.
    ///
    /// @param onCases to these in the case table
    /// @param onCase to a case at a key question
    /// @param onUnit to the counts of a delivery unit's inspection
    /// @param onClose away from the panel
    public record Ways(
            Consumer<CaseFilter> onCases,
            BiConsumer<SubjectId, String> onCase,
            Consumer<UUID> onUnit,
            Runnable onClose) {}

    private final WhyViewModel model;
    private final Messages messages;
    private final Ways ways;
    private final RunNodes runs;
    private final Label title = Nodes.paragraph("", Style.PAGE_TITLE);
    private final Label source = Nodes.paragraph("", Style.TABLE_TEXT, Style.MUTED);
    private final VBox steps = new VBox();
    private final Scroll scroll = new Scroll(steps);
    private final VBox queries = new VBox();
    private final HBox footer = new HBox();
    private final Button close;
    private final StatusTag interim;

    public WhyView(WhyViewModel model, Messages messages, Ways ways) {
        this.model = model;
        this.messages = messages;
        this.ways = ways;
        this.runs =
                new RunNodes(
                        new RunNodes.Ways(
                                ways.onCases(), ways.onCase(), ways.onUnit(), this::turnTo),
                        messages);
        setId("why");
        getStylesheets().add(Theme.stylesheet(WhyView.class, "why.css"));
        getStyleClass().add("why");
        title.setId("why-title");
        interim = new StatusTag(StatusTag.Look.WARN, messages.text("ratings.interim"));
        var name = new HBox(title, interim);
        name.getStyleClass().add("fb-wide-row");
        var words = new VBox(name, source);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button copy = Nodes.wholeButton("why-copy", messages.text("why.copy"), model::copy);
        copy.setGraphic(Nodes.icon("mdi2c-content-copy"));
        close = Nodes.wholeButton("why-close", "", ways.onClose());
        close.setGraphic(Nodes.icon("mdi2c-close"));
        close.getStyleClass().setAll("button", "flat", "fb-icon-button");
        close.setAccessibleText(messages.text("why.close"));
        close.setTooltip(new Tooltip(messages.text("why.close")));
        var head = new HBox(words, copy, close);
        head.getStyleClass().add("why-head");
        steps.getStyleClass().add("why-steps");
        scroll.setId("why-scroll");
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Reveal.focusIn(scroll);
        queries.getStyleClass().addAll("fb-column", "why-queries");
        footer.getStyleClass().add("why-footer");
        Label said = Nodes.paragraph("", Style.TABLE_TEXT, "fb-focus");
        said.setId("why-said");
        said.setFocusTraversable(true);
        said.textProperty().bind(model.saidProperty());
        var saidRow = new HBox(said);
        saidRow.getStyleClass().add("why-said");
        model.saidProperty().subscribe(text -> Nodes.show(saidRow, !text.isEmpty()));
        getChildren().addAll(head, scroll, waiting(messages), saidRow, footer);
        model.shownProperty().subscribe(this::show);
    }

    /// What was decided and is not on the disk yet.
    private VBox waiting(Messages messages) {
        Label words = Nodes.paragraph("", Style.TABLE_TEXT, "fb-focus");
        words.setId("why-waits");
        words.setFocusTraversable(true);
        words.textProperty().bind(model.waitingProperty());
        var mark = new NotSavedMark(messages);
        mark.show(true);
        words.accessibleTextProperty()
                .bind(Bindings.concat(words.textProperty(), " ", mark.getText()));
        var row = new VBox(words, mark);
        row.getStyleClass().addAll("why-said", "fb-column");
        model.waitingProperty().subscribe(text -> Nodes.show(row, !text.isEmpty()));
        return row;
    }

    /// Puts the keyboard on the way out, from where Tab leads through the steps.
    public void focus() {
        close.requestFocus();
    }

    private void turnTo(String code) {
        model.open(code);
        scroll.setVvalue(0);
        focus();
    }

    private void show(WhyViewModel.@Nullable Shown shown) {
        Optional<String> focused = focusedId();
        steps.getChildren().clear();
        footer.getChildren().clear();
        if (shown == null) {
            return;
        }
        Derivation derivation = shown.derivation();
        interim.show(FinalityWords.look(shown.finality()), shown.tag());
        title.setText(derivation.title());
        source.setText(derivation.source());
        setAccessibleText(messages.text("why.panel.spoken", derivation.title()));
        var given = new StepView.Given(runs, shown.bands(), messages, model::copy, ways.onCases());
        int last = derivation.steps().size();
        for (int number = 1; number <= last; number++) {
            Step step = derivation.steps().get(number - 1);
            var view = new StepView(number, step, number == last, given);
            if (step.panel()) {
                decisions(shown).ifPresent(view::add);
            }
            steps.getChildren().add(view);
        }
        Optional.ofNullable(steps.lookup("#why-table-counts"))
                .ifPresent(table -> table.getStyleClass().add(Shapes.style(shown.computed())));
        footer(derivation);
        focused.ifPresent(id ->
                Optional.ofNullable(id.isEmpty() ? null : lookup("#" + id))
                        .ifPresentOrElse(Node::requestFocus, this::focus));
    }

    /// The id of what has the keyboard here and is made anew.
    private Optional<String> focusedId() {
        return isFocusWithin()
                ? Optional.ofNullable(getScene())
                        .map(Scene::getFocusOwner)
                        .map(owner -> owner.getId() == null ? "" : owner.getId())
                : Optional.empty();
    }

    /// Only for those who may decide.
    private Optional<Node> decisions(WhyViewModel.Shown shown) {
        var row = new HBox();
        row.getStyleClass().add("fb-row");
        if (shown.deciding()) {
            Button decide =
                    Nodes.wholeButton(
                            "why-decide",
                            messages.text(shown.decided() ? "why.decide.replace" : "why.decide"),
                            model::decide);
            decide.getStyleClass().add(Style.SMALL_BUTTON);
            row.getChildren().add(decide);
        }
        if (shown.decided()) {
            Button withdraw =
                    Nodes.wholeButton(
                            "why-withdraw", messages.text("why.withdraw"), model::withdraw);
            withdraw.getStyleClass().add(Style.SMALL_BUTTON);
            row.getChildren().add(withdraw);
        }
        return row.getChildren().isEmpty() ? Optional.empty() : Optional.of(row);
    }

    private void footer(Derivation derivation) {
        queries.getChildren().clear();
        derivation
                .queries()
                .forEach(query -> {
                    var row = new HBox(Nodes.icon("mdi2a-alert-circle-outline"), runs.flow(query));
                    row.getStyleClass().add("marked-sentence");
                    queries.getChildren().add(row);
                });
        HBox.setHgrow(queries, Priority.ALWAYS);
        footer.getChildren().add(queries);
        derivation
                .previous()
                .ifPresent(code ->
                        footer.getChildren()
                                .add(
                                        turn(
                                                "why-previous",
                                                "why.previous",
                                                code,
                                                "mdi2c-chevron-left")));
        derivation
                .next()
                .ifPresent(code ->
                        footer.getChildren()
                                .add(turn("why-next", "why.next", code, "mdi2c-chevron-right")));
    }

    private Button turn(String id, String key, String code, String icon) {
        String name = code.equals(Derivation.OVERALL) ? messages.text("why.overall.short") : code;
        Button button = Nodes.wholeButton(id, messages.text(key, name), () -> turn(id, code));
        button.setGraphic(Nodes.icon(icon));
        return button;
    }

    /// The keyboard stays on the button, so that one can go on; at the end it goes to the way out.
    private void turn(String id, String code) {
        model.open(code);
        scroll.setVvalue(0);
        footer.getChildren().stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .ifPresentOrElse(Node::requestFocus, this::focus);
    }
}
