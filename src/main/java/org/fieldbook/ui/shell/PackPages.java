package org.fieldbook.ui.shell;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.pack.PackCard;
import org.fieldbook.ui.pack.PackView;
import org.fieldbook.ui.pack.PackViewModel;
import org.fieldbook.ui.ratings.Beside;

import java.util.function.Consumer;

/// The pack that rates, and what the ratings board says of it.
final class PackPages {

    private final PackViewModel model;
    private final PackView view;
    private final PackCard card;
    private final Consumer<Page> onTurn;

    PackPages(
            EntryQueue queue,
            Background background,
            Dialogs dialogs,
            Messages messages,
            Pages.Ways ways) {
        onTurn = page -> ways.onTurn().accept(Section.RATINGS, page);
        model = new PackViewModel(queue, background, dialogs, messages);
        view = new PackView(model, messages, () -> ways.onGo().accept(Section.RATINGS));
        card = new PackCard(model, messages, this::show);
    }

    /// What stands beside the board.
    Beside beside() {
        return new Beside(card, model::show);
    }

    /// Shows the pack.
    void show() {
        onTurn.accept(view);
    }

    /// Nothing is shown any more.
    void close() {
        model.close();
    }
}
