package org.fieldbook.ui.shell;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.Snapshot;
import org.fieldbook.service.SurveyInspection;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.CaseFilter;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.overview.Destination;
import org.fieldbook.ui.overview.OverviewView;
import org.fieldbook.ui.overview.OverviewViewModel;
import org.fieldbook.ui.overview.SetUpText;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The overview of an open inspection and the ways from it to the other screens.
final class OverviewPage {

    private final OpenInspection inspection;
    private final Dialogs dialogs;
    private final Messages messages;
    private final OverviewViewModel model;
    private final OverviewView view;
    private final Ways ways;

    /// What the overview asks of the window.
    ///
    /// @param lastOpen the case that was open last since the inspection was opened
    /// @param onGo goes to a section
    /// @param onCases shows these cases, or all
    /// @param onCase opens a case where it was left
    /// @param onCaseList goes to where a case list is taken in
    /// @param onTeam shows who is on the team
    /// @param onSaid says what just happened in the status bar
    record Ways(
            Supplier<Optional<SubjectId>> lastOpen,
            Consumer<Section> onGo,
            Consumer<Optional<CaseFilter>> onCases,
            Consumer<SubjectId> onCase,
            Runnable onCaseList,
            Runnable onTeam,
            Consumer<String> onSaid) {}

    OverviewPage(
            OpenInspection inspection,
            Background background,
            Dialogs dialogs,
            Messages messages,
            Ways ways) {
        this.inspection = inspection;
        this.dialogs = dialogs;
        this.messages = messages;
        this.ways = ways;
        model =
                new OverviewViewModel(
                        new OverviewViewModel.Ways(
                                new SurveyInspection(inspection)::survey,
                                ways.lastOpen(),
                                this::go),
                        background,
                        dialogs,
                        messages,
                        new Moments(messages, inspection.clock()));
        model.saidProperty()
                .subscribe(text -> {
                    if (!text.isEmpty()) {
                        ways.onSaid().accept(text);
                    }
                });
        view = new OverviewView(model, messages);
    }

    OverviewView view() {
        return view;
    }

    private void go(Destination destination) {
        switch (destination) {
            case Destination.Cases(Optional<CaseFilter> filter) -> ways.onCases().accept(filter);
            case Destination.Case(SubjectId subject) -> ways.onCase().accept(subject);
            case Destination.CaseList() -> ways.onCaseList().run();
            case Destination.Delivery() -> ways.onGo().accept(Section.DELIVERY);
            case Destination.Ratings() -> ways.onGo().accept(Section.RATINGS);
            case Destination.Exchange() -> ways.onGo().accept(Section.EXCHANGE);
            case Destination.Team() -> ways.onTeam().run();
            case Destination.SetUp() -> showSetUp();
            case Destination.Days() -> {
                // They stand on the overview itself.
            }
        }
    }

    /// Says how the inspection was set up.
    void showSetUp() {
        var text = new SetUpText(messages);
        Snapshot now = inspection.snapshot();
        dialogs.tell(text.title(now), text.of(now));
    }

    /// Nothing is shown any more.
    void close() {
        model.close();
    }
}
