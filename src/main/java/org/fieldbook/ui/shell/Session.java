package org.fieldbook.ui.shell;

import javafx.scene.Node;
import javafx.scene.Scene;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Bookmark;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.Sharing;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.find.FindViewModel;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.CaseFilter;
import org.fieldbook.ui.fx.Command;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FileDrop;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.SingleKeys;
import org.fieldbook.ui.help.ShortcutsView;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// One inspection in the window, from opening to locking: where one is, and moving between its screens.
final class Session {

    private final ShellViewModel shell;
    private final SharedViewModel shared;
    private final ShellView view;
    private final Pages pages;
    private final CasePage recorded;
    private final OpenInspection inspection;
    private final Runnable stopListening;
    private final Bookmarks bookmarks;
    private final Finding finding;
    private final Commands commands;
    private final Elsewhere elsewhere;
    private final Shortcuts shortcuts;
    private final CurrentPage current;

    /// What the window does with a session.
    ///
    /// @param onTakeBack takes the last import of the inspection back
    /// @param onSaveCopy shows where a copy of the store is saved
    record Ways(
            Runnable onSwitch,
            Runnable onLock,
            Runnable onTakeBack,
            Runnable onHelp,
            Runnable onShortcuts,
            Runnable onSettings,
            Runnable onSaveCopy) {
        /// Where nothing is done, as on pictures of screens.
        static Ways nowhere() {
            return new Ways(() -> {}, () -> {}, () -> {}, () -> {}, () -> {}, () -> {}, () -> {});
        }
    }

    Session(
            EntryQueue queue,
            Background background,
            Dialogs dialogs,
            Messages messages,
            Looks looks,
            SingleKeys keys,
            Ways ways) {
        this.inspection = queue.inspection();
        shell = new ShellViewModel(messages, inspection.clock());
        shared =
                new SharedViewModel(
                        new Sharing(inspection)::standing,
                        background,
                        messages,
                        text -> view().say(text));
        view =
                new ShellView(
                        new ShellView.Models(shell, shared, looks),
                        queue,
                        messages,
                        new ShellView.Ways(
                                this::go,
                                this::showSetUp,
                                this::find,
                                ways.onHelp(),
                                ways.onShortcuts(),
                                this::showCoverage,
                                ways.onSwitch(),
                                ways.onLock(),
                                ways.onSaveCopy()));
        pages =
                new Pages(
                        view,
                        queue,
                        background,
                        dialogs,
                        messages,
                        keys,
                        new Pages.Ways(
                                this::go,
                                this::showCases,
                                this::openCase,
                                this::openCase,
                                this::reopen,
                                this::importCases,
                                this::turnTo,
                                ways.onTakeBack()));
        shortcuts = new Shortcuts(messages);
        recorded = pages.recorded();
        finding =
                new Finding(
                        view,
                        background,
                        messages,
                        new FindViewModel.Ways(
                                this::openCase, this::openCase, pages.delivery()::showEvidence));
        commands =
                new Commands(
                        messages,
                        looks,
                        new Commands.Ways(
                                this::go,
                                this::importCases,
                                pages.exchange()::showTeam,
                                pages.delivery()::showHistory,
                                pages.quality()::show,
                                this::showCoverage,
                                ways.onSwitch(),
                                ways.onLock(),
                                ways.onHelp(),
                                ways.onShortcuts(),
                                ways.onSettings(),
                                ways.onSaveCopy()));
        elsewhere = new Elsewhere(pages, this::go, view::say, messages);
        FileDrop.onto(view, this::openFile);
        current = new CurrentPage(view, inspection, pages.of(Section.OVERVIEW));
        stopListening = Newest.follow(inspection, background, this::show);
        bookmarks =
                new Bookmarks(inspection, background, () -> bookmark(false), messages, view::say);
        shell.sectionProperty().subscribe(bookmarks::moved);
        recorded.onMoved(bookmarks::moved);
        view.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(_ -> bookmarks.moved());
        shell.show(inspection.snapshot());
        shared.refresh();
    }

    OpenInspection inspection() {
        return inspection;
    }

    ShellView view() {
        return view;
    }

    boolean isPractice() {
        return inspection.snapshot().card().practice();
    }

    private void show(Snapshot snapshot) {
        shell.show(snapshot);
        shared.refresh();
        current.show(snapshot);
        pages.show(snapshot);
    }

    /// Goes to a section; whatever was typed elsewhere becomes an act.
    void go(Section section) {
        leave();
        shell.sectionProperty().set(section);
        current.turnTo(pages.of(section));
        pages.shown(section);
    }

    /// Shows these cases and no others, or all.
    private void showCases(Optional<CaseFilter> filter) {
        pages.cases().narrow(filter);
        go(Section.CASES);
    }

    /// Opens a case for recording.
    void openCase(SubjectId subject) {
        record(subject, () -> recorded.open(subject));
    }

    void openCase(SubjectId subject, String code) {
        record(subject, () -> recorded.open(subject, code, inspection.snapshot().framework()));
    }

    private void reopen(SubjectId subject) {
        record(subject, () -> recorded.reopen(subject));
    }

    /// Wherever it is opened from, one is among the cases then. What is hidden from whoever works here is not opened: its
    /// second assessment is.
    private void record(SubjectId subject, Runnable opening) {
        leave();
        shell.sectionProperty().set(Section.CASES);
        if (!pages.quality().showInPlaceOf(subject)) {
            opening.run();
            current.turnTo(recorded.view());
        }
    }

    private void importCases() {
        leave();
        shell.sectionProperty().set(Section.CASES);
        current.turnTo(pages.caseList());
    }

    /// Shows a page of no section, made of where the exchange folder is chosen and of the way back.
    void show(BiFunction<Node, Runnable, Page> page) {
        leave();
        Runnable back = () -> go(shell.sectionProperty().get());
        current.turnTo(page.apply(pages.exchange().folderPlace(), back));
    }

    /// Leads to what a file that came is for.
    void openFile(Path file) {
        leave();
        pages.exchange().open(file);
    }

    private void showSetUp() {
        pages.overview().showSetUp();
    }

    private void showCoverage() {
        leave();
        pages.exchange().showCoverage();
    }

    private void find() {
        finding.open(inspection.snapshot(), commands());
    }

    /// What can be done where one is.
    List<Command> commands() {
        List<Command> all = new ArrayList<>(pages.why().commands());
        all.addAll(view.commands());
        all.addAll(commands.over(current.page()));
        all.addAll(elsewhere.from(current.page(), inspection.snapshot()));
        return all;
    }

    /// The keys that work where one is.
    List<ShortcutsView.Group> shortcuts() {
        return shortcuts.over(current.page(), commands.everywhere());
    }

    /// The id of the screen that is shown.
    String screen() {
        return current.id();
    }

    private void turnTo(Section section, Page page) {
        shell.sectionProperty().set(section);
        current.turnTo(page);
    }

    /// Everything typed becomes an act.
    void leave() {
        pages.leave();
    }

    /// Everything typed becomes an act; nothing is shown any more.
    ///
    /// @param left whether somebody goes to the list of inspections
    void close(boolean left) {
        bookmarks.close(bookmark(left));
        stopListening.run();
        finding.close();
        shared.close();
        pages.close();
    }

    /// Where one is, to come back to. Holds no text.
    Bookmark bookmark(boolean left) {
        return new Bookmark(
                shell.sectionProperty().get().id(),
                current.page() == recorded.view() ? recorded.spot() : Optional.empty(),
                left);
    }

    /// Goes back to the case where one was, or else the section; to the overview after the list of inspections.
    void resume(Bookmark bookmark) {
        Optional<Bookmark.Spot> spot =
                bookmark.spot().filter(one -> CasePage.isThere(inspection.snapshot(), one));
        if (spot.isEmpty()) {
            go(bookmark.left() ? Section.OVERVIEW : Section.of(bookmark.section()));
            return;
        }
        record(spot.get().subject(), () -> recorded.open(spot.get()));
        recorded.focus(spot.get());
    }
}
