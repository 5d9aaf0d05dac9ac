package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A store that a process left when its disk, power or life failed, opened with the store key to save the
/// work of deriving it.
final class LeftStore {

    private final Path folder;
    private final Known known;

    LeftStore(Path folder, Known known) {
        this.folder = folder;
        this.known = known;
    }

    /// What is known of a store from before something failed.
    static final class Known {

        private final byte[] storeKey;
        private final SealedTraces erased;

        private Known(byte[] storeKey, SealedTraces erased) {
            this.storeKey = storeKey;
            this.erased = erased;
        }

        /// @param begun where nothing was erased yet, and whose passphrase was changed so often
        static Known of(Path begun, int passphrase) throws UnreadableException {
            return new Known(
                    way(passphrase).open(slots(begun)), SealedTraces.of(begun, Script.ERASED));
        }
    }

    Path folder() {
        return folder;
    }

    StoreContents open() {
        return new StoreFolder(folder)
                .open(
                        file ->
                                Keyring.open(
                                        folder,
                                        file,
                                        known.storeKey.clone(),
                                        Samples.ENVIRONMENT.random()),
                        Samples.ENVIRONMENT);
    }

    /// Fails unless it opens, is whole, and holds one of these.
    void expect(Set<Held> possible, String when) throws UnreadableException {
        try (StoreContents contents = open()) {
            Held held = Held.of(contents, passphrase());
            assertThat(held).as(when).isIn(possible);
            expectWhole(contents, held, when);
        }
    }

    /// Every sum agrees, and opening finished the erasing: no page of the database keeps a value that is erased,
    /// and one that is not is there.
    void expectWhole(StoreContents contents, Held held, String when) {
        assertThat(new StoreCheck(contents).run().faults()).as(when).isEmpty();
        if (!held.erased().isEmpty()) {
            assertThat(traces(when)).as(when).noneMatch(name -> name.startsWith(Database.NAME));
        } else if (held.changes().containsAll(Held.hashes(Script.ERASED))) {
            assertThat(traces(when)).as(when).contains(Database.NAME);
        }
    }

    /// The files that hold any of the rows whose values are erased.
    List<String> traces(String when) {
        try {
            return known.erased.files(folder);
        } catch (IOException failure) {
            throw new AssertionError(when, failure);
        }
    }

    /// How often the passphrase was changed: exactly one of the two opens it.
    int passphrase() throws UnreadableException {
        boolean first = isOpenedBy(0);
        assertThat(isOpenedBy(1)).isNotEqualTo(first);
        return first ? 0 : 1;
    }

    private boolean isOpenedBy(int passphrase) throws UnreadableException {
        try {
            return way(passphrase).open(slots(folder)).length > 0;
        } catch (StoreException.WrongPassphrase wrong) {
            return false;
        }
    }

    private static WayIn way(int passphrase) {
        return WayIn.passphrase(Script.passphrase(passphrase), Samples.ENVIRONMENT.random());
    }

    private static Slots slots(Path store) {
        return new Slots(KeyPlaces.read(store.resolve(KeyFile.NAME)).slots());
    }

    /// What may be held, given what [ScriptWriter] told from some step on. What a failing disk refused, and
    /// whatever ended the open store, may be there or not; what else was refused is not.
    static Set<Held> possible(Held begun, List<String> told) {
        List<Script.Step> steps = Script.steps();
        Set<Held> possible = new HashSet<>(Set.of(begun));
        for (int i = 0; i < told.size(); i++) {
            String[] words = told.get(i).split(" ", -1);
            if (words[0].equals("saved")) {
                possible = after(possible, steps.get(Integer.parseInt(words[1])));
            } else if (words[0].equals("refused") && isUnclear(told, i)) {
                possible.addAll(after(possible, steps.get(Integer.parseInt(words[1]))));
            }
        }
        return seen(possible);
    }

    private static boolean isUnclear(List<String> told, int at) {
        boolean isLast = at + 1 == told.size();
        return told.get(at).endsWith("DiskFailed")
                || (!isLast && !told.get(at + 1).matches("(saved|refused|closed).*"));
    }

    /// Likewise, where the process was killed while it did the next step.
    static Set<Held> possibleOnceKilled(int first, List<String> told) {
        List<Held> meanings = Script.meanings();
        int reached = first + (int) told.stream().filter(line -> line.startsWith("saved")).count();
        return seen(Set.copyOf(meanings.subList(reached, Math.min(reached + 2, meanings.size()))));
    }

    private static Set<Held> after(Set<Held> before, Script.Step step) {
        Set<Held> after = new HashSet<>();
        before.forEach(held -> after.add(step.meaning().apply(held)));
        return after;
    }

    private static Set<Held> seen(Set<Held> held) {
        Set<Held> seen = new HashSet<>();
        held.forEach(one -> seen.add(one.seen()));
        return seen;
    }
}
