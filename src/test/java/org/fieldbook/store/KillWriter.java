package org.fieldbook.store;

import static org.fieldbook.store.Samples.INSPECTION;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/// A process that writes to a store without end and says on standard output what was saved, one thing
/// a line, only once it was. [KillTest] kills it.
final class KillWriter {

    private final Store store;
    private final Random random;
    private final PrintStream told;
    private Optional<Change> last;
    private long draft;

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
    }

    /// Writes until it is killed or nobody listens.
    ///
    /// @param arguments the store's folder and a seed
    public static void main(String[] arguments) {
        PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Store store = Samples.open(Path.of(arguments[0]))) {
            KillWriter writer =
                    new KillWriter(store, new Random(Long.parseLong(arguments[1])), told);
            told.println("open");
            while (!told.checkError()) {
                writer.write();
            }
        } catch (StoreException.InUse refused) {
            told.println("in use");
        }
    }

    /// Starts it in a process of its own.
    static Process start(Path folder, long seed) throws IOException {
        return start(KillWriter.class, folder.toString(), Long.toString(seed));
    }

    static Process start(Class<?> main, String... arguments) throws IOException {
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
        if (dice < 70) {
            append(1 + random.nextInt(4));
        } else if (dice < 88) {
            String key = "note/" + random.nextInt(3);
            draft++;
            store.inTransaction(tx -> {
                tx.putDraft(INSPECTION, key, Samples.bytes(Long.toString(draft)));
                return null;
            });
            told.println("draft " + key + " " + draft);
        } else if (dice < 92) {
            byte[] content = new byte[random.nextInt(20_000)];
            random.nextBytes(content);
            Hash hash = store.inTransaction(tx -> tx.putBlob(INSPECTION, Bytes.of(content)));
            told.println("blob " + hash.hex());
        } else if (random.nextBoolean()) {
            UUID card = new UUID(random.nextLong(), random.nextLong());
            store.makeKeys(card);
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

    private void append(int length) {
        List<Change> chain =
                Samples.extend(INSPECTION, store.replica(INSPECTION), last, length, "words");
        store.inTransaction(tx -> tx.append(INSPECTION, chain));
        chain.forEach(change -> told.println("change " + change.hash().hex()));
        last = Optional.of(chain.getLast());
    }
}
