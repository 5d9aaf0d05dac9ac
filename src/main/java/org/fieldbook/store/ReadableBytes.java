package org.fieldbook.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Copies of files of which a disk no longer gives every byte.
final class ReadableBytes {

    /// What disks and file systems give or refuse whole.
    private static final int BLOCK = 4096;

    private ReadableBytes() {}

    /// A copy on disk of every block that can be read, with zeros in place of the others; nothing may lie at the target, and
    /// nothing does where this fails, if the disk lets it go. Refuses a file of which not one block can be read: a disk
    /// that was pulled off may come back with all of it.
    static void copy(Path from, Path target) {
        DurableFiles.make(target);
        boolean isCopied = false;
        try (FileChannel damaged = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel copy = FileChannel.open(target, StandardOpenOption.WRITE)) {
            copyBlocks(damaged, copy);
            copy.force(true);
            isCopied = true;
        } catch (NoSuchFileException missing) {
            throw new StoreException.Damaged(
                    new Fault(Fault.Kind.FILE_MISSING, DurableFiles.name(from)), missing);
        } catch (IOException failure) {
            throw DurableFiles.failure(
                    DurableFiles.folderOf(target), from.toFile().length(), failure);
        } finally {
            if (!isCopied) {
                var _ = target.toFile().delete();
            }
        }
    }

    private static void copyBlocks(FileChannel damaged, FileChannel copy) throws IOException {
        long size = damaged.size();
        boolean isAnyRead = false;
        for (long at = 0; at < size; at += BLOCK) {
            int length = (int) Math.min(BLOCK, size - at);
            ByteBuffer block;
            try {
                block = readTwice(damaged, at, length);
                isAnyRead = true;
            } catch (ClosedChannelException stopped) {
                throw stopped;
            } catch (IOException unreadable) {
                if (!isAnyRead && at + BLOCK >= size) {
                    throw unreadable;
                }
                block = ByteBuffer.allocate(length);
            }
            while (block.hasRemaining()) {
                copy.write(block);
            }
        }
    }

    /// What the disk fails to give once is asked for once more.
    private static ByteBuffer readTwice(FileChannel file, long at, int length) throws IOException {
        try {
            return read(file, at, length);
        } catch (ClosedChannelException stopped) {
            throw stopped;
        } catch (IOException once) {
            return read(file, at, length);
        }
    }

    private static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
        var block = ByteBuffer.allocate(length);
        int read = 0;
        while (read >= 0 && block.hasRemaining()) {
            read = file.read(block, at + block.position());
        }
        return block.rewind();
    }
}
