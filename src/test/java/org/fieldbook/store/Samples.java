package org.fieldbook.store;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.ChangeRecord;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.ChangeJson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/// Stores and changes made up for tests.
public final class Samples {

    static final UUID INSPECTION = UUID.fromString("11111111-1111-4111-8111-111111111111");
    static final UUID OTHER_INSPECTION = UUID.fromString("22222222-2222-4222-8222-222222222222");
    static final UUID REPLICA = UUID.fromString("aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa");
    static final UUID OTHER_REPLICA = UUID.fromString("bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb");
    static final StoreEnvironment ENVIRONMENT =
            new StoreEnvironment(
                    new SecureRandom(), Argon2Cost.SMALLEST, "test laptop", Clock.systemUTC());

    private static final UUID AUTHOR = UUID.fromString("cccccccc-cccc-4ccc-8ccc-cccccccccccc");

    private Samples() {}

    static char[] passphrase() {
        return "made up for tests".toCharArray();
    }

    static Store create(Path folder) {
        return Store.create(folder, passphrase(), ENVIRONMENT);
    }

    static Store open(Path folder) {
        return Store.open(folder, passphrase(), ENVIRONMENT);
    }

    /// What the writer thread sees, opened for this one.
    static StoreContents contents(Path folder) {
        WayIn way = WayIn.passphrase(passphrase(), ENVIRONMENT.random());
        return new StoreFolder(folder)
                .open(file -> Keyring.open(folder, file, way, ENVIRONMENT.random()), ENVIRONMENT);
    }

    /// A chain of changes, each with a text of its own.
    static List<Change> chain(UUID inspection, UUID replica, int length) {
        return extend(inspection, replica, Optional.empty(), length, "note");
    }

    /// The changes that follow the last one.
    static List<Change> extend(
            UUID inspection, UUID replica, Optional<Change> last, int length, String text) {
        List<Change> chain = new ArrayList<>();
        Optional<Change> before = last;
        for (int i = 0; i < length; i++) {
            Change next = next(inspection, replica, before, text);
            chain.add(next);
            before = Optional.of(next);
        }
        return chain;
    }

    static Change next(UUID inspection, UUID replica, Optional<Change> before, String text) {
        long seq = before.map(change -> change.record().seq() + 1).orElse(1L);
        byte[] salt = new byte[ChangeJson.SALT];
        new Random(seq).nextBytes(salt);
        return ChangeJson.seal(
                new Content.Held(Value.text(text + " " + seq)),
                salt,
                valueHash ->
                        new ChangeRecord(
                                ChangeRecord.FORMAT,
                                inspection,
                                replica,
                                seq,
                                before.map(Change::hash),
                                seq,
                                "2026-03-01T09:00:00+00:00",
                                AUTHOR,
                                seq,
                                new SubjectId("note", AUTHOR),
                                "text",
                                valueHash,
                                List.<Hash>of(),
                                Optional.empty()));
    }

    /// What a backup holds of an inspection that it holds.
    static StoredThen.Held held(StoredThen then, UUID inspection) {
        return Objects.requireNonNull(then.inspections().get(inspection));
    }

    static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Somebody opened something, told apart by the number.
    static KeptOpening opening(int number) {
        return new KeptOpening("case/" + number % 3, bytes("opened " + number));
    }

    /// A store with two inspections, chains of two replicas, drafts, openings and a blob; closed.
    static Path filled(Path folder) {
        try (Store store = create(folder)) {
            store.inTransaction(tx -> {
                tx.createInspection(INSPECTION);
                tx.createInspection(OTHER_INSPECTION);
                tx.append(INSPECTION, chain(INSPECTION, REPLICA, 6));
                tx.append(INSPECTION, chain(INSPECTION, OTHER_REPLICA, 3));
                tx.append(OTHER_INSPECTION, chain(OTHER_INSPECTION, REPLICA, 2));
                tx.putDraft(INSPECTION, "note/1", bytes("draft one"));
                tx.putDraft(INSPECTION, "note/2", bytes("draft two"));
                tx.keepOpening(INSPECTION, opening(1));
                tx.keepOpening(INSPECTION, opening(2));
                return tx.putBlob(INSPECTION, bytes("a pack"));
            });
        }
        return folder;
    }

    /// A copy of a store or of whatever else lies in a folder.
    public static void copyFolder(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void deleteFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
