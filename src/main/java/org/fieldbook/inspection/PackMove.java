package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.Value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// That an inspection is rated by another pack from now on: the lead's act, in the inspection's field `pack`. Answers
/// stay in their fields, so whoever had not seen it goes on writing into the same ones.
///
/// @param pack the hash of its canonical JSON
/// @param version as the pack says it, for people
public record PackMove(Hash pack, int version) {

    private static final String HASH = "hash";
    private static final String VERSION = "version";

    /// As it stands in the journal.
    public Value.Members toValue() {
        return new Value.Members(
                new TreeMap<>(
                        Map.of(HASH, Value.text(pack.hex()), VERSION, new Value.Whole(version))));
    }

    /// What is recorded; empty if it is none, as when another program wrote it.
    public static Optional<PackMove> find(Value value) {
        if (value instanceof Value.Members(var members)
                && members.get(HASH) instanceof Value.Text(String hash)
                && members.get(VERSION) instanceof Value.Whole(long version)) {
            try {
                return Optional.of(new PackMove(new Hash(hash), Math.toIntExact(version)));
            } catch (IllegalArgumentException | ArithmeticException none) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// The pack that rates in this state. While two moved to different ones it is the one that lists show, and the
    /// conflict is open. Empty while no genesis is held.
    public static Optional<Hash> current(State state) {
        return head(state)
                .flatMap(Change::value)
                .flatMap(PackMove::find)
                .map(PackMove::pack)
                .or(() -> Genesis.find(state).map(Genesis::packHash));
    }

    /// The move that stands; empty while the inspection is rated by the pack it began with.
    public static Optional<Change> head(State state) {
        return register(state).heads().stream()
                .filter(change -> change.value().flatMap(PackMove::find).isPresent())
                .findFirst();
    }

    static Register register(State state) {
        return state.subject(Fields.inspection(state.inspection())).field(Fields.PACK);
    }

    /// Every pack that ever was to rate: the one it began with first, then in the order of the moves.
    public static List<Hash> named(State state) {
        Set<Hash> all = new LinkedHashSet<>();
        Genesis.find(state).map(Genesis::packHash).ifPresent(all::add);
        all.addAll(moves(state));
        return List.copyOf(all);
    }

    /// Every pack that was moved to; none in most inspections.
    static List<Hash> moves(State state) {
        List<Hash> packs = new ArrayList<>();
        register(state).history().stream()
                .sorted(Register.READING_ORDER)
                .flatMap(change -> change.value().flatMap(PackMove::find).stream())
                .map(PackMove::pack)
                .forEach(packs::add);
        return packs;
    }

    /// What completing and signing off write in this state: which pack they were made under can be told from it.
    public static Hash mark(State state, Hash content) {
        Optional<Hash> first = Genesis.find(state).map(Genesis::packHash);
        Optional<Hash> now = current(state);
        return now.equals(first) || now.isEmpty() ? content : under(now.get(), content);
    }

    /// Likewise, under a pack that was moved to.
    static Hash under(Hash pack, Hash content) {
        return Hash.of(pack.hex() + " " + content.hex());
    }

    /// Whether a mark speaks of this content, under whichever pack.
    ///
    /// @param moved the packs that were moved to
    static boolean speaksOf(Value mark, Hash content, List<Hash> moved) {
        return mark.equals(Value.text(content.hex()))
                || moved.stream()
                        .anyMatch(pack -> mark.equals(Value.text(under(pack, content).hex())));
    }
}
