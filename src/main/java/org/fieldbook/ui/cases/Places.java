package org.fieldbook.ui.cases;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Sharing;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.FailureText;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// How far each case has come, worked out elsewhere and once at a time. Of a case that changed since nothing is
/// said until it is worked out again.
public final class Places {

    private final Function<Snapshot, Map<SubjectId, Sharing.Reach>> working;
    private final Background background;
    private final Messages messages;
    private final Consumer<String> onFailure;
    private final ReadOnlyObjectWrapper<Map<SubjectId, Known>> known =
            new ReadOnlyObjectWrapper<>(Map.of());
    private Optional<Snapshot> next = Optional.empty();
    private boolean isBegun;
    private boolean isClosed;

    /// What was worked out of a case, and as what it stood then.
    record Known(SampleSubject subject, Sharing.Reach reach) {}

    /// @param working works it out; slow
    /// @param onFailure told in words what went wrong
    public Places(
            Function<Snapshot, Map<SubjectId, Sharing.Reach>> working,
            Background background,
            Messages messages,
            Consumer<String> onFailure) {
        this.working = working;
        this.background = background;
        this.messages = messages;
        this.onFailure = onFailure;
    }

    /// By case, what is known.
    ReadOnlyObjectProperty<Map<SubjectId, Known>> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /// How far this case has come; empty while that is not known of it as it stands.
    Optional<Sharing.Reach> find(SampleSubject subject) {
        return Optional.ofNullable(known.get().get(subject.id()))
                .filter(one -> one.subject().equals(subject))
                .map(Known::reach);
    }

    /// Works it out for the inspection as it stands now; the first time a moment later, because the list itself is drawn first.
    void show(Snapshot newest) {
        next = Optional.of(newest);
        if (isBegun || isClosed) {
            return;
        }
        isBegun = true;
        if (known.get().isEmpty()) {
            background.after(CasesViewModel.DRAWN, this::begin);
        } else {
            begin();
        }
    }

    private void begin() {
        next.filter(_ -> !isClosed)
                .ifPresent(newest -> {
                    next = Optional.empty();
                    background.run(() -> workOut(newest), this::end, this::failed);
                });
    }

    private Map<SubjectId, Known> workOut(Snapshot snapshot) {
        Map<SubjectId, Sharing.Reach> reach = working.apply(snapshot);
        Map<SubjectId, Known> all = new HashMap<>();
        for (SampleSubject subject : snapshot.subjects()) {
            Optional.ofNullable(reach.get(subject.id()))
                    .ifPresent(far -> all.put(subject.id(), new Known(subject, far)));
        }
        return all;
    }

    private void failed(Throwable failure) {
        if (!isClosed) {
            onFailure.accept(FailureText.of(failure, messages));
        }
        end(Map.of());
    }

    private void end(Map<SubjectId, Known> now) {
        isBegun = false;
        known.set(now);
        next.ifPresent(this::show);
    }

    /// Nothing is shown any more.
    void close() {
        isClosed = true;
    }
}
