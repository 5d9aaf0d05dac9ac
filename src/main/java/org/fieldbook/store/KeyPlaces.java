package org.fieldbook.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where a store's keys lie: the file in use, and its copy among the restore points.
///
/// @param folder of the store
record KeyPlaces(Path folder) {

    private static final String DAMAGED = KeyFile.NAME + ".damaged-";

    /// Keys that were read, their checksums seen to be right.
    ///
    /// @param fromCopy whether the file in use is missing or altered, and its copy was taken
    record Found(KeyFile file, boolean fromCopy) {}

    Path inUse() {
        return folder.resolve(KeyFile.NAME);
    }

    Path copy() {
        return folder.resolve(Keyring.BACKUPS).resolve(KeyFile.NAME);
    }

    /// The file as it is on disk, its checksums seen to be right.
    static KeyFile read(Path file) {
        try {
            return KeyFile.read(DurableFiles.read(file, KeyFile.LARGEST, Fault.Kind.KEYS_ALTERED));
        } catch (UnreadableException altered) {
            throw damaged(altered);
        }
    }

    static StoreException.Damaged damaged(UnreadableException altered) {
        return new StoreException.Damaged(
                new Fault(Fault.Kind.KEYS_ALTERED, KeyFile.NAME), altered);
    }

    /// The file in use; where that is missing or altered, its copy, if the copy is whole. Changes
    /// nothing.
    Found find() {
        try {
            return new Found(read(inUse()), false);
        } catch (StoreException.Damaged altered) {
            try {
                return new Found(read(copy()), true);
            } catch (StoreException.Damaged
                    | StoreException.Newer
                    | StoreException.DiskFailed none) {
                altered.addSuppressed(none);
                throw altered;
            }
        }
    }

    /// Makes the file and its copy the same again, once the store is open. A damaged file is kept for
    /// people to look at, and its copy takes its place.
    void settle(Found found) {
        if (found.fromCopy()) {
            setAside();
            DurableFiles.write(inUse(), bytes(copy(), Fault.Kind.KEYS_COPY_DIFFERS));
        } else {
            refreshCopy(found.file().generation());
        }
    }

    private void setAside() {
        if (Files.exists(inUse())) {
            int number = 1;
            while (Files.exists(folder.resolve(DAMAGED + number))) {
                number++;
            }
            // Moved and not copied, however large it is; without it the copy in backups is what
            // opens.
            DurableFiles.move(inUse(), folder.resolve(DAMAGED + number));
        }
    }

    /// Brings a copy up to date that was left behind when a program ended between writing the file and
    /// writing the copy. One that is newer than the file, or unreadable, stays for people to look at.
    private void refreshCopy(long generation) {
        try {
            if (!Files.exists(copy()) || read(copy()).generation() < generation) {
                DurableFiles.write(copy(), bytes(inUse(), Fault.Kind.KEYS_ALTERED));
            }
        } catch (StoreException.Damaged
                | StoreException.Newer
                | StoreException.DiskFull leftForTheCheckToReport) {
            return;
        }
    }

    void write(byte[] content) {
        DurableFiles.write(inUse(), content);
    }

    /// The file and its copy. Where there is no room for both, or one may not be written, neither is changed: keys that
    /// were refused are in no file.
    ///
    /// @return whether the copy is up to date; else opening the store next time brings it up to date
    boolean writeBoth(byte[] content) {
        return DurableFiles.write(List.of(inUse(), copy()), content);
    }

    void writeCopy(byte[] content) {
        DurableFiles.write(copy(), content);
    }

    /// Removes earlier keys that were set aside because they were damaged: what is whole of them may open
    /// what was closed since.
    ///
    /// @return what could not be removed
    List<Path> removeSetAside() {
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, DAMAGED + "*")) {
            for (Path file : files) {
                if (!isRemoved(file)) {
                    left.add(file);
                }
            }
        } catch (IOException unreadable) {
            throw new StoreException.DiskFailed(unreadable);
        }
        return left;
    }

    private static boolean isRemoved(Path file) {
        try {
            Files.deleteIfExists(file);
            return true;
        } catch (IOException stays) {
            return false;
        }
    }

    /// How many copies lie beside that are the same as the file in use.
    int checkCopies(FaultSink faults) {
        Fault differs =
                new Fault(Fault.Kind.KEYS_COPY_DIFFERS, Keyring.BACKUPS + "/" + KeyFile.NAME);
        if (!isCopyTheSame()) {
            faults.found(differs);
            return 0;
        }
        return 1;
    }

    private boolean isCopyTheSame() {
        try {
            return Files.exists(copy())
                    && Arrays.equals(
                            bytes(copy(), Fault.Kind.KEYS_COPY_DIFFERS),
                            bytes(inUse(), Fault.Kind.KEYS_ALTERED));
        } catch (StoreException.Damaged tooLarge) {
            return false;
        }
    }

    private static byte[] bytes(Path file, Fault.Kind altered) {
        return DurableFiles.read(file, KeyFile.LARGEST, altered);
    }
}
