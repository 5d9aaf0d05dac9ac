package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/// A store that was damaged after the steps of [Script] up to its second way to the second place: a page of its database
/// and a byte of its keys were altered, and SQLite was interrupted, so that its journal would take something back. And
/// what has to become of it.
final class DamagedScript {

    /// How often its passphrase was changed, then and once it is changed back by the recovery key of this number.
    static final int BEFORE = 1;

    static final int AFTER = 0;
    static final int RECOVERY_KEY = 2;

    private static final int STEPS = Script.number("return to the restore point");
    private static final int PAGE = 4096;

    private final Path begun;
    private final LeftStore.Known known;
    private final byte[] database;
    private final byte[] journal;

    /// @param begun a folder that is made to hold it
    DamagedScript(Path begun) throws Exception {
        this.begun = Script.begun(begun, STEPS);
        this.known = LeftStore.Known.of(begun, BEFORE);
        Path store = Script.store(begun);
        interrupt(store.resolve(Database.NAME));
        alter(store.resolve(KeyFile.NAME), 40, 1);
        this.database = Files.readAllBytes(store.resolve(Database.NAME));
        this.journal = Files.readAllBytes(Database.journal(store.resolve(Database.NAME)));
    }

    Path begun() {
        return begun;
    }

    /// Leaves files as they are in the middle of a transaction that is larger than what SQLite may keep in memory.
    private static void interrupt(Path file) throws IOException {
        Path copy = file.resolveSibling("copy");
        try (Database open = Database.open(file)) {
            open.read(handle -> handle.execute("PRAGMA cache_size = 1"));
            open.inTransaction(handle -> {
                handle.execute("UPDATE change SET sealed = zeroblob(length(sealed))");
                handle.execute("DELETE FROM change");
                try {
                    Files.copy(file, copy);
                    return Files.copy(Database.journal(file), Database.journal(copy));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
        Files.delete(file);
        Files.move(copy, file);
        Files.move(Database.journal(copy), Database.journal(file));
        alter(file, (int) Files.size(file) / PAGE / 2 * PAGE, PAGE);
    }

    private static void alter(Path file, int from, int length) throws IOException {
        byte[] other = new byte[length];
        Arrays.fill(other, (byte) 0x77);
        try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE)) {
            open.write(ByteBuffer.wrap(other), from);
        }
    }

    /// What it holds once it is put right: all there was, because all of it was backed up.
    private static Held expected(int passphrase) {
        Held held = Script.meanings().get(STEPS);
        Held backup = held.copies().backup().orElseThrow();
        assertThat(backup.changes()).isEqualTo(held.changes());
        return held.seen().withPassphrase(passphrase);
    }

    /// Fails unless the store can be put right, where it is not, and holds all there was; what was damaged is kept as it
    /// was, and what was rescued is there.
    ///
    /// @param told the lines that [RestoreOpener] told before it ended
    void expect(Path folder, List<String> told, String when) throws Exception {
        expect(folder, told, Arrays::equals, when);
    }

    /// Likewise after a disk no longer gave what it was asked for: what it did not give is zeros in what was set aside.
    void expectAsGiven(Path folder, List<String> told, String when) throws Exception {
        expect(folder, told, DamagedScript::isAsGiven, when);
    }

    private void expect(
            Path folder, List<String> told, BiPredicate<byte[], byte[]> isKept, String when)
            throws Exception {
        LeftStore left = new LeftStore(folder, known);
        boolean isRestored = isRestored(left, when);
        if (!isRestored) {
            assertThat(told).as(when).doesNotContain("restored");
            putRight(left);
        }
        try (StoreContents contents = left.open()) {
            Held held = Held.of(contents, left.ways());
            if (told.contains("changed")) {
                assertThat(held).as(when).isEqualTo(expected(AFTER));
            } else {
                assertThat(held).as(when).isIn(expected(BEFORE), expected(AFTER));
            }
            assertThat(new StoreCheck(contents).run().faults()).as(when).isEmpty();
        }
        List<byte[]> aside = setAside(left.folder());
        assertThat(aside).as(when).anyMatch(bytes -> isKept.test(bytes, database));
        assertThat(aside).as(when).anyMatch(bytes -> isKept.test(bytes, journal));
        expectRescued(folder, told, when);
    }

    /// Whether the database is the restored one. Until it is, it is the damaged one to the last byte.
    private boolean isRestored(LeftStore left, String when) throws IOException {
        Path file = left.folder().resolve(Database.NAME);
        if (!Arrays.equals(Files.readAllBytes(file), database)) {
            assertThat(Database.journal(file)).as(when).doesNotExist();
            return true;
        }
        return false;
    }

    private void putRight(LeftStore left) {
        KeyPlaces.Found found = new KeyPlaces(left.folder()).find();
        try (DamagedStore again =
                DamagedStore.of(
                        left.folder(),
                        Samples.ENVIRONMENT,
                        StoreLock.take(left.folder()),
                        known.keyring(left.folder(), found.file()))) {
            again.restore(
                    again.listRestorePoints().getFirst(),
                    Samples.ENVIRONMENT.clock().instant(),
                    Optional.empty());
        }
    }

    /// Block by block it is what was there or zeros, and not zeros alone.
    private static boolean isAsGiven(byte[] kept, byte[] there) {
        boolean isAnyGiven = false;
        for (int at = 0; at < there.length && kept.length == there.length; at += PAGE) {
            int end = Math.min(at + PAGE, there.length);
            byte[] block = Arrays.copyOfRange(kept, at, end);
            if (Arrays.equals(block, Arrays.copyOfRange(there, at, end))) {
                isAnyGiven = true;
            } else if (!Arrays.equals(block, new byte[block.length])) {
                return false;
            }
        }
        return isAnyGiven;
    }

    /// Fails where a part of something lies there: it would fill a disk that is full already.
    void expectNoParts(Path folder, String when) throws IOException {
        assertThat(setAside(Script.store(folder)))
                .as(when)
                .allMatch(bytes -> Arrays.equals(bytes, database) || Arrays.equals(bytes, journal));
    }

    private static List<byte[]> setAside(Path store) throws IOException {
        try (Stream<Path> files = Files.list(store.resolve(Keyring.BACKUPS))) {
            return files.filter(file -> DurableFiles.name(file).startsWith("damaged-"))
                    .map(DamagedScript::bytes)
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// As much is in the new store as was told, and that is all of it where everything could be read.
    private void expectRescued(Path folder, List<String> told, String when) throws Exception {
        for (String line : told) {
            String[] words = line.split(" ", -1);
            if (words[0].equals("rescued")) {
                LeftStore saved =
                        LeftStore.again(
                                RestoreOpener.rescued(folder, Integer.parseInt(words[1])), known);
                try (StoreContents contents = saved.open()) {
                    Held held = Held.of(contents, saved.ways());
                    assertThat(held.changes()).as(when).hasSize(Integer.parseInt(words[2]));
                    assertThat(new StoreCheck(contents).run().faults()).as(when).isEmpty();
                }
            }
        }
    }

    /// How many changes a rescue saves that nothing stands in the way of.
    static int changes() {
        return expected(BEFORE).changes().size();
    }
}
