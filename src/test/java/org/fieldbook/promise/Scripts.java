package org.fieldbook.promise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What tests do, each as a short name that is another as soon as the test, or a class of the tests that it uses, is
/// written otherwise. How lines are broken does not matter.
final class Scripts {

    /// Of a test whose source is not here.
    static final String UNKNOWN = "-";

    private static final Scripts HERE = new Scripts(Path.of("src/test/java"));
    private static final Pattern WORD = Pattern.compile("\\b[A-Z]\\w+");
    private static final Pattern IMPORT = Pattern.compile("import (?:static )?([\\w.]+)");
    private static final int LENGTH = 4;

    private final Path root;
    private final Map<String, String> versions = new ConcurrentHashMap<>();

    Scripts(Path root) {
        this.root = root;
    }

    /// Those of the folder that the build runs in.
    static Scripts here() {
        return HERE;
    }

    /// @param type the name of a test's class, without its package
    String version(String type) {
        return versions.computeIfAbsent(type, this::compute);
    }

    private String compute(String type) {
        try {
            Optional<Path> test = find(type);
            return test.isPresent() ? hash(used(test.get())) : UNKNOWN;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Optional<Path> find(String type) throws IOException {
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.endsWith(type + ".java")).findFirst();
        }
    }

    /// It, and what it and those name of the classes beside them or import.
    private SortedSet<Path> used(Path test) throws IOException {
        SortedSet<Path> used = new TreeSet<>();
        Deque<Path> waiting = new ArrayDeque<>();
        waiting.add(test);
        while (!waiting.isEmpty()) {
            Path file = waiting.remove();
            if (!Files.isRegularFile(file) || !used.add(file)) {
                continue;
            }
            String source = Files.readString(file);
            WORD.matcher(source)
                    .results()
                    .map(word -> file.resolveSibling(word.group() + ".java"))
                    .distinct()
                    .forEach(waiting::add);
            IMPORT.matcher(source)
                    .results()
                    .map(name -> root.resolve(name.group(1).replace('.', '/') + ".java"))
                    .forEach(waiting::add);
        }
        return used;
    }

    private static String hash(SortedSet<Path> files) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                String source = Files.readString(file).replaceAll("\\s+", "");
                digest.update(source.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
