package org.fieldbook.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Whole files: written beside, forced to disk, moved over, folder forced.
final class DurableFiles {

    private static final long SPARE = 1 << 20;

    /// What systems say of a full disk.
    private static final List<String> FULL =
            List.of(
                    "No space left on device",
                    "Disk quota exceeded",
                    "There is not enough space on the disk");

    private DurableFiles() {}

    static void write(Path target, byte[] content) {
        write(List.of(target), content);
    }

    /// The same in several places. Where there is no room for all of them, or one may not be written, none is
    /// changed, and nothing stays beside them if the disk lets it go.
    ///
    /// @return whether it is in all of them: once it is in the first it holds, and what keeps it from another is no refusal
    static boolean write(List<Path> targets, byte[] content) {
        boolean isWritten = false;
        try {
            targets.forEach(target -> writeBeside(target, content));
            move(beside(targets.getFirst()), targets.getFirst());
            isWritten = true;
        } finally {
            if (!isWritten) {
                targets.forEach(target -> remove(beside(target)));
            }
        }
        boolean isInAll = true;
        for (Path target : targets.subList(1, targets.size())) {
            isInAll &= isMoved(target);
        }
        return isInAll;
    }

    private static boolean isMoved(Path target) {
        try {
            move(beside(target), target);
            return true;
        } catch (StoreException stays) {
            remove(beside(target));
            return false;
        }
    }

    /// If the disk lets it go; a folder in the way is somebody else's.
    private static void remove(Path unfinished) {
        if (Files.isRegularFile(unfinished)) {
            var _ = unfinished.toFile().delete();
        }
    }

    private static Path beside(Path target) {
        return target.resolveSibling(target.getFileName() + ".new");
    }

    private static void writeBeside(Path target, byte[] content) {
        Path beside = beside(target);
        try {
            try (FileChannel file =
                    FileChannel.open(
                            beside,
                            Set.of(
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE,
                                    StandardOpenOption.TRUNCATE_EXISTING),
                            OwnerOnly.file(beside))) {
                ByteBuffer left = ByteBuffer.wrap(content);
                while (left.hasRemaining()) {
                    file.write(left);
                }
                file.force(true);
            }
        } catch (IOException failure) {
            throw failure(folderOf(target), content.length, failure);
        }
    }

    /// Puts a file that is on disk in place of what lies there, in the same file system.
    static void move(Path from, Path target) {
        try {
            Files.move(
                    from,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw failure(folderOf(target), 0, failure);
        }
        try {
            forceFolder(folderOf(target));
        } catch (StoreException.ReadOnly | StoreException.DiskFull afterIt) {
            // It lies there already: nobody may take it for refused.
            throw new StoreException.DiskFailed(afterIt);
        }
    }

    /// Makes an empty file, its owner's alone; nothing may lie there.
    static void make(Path target) {
        try {
            Files.createFile(target, OwnerOnly.file(target));
        } catch (IOException failure) {
            throw failure(folderOf(target), 0, failure);
        }
    }

    /// A copy on disk; nothing may lie at the target, and nothing does where this fails, if the disk lets it go.
    static void copy(Path from, Path target) {
        make(target);
        boolean isCopied = false;
        try (FileChannel copy = FileChannel.open(target, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(copy)) {
            Files.copy(from, out);
            copy.force(true);
            isCopied = true;
        } catch (NoSuchFileException missing) {
            throw new StoreException.Damaged(
                    new Fault(Fault.Kind.FILE_MISSING, name(from)), missing);
        } catch (IOException failure) {
            throw failure(folderOf(target), from.toFile().length(), failure);
        } finally {
            if (!isCopied) {
                remove(target);
            }
        }
    }

    /// Makes sure that a file somebody else wrote is on disk.
    static void force(Path file) {
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        } catch (IOException failure) {
            throw failure(folderOf(file), 0, failure);
        }
    }

    /// Makes a folder that is its owner's alone, and those above it that are not there; or finds it. Its name is on disk
    /// then: forcing what is in a folder does not force its own name.
    static void makeFolder(Path folder) throws IOException {
        List<Path> above = new ArrayList<>();
        Path naming = folder.toAbsolutePath().getParent();
        while (naming != null) {
            above.addFirst(naming);
            naming = Files.exists(naming) ? null : naming.getParent();
        }
        Files.createDirectories(folder, OwnerOnly.folder(folder));
        above.forEach(DurableFiles::forceFolder);
    }

    /// Windows neither allows nor needs it.
    static void forceFolder(Path folder) {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException failure) {
            throw failure(folder, 0, failure);
        }
    }

    /// The content of a file of at most so many bytes.
    static byte[] read(Path file, int most, Fault.Kind altered) {
        try {
            if (Files.size(file) > most) {
                throw new StoreException.Damaged(altered, name(file));
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new StoreException.Damaged(
                    new Fault(Fault.Kind.FILE_MISSING, name(file)), missing);
        } catch (IOException failure) {
            throw new StoreException.DiskFailed(failure);
        }
    }

    /// What a failure to write means to people. Java tells a full disk only in words of the system, so the room left
    /// is asked for too: a system may speak another language, and a disk that was full may have room a moment later.
    static StoreException failure(Path folder, long size, IOException failure) {
        if (failure instanceof AccessDeniedException
                || (failure instanceof FileSystemException named
                        && "Read-only file system".equals(named.getReason()))) {
            return new StoreException.ReadOnly(failure);
        }
        if (FULL.stream().anyMatch(words -> String.valueOf(failure.getMessage()).contains(words))) {
            return new StoreException.DiskFull(failure);
        }
        try {
            if (Files.getFileStore(folder).getUsableSpace() < size + SPARE) {
                return new StoreException.DiskFull(failure);
            }
        } catch (IOException unknown) {
            failure.addSuppressed(unknown);
        }
        return new StoreException.DiskFailed(failure);
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("a file lies in a folder");
        }
        return folder;
    }
}
