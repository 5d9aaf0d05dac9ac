package org.fieldbook.store;

import org.fieldbook.journal.Change;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Looks for the sealed bytes of rows in files, however little of them is there.
public final class SealedTraces {

    /// In bytes: nowhere does so much of a seal stand by chance.
    private static final int LENGTH = Long.BYTES;

    private final List<byte[]> sealed;

    private SealedTraces(List<byte[]> sealed) {
        this.sealed = sealed;
    }

    /// The seals of these rows as they are in the database now.
    ///
    /// @param folder of a store that is closed and holds the changes
    public static SealedTraces of(Path folder, List<Change> changes) {
        List<byte[]> sealed = new ArrayList<>();
        try (Database database = Database.open(folder.resolve(Database.NAME))) {
            for (RawRows.RawChange row : new RawRows(database, 1_000, FaultSink.THROWN).changes()) {
                if (changes.stream()
                        .anyMatch(one -> Arrays.equals(Columns.of(one.hash()), row.hash()))) {
                    sealed.add(row.sealed());
                }
            }
        }
        if (sealed.size() != changes.size()) {
            throw new AssertionError("not every row is there");
        }
        return new SealedTraces(sealed);
    }

    /// The names of the files below a folder that hold any of it.
    public List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<String> found = new ArrayList<>();
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                if (isIn(Files.readAllBytes(file))) {
                    found.add(file.getFileName().toString());
                }
            }
            return found;
        }
    }

    private boolean isIn(byte[] content) {
        long[] pieces =
                sealed.stream()
                        .flatMapToLong(row ->
                                IntStream.iterate(
                                                0,
                                                at -> at + LENGTH <= row.length,
                                                at -> at + LENGTH)
                                        .mapToLong(at -> ByteBuffer.wrap(row).getLong(at)))
                        .sorted()
                        .toArray();
        long window = 0;
        for (int at = 0; at < content.length; at++) {
            window = window << Byte.SIZE | (content[at] & 0xff);
            if (at >= LENGTH - 1 && Arrays.binarySearch(pieces, window) >= 0) {
                return true;
            }
        }
        return false;
    }
}
