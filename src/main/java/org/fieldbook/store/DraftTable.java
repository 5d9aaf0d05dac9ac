package org.fieldbook.store;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;
import org.jdbi.v3.core.Handle;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Sealed drafts. Their fields' keys are sealed too; rows are named by an HMAC of them.
final class DraftTable {

    private static final String TABLE = "draft";

    private DraftTable() {}

    /// Writes or overwrites the draft and returns what the drafts now add up to.
    static Tally put(
            Handle handle, InspectionCipher cipher, String key, Bytes content, Tally before) {
        byte[] name = name(cipher, key);
        byte[] plain = new BinaryWriter().text(key).bytes(content.toArray()).toArray();
        byte[] sealed = cipher.drafts().seal(plain, cipher.associated(TABLE, name));
        Tally without = remove(handle, cipher, key, before);
        handle.createUpdate(
                        """
                        INSERT INTO draft (inspection, name, sealed)
                        VALUES (:inspection, :name, :sealed)
                        """)
                .bind("inspection", Columns.of(cipher.inspection()))
                .bind("name", name)
                .bind("sealed", sealed)
                .execute();
        return without.plus(addend(cipher, name, sealed));
    }

    /// Removes the draft, if there is one.
    static Tally remove(Handle handle, InspectionCipher cipher, String key, Tally before) {
        byte[] name = name(cipher, key);
        Optional<byte[]> removed =
                handle.createQuery(
                                """
                                DELETE FROM draft WHERE inspection = :inspection AND name = :name
                                RETURNING sealed
                                """)
                        .bind("inspection", Columns.of(cipher.inspection()))
                        .bind("name", name)
                        .map((row, context) -> Columns.bytes(row, "sealed"))
                        .findOne();
        return removed.map(sealed -> before.minus(addend(cipher, name, sealed))).orElse(before);
    }

    static SortedMap<String, Bytes> read(
            Handle handle, InspectionCipher cipher, Head head, FaultSink faults) {
        SortedMap<String, Bytes> drafts = new TreeMap<>();
        Tally counted =
                handle
                        .createQuery(
                                """
                                SELECT name, sealed FROM draft WHERE inspection = :inspection
                                """)
                        .bind("inspection", Columns.of(cipher.inspection()))
                        .map((row, context) -> open(row, cipher, drafts, faults))
                        .stream()
                        .reduce(Tally.NONE, Tally::plus, Tally::plus);
        if (!counted.equals(head.drafts())) {
            faults.found(new Fault(Fault.Kind.DRAFTS_MISCOUNTED, cipher.inspection().toString()));
        }
        return drafts;
    }

    private static BigInteger open(
            ResultSet row,
            InspectionCipher cipher,
            SortedMap<String, Bytes> drafts,
            FaultSink faults)
            throws SQLException {
        byte[] name = Columns.bytes(row, "name");
        byte[] sealed = Columns.bytes(row, "sealed");
        try {
            Draft draft = open(cipher, new SealedRow(name, sealed));
            drafts.put(draft.key(), draft.content());
        } catch (UnreadableException altered) {
            faults.found(new Fault(Fault.Kind.DRAFT_ALTERED, cipher.inspection().toString()));
        }
        return addend(cipher, name, sealed);
    }

    /// What is in a row, seen to be what was written there.
    static Draft open(InspectionCipher cipher, SealedRow row) throws UnreadableException {
        BinaryReader in =
                new BinaryReader(
                        cipher.drafts().open(row.sealed(), cipher.associated(TABLE, row.name())));
        String key = in.text();
        Bytes content = Bytes.of(in.bytes());
        in.expectEnd();
        if (!Arrays.equals(row.name(), name(cipher, key))) {
            throw new UnreadableException("another field's draft");
        }
        return new Draft(key, content);
    }

    /// @param key names the field
    record Draft(String key, Bytes content) {}

    private static byte[] name(InspectionCipher cipher, String key) {
        return cipher.name(TABLE, key.getBytes(StandardCharsets.UTF_8));
    }

    /// The sealed bytes count too, or an earlier text could be put back unnoticed.
    static BigInteger addend(InspectionCipher cipher, byte[] name, byte[] sealed) {
        return cipher.addend(TABLE, new BinaryWriter().bytes(name).hash(Hash.of(sealed)).toArray());
    }
}
