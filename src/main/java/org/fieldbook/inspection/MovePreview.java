package org.fieldbook.inspection;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.PackComparison;

import java.util.List;
import java.util.function.Predicate;

/// What moving to another pack would mean for what is recorded.
///
/// @param comparison of the packs
/// @param listed what the case list said in a column that goes, of items that nobody answered: it stands as their
///     answer
/// @param dropped what is recorded of asks that go: kept, not counted, there again if the inspection goes back
/// @param changed what is recorded of asks that are not the same
public record MovePreview(
        PackComparison comparison,
        List<Recorded> listed,
        List<Recorded> dropped,
        List<Recorded> changed) {

    public MovePreview {
        listed = List.copyOf(listed);
        dropped = List.copyOf(dropped);
        changed = List.copyOf(changed);
    }

    /// Where an ask has an answer.
    ///
    /// @param references of the subjects that have one, withdrawn ones too
    public record Recorded(PackComparison.Ask ask, List<String> references) {
        public Recorded {
            references = List.copyOf(references);
        }
    }

    /// What moving from one pack to another would mean in this state.
    ///
    /// @param before the pack that rates now
    /// @param after the one that would
    public static MovePreview of(Framework before, Framework after, State state) {
        PackComparison comparison = PackComparison.of(before, after);
        return new MovePreview(
                comparison,
                comparison.listed().stream()
                        .map(one -> listed(after, one, state))
                        .filter(one -> !one.references().isEmpty())
                        .toList(),
                comparison.dropped().stream()
                        .map(ask -> recorded(before, ask, state))
                        .filter(one -> !one.references().isEmpty())
                        .toList(),
                comparison.changed().stream()
                        .map(PackComparison.Changed::now)
                        .map(ask -> recorded(before, ask, state))
                        .filter(one -> !one.references().isEmpty())
                        .toList());
    }

    private static Recorded recorded(Framework framework, PackComparison.Ask ask, State state) {
        String field = framework.id() + "/" + ask.recorded();
        return recorded(ask, subject -> !(subject.read(field) instanceof Reading.Absent), state);
    }

    private static Recorded listed(Framework after, PackComparison.Listed one, State state) {
        String field = after.field(one.now().code());
        return recorded(
                one.now(),
                subject ->
                        subject.field(field).history().isEmpty()
                                && !(subject.read(one.column()) instanceof Reading.Absent),
                state);
    }

    private static Recorded recorded(PackComparison.Ask ask, Predicate<Subject> has, State state) {
        return new Recorded(
                ask,
                state.listSubjects(ask.sample()).stream()
                        .filter(has)
                        .map(subject -> subject.read(Fields.REFERENCE).standIn().orElse(""))
                        .sorted()
                        .toList());
    }
}
