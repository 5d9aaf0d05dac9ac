package org.fieldbook.ui.shell;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Act;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.erasing.ErasingView;
import org.fieldbook.ui.erasing.ErasingViewModel;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.CaseFilter;
import org.fieldbook.ui.fx.Copies;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.SingleKeys;
import org.fieldbook.ui.ratings.FinalViewModel;
import org.fieldbook.ui.ratings.RatingsView;
import org.fieldbook.ui.ratings.RatingsViewModel;
import org.fieldbook.ui.setup.CaseListView;
import org.fieldbook.ui.setup.CaseListViewModel;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The screens of one open inspection: builds them and knows what has to be kept of them.
final class Pages {

    private final EntryQueue queue;
    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Ways ways;
    private final Copies copies;
    private final OverviewPage overview;
    private final CasesPage cases;
    private final CasePage recorded;
    private final DeliveryPage delivery;
    private final RatingsView ratings;
    private final WhyPanel why;
    private final PrintPages print;
    private final CaseListView caseList;
    private final ExchangePages exchange;
    private final QualityPages quality;
    private final UnitsPages units;
    private final PackPages packs;

    /// Where the screens lead.
    ///
    /// @param onGo goes to a section
    /// @param onCases shows these cases, or all
    /// @param onCase opens a case where it begins
    /// @param onQuestion opens a case at a key question
    /// @param onReopen opens a case where it was left
    /// @param onCaseList goes to where a case list is taken in
    /// @param onTurn shows a screen that belongs to a section
    /// @param onTakeBack takes the last import of the inspection back
    record Ways(
            Consumer<Section> onGo,
            Consumer<Optional<CaseFilter>> onCases,
            Consumer<SubjectId> onCase,
            BiConsumer<SubjectId, String> onQuestion,
            Consumer<SubjectId> onReopen,
            Runnable onCaseList,
            BiConsumer<Section, Page> onTurn,
            Runnable onTakeBack) {}

    /// @param shell the window around the screens
    Pages(
            ShellView shell,
            EntryQueue queue,
            Background background,
            Dialogs dialogs,
            Messages messages,
            SingleKeys keys,
            Ways ways) {
        this.queue = queue;
        this.background = background;
        this.dialogs = dialogs;
        this.messages = messages;
        this.ways = ways;
        Runnable toCases = () -> ways.onGo().accept(Section.CASES);
        var moments = new Moments(messages, inspection().clock());
        cases =
                new CasesPage(
                        queue,
                        background,
                        dialogs,
                        messages,
                        keys,
                        shell,
                        ways,
                        new CasesPage.Ways(
                                () -> quality().show(), picked -> print().showSheets(picked)));
        recorded =
                new CasePage(
                        queue,
                        background,
                        dialogs,
                        messages,
                        keys,
                        new CasePage.Ways(toCases, this::erase, shell::say));
        delivery =
                new DeliveryPage(
                        queue,
                        background,
                        dialogs,
                        messages,
                        moments,
                        ways,
                        new DeliveryPage.Ways(
                                (act, onBack) -> erase(Section.DELIVERY, act, onBack),
                                () -> print().showDelivery()));
        copies = new Copies(background, dialogs);
        units = new UnitsPages(queue, background, dialogs, messages, copies, ways);
        packs = new PackPages(queue, background, dialogs, messages, ways);
        why = why(shell);
        ratings =
                new RatingsView(
                        new RatingsViewModel(messages, copies),
                        new FinalViewModel(queue, dialogs, messages),
                        units.counts(),
                        packs.beside(),
                        messages,
                        new RatingsView.Ways(
                                () -> ways.onGo().accept(Section.PRINT),
                                why::explain,
                                why::decide,
                                task -> background.after(Duration.ZERO, task)));
        print = new PrintPages(queue, background, dialogs, messages, ways);
        caseList =
                new CaseListView(
                        new CaseListViewModel(
                                inspection(),
                                queue.watch(),
                                background,
                                dialogs,
                                messages,
                                toCases),
                        messages);
        exchange =
                new ExchangePages(
                        queue,
                        background,
                        dialogs,
                        messages,
                        new ExchangePages.Ways(
                                this::leave,
                                page -> ways.onTurn().accept(Section.EXCHANGE, page),
                                shell::say,
                                ways.onTakeBack()));
        quality = new QualityPages(queue, background, dialogs, messages, copies, ways, this::leave);
        overview = overview(shell);
    }

    private OpenInspection inspection() {
        return queue.inspection();
    }

    /// Where something that an act wrote is erased; back in a case, it is as it was left.
    private void erase(SubjectId subject, Act act) {
        erase(Section.CASES, act, () -> ways.onReopen().accept(subject));
    }

    private void erase(Section section, Act act, Runnable onBack) {
        var model = new ErasingViewModel(inspection(), act, background, messages);
        ways.onTurn().accept(section, new ErasingView(model, messages, onBack));
    }

    private WhyPanel why(ShellView shell) {
        return new WhyPanel(
                shell,
                queue,
                dialogs,
                copies,
                messages,
                new WhyPanel.Ways(
                        filter -> ways.onCases().accept(Optional.of(filter)),
                        ways.onQuestion(),
                        units::show,
                        this::backToBoard));
    }

    /// Back from the reasons to the rating they explained, if the board is what is shown.
    private void backToBoard(String explained) {
        if (ratings.getParent() != null) {
            ratings.focusOn(explained);
        }
    }

    private OverviewPage overview(ShellView shell) {
        return new OverviewPage(
                inspection(),
                background,
                dialogs,
                messages,
                new OverviewPage.Ways(
                        recorded::lastOpen,
                        ways.onGo(),
                        ways.onCases(),
                        ways.onReopen(),
                        ways.onCaseList(),
                        exchange::showTeam,
                        shell::say));
    }

    /// The screen of a section.
    Page of(Section section) {
        return switch (section) {
            case OVERVIEW -> overview.view();
            case CASES -> cases.view();
            case DELIVERY -> delivery.view();
            case RATINGS -> ratings;
            case EXCHANGE -> exchange.exchange();
            case PRINT -> print.ratings();
        };
    }

    /// The reasons of ratings.
    WhyPanel why() {
        return why;
    }

    OverviewPage overview() {
        return overview;
    }

    DeliveryPage delivery() {
        return delivery;
    }

    CasePage recorded() {
        return recorded;
    }

    ExchangePages exchange() {
        return exchange;
    }

    private PrintPages print() {
        return print;
    }

    QualityPages quality() {
        return quality;
    }

    /// Where a case list is taken in.
    Page caseList() {
        return caseList;
    }

    CasesPage cases() {
        return cases;
    }

    /// A section was gone to: the pages to print are made anew.
    void shown(Section section) {
        if (section == Section.PRINT) {
            print.ratings().refresh();
        }
    }

    /// Shows the inspection as it stands now over whatever page is open.
    void show(Snapshot snapshot) {
        why.show(snapshot);
    }

    /// Everything typed becomes an act.
    void leave() {
        recorded.leave();
        delivery.leave();
        quality.leave();
        exchange.leave();
    }

    /// Nothing is shown any more; what was copied from here is gone.
    void close() {
        copies.clear();
        cases.close();
        overview.close();
        recorded.close();
        delivery.close();
        quality.close();
        units.close();
        packs.close();
        exchange.close();
    }
}
