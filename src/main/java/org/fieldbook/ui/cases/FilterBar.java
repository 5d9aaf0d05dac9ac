package org.fieldbook.ui.cases;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Search, facets and chips.
final class FilterBar extends VBox {

    private final CasesViewModel model;
    private final Narrowing narrowing;
    private final Messages messages;
    private final DropPane pane;
    private final SearchField search;
    private final FlowPane first = new FlowPane();
    private final FlowPane chips = new FlowPane();
    private final Button only;
    private final Button clear;
    private List<FacetButton> facets = new ArrayList<>();

    /// Where it leads.
    ///
    /// @param onLeave goes to the rows
    /// @param onFound chooses the first row that the search found
    record Ways(Runnable onLeave, Runnable onFound) {}

    /// @param order how the rows are sorted, in words
    FilterBar(CasesViewModel model, DropPane pane, Label order, Messages messages, Ways ways) {
        this.model = model;
        this.narrowing = model.narrowing();
        this.messages = messages;
        this.pane = pane;
        search = new SearchField(messages, ways.onLeave(), ways.onFound());
        search.textProperty().bindBidirectional(narrowing.searchProperty());
        only = onlyChip(ways.onLeave());
        clear = new Button(messages.text("cases.clear"));
        clear.setId("cases-clear-filters");
        clear.getStyleClass().addAll(Style.BUTTON, "flat");
        clear.setOnAction(_ -> {
            model.clearFilters();
            ways.onLeave().run();
        });
        narrowing.narrowedProperty().subscribe(narrowed -> Nodes.show(clear, narrowed));
        getStyleClass().add("cases-filters");
        first.getStyleClass().add("filters");
        chips.getStyleClass().add("chips");
        first.setPrefWrapLength(Double.MAX_VALUE);
        getChildren().addAll(new Sides(first, order), chips);
        narrowing.chipProperty().subscribe(this::refresh);
        narrowing.valuesProperty().subscribe(this::refresh);
    }

    /// What the shown cases have in common, where somebody came for exactly these; pressing it shows
    /// all of them again.
    private Button onlyChip(Runnable onLeave) {
        var chip = new Button("", Nodes.icon("mdi2c-close"));
        chip.setId("cases-only");
        chip.getStyleClass().addAll(Style.CHIP, "only-chip");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setOnAction(_ -> {
            model.showAll();
            onLeave.run();
        });
        narrowing
                .onlyProperty()
                .subscribe(asked -> {
                    Nodes.show(chip, asked != null);
                    if (asked != null) {
                        chip.setText(asked.title());
                        chip.setAccessibleText(messages.text("cases.only.spoken", asked.title()));
                    }
                });
        return chip;
    }

    /// The buttons are made anew; the keyboard stays on the one it was on.
    void show(CaseFrame frame) {
        Optional<String> focused = focused();
        facets =
                frame.facets().stream()
                        .map(facet -> new FacetButton(facet, narrowing, pane, messages))
                        .toList();
        List<Node> row = new ArrayList<>();
        row.add(search);
        row.add(only);
        facets.stream().map(FacetButton::node).forEach(row::add);
        row.add(clear);
        first.getChildren().setAll(row);
        chips.getChildren().setAll(frame.chips().stream().map(this::chip).toList());
        refresh();
        focused.ifPresent(id -> {
            for (FlowPane pane : List.of(first, chips)) {
                pane.getChildren().stream()
                        .filter(node -> id.equals(node.getId()))
                        .forEach(Node::requestFocus);
            }
        });
    }

    private Optional<String> focused() {
        return Stream.concat(first.getChildren().stream(), chips.getChildren().stream())
                .filter(Node::isFocused)
                .map(Node::getId)
                .findFirst();
    }

    private Node chip(CaseFrame.Chip chip) {
        Label count = Nodes.label(Integer.toString(chip.count()), "chip-count");
        var button = new ToggleButton(chip.title(), count);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setId("cases-chip-" + chip.id());
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(messages.text("cases.chip.spoken", chip.title(), chip.count()));
        button.getStyleClass().add(Style.CHIP);
        button.setUserData(chip.id());
        button.setOnAction(_ -> {
            narrowing.chipProperty().set(chip.id());
            refresh();
        });
        return button;
    }

    private void refresh() {
        facets.forEach(FacetButton::refresh);
        for (Node chip : chips.getChildren()) {
            if (chip instanceof ToggleButton button) {
                button.setSelected(narrowing.chipProperty().get().equals(button.getUserData()));
            }
        }
    }

    /// Tells the key that goes to the search.
    void showKey(String key) {
        search.showKey(key);
    }

    boolean isTyping() {
        return search.isTyping();
    }

    void focusSearch() {
        search.focusField();
    }
}
