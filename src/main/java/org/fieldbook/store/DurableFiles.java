package org.fieldbook.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// Whole files: written beside, forced to disk, moved over, folder forced.
final class DurableFiles {

    private static final long SPARE = 1 << 20;

    private DurableFiles() {}

    static void write(Path target, byte[] content) {
        Path beside = target.resolveSibling(target.getFileName() + ".new");
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
            Files.move(
                    beside,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            forceFolder(folderOf(target));
        } catch (IOException failure) {
            throw failure(folderOf(target), content.length, failure);
        }
    }

    /// Windows neither allows nor needs it.
    static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                entries.force(true);
            }
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

    /// What a failure to write means to people. Java tells a full disk only in words of the system,
    /// so the room left is asked for.
    static StoreException failure(Path folder, long size, IOException failure) {
        if (failure instanceof AccessDeniedException
                || (failure instanceof FileSystemException named
                        && "Read-only file system".equals(named.getReason()))) {
            return new StoreException.ReadOnly(failure);
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

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("a file lies in a folder");
        }
        return folder;
    }
}
