package org.fieldbook.service;

import org.fieldbook.exchange.BundleFile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// Writes bundles, cards and receipts where people want them, and reads them back.
final class BundleFiles {

    /// A signed payload of 64 MiB in base64url twice, and all recipients.
    static final int LARGEST = 120 << 20;

    private BundleFiles() {}

    /// Writes the file whole, or leaves what was there.
    static void write(Path file, byte[] content) {
        write(file, ByteBuffer.wrap(content));
    }

    /// Likewise.
    static void write(Path file, ByteBuffer content) {
        try {
            BundleFile.write(file, content);
        } catch (IOException failed) {
            Failure failure =
                    new Failure(
                            Failure.Kind.NOT_SAVED, "B-02", "bundle.notWritten", file.toString());
            failure.initCause(failed);
            throw failure;
        }
    }

    static byte[] read(Path file) {
        return read(file, LARGEST);
    }

    /// The content, or one byte more than `most` of a file that is larger.
    static byte[] read(Path file, int most) {
        try {
            return BundleFile.read(file, most);
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    static Failure unreadable(Path file, IOException cause) {
        Failure failure =
                new Failure(Failure.Kind.INPUT, "B-17", "bundle.unreadable", file.toString());
        failure.initCause(cause);
        return failure;
    }
}
