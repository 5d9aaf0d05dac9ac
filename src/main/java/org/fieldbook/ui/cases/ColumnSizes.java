package org.fieldbook.ui.cases;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;

import org.fieldbook.service.TableShape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How wide the columns are. They share the width of the table while it has room for them; where it has not, as
/// with a large text on a small screen, the table scrolls sideways and nothing is cut off.
final class ColumnSizes {

    private static final double ROOT_PX = 14;
    private static final double STEP = 8;

    /// Room for the bar that scrolls down.
    private static final double BAR = 14;

    private final CaseTable table;
    private final ObservableValue<Double> em;
    private final Runnable onSized;
    private final Map<String, Integer> wanted = new HashMap<>();
    private Map<String, Double> pressed = Map.of();

    /// @param onSized told when somebody made a column wider or narrower
    ColumnSizes(CaseTable table, ObservableValue<Double> em, Runnable onSized) {
        this.table = table;
        this.em = em;
        this.onSized = onSized;
        em.subscribe((_, _) -> apply());
        table.widthProperty().subscribe((_, _) -> choosePolicy());
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> pressed = widths());
        table.addEventFilter(
                MouseEvent.MOUSE_RELEASED,
                _ -> {
                    if (!pressed.isEmpty() && !pressed.equals(widths())) {
                        remember();
                    }
                    pressed = Map.of();
                });
    }

    private Map<String, Double> widths() {
        Map<String, Double> all = new HashMap<>();
        shown().forEach(column -> all.put(column.key(), column.getWidth()));
        return all;
    }

    private List<CaseColumn<?>> shown() {
        return table.columns().stream().filter(CaseColumn::isVisible).toList();
    }

    /// Takes the widths of this shape.
    void set(TableShape shape) {
        wanted.clear();
        shape.columns().forEach(column -> wanted.put(column.id(), column.width()));
    }

    /// How wide somebody wants this column, in thousandths of the text size; 0 for the usual width.
    int wanted(String key) {
        return wanted.getOrDefault(key, 0);
    }

    /// Makes the columns as wide as they should be at this text size.
    void apply() {
        if (table.getColumns().isEmpty()) {
            return;
        }
        table.columns()
                .forEach(column ->
                        column.size(em.getValue(), wanted(column.key()) * ROOT_PX / 1000));
        double tick = ColumnWidth.of("tick").usual() * em.getValue();
        var ticks = table.getColumns().getFirst();
        ticks.setMinWidth(tick);
        ticks.setMaxWidth(tick);
        ticks.setPrefWidth(tick);
        choosePolicy();
    }

    private void choosePolicy() {
        if (table.getColumns().isEmpty()) {
            return;
        }
        double least =
                shown().stream().mapToDouble(CaseColumn::getMinWidth).sum()
                        + table.getColumns().getFirst().getMinWidth()
                        + BAR * em.getValue();
        var policy =
                least > table.getWidth()
                        ? TableView.UNCONSTRAINED_RESIZE_POLICY
                        : TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS;
        if (!policy.equals(table.getColumnResizePolicy())) {
            table.setColumnResizePolicy(policy);
        }
    }

    /// Makes a column wider by about a character, or narrower.
    void widen(CaseColumn<?> column, int steps) {
        if (table.resizeColumn(column, steps * STEP * em.getValue())) {
            remember();
        }
    }

    private void remember() {
        shown().stream()
                .filter(column -> !column.width().isFixed())
                .forEach(column ->
                        wanted.put(
                                column.key(),
                                Math.toIntExact(
                                        Math.round(
                                                column.getWidth()
                                                        / em.getValue()
                                                        / ROOT_PX
                                                        * 1000))));
        onSized.run();
    }
}
