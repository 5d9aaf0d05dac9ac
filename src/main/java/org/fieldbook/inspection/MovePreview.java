package org.fieldbook.inspection;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.PackComparison;

import java.util.List;
import java.util.function.Predicate;

/// What moving to another pack would mean for what is recorded.
///
/// @param comparison of the packs
/// @param dropped what is recorded of asks that go: kept, not counted, there again if the inspection goes back
/// @param changed what is recorded of asks that are not the same
public record MovePreview(
        PackComparison comparison, List<Recorded> dropped, List<Recorded> changed) {

    public MovePreview {
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
        Predicate<Subject> has = subject -> !(subject.read(field) instanceof Reading.Absent);
        return new Recorded(
                ask,
                state.listSubjects(ask.sample()).stream()
                        .filter(has)
                        .map(subject -> subject.read(Fields.REFERENCE).standIn().orElse(""))
                        .sorted()
                        .toList());
    }
}
