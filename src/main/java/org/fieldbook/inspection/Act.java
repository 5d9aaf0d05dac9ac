package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.SubjectId;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The changes that a person sees as one thing. Every count shown to people is of acts.
///
/// @param steps what it did, in the order it was done; at least one
public record Act(List<Step> steps) {

    public Act {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("an act has at least one change");
        }
    }

    /// One change of an act and what the field held before it.
    ///
    /// @param before what the changes it replaced held, by hash; empty if it replaced none
    public record Step(Change change, List<Content> before) {
        public Step {
            before = List.copyOf(before);
        }

        public SubjectId subject() {
            return change.record().subject();
        }

        public String field() {
            return change.record().field();
        }

        public Content after() {
            return change.content();
        }

        public Optional<String> reason() {
            return change.record().reason();
        }
    }

    /// The change an act is known by.
    public Change first() {
        return steps.getFirst().change();
    }

    public UUID author() {
        return first().record().author();
    }

    public UUID replica() {
        return first().record().replica();
    }

    /// The author's laptop's date-time with offset: shown, never compared.
    public String at() {
        return first().record().at();
    }

    /// Whether it ordered values erased, which cannot be undone.
    public boolean isOrder() {
        return Erasure.isOrder(first().record());
    }

    /// Whether the change belongs to this act.
    public boolean holds(Change change) {
        return steps.stream().anyMatch(step -> step.change().hash().equals(change.hash()));
    }
}
