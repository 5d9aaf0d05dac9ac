package org.fieldbook.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A bundle, card or receipt as one file: there whole, or not there.
public final class BundleFile {

    /// How the name of a bundle's file ends.
    public static final String ENDING = ".fieldbook";

    /// What is still being written is named so, and nobody takes it for a bundle.
    static final String UNFINISHED = ".part";

    private BundleFile() {}

    /// Writes it beside, forces it to the disk and moves it into place.
    public static void write(Path file, ByteBuffer content) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            writeWhole(beside, content);
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            remove(beside, failed);
            throw failed;
        }
    }

    private static void writeWhole(Path file, ByteBuffer content) throws IOException {
        try (FileChannel out =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            while (content.hasRemaining()) {
                out.write(content);
            }
            out.force(true);
        }
    }

    /// Half of a bundle helps nobody; where it cannot be removed its name says what it is.
    private static void remove(Path beside, IOException failed) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException stays) {
            failed.addSuppressed(stays);
        }
    }

    /// The content, or one byte more than `most` of a file that is larger: whoever reads it sees that.
    public static byte[] read(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most + 1);
        }
    }
}
