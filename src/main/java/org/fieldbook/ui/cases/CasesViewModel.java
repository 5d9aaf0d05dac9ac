package org.fieldbook.ui.cases;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Sample;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.CaseFilter;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The subjects of one sample as a table that can be searched, filtered and sorted.
public final class CasesViewModel {

    /// A filter with how many rows it lets through.
    record Chip(String id, String title, int count, Predicate<CaseRow> filter) {}

    /// What stands around the rows.
    ///
    /// @param standards codes of the standards asked of this sample
    /// @param counts how often each answer was given
    /// @param longest characters of the longest reference
    record Frame(
            Sample sample,
            List<Sample> samples,
            Framework framework,
            List<String> standards,
            String title,
            String summary,
            List<Chip> chips,
            Map<AnswerState, Integer> counts,
            int longest) {}

    private final Messages messages;
    private final Places places;
    private final Consumer<SubjectId> onOpen;
    private final ObservableList<CaseRow> all = FXCollections.observableArrayList();
    private final FilteredList<CaseRow> rows = new FilteredList<>(all);
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<String> filter = new SimpleObjectProperty<>("all");
    private final ReadOnlyObjectWrapper<@Nullable CaseFilter> only = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Frame> frame = new ReadOnlyObjectWrapper<>();
    private @Nullable Snapshot snapshot;
    private String sample = "";

    /// @param places says how far each case has come
    /// @param onOpen opens a case
    public CasesViewModel(Messages messages, Places places, Consumer<SubjectId> onOpen) {
        this.messages = messages;
        this.places = places;
        this.onOpen = onOpen;
        search.subscribe(this::narrow);
        filter.subscribe(this::narrow);
    }

    // Properties

    /// The rows that search and filter let through.
    ObservableList<CaseRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<@Nullable Frame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    StringProperty searchProperty() {
        return search;
    }

    /// The id of the chip that is on.
    ObjectProperty<String> filterProperty() {
        return filter;
    }

    /// Changes once it is known anew how far each case has come.
    ReadOnlyObjectProperty<?> placesProperty() {
        return places.knownProperty();
    }

    /// The only cases that are shown, from where somebody asked for them; null if they all are.
    ReadOnlyObjectProperty<@Nullable CaseFilter> onlyProperty() {
        return only.getReadOnlyProperty();
    }

    /// Whether search or filter may keep rows back.
    ObservableValue<Boolean> narrowedProperty() {
        return Bindings.createBooleanBinding(
                () -> !filter.get().equals("all") || !search.get().isEmpty() || only.get() != null,
                filter,
                search,
                only);
    }

    // Commands

    /// Shows the inspection as it stands now.
    void show(Snapshot newest) {
        snapshot = newest;
        List<Sample> samples = samples(newest);
        if (samples.stream().noneMatch(one -> one.id().equals(sample))) {
            sample = samples.getFirst().id();
        }
        List<CaseRow> found = CaseRows.of(newest, sample);
        frame.set(frame(newest, samples, found));
        List<CaseRow> wanted = new ArrayList<>(found);
        CaseFilter asked = only.get();
        if (asked != null) {
            wanted.addAll(CaseRows.withdrawn(newest, asked.subjects()));
        }
        fill(wanted);
        narrow();
        places.show(newest);
    }

    /// Shows what is known by now of how far each case has come.
    void showPlaces() {
        fill(List.copyOf(all));
    }

    private void fill(List<CaseRow> found) {
        List<CaseRow> placed = found;
        if (snapshot != null) {
            Map<SubjectId, SampleSubject> subjects = new HashMap<>();
            snapshot.listSubjects(sample).forEach(one -> subjects.put(one.id(), one));
            placed =
                    found.stream()
                            .map(row ->
                                    row.withWhere(
                                            Optional.ofNullable(subjects.get(row.id()))
                                                    .flatMap(places::find)))
                            .toList();
        }
        if (!all.equals(placed)) {
            all.setAll(placed);
        }
    }

    /// Shows these alone from now on, withdrawn ones too, until the filter is taken away.
    public void only(CaseFilter asked) {
        sample = asked.sample();
        filter.set("all");
        search.set("");
        only.set(asked);
        showAgain();
    }

    /// Takes that filter away.
    void showAll() {
        only.set(null);
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
        clearFilters();
    }

    /// Opens a case for recording.
    void open(CaseRow row) {
        onOpen.accept(row.id());
    }

    /// Lets everything through again.
    public void clearFilters() {
        filter.set("all");
        search.set("");
        showAll();
    }

    private static List<Sample> samples(Snapshot snapshot) {
        List<Sample> samples = snapshot.framework().samples();
        List<Sample> used =
                samples.stream().filter(one -> !snapshot.listSubjects(one.id()).isEmpty()).toList();
        return used.isEmpty() ? samples.subList(0, 1) : used;
    }

    private Frame frame(Snapshot newest, List<Sample> samples, List<CaseRow> found) {
        Framework framework = newest.framework();
        Sample shown =
                samples.stream().filter(one -> one.id().equals(sample)).findFirst().orElseThrow();
        List<String> standards =
                framework.standards().stream()
                        .filter(standard ->
                                standard.questions().stream()
                                        .map(KeyQuestion::sample)
                                        .anyMatch(sample::equals))
                        .map(standard -> standard.code())
                        .toList();
        long complete = found.stream().filter(row -> isComplete(row.status())).count();
        long signed = found.stream().filter(row -> row.status() == CaseStatus.SIGNED_OFF).count();
        return new Frame(
                shown,
                samples,
                framework,
                standards,
                title(shown),
                messages.text("cases.summary", found.size(), complete, signed),
                chips(newest, found),
                CaseRows.counts(found),
                found.stream().mapToInt(row -> row.reference().length()).max().orElse(0));
    }

    /// What several of a sample are called, as a heading.
    static String title(Sample sample) {
        return sample.many().substring(0, 1).toUpperCase(Locale.ROOT) + sample.many().substring(1);
    }

    private static boolean isComplete(CaseStatus status) {
        return status.compareTo(CaseStatus.COMPLETE) >= 0;
    }

    private List<Chip> chips(Snapshot newest, List<CaseRow> found) {
        List<Chip> chips = new ArrayList<>();
        chips.add(chip("all", messages.text("cases.chip.all"), found, _ -> true));
        String me = newest.me().name();
        chips.add(
                chip(
                        "mine",
                        messages.text("cases.chip.mine"),
                        found,
                        row -> row.inspector().equals(me)));
        for (CaseStatus status : CaseStatus.values()) {
            Chip chip =
                    chip(
                            status.id(),
                            messages.text(status.key()),
                            found,
                            row -> row.status() == status);
            if (chip.count() > 0 || status != CaseStatus.CHANGED) {
                chips.add(chip);
            }
        }
        Chip conflicts =
                chip("conflict", messages.text("cases.chip.conflict"), found, CaseRow::conflict);
        if (conflicts.count() > 0) {
            chips.add(conflicts);
        }
        return chips;
    }

    private static Chip chip(
            String id, String title, List<CaseRow> found, Predicate<CaseRow> filter) {
        return new Chip(id, title, (int) found.stream().filter(filter).count(), filter);
    }

    private void narrow() {
        Frame shown = frame.get();
        if (shown == null) {
            return;
        }
        Predicate<CaseRow> chip =
                shown.chips().stream()
                        .filter(one -> one.id().equals(filter.get()))
                        .findFirst()
                        .map(Chip::filter)
                        .orElse(_ -> true);
        var wanted = CaseSearch.of(search.get());
        CaseFilter asked = only.get();
        Set<SubjectId> alone = asked == null ? Set.of() : Set.copyOf(asked.subjects());
        rows.setPredicate(row ->
                (asked == null || alone.contains(row.id())) && chip.test(row) && wanted.finds(row));
    }
}
