package org.fieldbook.service;

import org.fieldbook.bundle.Holdings;
import org.fieldbook.bundle.crypto.JwsSignatures;
import org.fieldbook.framework.Framework;
import org.fieldbook.inspection.ShownSubjects;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.ChangeRecord;
import org.fieldbook.rating.Inputs;
import org.fieldbook.rating.Rater;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The inspection as this laptop had it when work on it ended on the last day before this one.
///
/// @param cut where that day ended
/// @param then the inspection there
record Before(Cut cut, Snapshot then) {

    /// Where the last day ended.
    ///
    /// @param last the last change this laptop wrote that day
    /// @param own the replicas it writes or wrote under
    /// @param held what it held when it next took a bundle in; empty if it took none in since
    record Cut(ChangeRecord last, Set<UUID> own, Optional<Holdings> held) {

        Cut {
            own = Set.copyOf(own);
        }

        /// Empty if this laptop wrote nothing before today.
        ///
        /// @param laptop the thumbprint of this laptop's key
        /// @param taken every bundle taken in, in order
        static Optional<Cut> find(Snapshot now, LocalDate today, String laptop, List<Taken> taken) {
            State state = now.state();
            Set<UUID> own = new HashSet<>();
            for (UUID replica : state.tips().keySet()) {
                if (Words.laptop(state, replica).filter(laptop::equals).isPresent()) {
                    own.add(replica);
                }
            }
            return state.changes().stream()
                    .map(Change::record)
                    .filter(record -> own.contains(record.replica()))
                    .filter(record -> day(record).isBefore(today))
                    .max(Comparator.comparingLong(ChangeRecord::tick))
                    .map(last -> new Cut(last, own, held(last, taken)));
        }

        private static Optional<Holdings> held(ChangeRecord last, List<Taken> taken) {
            return taken.stream()
                    .map(Taken::before)
                    .filter(holds -> holds.reach(last.replica(), last.seq()))
                    .findFirst();
        }

        /// The bundles taken in since, of all there were.
        List<Taken> since(List<Taken> taken) {
            return taken.stream()
                    .filter(one -> one.before().reach(last.replica(), last.seq()))
                    .toList();
        }

        private static LocalDate day(ChangeRecord record) {
            return OffsetDateTime.parse(record.at()).toLocalDate();
        }

        /// Whether this laptop held the change then.
        private boolean isHeld(ChangeRecord record) {
            return own.contains(record.replica())
                    ? record.tick() <= last.tick()
                    : held.map(holds -> holds.reach(record.replica(), record.seq())).orElse(true);
        }

        /// Folds what was held anew: slow.
        Before fold(Snapshot now) {
            Framework framework = now.framework();
            State state =
                    State.empty(now.state().inspection(), new JwsSignatures())
                            .with(
                                    now.state().listChanges().stream()
                                            .filter(change -> isHeld(change.record()))
                                            .toList());
            Snapshot then =
                    new Snapshot(
                            now.card(),
                            framework,
                            now.me(),
                            state,
                            Rater.rate(framework, Inputs.of(framework, state)),
                            ShownSubjects.to(now.me().id(), framework, state).list(),
                            Optional.empty());
            return new Before(this, then);
        }
    }
}
