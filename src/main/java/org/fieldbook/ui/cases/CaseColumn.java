package org.fieldbook.ui.cases;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;

import java.util.Comparator;
import java.util.function.Function;

/// A column of the case table.
final class CaseColumn<T> extends TableColumn<CaseRow, T> {

    private final String key;
    private final String title;
    private ColumnWidth width;
    private final Comparator<CaseRow> up;
    private final Function<CaseRow, String> words;

    /// @param key what it is kept by
    /// @param title what it is called in words
    /// @param order of its values, upwards
    /// @param words what stands in a row, in words
    CaseColumn(
            String key,
            String title,
            ColumnWidth width,
            Function<CaseRow, T> value,
            Comparator<? super T> order,
            Function<CaseRow, String> words) {
        super("");
        this.words = words;
        this.key = key;
        this.title = title;
        this.width = width;
        this.up = (one, other) -> order.compare(value.apply(one), value.apply(other));
        setId("cases-column-" + key);
        setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    /// What stands in a row, in words. Any thread.
    String words(CaseRow row) {
        return words.apply(row);
    }

    /// How wide it is, in em.
    ColumnWidth width() {
        return width;
    }

    /// Makes it no narrower than these px of the drawing.
    void atLeast(double px) {
        width = width.atLeast(px);
    }

    /// How rows follow each other by it, the way it is sorted. Reads the rows themselves: a table's own
    /// comparison makes two objects for each of a hundred thousand.
    Comparator<CaseRow> order() {
        return getSortType() == SortType.ASCENDING ? up : up.reversed();
    }

    /// Gives it the head that sorts by it.
    void headed(SortHead made) {
        setGraphic(made);
    }

    SortHead head() {
        if (getGraphic() instanceof SortHead made) {
            return made;
        }
        throw new IllegalStateException("a column without a head");
    }

    /// Makes it as wide as drawn, or as somebody wants it, at this text size.
    ///
    /// @param em pixels for a px of the drawing
    /// @param wanted px of the drawing; 0 for the usual width
    void size(double em, double wanted) {
        double px = wanted == 0 ? width.usual() : Math.clamp(wanted, width.least(), width.most());
        setMinWidth(0);
        setMaxWidth(width.most() * em);
        setPrefWidth(px * em);
        setMinWidth(width.least() * em);
        setResizable(!width.isFixed());
    }
}
