package org.fieldbook.service;

import org.fieldbook.framework.Sample;
import org.fieldbook.inspection.Finality;
import org.fieldbook.rating.Ratings;

import java.util.List;
import java.util.Optional;

/// One part of the work on an inspection, from setting it up to sharing it, with what its state follows
/// from.
public sealed interface Task {

    /// How far it is.
    enum State {
        NOT_STARTED,
        IN_PROGRESS,
        /// Worked out, and it may still change.
        INTERIM,
        /// Somebody has to do something before others can go on.
        ACTION_NEEDED,
        COMPLETE
    }

    State state();

    /// Service, code, framework and dates.
    record SetUp(boolean isDated) implements Task {
        @Override
        public State state() {
            return isDated ? State.COMPLETE : State.IN_PROGRESS;
        }
    }

    /// Who inspects, and on what.
    ///
    /// @param people everybody on the roster but headquarters
    /// @param laptops theirs that are trusted
    /// @param without how many of the people have none
    /// @param strangers how many inspectors have cases and are not on the roster
    /// @param apart whether the team was changed on two laptops that did not know of each other
    record Joining(int people, int laptops, int without, int strangers, boolean apart)
            implements Task {
        @Override
        public State state() {
            if (apart) {
                return State.ACTION_NEEDED;
            }
            return without == 0 && strangers == 0 ? State.COMPLETE : State.IN_PROGRESS;
        }
    }

    /// What was drawn for judging.
    ///
    /// @param drawn how many of each sample, samples without any left out
    /// @param notAllocated cases that nobody has
    record Drawing(List<Drawn> drawn, int notAllocated) implements Task {
        public Drawing {
            drawn = List.copyOf(drawn);
        }

        @Override
        public State state() {
            if (drawn.isEmpty()) {
                return State.NOT_STARTED;
            }
            return notAllocated == 0 ? State.COMPLETE : State.IN_PROGRESS;
        }
    }

    /// How many subjects a sample has.
    record Drawn(Sample sample, int count) {}

    /// Reading and judging cases.
    ///
    /// @param queries how many are open, of all samples
    record Judging(Tally cases, int queries) implements Task {
        @Override
        public State state() {
            if (cases.all() == cases.notStarted()) {
                return State.NOT_STARTED;
            }
            return cases.left() == 0 && queries == 0 ? State.COMPLETE : State.IN_PROGRESS;
        }
    }

    /// The standards judged on evidence.
    ///
    /// @param evidence notes about them
    /// @param standards how many there are
    /// @param proposed how many have a rating proposed that nobody differs about
    /// @param reasoned how many of those have a reason
    record Delivering(int evidence, int standards, int proposed, int reasoned) implements Task {
        @Override
        public State state() {
            if (evidence == 0 && proposed == 0 && standards > 0) {
                return State.NOT_STARTED;
            }
            return reasoned == standards ? State.COMPLETE : State.IN_PROGRESS;
        }
    }

    /// What comes of it all. Complete once somebody recorded that it is final, and until anything changes.
    record Rated(Ratings ratings, Finality finality) implements Task {
        @Override
        public State state() {
            if (finality.isFinal()) {
                return State.COMPLETE;
            }
            boolean none =
                    ratings.standards().stream().allMatch(standard -> standard.points().isEmpty());
            return none ? State.NOT_STARTED : State.INTERIM;
        }
    }

    /// Exchanging work.
    ///
    /// @param conflicts how many are not resolved
    /// @param made when a bundle was last made here, on this laptop's clock; empty if none was
    record Exchanging(Sharing.Alone alone, int conflicts, Optional<String> made) implements Task {
        @Override
        public State state() {
            if (conflicts > 0) {
                return State.ACTION_NEEDED;
            }
            if (!alone.anybody()) {
                return State.NOT_STARTED;
            }
            if (alone.notGiven() > 0) {
                return State.ACTION_NEEDED;
            }
            return alone.notConfirmed() > 0 ? State.IN_PROGRESS : State.COMPLETE;
        }
    }
}
