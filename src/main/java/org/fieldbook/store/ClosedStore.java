package org.fieldbook.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What is known of a store without a key.
public record ClosedStore(Path folder) {

    /// True if there is a store here, or what is left of one.
    public boolean exists() {
        return new StoreFolder(folder).exists();
    }

    /// The size of its database in bytes.
    public long databaseSize() throws IOException {
        return Files.size(folder.resolve(Database.NAME));
    }

    /// The form of the tables of every store that this version has opened.
    public static int format() {
        return Migrations.latest();
    }

    /// Copies its folder as it is, file by file, each read back, for where it may not be written. It opens as a store of
    /// its own.
    ///
    /// @param target where nothing lies
    /// @param calledOff asked before each file; then nothing stays there, see [CalledOff]
    public void copyTo(Path target, BooleanSupplier calledOff) {
        new StoreCopy(target).of(folder, calledOff);
    }

    /// Whether a program has it open.
    public boolean isInUse() {
        try {
            StoreLock.take(folder).close();
            return false;
        } catch (StoreException.InUse byAnother) {
            return true;
        }
    }

    /// Whether there is anything that may open it: until its keys are written, a store is none.
    public boolean hasKeys() {
        KeyPlaces keys = new KeyPlaces(folder);
        return Files.exists(keys.inUse()) || Files.exists(keys.copy());
    }

    /// When it was last opened; empty if that is not known.
    public Optional<Instant> lastOpened() {
        return new StoreFolder(folder).lastOpened();
    }

    /// The day on which its recovery key was made; empty if there is none. Throws [StoreException] if its
    /// keys cannot be read.
    public Optional<LocalDate> recoveryKeyMade() {
        return new StoreFolder(folder).recoveryKeyMade();
    }
}
