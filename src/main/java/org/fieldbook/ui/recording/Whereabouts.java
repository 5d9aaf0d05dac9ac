package org.fieldbook.ui.recording;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Sharing;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Background;

import java.util.Optional;
import java.util.function.Consumer;

/// How far the case that is open has come, worked out elsewhere and once at a time.
final class Whereabouts {

    private final Sharing sharing;
    private final Background background;
    private final Consumer<Throwable> onFailure;
    private final ReadOnlyObjectWrapper<Optional<Sharing.Reach>> reach =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<SubjectId> open = Optional.empty();
    private Optional<Asked> next = Optional.empty();
    private boolean isBegun;

    private record Asked(Snapshot snapshot, SubjectId subject) {}

    /// @param onFailure told why it cannot be worked out
    Whereabouts(Sharing sharing, Background background, Consumer<Throwable> onFailure) {
        this.sharing = sharing;
        this.background = background;
        this.onFailure = onFailure;
    }

    /// Empty while nothing is known of the case that is open.
    ReadOnlyObjectProperty<Optional<Sharing.Reach>> reachProperty() {
        return reach.getReadOnlyProperty();
    }

    /// Works it out for the case as it stands now.
    void show(Snapshot snapshot, SubjectId subject) {
        if (!open.equals(Optional.of(subject))) {
            open = Optional.of(subject);
            reach.set(Optional.empty());
        }
        var asked = new Asked(snapshot, subject);
        if (isBegun) {
            next = Optional.of(asked);
            return;
        }
        isBegun = true;
        background.run(
                () -> sharing.reach(snapshot, subject),
                found -> end(asked, Optional.of(found)),
                failure -> {
                    onFailure.accept(failure);
                    end(asked, Optional.empty());
                });
    }

    /// No case is open any more.
    void clear() {
        open = Optional.empty();
        next = Optional.empty();
        reach.set(Optional.empty());
    }

    private void end(Asked asked, Optional<Sharing.Reach> found) {
        isBegun = false;
        if (open.equals(Optional.of(asked.subject()))) {
            reach.set(found);
        }
        Optional<Asked> waiting = next;
        next = Optional.empty();
        waiting.ifPresent(one -> show(one.snapshot(), one.subject()));
    }
}
