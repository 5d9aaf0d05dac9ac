package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.PublicKey;
import org.fieldbook.journal.Value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// The lead's first change, from which trust in an inspection starts.
///
/// @param packHash of the framework pack's canonical JSON
/// @param practice whether the inspection is for practice and never real
public record Genesis(
        Hash packHash, boolean practice, Lead lead, Optional<Headquarters> headquarters) {

    /// Whoever set the inspection up.
    ///
    /// @param id what changes name as their author
    public record Lead(UUID id, String name, PublicKey signing, PublicKey agreement) {}

    /// The keys of headquarters, where it takes part.
    public record Headquarters(PublicKey signing, PublicKey agreement) {}

    /// A genesis without headquarters.
    public Genesis(Hash packHash, boolean practice, Lead lead) {
        this(packHash, practice, lead, Optional.empty());
    }

    /// The genesis of this state. Refuses a state whose journal holds none.
    public static Genesis of(State state) {
        return find(state)
                .orElseThrow(() -> new IllegalArgumentException("the journal has no genesis"));
    }

    /// The genesis of this state; empty if its journal holds none that can be read, or several.
    public static Optional<Genesis> find(State state) {
        return findChange(state).flatMap(Change::value).flatMap(Genesis::parse);
    }

    /// The change that holds the genesis: its replica's first. What comes later has no say in it.
    public static Optional<Change> findChange(State state) {
        List<Change> first =
                state
                        .subject(Fields.inspection(state.inspection()))
                        .field(Fields.GENESIS)
                        .history()
                        .stream()
                        .filter(change -> change.record().seq() == 1)
                        .filter(change -> change.record().replaces().isEmpty())
                        .toList();
        return first.size() == 1 ? Optional.of(first.getFirst()) : Optional.empty();
    }

    /// As it stands in a journal.
    public Value.Members toValue() {
        SortedMap<String, Value> members = new TreeMap<>();
        members.put("packHash", Value.text(packHash.hex()));
        members.put("practice", new Value.Truth(practice));
        members.put(
                "lead",
                object(
                        Map.of(
                                "id", Value.text(lead.id().toString()),
                                "name", Value.text(lead.name()),
                                "signing", lead.signing().toValue(),
                                "agreement", lead.agreement().toValue())));
        headquarters.ifPresent(keys ->
                members.put(
                        "headquarters",
                        object(
                                Map.of(
                                        "signing", keys.signing().toValue(),
                                        "agreement", keys.agreement().toValue()))));
        return new Value.Members(members);
    }

    private static Value.Members object(Map<String, Value> members) {
        return new Value.Members(new TreeMap<>(members));
    }

    static Optional<Genesis> parse(Value value) {
        try {
            Value lead = member(value, "lead");
            return Optional.of(
                    new Genesis(
                            new Hash(text(value, "packHash")),
                            member(value, "practice").equals(new Value.Truth(true)),
                            new Lead(
                                    UUID.fromString(text(lead, "id")),
                                    text(lead, "name"),
                                    key(member(lead, "signing")),
                                    key(member(lead, "agreement"))),
                            findMember(value, "headquarters")
                                    .map(keys ->
                                            new Headquarters(
                                                    key(member(keys, "signing")),
                                                    key(member(keys, "agreement"))))));
        } catch (IllegalArgumentException lacksSomething) {
            return Optional.empty();
        }
    }

    private static PublicKey key(Value value) {
        return PublicKey.find(value)
                .orElseThrow(() -> new IllegalArgumentException("no key on P-256"));
    }

    private static String text(Value value, String name) {
        if (member(value, name) instanceof Value.Text(String text)) {
            return text;
        }
        throw new IllegalArgumentException("no text called " + name);
    }

    private static Value member(Value value, String name) {
        return findMember(value, name)
                .orElseThrow(() -> new IllegalArgumentException("no member called " + name));
    }

    private static Optional<Value> findMember(Value value, String name) {
        return value instanceof Value.Members object
                ? Optional.ofNullable(object.members().get(name))
                : Optional.empty();
    }
}
