package org.fieldbook.ui.cases;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.KeepTableViews;
import org.fieldbook.service.SavedView;
import org.fieldbook.service.Sharing;
import org.fieldbook.service.Snapshot;
import org.fieldbook.service.TableShape;
import org.fieldbook.service.TableViews;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.CaseFilter;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.Work;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The subjects of one sample as a table that can be searched, filtered, sorted and allocated from. Belongs to
/// the window's thread.
public final class CasesViewModel {

    /// So many rows are made within a frame; more are made elsewhere.
    private static final int AT_ONCE = 200;

    /// The list is drawn by then, on a laptop that does not do much at a time.
    static final Duration DRAWN = Duration.ofMillis(400);

    private final Messages messages;
    private final Background background;
    private final Places places;
    private final TableMemory memory;
    private final Picked picked;
    private final Sampling sampling;
    private final Consumer<String> say;
    private final Consumer<SubjectId> onOpen;
    private final Work making;
    private final Narrowing narrowing = new Narrowing();
    private final Ticks ticks = new Ticks();
    private final TypeAhead typeAhead;
    private final ShownRows shown;
    private final FilteredList<CaseRow> rows;
    private final ReadOnlyObjectWrapper<@Nullable CaseFrame> frame = new ReadOnlyObjectWrapper<>();
    private CaseRows made = CaseRows.NONE;
    private @Nullable Snapshot snapshot;
    private String sample = "";

    /// @param say told what was done or went wrong
    /// @param onOpen opens a case
    public CasesViewModel(
            EntryQueue queue,
            Background background,
            Messages messages,
            Consumer<String> say,
            Consumer<SubjectId> onOpen) {
        this.messages = messages;
        this.background = background;
        this.say = say;
        this.onOpen = onOpen;
        var keeping = new KeepTableViews(queue.inspection());
        places = new Places(new Sharing(queue.inspection())::reach, background, messages, say);
        shown = new ShownRows(places);
        rows = new FilteredList<>(shown.rows());
        memory =
                new TableMemory(
                        new TableMemory.Place(keeping::find, keeping::keep),
                        background,
                        messages,
                        say);
        picked = new Picked(ticks, shown, this::shownSnapshot, queue, messages, say);
        sampling = new Sampling(queue, messages, say);
        making = new Work(background);
        typeAhead = new TypeAhead(background);
        narrowing.onChange(this::narrow);
    }

    // Properties

    /// The rows that are let through.
    ObservableList<CaseRow> rows() {
        return rows;
    }

    /// What is let through.
    Narrowing narrowing() {
        return narrowing;
    }

    /// What is ticked.
    Ticks ticks() {
        return ticks;
    }

    /// How far each case has come.
    Places places() {
        return places;
    }

    /// Finds a case by its reference.
    TypeAhead typeAhead() {
        return typeAhead;
    }

    /// The ticked cases, and what is done with them.
    Picked picked() {
        return picked;
    }

    /// What stands around the rows; null until rows were made.
    ReadOnlyObjectProperty<@Nullable CaseFrame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /// Takes cases out of the sample and puts them back.
    Sampling sampling() {
        return sampling;
    }

    /// What is shown; null until something is.
    @Nullable Snapshot shownSnapshot() {
        return snapshot;
    }

    /// Whether rows are being made for so long that it is worth showing.
    ReadOnlyBooleanProperty loadingProperty() {
        return making.shownProperty();
    }

    /// Changes once it is known anew how far each case has come.
    ReadOnlyObjectProperty<?> placesProperty() {
        return places.knownProperty();
    }

    /// How the table is arranged, and the views with a name.
    ReadOnlyObjectProperty<TableViews> viewsProperty() {
        return memory.viewsProperty();
    }

    /// How the table of the sample that is shown was left; empty if nobody arranged it.
    Optional<TableShape> shape() {
        return Optional.ofNullable(memory.viewsProperty().get().shapes().get(sample));
    }

    // Commands

    /// Shows the inspection as it stands now.
    void show(Snapshot newest) {
        snapshot = newest;
        var samples = CaseFrame.samples(newest);
        if (samples.stream().noneMatch(one -> one.id().equals(sample))) {
            sample = samples.getFirst().id();
        }
        String wanted = sample;
        CaseRows before = made;
        if (newest.subjects().size() <= AT_ONCE) {
            making.callOff();
            Next next = Next.of(newest, wanted, before, messages);
            take(next);
            background.after(
                    DRAWN, () -> background.run(next::readyForSearch, _ -> {}, this::failed));
        } else {
            making.begin(
                    _ -> Next.of(newest, wanted, before, messages).readyForSearch(),
                    this::take,
                    this::failed);
        }
        places.show(newest);
    }

    private void failed(Throwable failure) {
        say.accept(FailureText.of(failure, messages));
    }

    /// What a snapshot comes to.
    private record Next(CaseRows rows, CaseFrame frame) {
        static Next of(Snapshot newest, String sample, CaseRows before, Messages messages) {
            CaseRows rows = CaseRows.of(newest, sample, before);
            return new Next(rows, CaseFrame.of(newest, sample, rows.rows(), messages));
        }

        /// Takes its time with many notes. On any thread.
        Next readyForSearch() {
            rows.rows().forEach(row -> row.searched().text());
            return this;
        }
    }

    private void take(Next next) {
        CaseFrame before = frame.get();
        boolean another = before == null || !before.sample().equals(next.frame().sample());
        made = next.rows();
        frame.set(next.frame());
        fill();
        // What is let through does not depend on the rows: they are looked at once each, as they
        // come.
        if (another) {
            narrow();
        }
        ticks.keep(made.made().keySet());
    }

    /// Shows what is known by now of how far each case has come.
    void showPlaces() {
        fill();
    }

    private void fill() {
        shown.fill(made, narrowing.onlyProperty().get());
    }

    /// Shows these alone from now on, withdrawn ones too, until the filter is taken away.
    public void only(CaseFilter asked) {
        sample = asked.sample();
        narrowing.clear();
        narrowing.only(asked);
        showAgain();
    }

    /// Takes that filter away.
    void showAll() {
        narrowing.only(null);
        showAgain();
    }

    private void showAgain() {
        if (snapshot != null) {
            show(snapshot);
        }
    }

    /// Turns to another sample.
    void choose(String sampleId) {
        sample = sampleId;
        ticks.clear();
        clearFilters();
    }

    /// Opens a case for recording.
    void open(CaseRow row) {
        onOpen.accept(row.id());
    }

    /// Lets everything through again.
    public void clearFilters() {
        narrowing.clear();
        showAgain();
    }

    /// Remembers how the table is arranged.
    void arranged(TableShape shape) {
        String of = sample;
        memory.change(views -> views.withShape(of, shape));
    }

    /// Gives what is shown a name, in place of what had it.
    void saveView(String name) {
        SavedView view = narrowing.named(name.strip(), sample, shape());
        memory.change(views -> views.withView(view));
        memory.write();
    }

    /// Forgets a view.
    void removeView(String name) {
        memory.change(views -> views.withoutView(name));
        memory.write();
    }

    /// Shows a view.
    void showView(SavedView view) {
        sample = view.sample();
        ticks.clear();
        narrowing.set(view.status(), view.search(), Map.copyOf(view.filters()));
        memory.change(views -> views.withShape(view.sample(), view.shape()));
        showAgain();
    }

    /// Writes how the table is arranged, if that is not written.
    public void close() {
        memory.write();
        places.close();
    }

    private void narrow() {
        CaseFrame around = frame.get();
        if (around != null) {
            rows.setPredicate(narrowing.predicate(around));
        }
    }
}
