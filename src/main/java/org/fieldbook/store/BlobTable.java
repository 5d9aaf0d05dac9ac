package org.fieldbook.store;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;
import org.jdbi.v3.core.Handle;

import java.io.IOException;
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
/// tells what must be there.
final class BlobTable {

    static final String FOLDER = "blobs";
    static final int LARGEST = 20 << 20;

    private static final String TABLE = "blob";
    private static final String FILE = "blob file";
    private static final int ROOM_FOR_SEAL = 1024;

    private final Path folder;

    BlobTable(Path store) {
        this.folder = store.resolve(FOLDER);
    }

    /// Writes file and row unless they are there and whole, and returns what the rows now add up to.
    Tally put(Handle handle, InspectionCipher cipher, Hash hash, Bytes content, Tally before) {
        byte[] name = name(cipher, hash);
        if (find(cipher, hash, fault -> {}).isEmpty()) {
            byte[] associated = cipher.associated(FILE, Columns.of(hash));
            DurableFiles.write(file(name), cipher.blobs().seal(content.toArray(), associated));
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

    Optional<Bytes> find(InspectionCipher cipher, Hash hash, FaultSink faults) {
        Path file = file(name(cipher, hash));
        if (!Files.exists(file)) {
            faults.found(new Fault(Fault.Kind.BLOB_MISSING, DurableFiles.name(file)));
            return Optional.empty();
        }
        try {
            byte[] sealed =
                    DurableFiles.read(file, LARGEST + ROOM_FOR_SEAL, Fault.Kind.BLOB_ALTERED);
            byte[] associated = cipher.associated(FILE, Columns.of(hash));
            byte[] content = cipher.blobs().open(sealed, associated);
            if (!Hash.of(content).equals(hash)) {
                throw new UnreadableException("another content than its name's");
            }
            return Optional.of(Bytes.of(content));
        } catch (UnreadableException altered) {
            faults.found(new Fault(Fault.Kind.BLOB_ALTERED, DurableFiles.name(file)));
            return Optional.empty();
        } catch (StoreException.Damaged tooLarge) {
            faults.found(tooLarge.fault());
            return Optional.empty();
        }
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
            try {
                Files.deleteIfExists(file(name));
            } catch (IOException failure) {
                throw DurableFiles.failure(folder, 0, failure);
            }
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

    private Path file(byte[] name) {
        return folder.resolve(HexFormat.of().formatHex(name));
    }
}
