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

/// What is printed of an open inspection: the interim ratings, and sheets of cases.
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
        Runnable toCases = () -> ways.onGo().accept(Section.CASES);
        var sheets =
                new PrintView(model(new Printout.Sheets(cases)), messages, Optional.of(toCases));
        sheets.setId("print-sheets");
        ways.onTurn().accept(Section.CASES, sheets);
    }
}
