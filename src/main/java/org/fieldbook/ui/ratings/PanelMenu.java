package org.fieldbook.ui.ratings;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import org.fieldbook.i18n.Messages;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

import java.util.List;
import java.util.function.Consumer;

/// Leads whoever leads from the board to where a decision of the panel about one standard is recorded. Not there for
/// anybody else, and while nothing has a rating that could be decided about.
final class PanelMenu extends MenuButton {

    private final Consumer<String> onDecide;
    private List<StandardResult> shown = List.of();

    /// @param onDecide given the code of the standard that was chosen
    PanelMenu(Messages messages, Consumer<String> onDecide) {
        super(messages.text("why.decide"), Nodes.icon("mdi2a-account-group-outline"));
        this.onDecide = onDecide;
        setId("ratings-decide");
        getStyleClass().add(Style.BUTTON);
        setMinWidth(USE_PREF_SIZE);
        Nodes.show(this, false);
    }

    /// Offers what can be decided about as the inspection stands.
    void show(Snapshot snapshot) {
        List<StandardResult> now =
                snapshot.me().leads()
                        ? snapshot.ratings().standards().stream()
                                .filter(one -> one.computed().isPresent())
                                .toList()
                        : List.of();
        Nodes.show(this, !now.isEmpty());
        if (!now.equals(shown)) {
            shown = now;
            getItems().setAll(now.stream().map(this::item).toList());
        }
    }

    private MenuItem item(StandardResult standard) {
        var item = new MenuItem(standard.code() + " " + standard.standard().title());
        item.setId("ratings-decide-" + standard.code());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> onDecide.accept(standard.code()));
        return item;
    }
}
