package org.fieldbook.ui.cases;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What can be done with the ticked cases; after an allocation, what was done and the way back.
final class PickBar extends HBox {

    private final CasesViewModel model;
    private final Messages messages;
    private final DropPane pane;
    private final Runnable onLeave;
    private final Label count = Nodes.label("", Style.TABLE_STRONG);
    private final Label what = Nodes.label("", Style.CAPTION, Style.MUTED);
    private final DropButton allocate;
    private final DropButton withdraw;
    private final Button takeBack;
    private final Button clear;

    /// @param onLeave goes to the rows
    PickBar(CasesViewModel model, DropPane pane, Messages messages, Runnable onLeave) {
        this.model = model;
        this.messages = messages;
        this.pane = pane;
        this.onLeave = onLeave;
        setId("cases-picked");
        getStyleClass().add("pick-bar");
        count.setId("cases-picked-count");
        count.setMinWidth(USE_PREF_SIZE);
        what.setId("cases-picked-what");
        allocate =
                new DropButton(
                        "cases-allocate", messages.text("cases.allocate"), pane, this::people);
        withdraw =
                new DropButton(
                        "cases-withdraw", messages.text("cases.withdraw"), pane, this::withdrawing);
        takeBack = button("cases-take-back", "cases.takeBack", model.allocating()::takeBack);
        clear =
                button(
                        "cases-untick",
                        "cases.untick",
                        () -> {
                            model.ticks().clear();
                            model.allocating().forget();
                        });
        clear.getStyleClass().add("flat");
        getChildren().addAll(count, allocate, withdraw, takeBack, Nodes.space(), what, clear);
        model.ticks().tickedProperty().subscribe(this::refresh);
        model.allocating().doneProperty().subscribe(this::refresh);
        model.rows().subscribe(this::refresh);
    }

    private Button button(String id, String key, Runnable action) {
        var button = new Button(messages.text(key));
        button.setId(id);
        button.getStyleClass().add(Style.SMALL_BUTTON);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> {
            action.run();
            onLeave.run();
        });
        return button;
    }

    private void refresh() {
        List<CaseRow> ticked =
                model.ticks().tickedProperty().get().isEmpty() ? List.of() : model.ticked();
        var done = model.allocating().doneProperty().get();
        Nodes.show(this, !ticked.isEmpty() || done != null);
        Nodes.show(allocate, !ticked.isEmpty());
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
        CaseRow row = model.ticked().getFirst();
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
        var choices = new VBox();
        choices.getStyleClass().add("choices");
        model.people()
                .forEach(name ->
                        choices.getChildren().add(person(choices, name, Optional.of(name))));
        choices.getChildren()
                .add(person(choices, messages.text("cases.allocate.nobody"), Optional.empty()));
        return choices;
    }

    private Button person(VBox choices, String text, Optional<String> name) {
        var button = new Button(text);
        button.setId("cases-allocate-" + choices.getChildren().size());
        button.getStyleClass().addAll("flat", "view-name");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> {
            pane.close();
            model.allocate(name);
            onLeave.run();
        });
        return button;
    }
}
