package org.fieldbook.ui.shell;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.ExchangeByFolder;
import org.fieldbook.service.ExportBundle;
import org.fieldbook.service.ImportBundle;
import org.fieldbook.service.KeepFolder;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.ProgramVersion;
import org.fieldbook.service.RecognizeFile;
import org.fieldbook.service.Sharing;
import org.fieldbook.ui.exchange.ConflictsViewModel;
import org.fieldbook.ui.exchange.CoverageViewModel;
import org.fieldbook.ui.exchange.ExchangeView;
import org.fieldbook.ui.exchange.ExportViewModel;
import org.fieldbook.ui.exchange.FolderPlace;
import org.fieldbook.ui.exchange.FolderViewModel;
import org.fieldbook.ui.exchange.ImportViewModel;
import org.fieldbook.ui.exchange.Outgoing;
import org.fieldbook.ui.exchange.TakeBackViewModel;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.team.TeamView;
import org.fieldbook.ui.team.TeamViewModel;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.function.Consumer;

/// The exchange of an open inspection and its team: two screens that lead to each other.
final class ExchangePages {

    private final ImportViewModel importing;
    private final FolderViewModel folder;
    private final ConflictsViewModel conflicts;
    private final TeamViewModel teamModel;
    private final ExchangeView exchange;
    private final TeamView team;
    private final Ways ways;
    private final Messages messages;

    /// What the screens ask of the window.
    ///
    /// @param onLeave makes acts of what is typed on any screen
    /// @param onTurn shows a page
    /// @param onSaid says what just happened in the status bar
    /// @param onTakeBack takes the last import back
    record Ways(
            Runnable onLeave,
            Consumer<Page> onTurn,
            Consumer<String> onSaid,
            Runnable onTakeBack) {}

    ExchangePages(
            EntryQueue queue,
            Background background,
            Dialogs dialogs,
            Messages messages,
            Ways ways) {
        this.ways = ways;
        this.messages = messages;
        OpenInspection inspection = queue.inspection();
        var exporting = new ExportBundle(inspection, new SecureRandom(), ProgramVersion.read());
        var sharing = new Sharing(inspection);
        var outgoing = new Outgoing(queue, ways.onLeave());
        var exportModel =
                new ExportViewModel(exporting, sharing, outgoing, background, dialogs, messages);
        importing =
                new ImportViewModel(
                        new ImportViewModel.Ways(
                                new ImportBundle(inspection),
                                new RecognizeFile(inspection),
                                this::addFrom),
                        queue.watch(),
                        background,
                        dialogs,
                        messages);
        folder =
                new FolderViewModel(
                        new FolderViewModel.Ways(
                                new ExchangeByFolder(inspection, exporting),
                                new KeepFolder(inspection),
                                importing,
                                outgoing),
                        background,
                        dialogs,
                        messages);
        conflicts = new ConflictsViewModel(queue, background, messages);
        teamModel =
                new TeamViewModel(
                        new TeamViewModel.Given(inspection, exporting, queue.watch()),
                        background,
                        dialogs,
                        messages);
        var moments = new Moments(messages, inspection.clock());
        exchange =
                new ExchangeView(
                        new ExchangeView.Models(
                                exportModel,
                                folder,
                                importing,
                                conflicts,
                                new CoverageViewModel(sharing, background, messages),
                                new TakeBackViewModel(
                                        new ImportBundle(inspection),
                                        background,
                                        messages,
                                        moments,
                                        ways.onTakeBack())),
                        messages,
                        moments,
                        this::showTeam);
        team = new TeamView(teamModel, messages, moments, this::showExchange);
        say(exportModel.saidProperty());
        say(folder.saidProperty());
        say(importing.saidProperty());
        say(conflicts.saidProperty());
        say(teamModel.saidProperty());
    }

    private void say(ReadOnlyStringProperty said) {
        said.subscribe(text -> {
            if (!text.isEmpty()) {
                ways.onSaid().accept(text);
            }
        });
    }

    ExchangeView exchange() {
        return exchange;
    }

    /// Shows who has what.
    void showCoverage() {
        exchange.turnTo(ExchangeView.Part.COVERAGE);
        showExchange();
    }

    private void showExchange() {
        ways.onTurn().accept(exchange);
    }

    /// The folder of the inspection, and where another is chosen.
    Node folderPlace() {
        folder.find();
        return new FolderPlace(folder, messages);
    }

    /// Shows who is on the team.
    void showTeam() {
        ways.onLeave().run();
        teamModel.clear();
        ways.onTurn().accept(team);
    }

    private void addFrom(Path card) {
        showTeam();
        teamModel.addFrom(card);
    }

    /// A file came: what it is decides where it leads.
    void open(Path file) {
        exchange.turnTo(ExchangeView.Part.FILE);
        showExchange();
        exchange.focusArrival();
        importing.read(file);
    }

    /// What is typed is kept: the screens are left.
    void leave() {
        conflicts.leave();
    }

    /// Nothing is shown any more.
    void close() {
        conflicts.close();
        folder.close();
        importing.close();
    }
}
