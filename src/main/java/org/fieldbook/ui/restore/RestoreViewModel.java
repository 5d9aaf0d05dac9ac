package org.fieldbook.ui.restore;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.ReturnToRestorePoint;
import org.fieldbook.service.ReturnToRestorePoint.Plan;
import org.fieldbook.service.ReturnToRestorePoint.Point;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.Work;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The restore points of a store: seen, read through, made, and returned to.
public final class RestoreViewModel {

    private final ReturnToRestorePoint returning;
    private final Messages messages;
    private final Consumer<String> onReturn;
    private final Work work;
    private final ReadOnlyObjectWrapper<List<Point>> points =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<Point>> chosen =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Plan>> plan =
            new ReadOnlyObjectWrapper<>(Optional.empty());
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
        this.work = new Work(background);
        chosen.subscribe(_ -> plan.set(Optional.empty()));
        work.begin(_ -> returning.list(), points::set, this::failed);
    }

    // Properties

    /// All there are, newest first.
    ReadOnlyObjectProperty<List<Point>> pointsProperty() {
        return points.getReadOnlyProperty();
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

    Work work() {
        return work;
    }

    // Commands

    /// Reads the chosen one through, and tells what returning to it would change.
    void look() {
        clear();
        chosen.get()
                .ifPresent(point ->
                        work.begin(
                                _ -> returning.plan(point.name()),
                                read -> plan.set(Optional.of(read)),
                                this::failed));
    }

    /// Makes one of what the store holds now.
    void make() {
        clear();
        work.begin(
                _ -> {
                    returning.make();
                    return returning.list();
                },
                all -> {
                    points.set(all);
                    said.set(messages.text("restore.made"));
                },
                this::failed);
    }

    /// Returns to the one that was read through.
    void returnTo() {
        plan.get().ifPresent(read -> onReturn.accept(read.point().name()));
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
