package org.fieldbook.store;

import static org.fieldbook.store.Samples.INSPECTION;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/// A process that writes to a store without end and says on standard output what was saved, one thing
/// a line, only once it was; of work that takes longer it says before that it begins. [KillTest] kills it.
public final class KillWriter {

    /// So many changes an import brings.
    static final int IMPORTED = 120;

    /// So many are in an inspection that is closed.
    static final int TO_CLOSE = 20;

    private static final Instant FIRST_DAY = Instant.parse("2026-03-01T09:00:00Z");

    private final Store store;
    private final Random random;
    private final PrintStream told;
    private Optional<Change> last;
    private long draft;
    private long opening;

    private KillWriter(Store store, Random random, PrintStream told) {
        this.store = store;
        this.random = random;
        this.told = told;
        UUID replica = store.replica(INSPECTION);
        this.last =
                store.readChanges(INSPECTION).stream()
                        .filter(change -> change.record().replica().equals(replica))
                        .reduce((first, second) -> second);
        this.draft =
                store.readDrafts(INSPECTION).values().stream()
                        .mapToLong(KillWriter::number)
                        .max()
                        .orElse(0);
        this.opening = store.readOpenings(INSPECTION).size();
    }

    /// Writes until it is killed or nobody listens.
    ///
    /// @param arguments the store's folder, a seed, and `work` for backups, closings and imports
    public static void main(String[] arguments) {
        PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Store store = Samples.open(Path.of(arguments[0]))) {
            KillWriter writer =
                    new KillWriter(store, new Random(Long.parseLong(arguments[1])), told);
            told.println("open");
            boolean isWork = arguments.length > 2;
            while (!told.checkError()) {
                if (isWork) {
                    writer.work();
                } else {
                    writer.write();
                }
            }
        } catch (StoreException.InUse refused) {
            told.println("in use");
        }
    }

    /// Starts it in a process of its own.
    static Process start(Path folder, long seed) throws IOException {
        return start(KillWriter.class, folder.toString(), Long.toString(seed));
    }

    /// Likewise, for backups, closings and imports.
    static Process startWork(Path folder, long seed) throws IOException {
        return start(KillWriter.class, folder.toString(), Long.toString(seed), "work");
    }

    /// Starts another `main` in a process of its own.
    public static Process start(Class<?> main, String... arguments) throws IOException {
        return start(List.of(), main, arguments);
    }

    /// @param under what the process runs under, such as a tracer, with its options
    static Process start(List<String> under, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(under);
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.sqlite.lib.path=" + System.getProperty("org.sqlite.lib.path", ""),
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    static long number(Bytes draft) {
        return Long.parseLong(new String(draft.toArray(), StandardCharsets.UTF_8));
    }

    private void write() {
        int dice = random.nextInt(100);
        if (dice < 62) {
            append(1 + random.nextInt(4));
        } else if (dice < 70) {
            opening++;
            store.inTransaction(tx -> {
                tx.keepOpening(INSPECTION, Samples.opening((int) opening));
                return tx;
            });
            told.println("opening " + opening);
        } else if (dice < 80) {
            String key = "note/" + random.nextInt(3);
            draft++;
            store.inTransaction(tx -> {
                tx.putDraft(INSPECTION, key, Samples.bytes(Long.toString(draft)));
                return null;
            });
            told.println("draft " + key + " " + draft);
        } else if (dice < 93) {
            attach();
        } else if (random.nextBoolean()) {
            UUID card = new UUID(random.nextLong(), random.nextLong());
            store.cards().make(card);
            told.println("card " + card);
            UUID joined = new UUID(random.nextLong(), random.nextLong());
            store.inTransaction(tx -> tx.adoptInspection(joined, card));
            told.println("inspection " + joined);
        } else {
            UUID inspection = new UUID(random.nextLong(), random.nextLong());
            store.inTransaction(tx -> tx.createInspection(inspection));
            told.println("inspection " + inspection);
        }
    }

    /// A file, and sometimes an earlier one no longer.
    private void attach() {
        byte[] content = new byte[random.nextInt(20_000)];
        random.nextBytes(content);
        Hash hash = store.inTransaction(tx -> tx.putBlob(INSPECTION, Bytes.of(content)));
        told.println("blob " + hash.hex());
        Hash first = store.listBlobs(INSPECTION).getFirst();
        if (random.nextInt(3) == 0 && !first.equals(hash)) {
            told.println("removing " + first.hex());
            store.inTransaction(tx -> {
                tx.removeBlob(INSPECTION, first);
                return tx;
            });
            told.println("removed " + first.hex());
        }
    }

    private void work() {
        append(1 + random.nextInt(4));
        switch (random.nextInt(3)) {
            case 0 -> backUp();
            case 1 -> close();
            default -> takeIn();
        }
    }

    /// On another day mostly, so that there are full copies and tails.
    private void backUp() {
        Instant now = FIRST_DAY.plus(Duration.ofHours(9L * random.nextInt(60)));
        told.println("begin backup");
        store.backups().bringUpToDate(now);
        told.println("backup");
    }

    private void close() {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        store.inTransaction(tx -> {
            tx.createInspection(id);
            tx.keepOpening(id, Samples.opening(1));
            tx.putBlob(id, Samples.bytes("a pack"));
            return tx.append(id, Samples.chain(id, tx.replica(id), TO_CLOSE));
        });
        told.println("begin closing " + id);
        store.closings().close(id, Samples.bytes("closed"), _ -> {});
        told.println("closed " + id);
    }

    /// As what a colleague sent is: a restore point first, then all of it at once. It is said to begin only then, or
    /// most kills would meet the restore point.
    private void takeIn() {
        UUID replica = new UUID(random.nextLong(), random.nextLong());
        List<Change> chain = Samples.chain(INSPECTION, replica, IMPORTED);
        store.makeRestorePoint(FIRST_DAY, RestorePoint.Why.IMPORT);
        told.println("begin import " + replica);
        store.inTransaction(tx -> {
            tx.putDraft(INSPECTION, "import/" + replica, Samples.bytes("0"));
            return tx.append(INSPECTION, chain);
        });
        told.println("imported " + replica);
        store.removeRestorePoints();
    }

    private void append(int length) {
        List<Change> chain =
                Samples.extend(INSPECTION, store.replica(INSPECTION), last, length, "words");
        store.inTransaction(tx -> tx.append(INSPECTION, chain));
        chain.forEach(change -> told.println("change " + change.hash().hex()));
        last = Optional.of(chain.getLast());
    }
}
