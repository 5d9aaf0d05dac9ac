package org.fieldbook.ui.cases;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.fx.SingleKeys;

import java.util.function.BooleanSupplier;

/// The slash, which goes to the search from anywhere on the page of cases but from the search itself.
final class SearchKey {

    private static final String SLASH = "/";

    private final SingleKeys keys;
    private final FilterBar filters;
    private final BooleanSupplier isOver;

    /// @param isOver whether choices lie over the page, which then takes no keys
    SearchKey(CasesView page, SingleKeys keys, FilterBar filters, BooleanSupplier isOver) {
        this.keys = keys;
        this.filters = filters;
        this.isOver = isOver;
        page.addEventHandler(KeyEvent.KEY_PRESSED, this::onPressed);
        page.addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
        // What was chosen outlives every screen: it holds none that is gone.
        keys.onProperty().when(Nodes.inWindow(page)).subscribe(_ -> filters.showKey(words()));
    }

    /// The keys that go to the search now.
    String words() {
        return keys.words(SLASH);
    }

    /// By itself it is a character, wherever its key is.
    private void onTyped(KeyEvent event) {
        if (event.getCharacter().equals(SLASH) && !event.isAltDown()) {
            search(event);
        }
    }

    /// With Alt held it is a key: some keyboards write another character then, or none.
    private void onPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SLASH && event.isAltDown()) {
            search(event);
        }
    }

    private void search(KeyEvent event) {
        if (keys.isMeant(event) && !filters.isTyping() && !isOver.getAsBoolean()) {
            filters.focusSearch();
            event.consume();
        }
    }
}
