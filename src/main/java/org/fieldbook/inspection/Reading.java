package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Value;

import java.util.List;
import java.util.Optional;

/// What a field says, once its changes are folded.
public sealed interface Reading {

    /// Nobody gave it a value, or it was cleared, or its value was erased.
    record Absent() implements Reading {}

    /// It has this value; everybody who wrote it last agrees.
    record Settled(Value value) implements Reading {}

    /// People who had not seen each other's answer gave different ones. Only a person decides.
    ///
    /// @param heads at least two, in the order of their hashes; the first is the stand-in that lists show
    record Differing(List<Change> heads) implements Reading {
        public Differing {
            heads = List.copyOf(heads);
        }
    }

    /// The text of a settled text value.
    default Optional<String> text() {
        return this instanceof Settled(Value.Text(String text))
                ? Optional.of(text)
                : Optional.empty();
    }

    /// The text that lists show: the settled one, or of differing ones the first head's.
    default Optional<String> standIn() {
        return switch (this) {
            case Absent() -> Optional.empty();
            case Settled settled -> settled.text();
            case Differing(List<Change> several) ->
                    several.getFirst().value().flatMap(value -> new Settled(value).text());
        };
    }

    /// Whether it is settled to true.
    default boolean isTrue() {
        return this instanceof Settled(Value.Truth(boolean truth)) && truth;
    }
}
