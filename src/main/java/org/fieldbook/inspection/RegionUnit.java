package org.fieldbook.inspection;

import org.fieldbook.journal.PublicKey;
import org.fieldbook.journal.Value;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// A delivery unit whose signed counts a region's inspection took in. They count while they are settled and
/// signed by the key that was heard to be the unit's lead's; whatever else is there is kept and named.
///
/// @param inspection the unit's
/// @param standing whether they count
/// @param signer who was heard; empty if nobody is settled
public record RegionUnit(UUID inspection, Standing standing, Optional<Signer> signer) {

    /// Where its counts stand.
    public sealed interface Standing {

        /// They count.
        record In(SignedCounts counts) implements Standing {}

        /// Signed by a key that nobody heard the words of.
        record NotHeard() implements Standing {}

        /// People differ about them, or about whom they heard.
        record Undecided() implements Standing {}

        /// They cannot be read here: a later version wrote them, or something else stands there.
        record Unreadable() implements Standing {}
    }

    /// The key by which a unit's counts are signed, and whom its words were read with.
    public record Signer(PublicKey key, String name) {

        private static final String KEY = "key";
        private static final String NAME = "name";

        /// As it stands in the journal.
        public Value.Members toValue() {
            return new Value.Members(
                    new TreeMap<>(Map.of(KEY, key.toValue(), NAME, Value.text(name))));
        }

        /// What is recorded; empty if it is none, as when another program wrote it.
        public static Optional<Signer> find(Value value) {
            return value instanceof Value.Members(var members)
                            && members.get(NAME) instanceof Value.Text(String name)
                            && members.containsKey(KEY)
                    ? PublicKey.find(members.get(KEY)).map(key -> new Signer(key, name))
                    : Optional.empty();
        }

        /// Nothing of the name.
        @Override
        public String toString() {
            return "Signer " + key.thumbprint();
        }
    }

    /// Every unit that is in, in the order of their identities.
    public static List<RegionUnit> of(State state) {
        return state.listSubjects(Fields.UNIT).stream()
                .filter(subject -> !(subject.read(Fields.COUNTS) instanceof Reading.Absent))
                .map(subject -> of(state, subject))
                .sorted(Comparator.comparing(unit -> unit.inspection().toString()))
                .toList();
    }

    private static RegionUnit of(State state, Subject subject) {
        Optional<Signer> signer =
                subject.read(Fields.SIGNER) instanceof Reading.Settled(Value said)
                        ? Signer.find(said)
                        : Optional.empty();
        Standing standing =
                switch (subject.read(Fields.COUNTS)) {
                    case Reading.Differing _ -> new Standing.Undecided();
                    case Reading.Absent() -> new Standing.Unreadable();
                    case Reading.Settled(Value value) -> {
                        if (subject.read(Fields.SIGNER) instanceof Reading.Differing) {
                            yield new Standing.Undecided();
                        }
                        yield signer.map(heard -> standing(state, subject, value, heard))
                                .orElseGet(Standing.NotHeard::new);
                    }
                };
        return new RegionUnit(subject.id().id(), standing, signer);
    }

    private static Standing standing(State state, Subject subject, Value value, Signer signer) {
        Optional<SignedDocument> document = SignedDocument.find(value);
        if (document.isEmpty()) {
            return new Standing.Unreadable();
        }
        Optional<Value.Members> content =
                state.open(document.get(), DocumentType.COUNTS, signer.key());
        if (content.isEmpty()) {
            return new Standing.NotHeard();
        }
        try {
            SignedCounts counts = CountsValues.read(content.get());
            return counts.inspection().equals(subject.id().id())
                            && counts.signing().equals(signer.key())
                    ? new Standing.In(counts)
                    : new Standing.Unreadable();
        } catch (RefusedCounts notHere) {
            return new Standing.Unreadable();
        }
    }

    /// What is added up of it.
    public Optional<SignedCounts> counted() {
        return standing instanceof Standing.In(SignedCounts counts)
                ? Optional.of(counts)
                : Optional.empty();
    }
}
