package org.fieldbook.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The names of files in `blobs` that were erased, in a file of `backups`, so that they go from further backup
/// places too. It is on disk before the row that named one goes. The names are HMACs and say nothing.
final class ErasedFiles {

    static final String NAME = "erased-files";

    /// Some 15,000 names: what is beyond stays, sealed, in further places.
    private static final int LARGEST = 1 << 20;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private final Path file;

    ErasedFiles(Path store) {
        this.file = store.resolve(Keyring.BACKUPS).resolve(NAME);
    }

    /// A line that somebody altered is passed over.
    List<String> list() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.size(file) > LARGEST
                    ? List.of()
                    : Files.readString(file, StandardCharsets.ISO_8859_1)
                            .lines()
                            .filter(line -> FORM.matcher(line).matches())
                            .toList();
        } catch (IOException failure) {
            throw new StoreException.DiskFailed(failure);
        }
    }

    void add(String name) {
        List<String> names = new ArrayList<>(list());
        if (!names.contains(name)) {
            names.add(name);
            DurableFiles.write(
                    file, (String.join("\n", names) + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }
}
