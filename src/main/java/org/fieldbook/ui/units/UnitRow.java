package org.fieldbook.ui.units;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.RegionUnit;
import org.fieldbook.inspection.SignedCounts;
import org.fieldbook.ui.control.FactSheet;
import org.fieldbook.ui.control.FactTable;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Copies;

import java.util.UUID;
import java.util.function.Function;

/// One unit: whether its counts count, and the counts themselves on demand.
final class UnitRow extends VBox {

    private final UUID inspection;
    private final ToggleButton counts = new ToggleButton();
    private final FlowPane buttons = new FlowPane();
    private final Messages messages;

    UnitRow(
            UnitsViewModel.Held held,
            boolean leads,
            UnitsViewModel model,
            Copies copies,
            Messages messages,
            UnitsText text) {
        this.messages = messages;
        this.inspection = held.unit().inspection();
        String name =
                held.name().isEmpty()
                        ? messages.text("units.nameless", inspection.toString())
                        : held.name();
        var words =
                new VBox(
                        Nodes.paragraph(name, Style.TABLE_STRONG),
                        Nodes.paragraph(
                                text.standing(held.unit()),
                                Style.TABLE_TEXT,
                                held.unit().counted().isPresent() ? Style.MUTED : Style.WARNING));
        HBox.setHgrow(words, Priority.ALWAYS);
        buttons.getStyleClass().add("units-buttons");
        var head = new HBox(words, buttons);
        head.getStyleClass().add("fb-row");
        getChildren().add(head);
        getStyleClass().add("units-row");
        held.unit()
                .counted()
                .ifPresent(signed -> {
                    words.getChildren()
                            .add(Nodes.paragraph(text.what(signed), Style.CAPTION, Style.MUTED));
                    addCounts(held.unit(), signed, copies, text);
                });
        if (leads) {
            add("units-out-" + name, "units.remove", name, () -> model.takeOut(held));
        }
        if (leads && held.undo()) {
            add("units-undo-" + name, "units.undo", name, () -> model.undo(held));
        }
    }

    private void addCounts(RegionUnit unit, SignedCounts signed, Copies copies, UnitsText text) {
        FactSheet<String> sheet = text.sheet(signed);
        var table =
                new FactTable(
                        sheet,
                        cell -> Nodes.label(cell, Style.TABLE_TEXT),
                        Function.identity(),
                        messages.text("ratings.table.spoken", sheet.title(), sheet.rows().size()),
                        () -> copies.copy(sheet.text(cell -> cell)));
        table.setId("units-table-" + unit.inspection());
        getChildren().add(table);
        counts.setId("units-counts-" + signed.unit().name());
        counts.getStyleClass().add(Style.SMALL_BUTTON);
        counts.setMinWidth(USE_PREF_SIZE);
        counts.selectedProperty()
                .subscribe(on -> {
                    Nodes.show(table, on);
                    counts.setText(messages.text(on ? "units.counts.hide" : "units.counts.show"));
                    counts.setAccessibleText(counts.getText() + " " + signed.unit().name());
                });
        buttons.getChildren().add(counts);
    }

    private void add(String id, String key, String name, Runnable action) {
        buttons.getChildren().add(Nodes.smallButton(id, messages.text(key), name, action));
    }

    boolean isOf(UUID unit) {
        return inspection.equals(unit);
    }

    /// Shows the counts and puts the keyboard there.
    void open() {
        counts.setSelected(true);
        counts.requestFocus();
    }
}
