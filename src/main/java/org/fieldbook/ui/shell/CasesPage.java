package org.fieldbook.ui.shell;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.ui.cases.CasesView;
import org.fieldbook.ui.cases.CasesViewModel;
import org.fieldbook.ui.cases.ListSaving;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.CaseFilter;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.SingleKeys;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The list of cases of an open inspection and the ways from it to the other screens.
final class CasesPage {

    private final CasesViewModel model;
    private final CasesView view;

    /// Where it leads besides.
    ///
    /// @param onQuality goes to the quality of judgements
    /// @param onSheets shows the case sheets of these cases, to be printed
    record Ways(Runnable onQuality, Consumer<List<SubjectId>> onSheets) {}

    CasesPage(
            EntryQueue queue,
            Background background,
            Dialogs dialogs,
            Messages messages,
            SingleKeys keys,
            ShellView shell,
            Pages.Ways ways,
            Ways besides) {
        model = new CasesViewModel(queue, background, messages, shell::say, ways.onCase());
        var saving = new ListSaving(queue.inspection(), background, dialogs, messages, shell::say);
        view =
                new CasesView(
                        model,
                        messages,
                        new Moments(messages, queue.inspection().clock()),
                        keys,
                        new CasesView.Ways(
                                ways.onCaseList(),
                                besides.onQuality(),
                                besides.onSheets(),
                                saving::save));
    }

    CasesView view() {
        return view;
    }

    /// Keeps the list to these cases, or to all.
    void narrow(Optional<CaseFilter> filter) {
        filter.ifPresentOrElse(model::only, model::clearFilters);
    }

    /// Nothing is shown any more.
    void close() {
        model.close();
    }
}
