package org.fieldbook.ui.restore;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.EraseValue;
import org.fieldbook.service.ReturnToRestorePoint;
import org.fieldbook.service.ReturnToRestorePoint.Plan;
import org.fieldbook.service.ReturnToRestorePoint.Point;
import org.fieldbook.ui.control.RemovedText;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Busy;
import org.fieldbook.ui.fx.Doing;
import org.fieldbook.ui.fx.FailureText;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The restore points of a store: seen, read through, made, and returned to.
public final class RestoreViewModel {

    private static final Doing READING =
            Doing.stoppable("restore.doing.read", "restore.doing.read.stopped");
    private static final Doing MAKING = Doing.whole("restore.doing.make");
    private static final Doing REMOVING = Doing.whole("restore.doing.remove");

    private final ReturnToRestorePoint returning;
    private final Messages messages;
    private final Consumer<String> onReturn;
    private final Busy busy;
    private final ReadOnlyObjectWrapper<List<Point>> points =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<Point>> chosen =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Plan>> plan =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper older = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");

    /// @param onReturn told the name of the restore point to return to
    public RestoreViewModel(
            ReturnToRestorePoint returning,
            Background background,
            Messages messages,
            Consumer<String> onReturn) {
        this.returning = returning;
        this.messages = messages;
        this.onReturn = onReturn;
        this.busy = new Busy(READING, background);
        chosen.subscribe(_ -> plan.set(Optional.empty()));
        background.run(this::read, this::show, this::failed);
    }

    // Properties

    /// All there are, newest first.
    ReadOnlyObjectProperty<List<Point>> pointsProperty() {
        return points.getReadOnlyProperty();
    }

    /// How many were made before a value was erased and may hold it.
    ReadOnlyIntegerProperty olderProperty() {
        return older.getReadOnlyProperty();
    }

    /// The one that is looked at.
    ObjectProperty<Optional<Point>> chosenProperty() {
        return chosen;
    }

    /// What returning to it would change; empty until it was read through.
    ReadOnlyObjectProperty<Optional<Plan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /// What was done, in words.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// What went wrong, in words.
    ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    Busy busy() {
        return busy;
    }

    // Commands

    /// Reads the chosen one through, and tells what returning to it would change.
    void look() {
        clear();
        chosen.get()
                .ifPresent(point ->
                        busy.begin(
                                READING,
                                _ -> returning.plan(point.name()),
                                read -> plan.set(Optional.of(read)),
                                this::failed));
    }

    /// Makes one of what the store holds now.
    void make() {
        clear();
        busy.begin(
                MAKING,
                _ -> {
                    returning.make();
                    return read();
                },
                all -> {
                    show(all);
                    said.set(messages.text("restore.made"));
                },
                this::failed);
    }

    /// Removes those that may hold something erased.
    void removeOlder() {
        clear();
        busy.begin(
                REMOVING,
                _ -> new Cleared(returning.removeOlder(), read()),
                done -> {
                    show(done.left());
                    chosen.set(Optional.empty());
                    var words = new RemovedText(messages);
                    said.set(
                            Stream.concat(
                                            Stream.of(words.points(done.removed())),
                                            words.place(done.removed()).stream())
                                    .collect(Collectors.joining(" ")));
                },
                this::failed);
    }

    private record Cleared(EraseValue.Removed removed, All left) {}

    /// @param older how many were made before a value was erased
    private record All(List<Point> points, int older) {}

    private All read() {
        return new All(returning.list(), returning.listOlder().size());
    }

    private void show(All all) {
        points.set(all.points());
        older.set(all.older());
    }

    /// Returns to the one that was read through.
    void returnTo() {
        plan.get().ifPresent(read -> onReturn.accept(read.point().name()));
    }

    /// Stops reading one through.
    void callOff() {
        busy.callOff().ifPresent(stopped -> said.set(messages.text(stopped)));
    }

    private void clear() {
        said.set("");
        alert.set("");
    }

    private void failed(Throwable failure) {
        plan.set(Optional.empty());
        alert.set(FailureText.of(failure, messages));
    }
}
