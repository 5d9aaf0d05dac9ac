package org.fieldbook.ui.repair;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.RepairStore;
import org.fieldbook.service.ReturnToRestorePoint.Point;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Busy;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.Doing;
import org.fieldbook.ui.fx.FailureText;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A store that has to be put right: its backups seen and one put in its place, what is readable rescued, or
/// the whole copied.
public final class RepairViewModel {

    private static final Doing READING =
            Doing.stoppable("restore.doing.read", "restore.doing.read.stopped");
    private static final Doing RESTORING = Doing.whole("repair.doing.restore");
    private static final Doing RESCUING = Doing.whole("repair.doing.rescue");
    private static final Doing COPYING = Doing.whole("repair.doing.copy");

    private final RepairStore store;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Busy busy;
    private final ReadOnlyObjectWrapper<List<Point>> points =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<Point>> chosen =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RepairStore.Held>> held =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<String>> told = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper restored = new ReadOnlyBooleanWrapper();

    public RepairViewModel(
            RepairStore store, Background background, Dialogs dialogs, Messages messages) {
        this.store = store;
        this.dialogs = dialogs;
        this.messages = messages;
        this.busy = new Busy(READING, background);
        chosen.subscribe(_ -> held.set(Optional.empty()));
        background.run(store::list, points::set, this::failed);
    }

    // Properties

    /// The store's folder.
    Path folder() {
        return store.folder();
    }

    /// Whether it is for practice.
    boolean isPractice() {
        return store.isPractice();
    }

    /// The backups in it, newest first.
    ReadOnlyObjectProperty<List<Point>> pointsProperty() {
        return points.getReadOnlyProperty();
    }

    /// The one that is looked at.
    ObjectProperty<Optional<Point>> chosenProperty() {
        return chosen;
    }

    /// What it holds; empty until it was read through.
    ReadOnlyObjectProperty<Optional<RepairStore.Held>> heldProperty() {
        return held.getReadOnlyProperty();
    }

    /// What was done, a sentence in each.
    ReadOnlyObjectProperty<List<String>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// What went wrong, in words.
    ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    /// Whether a backup took the store's place, so that it can be unlocked.
    ReadOnlyBooleanProperty restoredProperty() {
        return restored.getReadOnlyProperty();
    }

    Busy busy() {
        return busy;
    }

    // Commands

    /// Reads the chosen backup through and tells what it holds.
    void look() {
        clear();
        chosen.get()
                .ifPresent(point ->
                        busy.begin(
                                READING,
                                _ -> store.look(point.name()),
                                read -> held.set(Optional.of(read)),
                                this::failed));
    }

    /// Puts the backup that was read through in the store's place.
    void restore() {
        Optional<RepairStore.Held> read = held.get();
        clear();
        read.ifPresent(one ->
                busy.begin(
                        RESTORING,
                        _ -> {
                            store.restore(one.point().name());
                            return one;
                        },
                        _ -> {
                            held.set(Optional.empty());
                            told.set(List.of(messages.text("repair.restored")));
                            restored.set(true);
                        },
                        this::failed));
    }

    /// Asks where to, and saves what is readable there.
    void rescue() {
        clear();
        dialogs.chooseFolder(messages.text("repair.rescue.place"))
                .ifPresent(target ->
                        busy.begin(
                                RESCUING,
                                _ -> store.rescue(target),
                                done -> told.set(RescueText.of(done, target, messages)),
                                this::failed));
    }

    /// Asks where to, and copies the store there as it is.
    void copy() {
        clear();
        dialogs.chooseFolder(messages.text("repair.copy.place"))
                .ifPresent(target ->
                        busy.begin(
                                COPYING,
                                _ -> {
                                    store.copyTo(target);
                                    return target;
                                },
                                done ->
                                        told.set(
                                                List.of(
                                                        messages.text(
                                                                "repair.copied", done.toString()))),
                                this::failed));
    }

    /// Stops reading one through.
    void callOff() {
        busy.callOff().ifPresent(stopped -> told.set(List.of(messages.text(stopped))));
    }

    private void clear() {
        alert.set("");
        told.set(List.of());
    }

    private void failed(Throwable failure) {
        held.set(Optional.empty());
        alert.set(FailureText.of(failure, messages));
    }
}
