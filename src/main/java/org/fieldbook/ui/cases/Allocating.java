package org.fieldbook.ui.cases;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Balance;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.AllocateCases;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.Snapshot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Gives cases to people.
final class Allocating {

    private final PickActs acts;
    private final AllocateCases allocation;
    private final Messages messages;

    Allocating(OpenInspection inspection, PickActs acts, Messages messages) {
        this.acts = acts;
        this.allocation = new AllocateCases(inspection);
        this.messages = messages;
    }

    /// Whom a case may be given to: the team without headquarters, and whoever has one already.
    static List<String> people(Snapshot snapshot) {
        return Stream.concat(
                        snapshot.trust().roster().members().stream()
                                .filter(member -> member.role() != Role.HEADQUARTERS)
                                .map(Member::name),
                        snapshot.subjects().stream()
                                .filter(subject -> !subject.isWithdrawn())
                                .map(subject -> subject.inspector()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /// Gives these cases to somebody; to nobody if empty.
    ///
    /// @param seen the state that is on the screen
    void allocate(
            List<SubjectId> cases, Optional<String> inspector, State seen, Runnable onSuccess) {
        acts.perform(
                () -> allocation.allocate(cases, inspector, seen),
                done(
                        cases,
                        inspector
                                .map(name -> messages.text("cases.allocated", cases.size(), name))
                                .orElseGet(() -> messages.text("cases.unallocated", cases.size()))),
                onSuccess);
    }

    private PickActs.Done done(List<SubjectId> cases, String text) {
        return new PickActs.Done(text, () -> allocation.takeBack(cases.getFirst()));
    }

    /// Gives cases to those whom an even allocation names.
    ///
    /// @param seen the state that is on the screen
    void balance(Balance proposed, State seen) {
        List<SubjectId> cases = List.copyOf(proposed.given().keySet());
        if (!cases.isEmpty()) {
            acts.perform(
                    () -> allocation.allocate(proposed.given(), seen),
                    done(cases, messages.text("cases.balanced", cases.size())),
                    () -> {});
        }
    }
}
