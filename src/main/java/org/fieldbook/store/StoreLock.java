package org.fieldbook.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// Keeps a second program out. The system lets go of the lock when a program ends, however it ends;
/// the file stays, and its date tells when the store was last opened.
final class StoreLock implements AutoCloseable {

    static final String NAME = "store.lock";

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    static StoreLock take(Path folder) {
        try {
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve(NAME),
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                            OwnerOnly.file(folder));
            boolean isKept = false;
            try {
                if (!isTaken(channel)) {
                    throw new StoreException.InUse();
                }
                channel.write(ByteBuffer.wrap(new byte[] {'\n'}), 0);
                isKept = true;
                return new StoreLock(channel);
            } finally {
                // Or this program would keep itself out until it ends.
                if (!isKept) {
                    channel.close();
                }
            }
        } catch (IOException failure) {
            throw DurableFiles.failure(folder, 1, failure);
        }
    }

    @SuppressWarnings("try") // The lock lives as long as its channel.
    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException byThisProgram) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new StoreException.DiskFailed(failure);
        }
    }
}
