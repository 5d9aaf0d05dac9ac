package org.fieldbook.promise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// What Fieldbook promises, in the words of the page.
///
/// @param without why no test earns it yet
record Promise(String id, String words, String without) {

    Promise(String id, String words) {
        this(id, words, "none yet");
    }

    static List<Promise> all() {
        try (InputStream in = Promise.class.getResourceAsStream("promises.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 3))
                    .map(parts ->
                            parts.length == 3
                                    ? new Promise(parts[0], parts[1], parts[2])
                                    : new Promise(parts[0], parts[1]))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
