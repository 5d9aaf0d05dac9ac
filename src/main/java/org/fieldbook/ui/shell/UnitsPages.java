package org.fieldbook.ui.shell;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Copies;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.ratings.CountsViewModel;
import org.fieldbook.ui.units.UnitsView;
import org.fieldbook.ui.units.UnitsViewModel;

import java.util.UUID;
import java.util.function.Consumer;

/// The delivery units of a region, and what the ratings board says of them.
final class UnitsPages {

    private final CountsViewModel counts;
    private final UnitsViewModel model;
    private final UnitsView view;
    private final Consumer<Page> onTurn;

    UnitsPages(
            EntryQueue queue,
            Background background,
            Dialogs dialogs,
            Messages messages,
            Copies copies,
            Pages.Ways ways) {
        onTurn = page -> ways.onTurn().accept(Section.RATINGS, page);
        counts = new CountsViewModel(queue.inspection(), background, dialogs, messages, this::show);
        model = new UnitsViewModel(queue, background, dialogs, messages);
        view =
                new UnitsView(
                        model,
                        copies,
                        messages,
                        new Moments(messages, queue.inspection().clock()),
                        () -> ways.onGo().accept(Section.RATINGS));
    }

    /// What the ratings board says of counts.
    CountsViewModel counts() {
        return counts;
    }

    /// Shows the units.
    void show() {
        onTurn.accept(view);
    }

    /// Shows a unit's counts.
    void show(UUID unit) {
        onTurn.accept(view);
        view.open(unit);
    }

    /// Nothing is shown any more.
    void close() {
        model.close();
    }
}
