package org.fieldbook.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;

/// Tells this very database file, on this host, from every copy of it. A copy must not write under the
/// original's replica, or two changes would bear one number.
final class FileIdentity {

    /// More than the coarsest clock of a file system in use.
    private static final Duration TICK = Duration.ofSeconds(4);

    private FileIdentity() {}

    /// The file system's number and the time of birth, since numbers are given again once a file is
    /// gone. Where there are no numbers (Windows), the path stands for them.
    ///
    /// @param lock a file beside it, whose date may be moved by a few seconds
    static String of(Path file, Path lock, String host) {
        try {
            var facts = Files.readAttributes(file, BasicFileAttributes.class);
            Object number = facts.fileKey() == null ? file.toRealPath() : facts.fileKey();
            String born = knowsBirth(lock) ? facts.creationTime().toString() : "unknown";
            return host + "\n" + number + "\n" + born;
        } catch (IOException failure) {
            throw new StoreException.DiskFailed(failure);
        }
    }

    /// Where the file system keeps no time of birth, Java gives that of the last write instead, which
    /// would make every start look like a copy.
    private static boolean knowsBirth(Path lock) throws IOException {
        FileTime born = birth(lock);
        if (!born.equals(Files.getLastModifiedTime(lock))) {
            return true;
        }
        Files.setLastModifiedTime(lock, FileTime.from(born.toInstant().plus(TICK)));
        return birth(lock).equals(born);
    }

    private static FileTime birth(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).creationTime();
    }
}
