package org.fieldbook.ui.units;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.ExpectedUnit;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.RegionUnit;
import org.fieldbook.inspection.SignedCounts;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.ExpectUnits;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.Saved;
import org.fieldbook.service.Snapshot;
import org.fieldbook.service.TakeInCounts;
import org.fieldbook.service.UndoActs;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.NewestShown;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// Takes in the signed counts of a region's units. Belongs to the window's thread.
public final class UnitsViewModel {

    private final EntryQueue queue;
    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;
    private final TakeInCounts taking;
    private final ExpectUnits expecting;
    private final NewestShown<Shown> shown;
    private final ReadOnlyObjectWrapper<Optional<TakeInCounts.Preview>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /// A unit whose counts came in.
    ///
    /// @param undo whether this laptop's last act about it can be taken back
    record Held(RegionUnit unit, boolean undo) {

        /// What it is called; empty while its counts are not read.
        String name() {
            return unit.counted().map(counts -> counts.unit().name()).orElse("");
        }
    }

    /// What stands on the page.
    ///
    /// @param missing names of units that are waited for and not in
    /// @param leads whether whoever works here takes counts in
    record Shown(Snapshot snapshot, List<Held> units, List<String> missing, boolean leads) {
        Shown {
            units = List.copyOf(units);
            missing = List.copyOf(missing);
        }
    }

    public UnitsViewModel(
            EntryQueue queue, Background background, Dialogs dialogs, Messages messages) {
        this.queue = queue;
        this.background = background;
        this.dialogs = dialogs;
        this.messages = messages;
        this.shown = new NewestShown<>(background, messages);
        this.taking = new TakeInCounts(queue.inspection());
        this.expecting = new ExpectUnits(queue.inspection());
    }

    // Properties

    /// Empty until it is worked out.
    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.property();
    }

    /// Counts that were opened and not taken in yet.
    ReadOnlyObjectProperty<Optional<TakeInCounts.Preview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// What went wrong; empty if nothing did.
    ReadOnlyStringProperty alertProperty() {
        return shown.alertProperty();
    }

    /// What became of the last thing done here, in words.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    // Commands

    /// Shows the inspection as it stands; the newest of several wins.
    void show(Snapshot snapshot) {
        shown.show(() -> shownOf(snapshot));
    }

    private Shown shownOf(Snapshot snapshot) {
        var undoing = new UndoActs(inspection());
        List<Held> units =
                RegionUnit.of(snapshot.state()).stream()
                        .map(unit -> new Held(unit, undoing.undoable(id(unit)).isPresent()))
                        .toList();
        List<String> missing =
                ExpectedUnit.of(snapshot.state()).stream()
                        .filter(expected ->
                                units.stream().noneMatch(held -> expected.isCalled(held.name())))
                        .map(ExpectedUnit::name)
                        .distinct()
                        .toList();
        return new Shown(snapshot, units, missing, snapshot.me().leads());
    }

    private static SubjectId id(RegionUnit unit) {
        return new SubjectId(Fields.UNIT, unit.inspection());
    }

    /// Asks for a file of counts and shows what taking it in would mean.
    void open() {
        clear();
        dialogs.openFile(
                        messages.text("units.open"),
                        messages.text("counts.file"),
                        "*" + messages.text("counts.ending"))
                .ifPresent(file ->
                        shown.run(
                                () -> taking.preview(file),
                                made -> preview.set(Optional.of(made))));
    }

    /// Takes in what is shown.
    ///
    /// @param heard whom the words were read with
    /// @param reason why, where a reason is asked for
    void take(String heard, String reason) {
        Optional<TakeInCounts.Preview> now = preview.get();
        if (now.isEmpty()) {
            return;
        }
        SignedCounts counts = now.get().counts();
        perform(
                () -> taking.take(now.get(), heard, Optional.of(reason)),
                messages.text("units.taken", counts.unit().name()));
    }

    /// Takes nothing in.
    void putAway() {
        clear();
        preview.set(Optional.empty());
    }

    /// Asks why a unit's counts are taken out, and takes them out.
    void takeOut(Held held) {
        Snapshot seen = inspection().snapshot();
        dialogs.askReason(
                        messages.text("units.remove.title", held.name()),
                        messages.text("units.remove.text"),
                        "",
                        messages.text("units.remove.do"))
                .ifPresent(reason ->
                        perform(
                                () -> taking.remove(held.unit().inspection(), reason, seen.state()),
                                messages.text("units.removed", held.name())));
    }

    /// Takes back this laptop's last act about a unit.
    void undo(Held held) {
        clear();
        background.follow(
                new UndoActs(inspection()).undo(id(held.unit())),
                _ -> done(messages.text("units.undone", held.name())),
                shown::failed);
    }

    /// Waits for the counts of a unit.
    void expect(String name) {
        perform(() -> expecting.expect(name), messages.text("units.expected", name.strip()));
    }

    /// Waits no more for a unit.
    void expectNoMore(String name) {
        Snapshot seen = inspection().snapshot();
        perform(
                () -> expecting.expectNoMore(name, seen.state()),
                messages.text("units.expectedNoMore", name));
    }

    private void perform(Supplier<CompletionStage<Saved>> work, String words) {
        clear();
        queue.perform(work, _ -> done(words), shown::failed);
    }

    private void done(String words) {
        preview.set(Optional.empty());
        said.set(words);
        show(inspection().snapshot());
    }

    private void clear() {
        shown.clearAlert();
        said.set("");
    }

    private OpenInspection inspection() {
        return queue.inspection();
    }

    /// Nothing is shown any more.
    public void close() {
        shown.close();
        preview.set(Optional.empty());
    }
}
