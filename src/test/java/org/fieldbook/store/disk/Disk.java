package org.fieldbook.store.disk;

import org.fieldbook.journal.Bytes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// A disk that operations are done to and that may lose power at any moment. What is legal then is told
/// in decision 13: whatever was not forced may be there, or not, or in part, in any combination.
public final class Disk {

    private final Path root;
    private final DiskFile top = new DiskFile(true);
    private final List<DiskFile> files = new ArrayList<>(List.of(top));

    /// @param root a folder that is there, and empty
    public Disk(Path root) {
        this.root = root;
    }

    public void apply(Operation operation) {
        switch (operation) {
            case Operation.Make(Path path, boolean isFolder) -> {
                DiskFile made = new DiskFile(isFolder);
                files.add(made);
                folderOf(path).add(new DiskFile.Named(name(path), made));
            }
            case Operation.Write(Path path, long at, Bytes bytes) ->
                    find(path).add(new DiskFile.Written(at, bytes.toArray()));
            case Operation.Copy copy -> {
                byte[] from = find(copy.from()).contentNow();
                int at = (int) copy.fromAt();
                byte[] bytes = Arrays.copyOfRange(from, at, at + (int) copy.length());
                find(copy.to()).add(new DiskFile.Written(copy.at(), bytes));
            }
            case Operation.Resize(Path path, long size) ->
                    find(path).add(new DiskFile.Resized(size));
            case Operation.Sync(Path path) -> find(path).force();
            case Operation.Rename(Path from, Path to) -> {
                if (!from.resolveSibling(name(to)).equals(to)) {
                    throw new IllegalStateException("renamed to another folder");
                }
                folderOf(from).add(new DiskFile.Renamed(name(from), name(to), find(from)));
            }
            case Operation.Remove(Path path) ->
                    folderOf(path).add(new DiskFile.Unnamed(name(path)));
            case Operation.Told _ -> {}
        }
    }

    /// All that was done and not forced, file by file, each in its order.
    List<DiskFile.Pending> pending() {
        List<DiskFile.Pending> pending = new ArrayList<>();
        files.forEach(file -> pending.addAll(file.pending));
        return pending;
    }

    /// Those of them that made a file longer.
    Set<DiskFile.Pending> lengthening() {
        Set<DiskFile.Pending> lengthening = Collections.newSetFromMap(new IdentityHashMap<>());
        for (DiskFile file : files) {
            for (DiskFile.Pending done : file.pending) {
                if (done instanceof DiskFile.Written written && file.isLengthened(written)) {
                    lengthening.add(done);
                }
            }
        }
        return lengthening;
    }

    /// The files below the root as they are after a power cut; folders end with a slash and hold nothing.
    ///
    /// @param fates of [#pending], in its order
    SortedMap<String, byte[]> after(List<Fate> fates) {
        IdentityHashMap<DiskFile, List<Fate>> each = new IdentityHashMap<>();
        int at = 0;
        for (DiskFile file : files) {
            each.put(file, fates.subList(at, at + file.pending.size()));
            at += file.pending.size();
        }
        SortedMap<String, byte[]> after = new TreeMap<>();
        walk(top, "", each, after);
        return after;
    }

    private static void walk(
            DiskFile folder,
            String prefix,
            IdentityHashMap<DiskFile, List<Fate>> fates,
            SortedMap<String, byte[]> after) {
        folder.namesAfter(fates.getOrDefault(folder, List.of()))
                .forEach((name, file) -> {
                    if (file.isFolder) {
                        after.put(prefix + name + "/", new byte[0]);
                        walk(file, prefix + name + "/", fates, after);
                    } else {
                        after.put(
                                prefix + name,
                                file.contentAfter(fates.getOrDefault(file, List.of())));
                    }
                });
    }

    private DiskFile find(Path path) {
        DiskFile found = top;
        for (Path step : root.relativize(path)) {
            if (!step.toString().isEmpty()) {
                found = found.namesNow.get(step.toString());
                if (found == null) {
                    throw new IllegalStateException("not known: " + root.relativize(path));
                }
            }
        }
        return found;
    }

    private DiskFile folderOf(Path path) {
        return find(path.resolveSibling(""));
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
