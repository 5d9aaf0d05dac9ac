package org.fieldbook.ui.shell;

import javafx.geometry.Pos;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.ButtonCommands;
import org.fieldbook.ui.fx.CaseFilter;
import org.fieldbook.ui.fx.Command;
import org.fieldbook.ui.fx.Copies;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.why.WhyView;
import org.fieldbook.ui.why.WhyViewModel;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The reasons of a rating, laid over the window while somebody reads them.
final class WhyPanel {

    private final ShellView shell;
    private final WhyViewModel model;
    private final WhyView panel;
    private final Consumer<String> onBack;

    /// Where the panel leads.
    ///
    /// @param onCases to these in the case table
    /// @param onCase to a case at a key question
    /// @param onUnit to the counts of a delivery unit
    /// @param onBack back from what was explained last
    record Ways(
            Consumer<CaseFilter> onCases,
            BiConsumer<SubjectId, String> onCase,
            Consumer<UUID> onUnit,
            Consumer<String> onBack) {}

    WhyPanel(
            ShellView shell,
            EntryQueue queue,
            Dialogs dialogs,
            Copies copies,
            Messages messages,
            Ways ways) {
        this.shell = shell;
        this.onBack = ways.onBack();
        model = new WhyViewModel(queue, dialogs, copies, messages);
        panel =
                new WhyView(
                        model,
                        messages,
                        new WhyView.Ways(
                                ways.onCases(), ways.onCase(), ways.onUnit(), shell::hideOver));
    }

    /// Says why a standard, or the whole inspection, is rated as it is.
    void explain(String what) {
        shell.hideOver();
        model.open(what);
        shell.showOver(panel, Pos.TOP_RIGHT, this::close);
        // What a scroll pane holds is in the scene only once it has its skin.
        panel.applyCss();
        panel.layout();
        panel.focus();
    }

    /// Likewise of a standard, and asks what the panel decided about it.
    void decide(String standard) {
        explain(standard);
        model.decide();
    }

    /// What can be done in the panel, if it is open. Doing it opens the panel again.
    List<Command> commands() {
        if (panel.getScene() == null) {
            return List.of();
        }
        String code = model.code();
        return ButtonCommands.of(panel).stream()
                .map(command ->
                        new Command(
                                command.id(),
                                command.title(),
                                command.icon(),
                                command.keys(),
                                () -> {
                                    explain(code);
                                    command.run().run();
                                }))
                .toList();
    }

    private void close() {
        String last = model.code();
        model.close();
        onBack.accept(last);
    }

    /// Shows the inspection as it stands now.
    void show(Snapshot snapshot) {
        model.show(snapshot);
    }
}
