package org.fieldbook.ui.shell;

import javafx.scene.Scene;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Bookmark;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.PrintRatings;
import org.fieldbook.service.Sharing;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.cases.CasesView;
import org.fieldbook.ui.cases.CasesViewModel;
import org.fieldbook.ui.cases.Places;
import org.fieldbook.ui.delivery.DeliveryView;
import org.fieldbook.ui.delivery.DeliveryViewModel;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.CaseFilter;
import org.fieldbook.ui.fx.Copies;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FileDrop;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.SaveWatch;
import org.fieldbook.ui.print.PrintView;
import org.fieldbook.ui.print.PrintViewModel;
import org.fieldbook.ui.ratings.RatingsView;
import org.fieldbook.ui.ratings.RatingsViewModel;
import org.fieldbook.ui.recording.Place;
import org.fieldbook.ui.recording.RecordingView;
import org.fieldbook.ui.recording.RecordingViewModel;
import org.fieldbook.ui.setup.CaseListView;
import org.fieldbook.ui.setup.CaseListViewModel;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// One inspection in the window, from opening to locking: its screens and where one is.
final class Session {

    private final ShellViewModel shell;
    private final SharedViewModel shared;
    private final ShellView view;
    private final OverviewPage overview;
    private final CasesViewModel casesModel;
    private final CasesView cases;
    private final RecordingViewModel recordingModel;
    private final RecordingView recording;
    private final DeliveryViewModel deliveryModel;
    private final DeliveryView delivery;
    private final RatingsView ratings;
    private final WhyPanel why;
    private final Copies copies;
    private final PrintView print;
    private final CaseListView caseList;
    private final ExchangePages exchange;
    private final OpenInspection inspection;
    private final Runnable stopListening;
    private final Bookmarks bookmarks;
    private Page current;

    /// What the window does with a session.
    ///
    /// @param onTakeBack takes the last import of the inspection back
    record Ways(Runnable onSwitch, Runnable onLock, Runnable onTakeBack) {}

    Session(
            EntryQueue queue,
            Background background,
            Dialogs dialogs,
            Messages messages,
            Ways ways) {
        this.inspection = queue.inspection();
        SaveWatch watch = queue.watch();
        var moments = new Moments(messages, inspection.clock());
        shell = new ShellViewModel(messages, inspection.clock());
        var sharing = new Sharing(inspection);
        shared = new SharedViewModel(sharing::alone, background, messages, this::say);
        view =
                new ShellView(
                        new ShellView.Models(shell, shared),
                        queue,
                        messages,
                        new ShellView.Ways(
                                this::go, this::showCoverage, ways.onSwitch(), ways.onLock()));
        casesModel =
                new CasesViewModel(
                        messages,
                        new Places(sharing::reach, background, messages, this::say),
                        this::openCase);
        cases = new CasesView(casesModel, messages, moments, this::importCases);
        recordingModel = new RecordingViewModel(queue, background, messages);
        recordingModel.saidProperty().subscribe(view::say);
        recording =
                new RecordingView(
                        recordingModel, watch, dialogs, messages, () -> go(Section.CASES));
        deliveryModel = new DeliveryViewModel(queue, background, messages);
        delivery = new DeliveryView(deliveryModel, watch, messages);
        copies = new Copies(background, dialogs);
        why =
                new WhyPanel(
                        view,
                        queue,
                        dialogs,
                        copies,
                        messages,
                        new WhyPanel.Ways(
                                filter -> showCases(Optional.of(filter)),
                                this::openCase,
                                this::backToBoard));
        ratings =
                new RatingsView(
                        new RatingsViewModel(messages, copies),
                        messages,
                        () -> go(Section.PRINT),
                        why::explain);
        print =
                new PrintView(
                        new PrintViewModel(
                                inspection,
                                new PrintRatings(
                                        inspection, messages, messages.text("program.version")),
                                watch,
                                background,
                                dialogs,
                                messages),
                        messages);
        caseList =
                new CaseListView(
                        new CaseListViewModel(
                                inspection,
                                watch,
                                background,
                                dialogs,
                                messages,
                                () -> go(Section.CASES)),
                        messages);
        exchange =
                new ExchangePages(
                        queue,
                        background,
                        dialogs,
                        messages,
                        new ExchangePages.Ways(
                                this::leave, this::turnToExchange, view::say, ways.onTakeBack()));
        overview =
                new OverviewPage(
                        inspection,
                        background,
                        dialogs,
                        messages,
                        new OverviewPage.Ways(
                                () -> recordingModel.place().map(Place::subject),
                                this::go,
                                this::showCases,
                                this::reopen,
                                this::importCases,
                                exchange::showTeam,
                                view::say));
        FileDrop.onto(view, this::openFile);
        current = overview.view();
        Consumer<Snapshot> listener = snapshot -> background.post(() -> show(snapshot));
        stopListening = inspection.onChange(listener);
        bookmarks =
                new Bookmarks(inspection, background, () -> bookmark(false), messages, view::say);
        shell.sectionProperty().subscribe(bookmarks::moved);
        recordingModel.onMoved(bookmarks::moved);
        view.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(_ -> bookmarks.moved());
        shell.show(inspection.snapshot());
        shared.refresh();
    }

    private void showCoverage() {
        leave();
        exchange.showCoverage();
    }

    OpenInspection inspection() {
        return inspection;
    }

    private void say(String text) {
        view.say(text);
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
        why.show(snapshot);
    }

    private void backToBoard(String explained) {
        if (current == ratings) {
            ratings.focusOn(explained);
        }
    }

    /// Shows these cases and no others, or all.
    private void showCases(Optional<CaseFilter> filter) {
        filter.ifPresentOrElse(casesModel::only, casesModel::clearFilters);
        go(Section.CASES);
    }

    /// Opens a case where it says something about a key question.
    private void openCase(SubjectId subject, String question) {
        leave();
        recordingModel.open(new Place(subject, question, 0, 0));
        turnTo(recording, true);
    }

    /// Goes to a section; whatever was typed elsewhere becomes an act.
    void go(Section section) {
        leave();
        shell.sectionProperty().set(section);
        switch (section) {
            case OVERVIEW -> turnTo(overview.view(), false);
            case CASES -> turnTo(cases, false);
            case DELIVERY -> turnTo(delivery, false);
            case RATINGS -> turnTo(ratings, false);
            case EXCHANGE -> turnTo(exchange.exchange(), false);
            case PRINT -> {
                turnTo(print, false);
                print.refresh();
            }
        }
    }

    /// Opens a case where it was left if it was open last, else where it begins.
    private void reopen(SubjectId subject) {
        leave();
        shell.sectionProperty().set(Section.CASES);
        recordingModel
                .place()
                .filter(place -> place.subject().equals(subject))
                .ifPresentOrElse(recordingModel::open, () -> recordingModel.open(subject));
        turnTo(recording, true);
    }

    /// Goes to where a case list is taken in.
    private void importCases() {
        shell.sectionProperty().set(Section.CASES);
        turnTo(caseList, false);
    }

    /// Opens a case for recording.
    void openCase(SubjectId subject) {
        leave();
        recordingModel.open(subject);
        turnTo(recording, true);
    }

    /// Leads to what a file that came is for.
    void openFile(Path file) {
        leave();
        exchange.open(file);
    }

    private void turnToExchange(Page page) {
        shell.sectionProperty().set(Section.EXCHANGE);
        turnTo(page, false);
    }

    private void turnTo(Page page, boolean rail) {
        current = page;
        view.hideOver();
        view.show(page, rail);
        page.show(inspection.snapshot());
        // What a scroll pane or a tab holds is in the scene only once it has its skin.
        page.root().applyCss();
        page.root().layout();
        page.focus();
    }

    /// Everything typed becomes an act.
    void leave() {
        recordingModel.leave();
        deliveryModel.leave();
        exchange.leave();
    }

    /// Everything typed becomes an act; nothing is shown any more.
    ///
    /// @param left whether somebody goes to the list of inspections
    void close(boolean left) {
        copies.clear();
        bookmarks.close(bookmark(left));
        stopListening.run();
        shared.close();
        overview.close();
        recordingModel.close();
        deliveryModel.close();
        exchange.close();
    }

    /// Where one is, to come back to. Holds no text.
    Bookmark bookmark(boolean left) {
        Optional<Bookmark.Spot> spot =
                current == recording
                        ? recordingModel
                                .place()
                                .map(place -> Spots.of(place, recording.isWriting()))
                        : Optional.empty();
        return new Bookmark(shell.sectionProperty().get().id(), spot, left);
    }

    /// Goes back to the case where one was. Who was in none finds the section where they were, or the
    /// overview if they had gone to the list of inspections.
    void resume(Bookmark bookmark) {
        Optional<Bookmark.Spot> spot =
                bookmark.spot().filter(one -> Spots.isThere(inspection.snapshot(), one));
        if (spot.isEmpty()) {
            go(bookmark.left() ? Section.OVERVIEW : Section.of(bookmark.section()));
            return;
        }
        Bookmark.Spot was = spot.get();
        recordingModel.open(Spots.place(was));
        turnTo(recording, true);
        if (was.writing()) {
            recording.focusNote();
        }
    }
}
