package org.fieldbook.ui.shell;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.PrintPaper;
import org.fieldbook.service.ProgramVersion;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.print.PrintView;
import org.fieldbook.ui.print.PrintViewModel;
import org.fieldbook.ui.print.Printout;

import java.util.List;
import java.util.Optional;

/// What is printed of an open inspection: the interim ratings, sheets of cases, and organisational delivery.
final class PrintPages {

    private final EntryQueue queue;
    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Pages.Ways ways;
    private final PrintView ratings;

    PrintPages(
            EntryQueue queue,
            Background background,
            Dialogs dialogs,
            Messages messages,
            Pages.Ways ways) {
        this.queue = queue;
        this.background = background;
        this.dialogs = dialogs;
        this.messages = messages;
        this.ways = ways;
        ratings = new PrintView(model(new Printout.Ratings()), messages, Optional.empty());
        ratings.setId("print");
    }

    private PrintViewModel model(Printout printout) {
        return new PrintViewModel(
                printout,
                queue.inspection(),
                new PrintPaper(queue.inspection(), messages, ProgramVersion.read()),
                queue.watch(),
                background,
                dialogs,
                messages);
    }

    /// The interim ratings.
    PrintView ratings() {
        return ratings;
    }

    /// Shows the sheets of these cases.
    void showSheets(List<SubjectId> cases) {
        show("print-sheets", new Printout.Sheets(cases), Section.CASES);
    }

    /// Shows organisational delivery on paper.
    void showDelivery() {
        show("print-delivery", new Printout.Delivery(), Section.DELIVERY);
    }

    private void show(String id, Printout printout, Section from) {
        var view =
                new PrintView(
                        model(printout), messages, Optional.of(() -> ways.onGo().accept(from)));
        view.setId(id);
        ways.onTurn().accept(from, view);
    }
}
