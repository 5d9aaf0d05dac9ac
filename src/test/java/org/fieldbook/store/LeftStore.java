package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A store that a process left when its disk, power or life failed, opened with the store key to save the
/// work of deriving it.
final class LeftStore {

    private final Path folder;
    private final byte[] storeKey;

    /// @param storeKey as [#storeKey] finds it
    LeftStore(Path folder, byte[] storeKey) {
        this.folder = folder;
        this.storeKey = storeKey.clone();
    }

    /// @param begun a store with the same store key, whose passphrase was changed so often
    static byte[] storeKey(Path begun, int passphrase) throws UnreadableException {
        return way(passphrase).open(slots(begun));
    }

    StoreContents open() {
        return new StoreFolder(folder)
                .open(
                        file ->
                                Keyring.open(
                                        folder,
                                        file,
                                        storeKey.clone(),
                                        Samples.ENVIRONMENT.random()),
                        Samples.ENVIRONMENT);
    }

    /// Fails unless it opens, is whole, and holds one of these.
    void expect(Set<Held> possible, String when) throws UnreadableException {
        try (StoreContents contents = open()) {
            assertThat(Held.of(contents, passphrase())).as(when).isIn(possible);
            assertThat(new StoreCheck(contents).run().faults()).as(when).isEmpty();
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
