package org.fieldbook.ui.overview;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Status;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.NextCase;
import org.fieldbook.service.Snapshot;
import org.fieldbook.service.SurveyInspection;
import org.fieldbook.ui.control.FactSheet;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Copies;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.Moments;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// How the inspection stands. It is looked at elsewhere, one look at a time: however many changes come
/// meanwhile, one more look follows.
public final class OverviewViewModel {

    private final Ways ways;
    private final Background background;
    private final Messages messages;
    private final OverviewText text;
    private final Copies copies;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final BooleanProperty tabular = new SimpleBooleanProperty();
    private boolean isLooking;
    private boolean isWanted;
    private boolean isClosed;

    /// What the overview needs of the window.
    ///
    /// @param survey looks at the inspection; slow
    /// @param lastOpen the case that was open last since the inspection was opened
    /// @param onGo leads on
    public record Ways(
            Supplier<SurveyInspection.Surveyed> survey,
            Supplier<Optional<SubjectId>> lastOpen,
            Consumer<Destination> onGo) {}

    public OverviewViewModel(
            Ways ways, Background background, Dialogs dialogs, Messages messages, Moments moments) {
        this.ways = ways;
        this.background = background;
        this.messages = messages;
        this.text = new OverviewText(messages, moments);
        this.copies = new Copies(background, dialogs);
    }

    // Properties

    /// Empty until it was looked at once.
    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Why it cannot be looked at, in words.
    ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    /// What was done, in words.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Whether the pace is a table instead of a chart.
    BooleanProperty tabularProperty() {
        return tabular;
    }

    // Commands

    /// The inspection is another: it is looked at once more.
    void refresh() {
        isWanted = true;
        if (!isLooking && !isClosed) {
            isLooking = true;
            isWanted = false;
            background.run(ways.survey(), this::show, this::failed);
        }
    }

    private void show(SurveyInspection.Surveyed surveyed) {
        alert.set("");
        if (!isClosed) {
            shown.set(text.of(surveyed, next(surveyed)));
        }
        end();
    }

    private void failed(Throwable failure) {
        alert.set(FailureText.of(failure, messages));
        end();
    }

    private void end() {
        isLooking = false;
        if (isWanted) {
            refresh();
        }
    }

    /// The case that was open last comes before the one that was written in last.
    private Optional<NextCase.Next> next(SurveyInspection.Surveyed surveyed) {
        Snapshot now = surveyed.overview().snapshot();
        return ways.lastOpen()
                .get()
                .flatMap(id ->
                        now.subjects().stream()
                                .filter(subject -> subject.id().equals(id))
                                .findFirst())
                .filter(subject -> !subject.isWithdrawn())
                .filter(subject -> subject.status() != Status.SIGNED_OFF)
                .map(OverviewViewModel::next)
                .or(surveyed::next);
    }

    private static NextCase.Next next(SampleSubject subject) {
        return new NextCase.Next(subject.id(), subject.reference(), true);
    }

    /// Goes there.
    void go(Destination destination) {
        switch (destination) {
            case Destination.Days() -> tabular.set(true);
            case Destination.Cases _,
                    Destination.Case _,
                    Destination.CaseList _,
                    Destination.Delivery _,
                    Destination.Ratings _,
                    Destination.Exchange _,
                    Destination.Team _,
                    Destination.SetUp _ ->
                    ways.onGo().accept(destination);
        }
    }

    /// Copies a table.
    void copy(FactSheet<String> table) {
        copies.copy(table.text(Function.identity()));
        said.set("");
        said.set(messages.text("overview.pace.copied"));
    }

    /// Nothing is shown any more.
    public void close() {
        isClosed = true;
        copies.clear();
    }
}
