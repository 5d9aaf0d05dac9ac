package org.fieldbook.ui.delivery;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.RatingBadge;
import org.fieldbook.ui.control.Reflow;
import org.fieldbook.ui.control.Style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The standards judged on evidence side by side, of which one is shown.
final class StandardTabs extends VBox {

    private static final double ALL_IN_A_ROW = 900;

    private final Messages messages;
    private final Consumer<String> onShow;
    private final List<Tab> tabs = new ArrayList<>();

    /// @param onShow asked to show a standard
    StandardTabs(Messages messages, Consumer<String> onShow) {
        this.messages = messages;
        this.onShow = onShow;
        setId("delivery-tabs");
        getStyleClass().addAll(Style.CARD, "standard-tabs");
    }

    /// Shows these.
    void show(List<StandardLine> lines, String current) {
        if (!lines.stream().map(StandardLine::code).toList().equals(codes())) {
            tabs.clear();
            var group = new ToggleGroup();
            lines.forEach(line -> tabs.add(new Tab(line.code(), group)));
            getChildren()
                    .setAll(
                            new Reflow(
                                            ALL_IN_A_ROW,
                                            2,
                                            tabs.stream()
                                                    .map(tab -> new Reflow.Part(tab.button, 1))
                                                    .toList())
                                    .close());
        }
        for (int index = 0; index < lines.size(); index++) {
            tabs.get(index).show(lines.get(index), current);
        }
    }

    private List<String> codes() {
        return tabs.stream().map(tab -> tab.code).toList();
    }

    /// Puts the keyboard on the one that is shown.
    void focus() {
        tabs.stream()
                .filter(tab -> tab.button.isSelected())
                .findFirst()
                .ifPresent(tab -> tab.button.requestFocus());
    }

    private final class Tab {

        private final String code;
        private final ToggleButton button = new ToggleButton();
        private final Label name = Nodes.paragraph("", Style.TABLE_STRONG);
        private final RatingBadge badge;
        private final Label items = Nodes.label("", Style.CAPTION, Style.MUTED);

        Tab(String code, ToggleGroup group) {
            this.code = code;
            badge = new RatingBadge(Optional.empty(), messages.text("rating.none"));
            badge.getStyleClass().add("small");
            items.setMinWidth(USE_PREF_SIZE);
            var facts = new FlowPane(badge, items);
            facts.getStyleClass().add("tab-facts");
            var inside = new VBox(name, facts);
            inside.getStyleClass().add("fb-column");
            button.setId("delivery-tab-" + code);
            button.setGraphic(inside);
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            button.getStyleClass().add("standard-tab");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMaxHeight(Double.MAX_VALUE);
            button.setMinHeight(USE_PREF_SIZE);
            // Else it is as high as a single line.
            button.setWrapText(true);
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                button.setSelected(true);
                onShow.accept(code);
            });
            inside.prefWidthProperty().bind(button.widthProperty().subtract(32));
            // Else it is measured as if it were broken where it is not.
            facts.prefWrapLengthProperty().bind(inside.prefWidthProperty());
        }

        void show(StandardLine line, String current) {
            name.setText(line.name());
            badge.setRating(line.result().rating());
            items.setText(messages.text("delivery.items", line.items()));
            button.setSelected(code.equals(current));
            button.setAccessibleText(
                    messages.text(
                            "delivery.tab.spoken",
                            line.name(),
                            line.result()
                                    .rating()
                                    .map(Rating::word)
                                    .orElseGet(() -> messages.text("rating.none")),
                            line.items()));
        }
    }
}
