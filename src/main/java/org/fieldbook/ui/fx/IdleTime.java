package org.fieldbook.ui.fx;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import org.fieldbook.settings.Policy;

import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/// After how long without use a store locks: what somebody chose, as far as their organisation lets them. Belongs
/// to the window's thread once it is shown.
public final class IdleTime {

    private static final List<Integer> OFFERED = List.of(1, 2, 3, 5, 10, 15, 20, 30, 45, 60);

    private final Policy policy;
    private final IntConsumer onChosen;
    private final ReadOnlyIntegerWrapper minutes;

    /// @param chosen minutes, 1 to 60
    /// @param onChosen told what somebody chose, to be remembered
    public IdleTime(int chosen, Policy policy, IntConsumer onChosen) {
        this.policy = policy;
        this.onChosen = onChosen;
        this.minutes = new ReadOnlyIntegerWrapper(policy.idle(chosen));
    }

    // Properties

    /// The minutes that hold.
    public ReadOnlyIntegerProperty minutesProperty() {
        return minutes.getReadOnlyProperty();
    }

    /// What holds now.
    public Duration duration() {
        return Duration.ofMinutes(minutes.get());
    }

    /// What can be chosen, the least first.
    public List<Integer> choices() {
        return Stream.concat(OFFERED.stream(), Stream.of(minutes.get(), policy.longestIdle()))
                .filter(one -> one <= policy.longestIdle())
                .distinct()
                .sorted()
                .toList();
    }

    // Commands

    /// Chooses another time, from now on.
    ///
    /// @param wanted minutes, one of [#choices]
    public void choose(int wanted) {
        int next = policy.idle(wanted);
        if (next != minutes.get()) {
            minutes.set(next);
            onChosen.accept(next);
        }
    }
}
