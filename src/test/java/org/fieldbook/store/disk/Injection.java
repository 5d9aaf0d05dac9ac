package org.fieldbook.store.disk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// A system call that fails without having done anything, in a process that knows nothing of it; or that the
/// process is killed at.
///
/// @param call its name, such as `fsync`
/// @param error its name, such as `EIO`, or [#KILLED]
/// @param when which of a thread's calls on the given paths: `3` for the third, `3..5` for three of them, `3+`
///     for the third and all after it
public record Injection(String call, String error, String when) {

    /// In place of an error: the process dies before the call does anything.
    public static final String KILLED = "KILL";

    /// What the tracer writes behind a call that it made fail.
    public static final String MARK = "(INJECTED)";

    /// The words to put before a command whose calls on these paths are to fail.
    public List<String> injecting(Path trace, Collection<Path> paths) {
        List<String> words = new ArrayList<>(List.of("strace", "-f", "-y", "-e", "signal=none"));
        if (!isKill()) {
            words.add("--seccomp-bpf"); // faster; but a process is not killed under it
        }
        paths.forEach(path -> words.addAll(List.of("-P", path.toString())));
        words.addAll(
                List.of(
                        "-e", "trace=" + call,
                        "-e",
                                "inject=%s:%s=%s:when=%s"
                                        .formatted(
                                                call, isKill() ? "signal" : "error", error, when),
                        "-o", trace.toString()));
        return words;
    }

    private boolean isKill() {
        return error.equals(KILLED);
    }

    /// Whether no call works again.
    public boolean isLasting() {
        return when.endsWith("+");
    }

    @Override
    public String toString() {
        return "%s of %s number %s".formatted(error, call, when);
    }
}
