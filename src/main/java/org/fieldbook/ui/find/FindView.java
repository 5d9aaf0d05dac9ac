package org.fieldbook.ui.find;

import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.KeyHint;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Theme;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The panel in which one types and finds: the keyboard stays in the field, the arrows move in the list. Tab
/// leads into the list too, where a screen reader reads each row.
public final class FindView extends StackPane {

    private static final int PAGE = 8;

    private final FindViewModel model;
    private final Messages messages;
    private final Runnable onAway;
    private final TextField query = new TextField();
    private final ListView<Found> list = new ListView<>();

    /// @param prompt the message that says what can be found
    /// @param onAway takes the panel away, before what was chosen is done
    public FindView(FindViewModel model, Messages messages, String prompt, Runnable onAway) {
        this.model = model;
        this.messages = messages;
        this.onAway = onAway;
        getStylesheets().add(Theme.stylesheet(FindView.class, "find.css"));
        getStyleClass().add("find");
        setId("find");
        setPickOnBounds(false);
        query.setId("find-query");
        query.setPromptText(messages.text(prompt));
        query.setAccessibleText(messages.text(prompt));
        query.textProperty().bindBidirectional(model.queryProperty());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        HBox.setHgrow(query, Priority.ALWAYS);
        var field = new HBox(Nodes.icon("mdi2m-magnify"), query, new KeyHint("Esc"));
        field.getStyleClass().addAll("fb-wide-row", "find-field");
        list.setId("find-list");
        list.setAccessibleText(messages.text("find.list"));
        list.setCellFactory(
                _ -> new FoundCell(messages, query::getText, model::heading, this::choose));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chooseSelected();
                event.consume();
            }
        });
        // Nothing announces a row while the keyboard is in the field: the field's own help says
        // which it is.
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> query.setAccessibleHelp(row == null ? null : place(row)));
        VBox.setVgrow(list, Priority.ALWAYS);
        Label said = Nodes.paragraph("", Style.CAPTION, Style.MUTED, "fb-focus");
        said.setId("find-said");
        said.setFocusTraversable(true);
        said.textProperty().bind(model.saidProperty());
        var card = new VBox(field, list, said);
        card.getStyleClass().addAll(Style.CARD, "find-card");
        getChildren().add(card);
        model.foundProperty().subscribe(this::show);
    }

    private void show(List<Found> found) {
        list.setItems(FXCollections.observableList(found));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    /// Puts the keyboard into the field.
    public void focus() {
        query.requestFocus();
        query.selectAll();
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(PAGE);
            case PAGE_UP -> move(-PAGE);
            case ENTER -> chooseSelected();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int last = list.getItems().size() - 1;
        if (last >= 0) {
            int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, last);
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - PAGE / 2));
        }
    }

    /// Which row it is of how many.
    private String place(Found row) {
        return messages.text(
                "find.row",
                FoundCell.spoken(messages, row),
                list.getSelectionModel().getSelectedIndex() + 1,
                list.getItems().size());
    }

    private void chooseSelected() {
        @Nullable Found found = list.getSelectionModel().getSelectedItem();
        if (found != null) {
            choose(found);
        }
    }

    private void choose(Found found) {
        onAway.run();
        model.choose(found);
    }
}
