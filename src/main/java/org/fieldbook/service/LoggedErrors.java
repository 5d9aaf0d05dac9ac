package org.fieldbook.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the log says of mistakes: when, where in the program, their codes and kinds. Nothing else of a line is
/// taken, whatever it says.
final class LoggedErrors {

    /// In bytes, of each file: more than one ever has.
    private static final int LARGEST = 2 << 20;

    private static final Pattern FILE = Pattern.compile("fieldbook-\\d+\\.log(\\.\\d+)?");
    private static final Pattern LINE =
            Pattern.compile(
                    "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)[.\\d]*Z (WARNING|SEVERE)"
                            + " ((?:\\w{1,40}\\.){1,9}[\\w$]{1,80})(.*)");
    private static final Pattern TOLD =
            Pattern.compile(
                    "\\b(?:[A-Z]-[0-9]{2}|E-[0-9A-F]{8}|(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:Exception|Error))\\b");

    private LoggedErrors() {}

    /// The last ones, the newest last.
    ///
    /// @param folder of the log
    static List<String> read(Path folder, int most) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        for (Path file : files(folder)) {
            content(file).lines().forEach(line -> add(line, all));
        }
        // A file may be of another program that ran beside: the moment says what came last.
        all.sort(null);
        return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> FILE.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private static String content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
        }
    }

    private static void add(String line, List<String> all) {
        Matcher parts = LINE.matcher(line);
        if (parts.matches()) {
            String told =
                    TOLD.matcher(parts.group(4))
                            .results()
                            .map(MatchResult::group)
                            .collect(Collectors.joining(" "));
            String where = parts.group(3).replaceFirst("^org\\.fieldbook\\.", "");
            all.add((parts.group(1) + "Z " + parts.group(2) + " " + where + " " + told).strip());
        }
    }
}
