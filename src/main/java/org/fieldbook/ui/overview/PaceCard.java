package org.fieldbook.ui.overview;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.FactTable;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.PaceChart;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Scroll;
import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// The pace as a chart, or as a table with the same numbers.
final class PaceCard extends VBox {

    private final OverviewViewModel model;
    private final Messages messages;
    private final StackPane place = new StackPane();
    private final TextFlow sentence = new TextFlow();
    private final Button turn = new Button();

    PaceCard(OverviewViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll(Style.CARD, "pace-card");
        turn.setId("overview-pace-turn");
        turn.getStyleClass().addAll(Style.SMALL_BUTTON);
        turn.setMinWidth(USE_PREF_SIZE);
        turn.setOnAction(_ -> model.tabularProperty().set(!model.tabularProperty().get()));
        Label title = Nodes.label(messages.text("overview.pace"), Style.CARD_TITLE);
        title.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(title, Nodes.space(), turn);
        head.getStyleClass().add(Style.CARD_HEAD);
        VBox.setVgrow(place, Priority.ALWAYS);
        place.getStyleClass().add("pace-place");
        sentence.getStyleClass().add("pace-sentence");
        sentence.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head, place, sentence);
        model.shownProperty().subscribe(this::show);
        model.tabularProperty()
                .subscribe(() -> {
                    show(model.shownProperty().get());
                    focusTable();
                });
    }

    private void show(@Nullable Shown shown) {
        if (shown == null) {
            return;
        }
        boolean tabular = model.tabularProperty().get();
        turn.setText(messages.text(tabular ? "overview.pace.chart" : "overview.pace.table"));
        turn.setAccessibleText(
                messages.text(
                        tabular ? "overview.pace.chart.spoken" : "overview.pace.toTable.spoken"));
        sentence.getChildren()
                .setAll(
                        words(shown.pace().lead() + " ", Style.TABLE_STRONG),
                        words(shown.pace().text(), Style.TABLE_TEXT));
        if (tabular) {
            boolean focused = place.isFocusWithin();
            place.getChildren().setAll(table(shown.pace()));
            if (focused) {
                focusTable();
            }
        } else {
            var chart = new PaceChart(shown.pace().pace(), shown.pace().spoken());
            chart.setId("overview-pace-chart");
            place.getChildren().setAll(chart);
        }
        Nodes.show(sentence, !tabular);
    }

    private ScrollPane table(Shown.Chart chart) {
        var table =
                new FactTable(
                        chart.table(),
                        text -> new Label(text),
                        Function.identity(),
                        messages.text("overview.pace.table.spoken"),
                        () -> model.copy(chart.table()));
        table.setId("overview-pace-table");
        var scroll = new Scroll(table);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private void focusTable() {
        if (model.tabularProperty().get()) {
            place.applyCss();
            place.layout();
            var table = place.lookup("#overview-pace-table");
            if (table != null) {
                table.requestFocus();
            }
        }
    }

    private static Text words(String content, String style) {
        var words = new Text(content);
        words.getStyleClass().addAll(style, "pace-words");
        return words;
    }
}
