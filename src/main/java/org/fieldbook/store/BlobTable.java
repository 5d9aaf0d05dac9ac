package org.fieldbook.store;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;
import org.jdbi.v3.core.Handle;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// Sealed files in `blobs`, never altered once written. Their names are HMACs of their contents'
/// hashes, so that two inspections with the same attachment do not show it; a sealed row for each
/// tells what must be there. What a transaction adds or removes is a [PendingFiles] file until its rows
/// are committed.
final class BlobTable {

    static final String FOLDER = "blobs";
    static final int LARGEST = 20 << 20;

    private static final String TABLE = "blob";
    private static final String FILE = "blob file";
    private static final int ROOM_FOR_SEAL = 1024;

    private final PendingFiles pending;
    private final ErasedFiles erased;

    BlobTable(Path store) {
        this.pending = new PendingFiles(store.resolve(FOLDER));
        this.erased = new ErasedFiles(store);
    }

    /// Settles files that an interruption left; at opening.
    void settleAll(Database database) {
        pending.settleAll(database);
    }

    /// Settles the files of a transaction that is over. Whatever became of it stands: where they cannot be settled
    /// they are read all the same, and the next transaction with a file or the next opening settles them.
    void settle(Database database) {
        try {
            pending.settle(database);
        } catch (StoreException later) {
            return;
        }
    }

    /// Writes file and row unless they are there and whole, and returns what the rows now add up to.
    Tally put(Handle handle, InspectionCipher cipher, Hash hash, Bytes content, Tally before) {
        byte[] name = name(cipher, hash);
        if (find(cipher, hash, fault -> {}).isEmpty()) {
            byte[] associated = cipher.associated(FILE, Columns.of(hash));
            pending.write(name, cipher.blobs().seal(content.toArray(), associated));
        }
        byte[] row = cipher.rows().seal(Columns.of(hash), cipher.associated(TABLE, name));
        int inserted =
                handle.createUpdate(
                                """
                                INSERT INTO blob (inspection, name, sealed)
                                VALUES (:inspection, :name, :sealed)
                                ON CONFLICT DO NOTHING
                                """)
                        .bind("inspection", Columns.of(cipher.inspection()))
                        .bind("name", name)
                        .bind("sealed", row)
                        .execute();
        return inserted == 1 ? before.plus(addend(cipher, name)) : before;
    }

    /// Removes row and file, if they are there, and returns what the rows now add up to. The file goes once the
    /// transaction is committed, and from further backup places when they are next brought up to date.
    Tally remove(Handle handle, InspectionCipher cipher, Hash hash, Tally before) {
        byte[] name = name(cipher, hash);
        int removed =
                handle.createUpdate(
                                "DELETE FROM blob WHERE inspection = :inspection AND name = :name")
                        .bind("inspection", Columns.of(cipher.inspection()))
                        .bind("name", name)
                        .execute();
        if (removed == 0) {
            return before;
        }
        erased.add(HexFormat.of().formatHex(name));
        pending.setAside(name);
        return before.minus(addend(cipher, name));
    }

    /// Whether a file of this content lies there, whole or not.
    boolean isThere(InspectionCipher cipher, Hash hash) {
        return Files.exists(pending.file(name(cipher, hash)));
    }

    Optional<Bytes> find(InspectionCipher cipher, Hash hash, FaultSink faults) {
        Path file = pending.file(name(cipher, hash));
        if (!Files.exists(file)) {
            faults.found(new Fault(Fault.Kind.BLOB_MISSING, DurableFiles.name(file)));
            return Optional.empty();
        }
        try {
            byte[] sealed =
                    DurableFiles.read(file, LARGEST + ROOM_FOR_SEAL, Fault.Kind.BLOB_ALTERED);
            return Optional.of(open(cipher, hash, sealed));
        } catch (UnreadableException altered) {
            faults.found(new Fault(Fault.Kind.BLOB_ALTERED, DurableFiles.name(file)));
            return Optional.empty();
        } catch (StoreException.Damaged tooLarge) {
            faults.found(tooLarge.fault());
            return Optional.empty();
        }
    }

    /// The content of a file.
    static Bytes open(InspectionCipher cipher, Hash hash, byte[] sealed)
            throws UnreadableException {
        byte[] associated = cipher.associated(FILE, Columns.of(hash));
        byte[] content = cipher.blobs().open(sealed, associated);
        if (!Hash.of(content).equals(hash)) {
            throw new UnreadableException("another content than its name's");
        }
        return Bytes.of(content);
    }

    /// Removes the files that an inspection's rows name, whether they open or not. Each inspection has files
    /// of its own, so no other one misses them.
    void removeFiles(Handle handle, UUID inspection) {
        List<byte[]> names =
                handle.createQuery("SELECT name FROM blob WHERE inspection = :inspection")
                        .bind("inspection", Columns.of(inspection))
                        .map((row, context) -> Columns.bytes(row, "name"))
                        .list();
        for (byte[] name : names) {
            pending.delete(name);
        }
    }

    /// The hashes of what should be in `blobs`, in their order.
    static List<Hash> list(Handle handle, InspectionCipher cipher, Head head, FaultSink faults) {
        SortedMap<String, byte[]> rows = new TreeMap<>();
        handle.createQuery("SELECT name, sealed FROM blob WHERE inspection = :inspection")
                .bind("inspection", Columns.of(cipher.inspection()))
                .map((row, context) ->
                        rows.put(
                                HexFormat.of().formatHex(Columns.bytes(row, "name")),
                                Columns.bytes(row, "sealed")))
                .list();
        Tally counted = Tally.NONE;
        List<Hash> hashes = new ArrayList<>();
        for (var row : rows.entrySet()) {
            byte[] name = HexFormat.of().parseHex(row.getKey());
            counted = counted.plus(addend(cipher, name));
            try {
                hashes.add(open(cipher, new SealedRow(name, row.getValue())));
            } catch (UnreadableException altered) {
                faults.found(new Fault(Fault.Kind.BLOB_ALTERED, row.getKey()));
            }
        }
        if (!counted.equals(head.blobs())) {
            faults.found(new Fault(Fault.Kind.BLOBS_MISCOUNTED, cipher.inspection().toString()));
        }
        return hashes.stream().sorted().toList();
    }

    /// The hash that a row names.
    static Hash open(InspectionCipher cipher, SealedRow row) throws UnreadableException {
        return Columns.hash(cipher.rows().open(row.sealed(), cipher.associated(TABLE, row.name())));
    }

    static BigInteger addend(InspectionCipher cipher, byte[] name) {
        return cipher.addend(TABLE, name);
    }

    private static byte[] name(InspectionCipher cipher, Hash hash) {
        return cipher.name(TABLE, Columns.of(hash));
    }
}
