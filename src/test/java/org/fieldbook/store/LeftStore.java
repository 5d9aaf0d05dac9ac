package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.store.Held.Ways;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A store that a process left when its disk, power or life failed, opened with the store key to save the
/// work of deriving it.
final class LeftStore {

    private final Path both;
    private final Path folder;
    private final Known known;

    /// @param both a folder that holds the store and its second backup place
    LeftStore(Path both, Known known) {
        this(both, Script.store(both), known);
    }

    private LeftStore(Path both, Path folder, Known known) {
        this.both = both;
        this.folder = folder;
        this.known = known;
    }

    /// What is known of a store from before something failed.
    static final class Known {

        private final byte[] storeKey;
        private final SealedTraces erased;
        private final LeftCopies copies;
        private final Map<Slots, Ways> ways = new HashMap<>();

        private Known(byte[] storeKey, SealedTraces erased) {
            this.storeKey = storeKey;
            this.erased = erased;
            this.copies = new LeftCopies(this);
        }

        /// @param both where nothing was erased yet, and whose passphrase was changed so often
        static Known of(Path both, int passphrase) throws UnreadableException {
            Path begun = Script.store(both);
            return new Known(
                    way(passphrase).open(slots(begun)), SealedTraces.of(begun, Script.ERASED));
        }

        Keyring keyring(Path folder, KeyFile file) {
            return Keyring.open(folder, file, storeKey.clone(), Samples.ENVIRONMENT.random());
        }
    }

    /// One that was made again somewhere else.
    static LeftStore again(Path folder, Known known) {
        return new LeftStore(folder, folder, known);
    }

    Path folder() {
        return folder;
    }

    Path place() {
        return Script.place(both);
    }

    StoreContents open() {
        return new StoreFolder(folder)
                .open(file -> known.keyring(folder, file), Samples.ENVIRONMENT);
    }

    /// Fails unless it opens, is whole, and holds one of these, as do its copies.
    void expect(Set<Held> possible, String when) throws UnreadableException {
        try (StoreContents contents = open()) {
            expect(possible, contents, ways(), when);
        }
    }

    /// Likewise, where it is open and it was found out what opens it.
    void expect(Set<Held> possible, StoreContents contents, Ways ways, String when) {
        Held held = Held.of(contents, ways);
        assertThat(held).as(when).isIn(seen(possible));
        expectWhole(contents, held, when);
        known.copies.expect(this, contents, matching(possible, held), when);
    }

    private static Set<Held> seen(Set<Held> held) {
        return held.stream().map(Held::seen).collect(Collectors.toSet());
    }

    private static Set<Held> matching(Set<Held> possible, Held held) {
        return possible.stream().filter(one -> one.seen().equals(held)).collect(Collectors.toSet());
    }

    /// Every sum agrees, and opening finished the erasing: no page of the database keeps a value that is erased,
    /// and one that is not is there.
    private void expectWhole(StoreContents contents, Held held, String when) {
        assertThat(new StoreCheck(contents).run().faults()).as(when).isEmpty();
        if (!held.erased().isEmpty()) {
            assertThat(traces(when)).as(when).noneMatch(name -> name.startsWith(Database.NAME));
        } else if (held.changes().containsAll(Held.hashes(Script.ERASED))) {
            assertThat(traces(when)).as(when).contains(Database.NAME);
        }
    }

    /// The files that hold any of the rows whose values are erased.
    List<String> traces(String when) {
        return traces(folder, when);
    }

    List<String> tracesInPlace(String when) {
        return traces(place(), when);
    }

    private List<String> traces(Path below, String when) {
        try {
            return known.erased.files(below);
        } catch (IOException failure) {
            throw new AssertionError(when, failure);
        }
    }

    /// What opens it: exactly one of the two passphrases, and at most one recovery key. Found out once for each state of
    /// the keys, because it takes longer than all the rest.
    Ways ways() throws UnreadableException {
        Slots slots = slots(folder);
        Ways seen = known.ways.get(slots);
        Ways ways = seen == null ? opening(slots) : seen;
        known.ways.put(slots, ways);
        return ways;
    }

    private Ways opening(Slots slots) throws UnreadableException {
        boolean first = isOpenedBy(way(0), slots);
        assertThat(isOpenedBy(way(1), slots)).isNotEqualTo(first);
        return new Ways(first ? 0 : 1, recoveryKey(slots), isOpenedInEscrow(slots));
    }

    private int recoveryKey(Slots slots) throws UnreadableException {
        int opening = 0;
        if (slots.recoveryKeyMade().isPresent()) {
            for (int number = 1; number <= 2; number++) {
                WayIn way =
                        WayIn.recoveryKey(
                                RecoveryKeyChanger.key(number), Samples.ENVIRONMENT.random());
                if (isOpenedBy(way, slots)) {
                    assertThat(opening).isZero();
                    opening = number;
                }
            }
            assertThat(opening).isPositive();
        }
        return opening;
    }

    private boolean isOpenedInEscrow(Slots slots) throws UnreadableException {
        var slot = slots.find(Slot.ESCROW);
        if (slot.isPresent()) {
            assertThat(EscrowSlot.open(slot.get(), Script::sealed)).isEqualTo(known.storeKey);
        }
        return slot.isPresent();
    }

    private boolean isOpenedBy(WayIn way, Slots slots) throws UnreadableException {
        try {
            return Arrays.equals(way.open(slots), known.storeKey);
        } catch (StoreException.WrongPassphrase | StoreException.WrongRecoveryKey wrong) {
            return false;
        }
    }

    private static WayIn way(int passphrase) {
        return WayIn.passphrase(Script.passphrase(passphrase), Samples.ENVIRONMENT.random());
    }

    private static Slots slots(Path store) {
        return new Slots(new KeyPlaces(store).find().file().slots());
    }

    /// What may be held, given what [ScriptWriter] told from some step on. What a failing disk refused, and
    /// whatever ended the open store, may be there or not; what else was refused is not, but for what is done to
    /// copies alone.
    static Set<Held> possible(Held begun, List<String> told) {
        List<Script.Step> steps = Script.steps();
        Set<Held> possible = new HashSet<>(Set.of(begun));
        for (int i = 0; i < told.size(); i++) {
            String[] words = told.get(i).split(" ", -1);
            if (words[0].equals("saved")) {
                possible = after(possible, steps.get(Integer.parseInt(words[1])));
            } else if (words[0].equals("refused")) {
                Set<Held> done = after(possible, steps.get(Integer.parseInt(words[1])));
                if (isUnclear(told, i) || seen(done).equals(seen(possible))) {
                    possible.addAll(done);
                }
            }
        }
        return possible;
    }

    private static boolean isUnclear(List<String> told, int at) {
        boolean isLast = at + 1 == told.size();
        return told.get(at).endsWith("DiskFailed")
                || (!isLast && !told.get(at + 1).matches("(saved|refused|closed).*"));
    }

    /// Likewise, where the process was killed while it did the next step.
    static Set<Held> possibleOnceKilled(int first, List<String> told) {
        int reached = first + (int) told.stream().filter(line -> line.startsWith("saved")).count();
        return Set.copyOf(nearly(reached));
    }

    /// What may be held where so many steps are done and the next one perhaps.
    static List<Held> nearly(int reached) {
        List<Held> meanings = Script.meanings();
        return meanings.subList(reached, Math.min(reached + 2, meanings.size()));
    }

    private static Set<Held> after(Set<Held> before, Script.Step step) {
        Set<Held> after = new HashSet<>();
        before.forEach(held -> after.add(step.meaning().apply(held)));
        return after;
    }
}
