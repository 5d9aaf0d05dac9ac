package org.fieldbook.store.disk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A file or folder on a disk that may lose power: what is surely there, and what was done since.
final class DiskFile {

    /// The least that a disk writes whole.
    static final int SECTOR = 512;

    /// Something done to one file or folder, not yet forced.
    sealed interface Pending {}

    static final class Written implements Pending {

        private final int at;
        private final byte[] bytes;

        Written(long at, byte[] bytes) {
            this.at = Math.toIntExact(at);
            this.bytes = bytes;
        }

        private int end() {
            return at + bytes.length;
        }

        int sectors() {
            return (end() - 1) / SECTOR - at / SECTOR + 1;
        }
    }

    record Resized(long size) implements Pending {}

    record Named(String name, DiskFile file) implements Pending {}

    record Unnamed(String name) implements Pending {}

    record Renamed(String from, String to, DiskFile file) implements Pending {}

    final List<Pending> pending = new ArrayList<>();
    final boolean isFolder;
    private byte[] content = new byte[0];
    private final SortedMap<String, DiskFile> names = new TreeMap<>();

    /// As the running process sees them.
    final SortedMap<String, DiskFile> namesNow = new TreeMap<>();

    private byte[] contentNow = new byte[0];

    DiskFile(boolean isFolder) {
        this.isFolder = isFolder;
    }

    void add(Pending done) {
        pending.add(done);
        contentNow = apply(contentNow, done, new Fate.Kept());
        name(namesNow, done);
    }

    byte[] contentNow() {
        return contentNow;
    }

    void force() {
        for (Pending done : pending) {
            content = apply(content, done, new Fate.Kept());
            name(names, done);
        }
        pending.clear();
    }

    /// @param fates of what is pending, in its order
    byte[] contentAfter(List<Fate> fates) {
        byte[] after = content;
        for (int i = 0; i < pending.size(); i++) {
            after = apply(after, pending.get(i), fates.get(i));
        }
        return after;
    }

    SortedMap<String, DiskFile> namesAfter(List<Fate> fates) {
        SortedMap<String, DiskFile> after = new TreeMap<>(names);
        for (int i = 0; i < pending.size(); i++) {
            if (fates.get(i) instanceof Fate.Kept) {
                name(after, pending.get(i));
            }
        }
        return after;
    }

    private static void name(SortedMap<String, DiskFile> names, Pending done) {
        switch (done) {
            case Named(String name, DiskFile file) -> names.put(name, file);
            case Unnamed(String name) -> names.remove(name);
            case Renamed(String from, String to, DiskFile file) -> {
                names.remove(from);
                names.put(to, file);
            }
            case Written _, Resized _ -> {}
        }
    }

    private static byte[] apply(byte[] content, Pending done, Fate fate) {
        return switch (done) {
            case Written written -> apply(content, written, fate);
            case Resized(long size) ->
                    fate instanceof Fate.Kept ? Arrays.copyOf(content, (int) size) : content;
            case Named _, Unnamed _, Renamed _ -> content;
        };
    }

    private static byte[] apply(byte[] content, Written written, Fate fate) {
        int at = written.at;
        return switch (fate) {
            case Fate.Lost _ -> content;
            case Fate.Kept _ -> {
                byte[] after = grown(content, written);
                System.arraycopy(written.bytes, 0, after, at, written.bytes.length);
                yield after;
            }
            case Fate.Grown(byte instead) -> {
                byte[] after = grown(content, written);
                int from = Math.max(at, content.length);
                Arrays.fill(after, Math.min(from, after.length), after.length, instead);
                yield after;
            }
            case Fate.Torn(var sectors) -> {
                byte[] after = grown(content, written);
                for (int i = 0; i < written.bytes.length; i++) {
                    if (sectors.get((at + i) / SECTOR - at / SECTOR)) {
                        after[at + i] = written.bytes[i];
                    }
                }
                yield after;
            }
        };
    }

    private static byte[] grown(byte[] content, Written written) {
        return Arrays.copyOf(content, Math.max(content.length, written.end()));
    }

    boolean isLengthened(Written written) {
        return written.end() > content.length;
    }
}
