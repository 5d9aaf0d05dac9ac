package org.fieldbook.ui.overview;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Tally;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

import java.util.function.Consumer;

/// How far every inspector is, with what the colours mean.
final class InspectorsCard extends VBox {

    /// The size of a card's title in the drawing.
    private static final double TITLE_PX = 16;

    private final Messages messages;
    private final FlowPane legend = new FlowPane();
    private final InspectorTable table;

    InspectorsCard(Messages messages, Consumer<Destination> onGo) {
        this.messages = messages;
        getStyleClass().addAll(Style.CARD, "inspectors-card");
        legend.getStyleClass().add("bar-legend");
        HBox.setHgrow(legend, javafx.scene.layout.Priority.ALWAYS);
        Label title = Nodes.label(messages.text("overview.inspectors"), Style.CARD_TITLE);
        title.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(title, legend);
        head.getStyleClass().add(Style.CARD_HEAD);
        table = new InspectorTable(messages, onGo);
        title.fontProperty().subscribe(font -> table.size(font.getSize() / TITLE_PX));
        getChildren().addAll(head, table);
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
