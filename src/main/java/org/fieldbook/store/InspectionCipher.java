package org.fieldbook.store;

import org.fieldbook.journal.Bytes;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Everything of one inspection is sealed and named by sub-keys of its content key.
final class InspectionCipher {

    /// Of the rows' and blobs' sealed forms; part of what each is bound to.
    private static final int FORMAT = 1;

    private static final String UNSAVED = "unsaved";
    private static final String HMAC = "HmacSHA256";

    private final UUID inspection;
    private final Sealer rows;
    private final Sealer drafts;
    private final Sealer blobs;
    private final byte[] names;
    private final byte[] tallies;

    InspectionCipher(UUID inspection, byte[] contentKey, SecureRandom random) {
        this.inspection = inspection;
        this.rows = new Sealer(Derivation.derive(contentKey, "row"), random);
        this.drafts = new Sealer(Derivation.derive(contentKey, "draft"), random);
        this.blobs = new Sealer(Derivation.derive(contentKey, "blob"), random);
        this.names = Derivation.derive(contentKey, "name");
        this.tallies = Derivation.derive(contentKey, "tally");
    }

    UUID inspection() {
        return inspection;
    }

    Sealer rows() {
        return rows;
    }

    Sealer drafts() {
        return drafts;
    }

    Sealer blobs() {
        return blobs;
    }

    /// Seals what is not in the database yet.
    Bytes sealUnsaved(Bytes plain) {
        return Bytes.of(drafts.seal(plain.toArray(), associated(UNSAVED, new byte[0])));
    }

    Bytes openUnsaved(Bytes sealed) throws UnreadableException {
        return Bytes.of(drafts.open(sealed.toArray(), associated(UNSAVED, new byte[0])));
    }

    /// What a row of this table is bound to.
    ///
    /// @param key of the row within its inspection
    byte[] associated(String table, byte[] key) {
        return new BinaryWriter().number(FORMAT).text(table).uuid(inspection).bytes(key).toArray();
    }

    /// A name that says nothing to whoever has no key, for clear columns and files.
    byte[] name(String kind, byte[] key) {
        return hmac(names, new BinaryWriter().text(kind).bytes(key).toArray());
    }

    /// What a row adds to its tally.
    BigInteger addend(String kind, byte[] row) {
        return addends().of(kind, row);
    }

    /// Works out one after the other what rows add to their tallies.
    Addends addends() {
        return new Addends(mac(tallies));
    }

    /// Has a copy of the key, as a [Sealer.Opener] does. Belongs to one thread.
    record Addends(Mac mac) {

        BigInteger of(String kind, byte[] row) {
            return new BigInteger(
                    1, mac.doFinal(new BinaryWriter().text(kind).bytes(row).toArray()));
        }
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        return mac(key).doFinal(message);
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC-SHA256", impossible);
        }
    }

    void wipe() {
        rows.wipe();
        drafts.wipe();
        blobs.wipe();
        Arrays.fill(names, (byte) 0);
        Arrays.fill(tallies, (byte) 0);
    }
}
