package org.fieldbook.store.disk;

import org.fieldbook.journal.Bytes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;

/// The legal states of a disk whose power was cut in the middle of recorded operations.
public final class PowerCuts {

    /// What is on the disk after a power cut.
    ///
    /// @param when which cut it was, in words
    /// @param told the lines on standard output before it
    /// @param files by their path below the root; folders end with a slash
    public record Left(String when, List<String> told, SortedMap<String, byte[]> files) {

        /// Writes the files below a folder that is not there.
        public void writeTo(Path folder) throws IOException {
            Files.createDirectory(folder);
            for (var file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                if (file.getKey().endsWith("/")) {
                    Files.createDirectory(path);
                } else {
                    Files.write(path, file.getValue());
                }
            }
        }
    }

    /// What becomes of one thing left over by a power cut.
    @FunctionalInterface
    public interface Look {
        void at(Left left);
    }

    private static final int COMBINATIONS = 12;

    private final Recorded recorded;
    private final Path root;
    private final Random random;
    private final double share;
    private int looked;

    /// @param share of all states that is looked at, 1 for all; the random one is drawn by the seed
    public PowerCuts(Recorded recorded, long seed, double share) {
        this.recorded = recorded;
        this.root = recorded.root();
        this.random = new Random(seed);
        this.share = share;
    }

    /// A new folder in memory, where there is room for that: thousands of states are written there and forced.
    public static Path inMemory() throws IOException {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "fieldbook")
                : Files.createTempDirectory("fieldbook");
    }

    /// Cuts the power after each operation in turn. Returns how many states were looked at.
    public int each(Look look) {
        Disk disk = recorded.begun();
        List<String> told = new ArrayList<>();
        for (int i = 0; i < recorded.operations().size(); i++) {
            Operation operation = recorded.operations().get(i);
            disk.apply(operation);
            if (operation instanceof Operation.Told(String line)) {
                told.add(line);
            }
            cut(disk, "after operation %d (%s)".formatted(i, name(operation)), told, look);
        }
        return looked;
    }

    /// What is there once this line was told, had the power stayed.
    public static Left whole(Recorded recorded, String line) {
        Disk disk = recorded.begun();
        for (Operation operation : recorded.operations()) {
            disk.apply(operation);
            if (operation.equals(new Operation.Told(line))) {
                break;
            }
        }
        List<Fate> kept = Collections.nCopies(disk.pending().size(), new Fate.Kept());
        return new Left(line, List.of(line), disk.after(kept));
    }

    private void cut(Disk disk, String when, List<String> told, Look look) {
        Set<Integer> seen = new HashSet<>();
        for (Choice choice : choices(disk)) {
            if (random.nextDouble() >= share) {
                continue;
            }
            SortedMap<String, byte[]> files = disk.after(choice.fates());
            if (seen.add(digest(files))) {
                looked++;
                look.at(new Left(when + ", " + choice.what(), List.copyOf(told), files));
            }
        }
    }

    /// States of one cut that are the same but for the way to them are looked at once.
    private static int digest(SortedMap<String, byte[]> files) {
        int digest = 0;
        for (var file : files.entrySet()) {
            digest = 31 * digest + file.getKey().hashCode();
            digest = 31 * digest + Arrays.hashCode(file.getValue());
        }
        return digest;
    }

    private record Choice(String what, List<Fate> fates) {}

    private List<Choice> choices(Disk disk) {
        List<DiskFile.Pending> pending = disk.pending();
        Set<DiskFile.Pending> lengthening = disk.lengthening();
        int count = pending.size();
        Fate kept = new Fate.Kept();
        Fate lost = new Fate.Lost();
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("all lost", Collections.nCopies(count, lost)));
        choices.add(new Choice("all kept", Collections.nCopies(count, kept)));
        for (int i = 0; i < count; i++) {
            choices.add(new Choice("all but number " + i, with(count, kept, i, lost)));
            choices.add(new Choice("only number " + i, with(count, lost, i, kept)));
            if (pending.get(i) instanceof DiskFile.Written written && written.sectors() > 1) {
                Fate torn = torn(written);
                choices.add(new Choice("number " + i + " torn", with(count, kept, i, torn)));
                choices.add(new Choice("only " + i + ", torn", with(count, lost, i, torn)));
                Fate front = front(written);
                choices.add(new Choice("number " + i + " cut", with(count, kept, i, front)));
            }
            if (lengthening.contains(pending.get(i))) {
                Fate zeros = new Fate.Grown((byte) 0);
                choices.add(new Choice("number " + i + " zeros", with(count, kept, i, zeros)));
                Fate stale = new Fate.Grown((byte) random.nextInt(256));
                choices.add(new Choice("only " + i + ", stale", with(count, lost, i, stale)));
            }
        }
        for (int i = 0; i < (count > 1 ? COMBINATIONS : 0); i++) {
            choices.add(new Choice("combination " + i, any(pending, lengthening)));
        }
        return choices;
    }

    private List<Fate> any(List<DiskFile.Pending> pending, Set<DiskFile.Pending> lengthening) {
        List<Fate> fates = new ArrayList<>();
        for (DiskFile.Pending done : pending) {
            fates.add(
                    switch (random.nextInt(6)) {
                        case 0, 1 -> new Fate.Lost();
                        case 2 ->
                                done instanceof DiskFile.Written written
                                        ? torn(written)
                                        : new Fate.Lost();
                        case 3 ->
                                lengthening.contains(done)
                                        ? new Fate.Grown((byte) random.nextInt(256))
                                        : new Fate.Kept();
                        default -> new Fate.Kept();
                    });
        }
        return fates;
    }

    private Fate torn(DiskFile.Written written) {
        BitSet sectors = new BitSet();
        for (int i = 0; i < written.sectors(); i++) {
            sectors.set(i, random.nextBoolean());
        }
        return new Fate.Torn(sectors);
    }

    private Fate front(DiskFile.Written written) {
        BitSet sectors = new BitSet();
        sectors.set(0, 1 + random.nextInt(written.sectors() - 1));
        return new Fate.Torn(sectors);
    }

    private static List<Fate> with(int count, Fate others, int at, Fate one) {
        List<Fate> fates = new ArrayList<>(Collections.nCopies(count, others));
        fates.set(at, one);
        return fates;
    }

    private String name(Operation operation) {
        return switch (operation) {
            case Operation.Make(Path path, boolean _) -> "made " + root.relativize(path);
            case Operation.Write(Path path, long at, Bytes bytes) ->
                    "wrote %d at %d of %s".formatted(bytes.size(), at, root.relativize(path));
            case Operation.Copy copy -> "copied to " + root.relativize(copy.to());
            case Operation.Resize(Path path, long size) ->
                    "resized " + root.relativize(path) + " to " + size;
            case Operation.Sync(Path path) -> "forced " + root.relativize(path);
            case Operation.Rename(Path _, Path to) -> "renamed to " + root.relativize(to);
            case Operation.Remove(Path path) -> "removed " + root.relativize(path);
            case Operation.Told(String line) -> "told " + line;
        };
    }
}
