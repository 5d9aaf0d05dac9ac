package org.fieldbook.ui.help;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.KeyHint;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Reveal;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Scroll;
import org.fieldbook.ui.fx.Theme;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The help beside what it is about: contents or what was found on the left, a page on the right. Alt+Left
/// goes back, Esc closes it.
public final class HelpView extends VBox {

    /// Goes back to the page before.
    static final KeyCombination BACK =
            new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);

    /// Leads to the field in which one searches.
    static final KeyCombination SEARCH =
            new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final HelpViewModel model;
    private final Runnable onAway;
    private final TextField query = new TextField();
    private final ListView<HelpEntry> list = new ListView<>();
    private final VBox column = new VBox();
    private final Scroll page = new Scroll(column);

    /// @param onShortcuts shows the sheet of shortcuts instead
    /// @param onAway takes the help away
    public HelpView(HelpViewModel model, Messages messages, Runnable onShortcuts, Runnable onAway) {
        this.model = model;
        this.onAway = onAway;
        setId("help");
        getStylesheets().add(Theme.stylesheet(HelpView.class, "help.css"));
        getStyleClass().add("help");
        Button back = PanelHead.button("help-back", messages.text("help.back"), model::goBack);
        back.setGraphic(Nodes.icon("mdi2a-arrow-left"));
        back.visibleProperty().bind(model.returnableProperty());
        Button keys =
                PanelHead.button(
                        "help-to-shortcuts", messages.text("shortcuts.title"), onShortcuts);
        keys.setGraphic(new KeyHint("Ctrl+/"));
        var head = new PanelHead(messages.text("help.title"), messages, onAway, back, keys);
        query.setId("help-query");
        query.setPromptText(messages.text("help.prompt"));
        query.setAccessibleText(messages.text("help.prompt"));
        query.textProperty().bindBidirectional(model.queryProperty());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::onQueryKey);
        list.setId("help-list");
        list.setAccessibleText(messages.text("help.list"));
        list.setCellFactory(_ -> new EntryCell(query::getText, this::go));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onListKey);
        VBox.setVgrow(list, Priority.ALWAYS);
        Label said = Nodes.paragraph("", Style.CAPTION, Style.MUTED, "fb-focus");
        said.setId("help-said");
        said.setFocusTraversable(true);
        said.textProperty().bind(model.saidProperty());
        var left = new VBox(query, list, said);
        left.getStyleClass().add("help-left");
        column.getStyleClass().add("help-column");
        page.setId("help-page");
        page.setFitToWidth(true);
        page.setFocusTraversable(true);
        page.getStyleClass().add("fb-focus");
        Reveal.focusIn(page);
        HBox.setHgrow(page, Priority.ALWAYS);
        var both = new HBox(left, page);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(head, both);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.entriesProperty().subscribe(this::showEntries);
        model.shownProperty().subscribe(shown -> shown.ifPresent(this::show));
        model.queryProperty().subscribe(() -> model.shownProperty().get().ifPresent(this::show));
    }

    /// Puts the keyboard on the page, which the arrows move.
    public void focus() {
        page.requestFocus();
    }

    private void showEntries(List<HelpEntry> entries) {
        list.setItems(FXCollections.observableList(entries));
        list.getSelectionModel().selectFirst();
        model.shownProperty().get().ifPresent(this::choose);
    }

    private void show(HelpViewModel.Shown shown) {
        boolean hadKeyboard = column.isFocusWithin();
        var nodes = new PageNodes(query.getText(), model::go);
        column.getChildren().setAll(nodes.of(shown.page()));
        page.setAccessibleText(shown.page().text());
        page.applyCss();
        page.layout();
        Node heading = nodes.headings().get(shown.anchor());
        double hidden = column.getHeight() - page.getViewportBounds().getHeight();
        double at = heading == null ? 0 : heading.getBoundsInParent().getMinY();
        page.setVvalue(hidden <= 0 ? 0 : Math.min(1, at / hidden));
        choose(shown);
        // The link that was pressed is gone.
        if (hadKeyboard) {
            focus();
        }
    }

    /// The line of the contents that is shown is the chosen one.
    private void choose(HelpViewModel.Shown shown) {
        if (query.getText().isBlank()) {
            list.getItems().stream()
                    .filter(entry -> entry.place().page().equals(shown.page().name()))
                    .findFirst()
                    .ifPresent(entry -> {
                        list.getSelectionModel().select(entry);
                        list.scrollTo(Math.max(0, list.getItems().indexOf(entry) - 3));
                    });
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            onAway.run();
        } else if (BACK.match(event)) {
            model.goBack();
        } else if (SEARCH.match(event)) {
            query.requestFocus();
            query.selectAll();
        } else {
            return;
        }
        event.consume();
    }

    private void onQueryKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> go(list.getSelectionModel().getSelectedItem());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void onListKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            go(list.getSelectionModel().getSelectedItem());
            event.consume();
        }
    }

    private void move(int by) {
        int last = list.getItems().size() - 1;
        int next =
                Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, last));
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - 3));
    }

    private void go(@Nullable HelpEntry entry) {
        if (entry != null) {
            model.go(entry.place());
            focus();
        }
    }
}
