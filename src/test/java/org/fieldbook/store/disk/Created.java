package org.fieldbook.store.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which files and folders a process made or wrote, and all it started, as `strace` saw it: wherever they
/// are, and whether they are there still.
public final class Created {

    private static final String CALLS =
            "openat,openat2,open,creat,mkdir,mkdirat,mknod,mknodat,rename,renameat,renameat2,link,linkat,"
                + "symlink,symlinkat";

    private static final Pattern UNFINISHED =
            Pattern.compile("(\\d+) +(.*) <unfinished \\.\\.\\.>");
    private static final Pattern RESUMED = Pattern.compile("(\\d+) +<\\.\\.\\. \\w+ resumed>(.*)");
    private static final Pattern CALL = Pattern.compile("\\d+ +(\\w+)\\((.*)\\) += \\d+.*");
    private static final Pattern NAME = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern WRITES = Pattern.compile("O_(WRONLY|RDWR|CREAT|TMPFILE)");

    private Created() {}

    /// The words to put before a command, so that what it makes is written to this file.
    public static List<String> recording(Path trace) {
        return List.of(
                "strace",
                "-f",
                "-s",
                "4096",
                "--seccomp-bpf",
                "-e",
                "signal=none",
                "-e",
                "trace=" + CALLS,
                "-o",
                trace.toString());
    }

    /// What was made or opened for writing.
    ///
    /// @param at where the process was started
    public static NavigableSet<Path> read(Path trace, Path at) throws IOException {
        NavigableSet<Path> created = new TreeSet<>();
        Map<String, String> begun = new HashMap<>();
        for (String line : Files.readAllLines(trace, StandardCharsets.UTF_8)) {
            Matcher unfinished = UNFINISHED.matcher(line);
            if (unfinished.matches()) {
                begun.put(unfinished.group(1), line.substring(0, unfinished.end(2)));
                continue;
            }
            Matcher resumed = RESUMED.matcher(line);
            Matcher call =
                    CALL.matcher(
                            resumed.matches()
                                    ? begun.remove(resumed.group(1)) + resumed.group(2)
                                    : line);
            if (call.matches()) {
                boolean opens = call.group(1).startsWith("open");
                if (!opens || WRITES.matcher(call.group(2)).find()) {
                    last(call.group(2)).ifPresent(name -> created.add(at.resolve(name)));
                }
            }
        }
        return created;
    }

    /// The name that is made: of two, the second.
    private static java.util.Optional<String> last(String words) {
        return NAME.matcher(words).results().map(found -> found.group(1)).reduce((_, two) -> two);
    }
}
