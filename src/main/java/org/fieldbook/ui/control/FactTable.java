package org.fieldbook.ui.control;

import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.function.Function;

/// A small table of facts. It takes the keyboard as a whole, and Ctrl+C copies it; what its cells hold
/// takes it too where it leads somewhere.
public final class FactTable extends GridPane {

    private static final int LONG_HEAD = 8;
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    /// @param cell makes the node of a cell
    /// @param words the text of a cell, for a screen reader
    /// @param spoken what a screen reader says before the rows
    /// @param onCopy asked to copy the table
    public <C> FactTable(
            FactSheet<C> sheet,
            Function<C, Node> cell,
            Function<C, String> words,
            String spoken,
            Runnable onCopy) {
        getStyleClass().addAll("fact-table", "fb-focus");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(spoken + "\n" + sheet.text(words));
        for (int column = 0; column < sheet.heads().size(); column++) {
            boolean number = sheet.heads().get(column).number();
            var constraints = new ColumnConstraints();
            constraints.setHalignment(number ? HPos.RIGHT : HPos.LEFT);
            constraints.setHgrow(column == 0 ? Priority.ALWAYS : Priority.SOMETIMES);
            getColumnConstraints().add(constraints);
            Label head = head(sheet.heads().get(column));
            add(box(head, number, "head", false), column, 0);
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            FactSheet.Row<C> facts = sheet.rows().get(row);
            for (int column = 0; column < facts.cells().size(); column++) {
                boolean number = sheet.heads().get(column).number();
                Node node = cell.apply(facts.cells().get(column));
                if (number && node instanceof Labeled label) {
                    label.setWrapText(false);
                    label.setMinWidth(USE_PREF_SIZE);
                } else if (node instanceof Labeled label) {
                    label.setWrapText(true);
                    label.fontProperty()
                            .subscribe(font ->
                                    label.setMinWidth(WholeWords.longest(label.getText(), font)));
                    label.setMinHeight(USE_PREF_SIZE);
                }
                HBox box = box(node, number, "cell", facts.marked());
                if (column == 0 && !facts.why().isEmpty()) {
                    Label why = Nodes.label(facts.why(), Style.CAPTION_STRONG, "marked-why");
                    why.setMinWidth(USE_PREF_SIZE);
                    box.getChildren().add(why);
                }
                add(box, column, row + 1);
            }
        }
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (COPY.match(event)) {
                        onCopy.run();
                        event.consume();
                    }
                });
        setOnMousePressed(_ -> requestFocus());
    }

    /// A long head of a narrow column stands in two lines, broken between words.
    private static Label head(FactSheet.Head head) {
        String text =
                head.number() && head.text().length() > LONG_HEAD
                        ? head.text().replaceFirst(" ", "\n")
                        : head.text();
        Label label = new WholeWords(text, Style.CAPTION_STRONG, Style.MUTED);
        if (head.number()) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        return label;
    }

    private static HBox box(Node content, boolean number, String style, boolean marked) {
        var box = new HBox(content);
        box.getStyleClass().addAll(style, number ? "number" : "words");
        if (marked) {
            box.getStyleClass().add("marked");
        }
        return box;
    }
}
