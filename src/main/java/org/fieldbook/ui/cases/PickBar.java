package org.fieldbook.ui.cases;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What can be done with the ticked cases; after an act, what was done and the way back.
final class PickBar extends StackPane {

    private final CasesViewModel model;
    private final Messages messages;
    private final DropPane pane;
    private final Runnable onLeave;
    private final Label count = Nodes.label("", Style.TABLE_STRONG);
    private final Label what = Nodes.label("", Style.CAPTION, Style.MUTED);
    private final DropButton allocate;
    private final DropButton reader;
    private final Button sheets;
    private final DropButton withdraw;
    private final Button takeBack;

    /// @param onSheets shows the case sheets of these cases, to be printed
    /// @param onLeave goes to the rows
    PickBar(
            CasesViewModel model,
            DropPane pane,
            Messages messages,
            Consumer<List<SubjectId>> onSheets,
            Runnable onLeave) {
        this.model = model;
        this.messages = messages;
        this.pane = pane;
        this.onLeave = onLeave;
        setId("cases-picked");
        getStyleClass().add("pick-bar");
        count.setId("cases-picked-count");
        count.setMinWidth(USE_PREF_SIZE);
        what.setId("cases-picked-what");
        allocate = drop("cases-allocate", "cases.allocate", this::people);
        reader = drop("cases-reader", "cases.reader", this::readers);
        sheets =
                button(
                        "cases-sheets",
                        "cases.sheets",
                        () -> onSheets.accept(model.picked().cases()));
        sheets.getStyleClass().add(Style.BUTTON);
        sheets.setGraphic(Nodes.icon("mdi2p-printer-outline"));
        withdraw = drop("cases-withdraw", "cases.withdraw", this::withdrawing);
        takeBack = leaving("cases-take-back", "cases.takeBack", model.picked().acts()::takeBack);
        Button clear =
                leaving(
                        "cases-untick",
                        "cases.untick",
                        () -> {
                            model.ticks().clear();
                            model.picked().acts().forget();
                        });
        clear.getStyleClass().add("flat");
        var acts = new FlowPane(count, allocate, reader, sheets, withdraw, takeBack);
        acts.getStyleClass().add("filters");
        acts.setPrefWrapLength(Double.MAX_VALUE);
        var end = new HBox(what, clear);
        end.getStyleClass().add("pick-end");
        // As high as what it holds, in one row or two: the table below gives way.
        setMinHeight(USE_PREF_SIZE);
        getChildren().add(new Sides(acts, end));
        model.ticks().tickedProperty().subscribe(this::refresh);
        model.picked().acts().doneProperty().subscribe(this::refresh);
        model.rows().subscribe(this::refresh);
    }

    private DropButton drop(String id, String key, Supplier<VBox> choices) {
        return new DropButton(id, messages.text(key), pane, choices);
    }

    private Button leaving(String id, String key, Runnable action) {
        return button(
                id,
                key,
                () -> {
                    action.run();
                    onLeave.run();
                });
    }

    private Button button(String id, String key, Runnable action) {
        var button = new Button(messages.text(key));
        button.setId(id);
        button.getStyleClass().add(Style.SMALL_BUTTON);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void refresh() {
        List<CaseRow> ticked =
                model.ticks().tickedProperty().get().isEmpty() ? List.of() : model.picked().rows();
        var done = model.picked().acts().doneProperty().get();
        Nodes.show(this, !ticked.isEmpty() || done != null);
        Nodes.show(allocate, !ticked.isEmpty());
        Nodes.show(reader, !ticked.isEmpty() && model.picked().mayAsk());
        Nodes.show(sheets, !ticked.isEmpty());
        Nodes.show(withdraw, ticked.size() == 1 && model.sampling().isOffered());
        Nodes.show(takeBack, ticked.isEmpty() && done != null);
        if (!ticked.isEmpty()) {
            count.setText(messages.text("cases.picked", ticked.size()));
            what.setText(what(ticked));
        } else {
            count.setText(done == null ? "" : done.text());
            what.setText("");
        }
    }

    /// By status, and how many of them a filter keeps back.
    private String what(List<CaseRow> ticked) {
        long inView = model.rows().stream().filter(row -> model.ticks().isTicked(row.id())).count();
        Stream<String> statuses =
                Stream.of(CaseStatus.values())
                        .flatMap(status -> {
                            long many =
                                    ticked.stream().filter(row -> row.status() == status).count();
                            return many == 0
                                    ? Stream.empty()
                                    : Stream.of(
                                            messages.text("cases.picked." + status.name(), many));
                        });
        Stream<String> hidden =
                inView == ticked.size()
                        ? Stream.empty()
                        : Stream.of(messages.text("cases.picked.hidden", ticked.size() - inView));
        return Stream.concat(statuses, hidden).collect(Collectors.joining(", "));
    }

    private VBox withdrawing() {
        CaseRow row = model.picked().rows().getFirst();
        return new WithdrawPanel(messages)
                .choices(
                        row,
                        said -> {
                            pane.close();
                            model.sampling().withdraw(row, said);
                            model.ticks().clear();
                            onLeave.run();
                        });
    }

    private VBox people() {
        var choices = new ChoiceList("cases-allocate");
        model.picked()
                .people()
                .forEach(name -> choices.add(name, () -> allocate(Optional.of(name))));
        choices.add(messages.text("cases.allocate.nobody"), () -> allocate(Optional.empty()));
        return choices;
    }

    private void allocate(Optional<String> name) {
        pane.close();
        model.picked().allocate(name);
        onLeave.run();
    }

    private VBox readers() {
        return new ReaderPanel(messages)
                .choices(
                        model.picked().readers(),
                        member -> {
                            pane.close();
                            model.picked().ask(member);
                            onLeave.run();
                        });
    }
}
