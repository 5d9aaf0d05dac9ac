package org.fieldbook.service;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes a file that is not encrypted to where somebody wants it: beside the place first, moved there once it is
/// whole and forced to the disk.
final class PlainFile {

    private PlainFile() {}

    /// A file that is there is replaced: whoever calls has asked.
    static void write(byte[] content, Path file) {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(beside, content);
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            Failure failure =
                    new Failure(Failure.Kind.NOT_SAVED, "R-01", "print.notSaved", file.toString());
            failure.initCause(failed);
            remove(beside, failure);
            throw failure;
        }
    }

    /// Nothing half written stays behind.
    private static void remove(Path beside, Failure failure) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException stays) {
            failure.addSuppressed(stays);
        }
    }
}
