package org.fieldbook.store;

import org.fieldbook.journal.Change;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Stretches a passphrase that is nobody's, and seals and opens changes in a database in memory, so that what this needs is
/// loaded by the time somebody unlocks a store. Touches no file, and its keys are gone with it.
public final class SealedRehearsal {

    private SealedRehearsal() {}

    /// Makes a key as unlocking does, with the least work that is accepted.
    public static void stretch(SecureRandom random) {
        byte[] salt = new byte[Sealer.KEY_SIZE];
        random.nextBytes(salt);
        Arrays.fill(
                Passphrase.stretch("nobody's".toCharArray(), salt, Argon2Cost.SMALLEST), (byte) 0);
    }

    /// What was read back: the same changes.
    ///
    /// @param changes of this inspection
    public static List<Change> run(UUID inspection, List<Change> changes, SecureRandom random) {
        byte[] key = new byte[Sealer.KEY_SIZE];
        random.nextBytes(key);
        var cipher = new InspectionCipher(inspection, key, random);
        try (Connection memory = new SQLiteConfig().createConnection("jdbc:sqlite::memory:");
                Handle handle = Jdbi.create(memory).open()) {
            Migrations.applyRest(handle);
            Head head = Head.first(inspection, "");
            for (Change change : ChangeTable.insert(handle, cipher, changes)) {
                head =
                        head.withChange(
                                change.record().replica(), ChangeTable.addend(cipher, change));
            }
            return ChangeTable.read(handle, cipher, head, FaultSink.THROWN);
        } catch (SQLException failure) {
            throw new StoreException.DiskFailed(failure);
        } finally {
            cipher.wipe();
            Arrays.fill(key, (byte) 0);
        }
    }
}
