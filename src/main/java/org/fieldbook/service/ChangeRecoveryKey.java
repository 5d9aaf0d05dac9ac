package org.fieldbook.service;

import org.fieldbook.i18n.Messages;
import org.fieldbook.report.RecoverySheet;
import org.fieldbook.store.RecoveryKey;
import org.fieldbook.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/// Gives a store a recovery key, which opens it when its passphrase was forgotten. First words are made and
/// put on paper; they open nothing until they are taken into use. Slow: not for the FX thread.
public final class ChangeRecoveryKey {

    private final Store store;
    private final boolean practice;
    private final Clock clock;
    private final SecureRandom random;

    ChangeRecoveryKey(Store store, boolean practice, Clock clock, SecureRandom random) {
        this.store = store;
        this.practice = practice;
        this.clock = clock;
        this.random = random;
    }

    /// The day on which the one in use was made; empty if there is none.
    public Optional<LocalDate> made() {
        return OpenStore.reading(() -> store.waysIn().recoveryKeyMade());
    }

    /// New words, which open nothing yet. Refuses for a store of practice, whose passphrase is published.
    public RecoveryWords prepare() {
        if (practice) {
            throw new Failure(Failure.Kind.NOT_ALLOWED, "K-11", "recovery.practice");
        }
        return new RecoveryWords(RecoveryKey.generate(random));
    }

    /// The sheet of these words.
    ///
    /// @param version of the program
    public KeySheet sheet(RecoveryWords words, Messages messages, String version) {
        String name = String.valueOf(store.folder().getFileName());
        return KeySheet.of(
                RecoverySheet.of(
                        new RecoverySheet.Input(
                                name, OffsetDateTime.now(clock), words.rows(), version),
                        messages),
                name);
    }

    /// Has these words open the store from now on, in place of any before. Refuses a passphrase that does
    /// not open the store; then the ones before hold.
    ///
    /// @param now the passphrase; the caller wipes both
    public KeysChanged use(char[] now, RecoveryWords words) {
        return KeysChanged.of(
                OpenStore.reading(() ->
                        store.waysIn().changeRecoveryKey(now, words.key(), LocalDate.now(clock))));
    }

    /// Saves the sheet of new words and takes them into use. Refuses where a file lies already; where the
    /// words are not taken into use, nothing of them stays.
    ///
    /// @param now the passphrase; the caller wipes it
    public KeysChanged make(char[] now, Path file, Messages messages, String version) {
        RecoveryWords words = prepare();
        KeySheet sheet = sheet(words, messages, version);
        try {
            sheet.saveNew(file);
            return use(now, words, file);
        } finally {
            sheet.wipe();
            words.wipe();
        }
    }

    private KeysChanged use(char[] now, RecoveryWords words, Path file) {
        try {
            return use(now, words);
        } catch (Failure refused) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException stays) {
                refused.addSuppressed(stays);
            }
            throw refused;
        }
    }
}
