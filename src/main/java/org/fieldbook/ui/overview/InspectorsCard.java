package org.fieldbook.ui.overview;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Tally;
import org.fieldbook.ui.control.FactSheet;
import org.fieldbook.ui.control.FactTable;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// How far every inspector is, with what the colours mean.
final class InspectorsCard extends VBox {

    /// The size of a card's title in the drawing.
    private static final double TITLE_PX = 16;

    private final Messages messages;
    private final FlowPane legend = new FlowPane();
    private final InspectorTable table;
    private final VBox numbers = new VBox();
    private final Consumer<FactSheet<String>> onCopy;

    /// @param onCopy copies the numbers
    InspectorsCard(
            Messages messages, Consumer<Destination> onGo, Consumer<FactSheet<String>> onCopy) {
        this.messages = messages;
        this.onCopy = onCopy;
        getStyleClass().addAll(Style.CARD, "inspectors-card");
        legend.getStyleClass().add("bar-legend");
        HBox.setHgrow(legend, javafx.scene.layout.Priority.ALWAYS);
        Label title = Nodes.label(messages.text("overview.inspectors"), Style.CARD_TITLE);
        title.setMinWidth(USE_PREF_SIZE);
        table = new InspectorTable(messages, onGo);
        var head = new HBox(title, legend, turn());
        head.getStyleClass().add(Style.CARD_HEAD);
        title.fontProperty().subscribe(font -> table.size(font.getSize() / TITLE_PX));
        Nodes.show(numbers, false);
        numbers.getStyleClass().add("inspectors-numbers");
        getChildren().addAll(head, table, numbers);
    }

    /// The bars, or the same counts as numbers.
    private ToggleButton turn() {
        var turn = new ToggleButton(messages.text("overview.inspectors.numbers"));
        turn.setId("overview-inspectors-turn");
        turn.setAccessibleText(messages.text("overview.inspectors.toNumbers"));
        turn.getStyleClass().add(Style.SMALL_BUTTON);
        turn.setMinWidth(USE_PREF_SIZE);
        turn.selectedProperty()
                .subscribe(on -> {
                    Nodes.show(table, !on);
                    Nodes.show(numbers, on);
                });
        return turn;
    }

    private FactTable numbers(Shown shown) {
        FactSheet<String> sheet = sheet(shown);
        var table =
                new FactTable(
                        sheet,
                        text -> Nodes.label(text, Style.TABLE_TEXT),
                        Function.identity(),
                        messages.text("ratings.table.spoken", sheet.title(), sheet.rows().size()),
                        () -> onCopy.accept(sheet));
        table.setId("overview-inspectors-numbers");
        return table;
    }

    /// What the bars say, in numbers.
    private FactSheet<String> sheet(Shown shown) {
        List<FactSheet.Head> heads = new ArrayList<>();
        heads.add(new FactSheet.Head(messages.text("overview.column.inspector"), false));
        for (String key :
                List.of(
                        "status.signedOff",
                        "status.complete",
                        "status.inProgress",
                        "status.notStarted",
                        "overview.column.cases")) {
            heads.add(new FactSheet.Head(messages.text(key), true));
        }
        return new FactSheet<>(
                messages.text("overview.inspectors"),
                heads,
                shown.rows().stream().map(InspectorsCard::numbers).toList());
    }

    private static FactSheet.Row<String> numbers(Shown.Row row) {
        return new FactSheet.Row<>(
                List.of(
                        row.name(),
                        Integer.toString(row.cases().signedOff()),
                        Integer.toString(row.cases().complete()),
                        Integer.toString(row.cases().inProgress()),
                        Integer.toString(row.cases().notStarted()),
                        Integer.toString(row.cases().all())),
                false);
    }

    void show(Shown shown) {
        Tally cases = shown.cases();
        legend.getChildren()
                .setAll(
                        legend("signed-off", "status.signedOff", cases.signedOff()),
                        legend("complete", "status.complete", cases.complete()),
                        legend("in-progress", "status.inProgress", cases.inProgress()),
                        legend("not-started", "status.notStarted", cases.notStarted()));
        table.show(shown);
        boolean focused = numbers.isFocusWithin();
        FactTable counts = numbers(shown);
        numbers.getChildren().setAll(counts);
        if (focused) {
            counts.requestFocus();
        }
    }

    private Label legend(String style, String key, int count) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("swatch", style);
        Label label =
                Nodes.label(
                        messages.text("overview.legend", messages.text(key), count),
                        Style.CAPTION,
                        Style.MUTED);
        label.setGraphic(swatch);
        return label;
    }
}
