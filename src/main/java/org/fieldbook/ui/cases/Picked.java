package org.fieldbook.ui.cases;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Balance;
import org.fieldbook.inspection.Member;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.AskToAssess;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.EntryQueue;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The ticked cases, and what is done with all of them at once.
final class Picked {

    private final Ticks ticks;
    private final ShownRows shown;
    private final Supplier<@Nullable Snapshot> seen;
    private final PickActs acts;
    private final Allocating allocating;
    private final AskToAssess asking;
    private final Messages messages;

    /// @param seen what is on the screen
    /// @param say told what came of it
    Picked(
            Ticks ticks,
            ShownRows shown,
            Supplier<@Nullable Snapshot> seen,
            EntryQueue queue,
            Messages messages,
            Consumer<String> say) {
        this.ticks = ticks;
        this.shown = shown;
        this.seen = seen;
        this.messages = messages;
        acts = new PickActs(queue, messages, say);
        allocating = new Allocating(queue.inspection(), acts, messages);
        asking = new AskToAssess(queue.inspection());
    }

    /// What was done last, and taking it back.
    PickActs acts() {
        return acts;
    }

    /// The ticked rows, those too that are not in view.
    List<CaseRow> rows() {
        return shown.rows().stream().filter(row -> ticks.isTicked(row.id())).toList();
    }

    /// The cases of those rows.
    List<SubjectId> cases() {
        return rows().stream().map(CaseRow::id).toList();
    }

    /// Whom they may be given to.
    List<String> people() {
        Snapshot snapshot = seen.get();
        return snapshot == null ? List.of() : Allocating.people(snapshot);
    }

    /// Gives them to somebody, to nobody if empty, and ticks none any longer.
    void allocate(Optional<String> inspector) {
        Snapshot snapshot = seen.get();
        List<SubjectId> cases = cases();
        if (snapshot != null && !cases.isEmpty()) {
            allocating.allocate(cases, inspector, snapshot.state(), ticks::clear);
        }
    }

    /// Gives cases, ticked or not, to those whom an even allocation names.
    void balance(Balance proposed, Snapshot looked) {
        allocating.balance(proposed, looked.state());
    }

    /// Whether whoever works here may ask for second assessments.
    boolean mayAsk() {
        Snapshot snapshot = seen.get();
        return snapshot != null && snapshot.me().leads();
    }

    /// Who may be asked to judge them apart, and which of them nobody may be asked about.
    AskToAssess.Offer readers() {
        Snapshot snapshot = seen.get();
        return snapshot == null
                ? new AskToAssess.Offer(List.of(), List.of())
                : AskToAssess.offer(snapshot, cases());
    }

    /// Asks somebody to judge them apart, and ticks none any longer.
    void ask(Member reader) {
        List<SubjectId> cases = cases();
        if (cases.isEmpty()) {
            return;
        }
        Map<SubjectId, UUID> asked = new HashMap<>();
        cases.forEach(one -> asked.put(one, UUID.randomUUID()));
        acts.perform(
                () -> asking.ask(asked, reader.id()),
                new PickActs.Done(
                        messages.text("cases.reader.asked", cases.size(), reader.name()),
                        () -> asking.undoAsking(cases.getFirst())),
                ticks::clear);
    }
}
