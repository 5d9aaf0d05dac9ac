package org.fieldbook.store.disk;

import org.fieldbook.journal.Bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `strace` wrote of one process, read as operations on the files below one folder. A call that this
/// does not know is refused when it touches such a file: it would be missing from every crash state.
public final class Trace {

    /// The calls that change files or names. Files are never mapped for writing, and that is looked at.
    private static final String CALLS =
            "openat,open,creat,write,writev,pwrite64,pwritev,pwritev2,ftruncate,truncate,fallocate,"
                    + "fsync,fdatasync,sync_file_range,rename,renameat,renameat2,unlink,unlinkat,"
                    + "mkdir,mkdirat,rmdir,link,linkat,symlink,symlinkat,copy_file_range,sendfile,"
                    + "splice,mmap";

    private static final Pattern LINE = Pattern.compile("(\\d+) +(\\w+)\\((.*)\\) += (-?\\d+)(.*)");
    private static final Pattern UNFINISHED =
            Pattern.compile("(\\d+) +(.*) <unfinished \\.\\.\\.>");
    private static final Pattern RESUMED = Pattern.compile("(\\d+) +<\\.\\.\\. \\w+ resumed>(.*)");
    private static final Pattern FILE = Pattern.compile("(\\d+)<((?:\\\\x[0-9a-f]{2})*)>(.*)");

    private final Path root;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, String> begun = new HashMap<>();
    private final Map<String, Long> positions = new HashMap<>();
    private final Set<Path> there = new HashSet<>();
    private final StringBuilder said = new StringBuilder();

    private Trace(Path root) {
        this.root = root;
    }

    /// The words to put before a command, so that what it does is written to this file.
    public static List<String> recording(Path trace) {
        return List.of(
                "strace",
                "-f",
                "-xx",
                "-y",
                "-s",
                "10000000",
                "--seccomp-bpf",
                "-e",
                "signal=none",
                "-e",
                "trace=" + CALLS,
                "-o",
                trace.toString());
    }

    /// Reads what was recorded.
    ///
    /// @param root an absolute path; the folder itself is there from the beginning
    /// @param before what lay in it then, see [Recorded#there]
    public static Recorded read(Path trace, Path root, List<Operation> before) throws IOException {
        Trace read = new Trace(root);
        before.forEach(read::found);
        for (String line : Files.readAllLines(trace, StandardCharsets.ISO_8859_1)) {
            read.line(line);
        }
        return new Recorded(root, before, read.operations);
    }

    private void found(Operation before) {
        if (before instanceof Operation.Make(Path path, boolean _)) {
            there.add(path);
        }
    }

    private void line(String line) {
        Matcher unfinished = UNFINISHED.matcher(line);
        if (unfinished.matches()) {
            begun.put(unfinished.group(1), unfinished.group(2));
            return;
        }
        Matcher resumed = RESUMED.matcher(line);
        String whole = line;
        if (resumed.matches()) {
            whole = resumed.group(1) + " " + begun.remove(resumed.group(1)) + resumed.group(2);
        }
        Matcher call = LINE.matcher(whole);
        if (call.matches() && !call.group(4).startsWith("-")) {
            call(call.group(2), call.group(3).split(", "), Long.parseLong(call.group(4)), whole);
        }
    }

    private void call(String name, String[] words, long result, String line) {
        switch (name) {
            case "openat" -> opened(path(words[1]), words[2], result);
            case "write" -> written(words, result);
            case "pwrite64" -> {
                if (isOurs(file(words[0]))) {
                    write(file(words[0]), Long.parseLong(words[3]), bytes(words[1]), result);
                }
            }
            case "ftruncate" ->
                    add(file(words[0]), new Operation.Resize(file(words[0]), number(words[1])));
            case "fsync", "fdatasync" -> add(file(words[0]), new Operation.Sync(file(words[0])));
            case "rename" -> renamed(path(words[0]), path(words[1]));
            case "unlink", "rmdir" -> removed(path(words[0]));
            case "mkdir" -> made(path(words[0]), true);
            case "copy_file_range" -> copied(words, 0, 2, result, line);
            case "sendfile" -> throw unknown(line);
            case "mmap" -> {
                if (line.contains("MAP_SHARED")
                        && line.contains("PROT_WRITE")
                        && line.contains(hex(root))) {
                    throw unknown(line);
                }
            }
            default -> {
                if (line.contains(hex(root))) {
                    throw unknown(line);
                }
            }
        }
    }

    private static IllegalStateException unknown(String line) {
        return new IllegalStateException(
                "not known: " + line.substring(0, Math.min(80, line.length())));
    }

    private void opened(Path path, String flags, long number) {
        positions.put(Long.toString(number), 0L);
        if (!isOurs(path)) {
            return;
        }
        if (flags.contains("O_APPEND")) {
            throw new IllegalStateException("a file is opened for appending");
        }
        if (flags.contains("O_CREAT") && !there.contains(path)) {
            made(path, false);
        } else if (flags.contains("O_TRUNC")) {
            operations.add(new Operation.Resize(path, 0));
        }
    }

    private void made(Path path, boolean isFolder) {
        if (isOurs(path)) {
            there.add(path);
            operations.add(new Operation.Make(path, isFolder));
        }
    }

    private void renamed(Path from, Path to) {
        if (isOurs(from)) {
            there.remove(from);
            there.add(to);
            operations.add(new Operation.Rename(from, to));
        }
    }

    private void removed(Path path) {
        if (isOurs(path)) {
            there.remove(path);
            operations.add(new Operation.Remove(path));
        }
    }

    private void written(String[] words, long result) {
        Matcher file = matched(words[0]);
        if (file.group(1).equals("1")) {
            tell(new String(bytes(words[1]), StandardCharsets.UTF_8));
        } else if (isOurs(file(words[0]))) {
            write(file(words[0]), forward(file.group(1), result), bytes(words[1]), result);
        }
    }

    private void tell(String text) {
        said.append(text);
        for (int end = said.indexOf("\n"); end >= 0; end = said.indexOf("\n")) {
            operations.add(new Operation.Told(said.substring(0, end)));
            said.delete(0, end + 1);
        }
    }

    private void write(Path file, long at, byte[] bytes, long result) {
        if (result != bytes.length) {
            throw new IllegalStateException("written in part only: record on a disk with room");
        }
        operations.add(new Operation.Write(file, at, Bytes.of(bytes)));
    }

    private void copied(String[] words, int from, int to, long length, String line) {
        if (!isOurs(file(words[to])) || length == 0) {
            return;
        }
        if (!words[from + 1].startsWith("[") && !words[from + 1].equals("NULL")) {
            throw unknown(line);
        }
        long fromAt = place(words[from], words[from + 1], length);
        long at = place(words[to], words[to + 1], length);
        operations.add(new Operation.Copy(file(words[from]), fromAt, file(words[to]), at, length));
    }

    private long place(String file, String place, long length) {
        return place.equals("NULL")
                ? forward(matched(file).group(1), length)
                : number(place.substring(1, place.length() - 1));
    }

    /// Where the file stood, which moves on by so much.
    private long forward(String file, long length) {
        long at = positions.getOrDefault(file, 0L);
        positions.put(file, at + length);
        return at;
    }

    private void add(Path path, Operation operation) {
        if (isOurs(path)) {
            operations.add(operation);
        }
    }

    private boolean isOurs(Path path) {
        return path.startsWith(root);
    }

    private static long number(String word) {
        return Long.parseLong(word.strip());
    }

    private static Matcher matched(String word) {
        Matcher file = FILE.matcher(word);
        if (!file.matches() || file.group(3).contains("deleted")) {
            throw unknown(word);
        }
        return file;
    }

    private static Path file(String word) {
        return Path.of(text(matched(word).group(2)));
    }

    private static Path path(String word) {
        return Path.of(new String(bytes(word), StandardCharsets.UTF_8));
    }

    private static String text(String hex) {
        return new String(bytes('"' + hex + '"'), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String quoted) {
        if (!quoted.startsWith("\"") || !quoted.endsWith("\"")) {
            throw unknown(quoted);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(quoted.length() / 4);
        for (int at = 3; at < quoted.length(); at += 4) {
            bytes.write(HexFormat.fromHexDigits(quoted, at, at + 2));
        }
        return bytes.toByteArray();
    }

    private static String hex(Path path) {
        StringBuilder hex = new StringBuilder();
        for (byte one : path.toString().getBytes(StandardCharsets.UTF_8)) {
            hex.append("\\x").append(HexFormat.of().toHexDigits(one));
        }
        return hex.toString();
    }
}
