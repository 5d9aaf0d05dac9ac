package org.fieldbook.ui.help;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.fieldbook.ui.control.Marked;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// A line of the contents, or a part in which something was found.
final class EntryCell extends ListCell<HelpEntry> {

    /// The scroll bar and the edges, in pixels.
    private static final double SIDES = 40;

    private final Supplier<String> wanted;

    /// @param wanted what is marked
    EntryCell(Supplier<String> wanted, Consumer<HelpEntry> onChosen) {
        this.wanted = wanted;
        setPrefWidth(0);
        setOnMouseClicked(_ -> {
            if (getItem() != null) {
                onChosen.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable HelpEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Label title =
                Nodes.paragraph(
                        entry.title(),
                        entry.text().isEmpty() ? Style.TABLE_TEXT : Style.TABLE_STRONG);
        var words = new VBox(title);
        if (!entry.text().isEmpty()) {
            words.getChildren().add(marked(entry.text()));
        }
        words.prefWidthProperty().bind(getListView().widthProperty().subtract(SIDES));
        words.maxWidthProperty().bind(words.prefWidthProperty());
        setGraphic(words);
        setAccessibleText(entry.title() + ". " + entry.text());
    }

    /// As high as its words are when they run over several lines, which a list does not ask for.
    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() instanceof VBox words
                ? snappedTopInset() + words.prefHeight(words.getPrefWidth()) + snappedBottomInset()
                : super.computePrefHeight(width);
    }

    private TextFlow marked(String words) {
        var flow = new TextFlow();
        flow.getStyleClass().add("help-found");
        for (Marked piece : Marked.of(words, wanted.get())) {
            if (piece.isHit()) {
                flow.getChildren().add(Nodes.label(piece.text(), "help-hit"));
            } else {
                var text = new Text(piece.text());
                text.getStyleClass().add("plain");
                flow.getChildren().add(text);
            }
        }
        return flow;
    }
}
