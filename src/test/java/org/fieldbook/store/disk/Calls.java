package org.fieldbook.store.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which calls to the system a recorded run made on the files below a folder.
///
/// @param names of the files, the folder's own too
/// @param most by call, how often the busiest thread made it
public record Calls(Set<Path> names, Map<String, Integer> most) {

    private static final Pattern CALL = Pattern.compile("^(\\d+) +(\\w+)(?=\\()");

    /// The words to put before a command whose calls are to be recorded, and those that name files.
    public static List<String> recording(Path trace, Collection<String> calls) {
        return List.of(
                "strace",
                "-f",
                "-y",
                "--seccomp-bpf",
                "-e",
                "signal=none",
                "-e",
                "trace=openat,rename,unlink," + String.join(",", calls),
                "-o",
                trace.toString());
    }

    public static Calls read(Path trace, Path folder) throws IOException {
        Set<Path> names = new TreeSet<>(Set.of(folder));
        Map<String, Integer> most = new TreeMap<>();
        Pattern name = Pattern.compile(Pattern.quote(folder.toString()) + "/[^\"> ]+");
        Map<String, Integer> made = new HashMap<>();
        for (String line : Files.readAllLines(trace, StandardCharsets.ISO_8859_1)) {
            Matcher call = CALL.matcher(line);
            if (line.contains(folder.toString()) && call.find()) {
                int count = made.merge(call.group(), 1, Integer::sum);
                most.merge(call.group(2), count, Integer::max);
            }
            name.matcher(line).results().forEach(found -> names.add(Path.of(found.group())));
        }
        return new Calls(names, most);
    }

    /// Every one of them, to be made fail or to be killed at.
    public List<Injection> each(Collection<String> calls, String error) {
        List<Injection> all = new ArrayList<>();
        for (String call : calls) {
            for (int number = 1; number <= most.getOrDefault(call, 0); number++) {
                all.add(new Injection(call, error, Integer.toString(number)));
            }
        }
        return all;
    }
}
