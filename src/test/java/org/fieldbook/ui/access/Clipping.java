package org.fieldbook.ui.access;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Whether texts are shown in full.
final class Clipping {

    /// Figures along an axis stand in the middle below their line, the first and the last beyond its ends.
    private static final Set<String> BEYOND = Set.of("band-axis", "score-gauge");

    /// Where a line may end.
    private static final String BETWEEN = "\\s+|(?<=[-/–])";

    /// No word of the screens has more letters.
    private static final int LONGEST = 24;

    private Clipping() {}

    static void check(Node node, Faults faults) {
        if (!(node instanceof Labeled labeled)
                || labeled.getText() == null
                || labeled.getText().isEmpty()
                || labeled.getWidth() == 0) {
            return;
        }
        shown(labeled)
                .ifPresent(text -> {
                    faults.count("labels");
                    String whole =
                            labeled.isMnemonicParsing()
                                    ? labeled.getText().replace("_", "")
                                    : labeled.getText();
                    boolean told =
                            labeled.getTooltip() != null
                                    && whole.equals(labeled.getTooltip().getText());
                    if (!text.getText().equals(whole) && !told) {
                        faults.add(node, "shows only \"" + text.getText() + "\"");
                    } else if (!told) {
                        cut(text).ifPresent(by -> faults.add(node, "is cut by " + Sight.name(by)));
                        broken(text).ifPresent(word -> faults.add(node, "breaks \"" + word + "\""));
                    }
                });
    }

    private static Optional<Text> shown(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text && child.getStyleClass().contains("text"))
                .map(Text.class::cast)
                .filter(Node::isVisible)
                .findFirst();
    }

    /// A word that has not enough room in one line. Paths and sums of bytes have parts as long as nobody's words.
    private static Optional<String> broken(Text text) {
        if (text.getWrappingWidth() == 0) {
            return Optional.empty();
        }
        var word = new Text();
        word.setFont(text.getFont());
        return Stream.of(text.getText().split(BETWEEN))
                .filter(one -> one.length() <= LONGEST)
                .filter(one -> {
                    word.setText(one);
                    return word.getLayoutBounds().getWidth() > text.getWrappingWidth() + 1;
                })
                .findFirst();
    }

    /// What scrolls shows the rest of it.
    private static boolean isScrolled(Node node) {
        return node.getStyleClass().contains("column-header-background")
                || (node.getParent() != null
                        && node.getParent().getStyleClass().contains("viewport"));
    }

    /// The first node around a text that is too small for it; what scrolls may be.
    private static Optional<Node> cut(Text text) {
        Bounds words = Sight.whole(text);
        for (Node above = text.getParent(); above != null; above = above.getParent()) {
            if (above instanceof IndexedCell
                    || isScrolled(above)
                    || above.getStyleClass().stream().anyMatch(BEYOND::contains)) {
                return Optional.empty();
            }
            Bounds room = Sight.whole(above);
            if (words.getMinX() < room.getMinX() - 2
                    || words.getMaxX() > room.getMaxX() + 2
                    || words.getMinY() < room.getMinY() - 3
                    || words.getMaxY() > room.getMaxY() + 3) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }
}
