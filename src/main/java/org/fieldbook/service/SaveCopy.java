package org.fieldbook.service;

import org.fieldbook.framework.Pack;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;
import org.fieldbook.store.CalledOff;
import org.fieldbook.store.CheckReport;
import org.fieldbook.store.Fault;
import org.fieldbook.store.Store;
import org.fieldbook.store.StoreException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Saves a copy of a store whose folder takes nothing any more, together with what was entered since: a store of
/// its own that the same passphrase opens. Slow: not for the FX thread.
public final class SaveCopy {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'fieldbook-copy-'uuuu-MM-dd-HHmmss", Locale.ROOT);

    private final OpenStore store;

    public SaveCopy(OpenStore store) {
        this.store = store;
    }

    /// A copy, read through and whole.
    ///
    /// @param folder where it lies
    /// @param entries how many it holds that are not on the disk of the store
    /// @param refused how many it does not hold, because they cannot be recorded at all
    /// @param missing how many attached files it lacks, because they were not to be had any more
    public record Copy(Path folder, int entries, int refused, int missing) {}

    /// Whether a copy in another place helps where this went wrong: the folder or its disk takes nothing.
    public static boolean helps(Throwable why) {
        Throwable cause = why.getCause();
        return cause instanceof StoreException.ReadOnly
                || cause instanceof StoreException.Gone
                || cause instanceof StoreException.DiskFull;
    }

    /// Where a copy that is made now lies.
    static Path in(Path place, LocalDateTime now) {
        return place.resolve(NAME.format(now));
    }

    /// Saves it as a folder in this place. Where it fails or is called off, nothing is left there and everything waits
    /// as before.
    ///
    /// @param waiting what is not saved yet, in its order, of each inspection that is open; it goes on waiting
    /// @param calledOff asked before each step
    /// @return empty if it was called off
    public Optional<Copy> to(
            Path place, Map<OpenInspection, List<Entry>> waiting, BooleanSupplier calledOff) {
        Path folder = in(place, LocalDateTime.now(store.given().clock()));
        try {
            return Optional.of(
                    telling(
                            place,
                            () ->
                                    store.store()
                                            .copyTo(
                                                    folder,
                                                    copy -> fill(copy, waiting, calledOff))));
        } catch (CancellationException wanted) {
            return Optional.empty();
        }
    }

    /// What it fails for is told of the place that it was to lie in, unless the store itself is damaged.
    static <T> T telling(Path place, Supplier<T> copying) {
        try {
            return OpenStore.reading(copying);
        } catch (Failure failure) {
            if (failure.kind() == Failure.Kind.DAMAGED) {
                throw failure;
            }
            Failure told =
                    new Failure(Failure.Kind.NOT_SAVED, "S-21", "store.noCopy", place.toString());
            told.initCause(failure);
            throw told;
        }
    }

    private Copy fill(
            Store made, Map<OpenInspection, List<Entry>> waiting, BooleanSupplier calledOff) {
        CalledOff.expectNot(calledOff);
        putPacks(made, waiting);
        var copy = new OpenStore(made, store.isPractice(), store.given());
        int entries = 0;
        int refused = 0;
        for (var one : waiting.entrySet()) {
            OpenInspection same = copy.open(one.getKey().snapshot().card().inspection());
            int written = write(same, one.getValue(), calledOff);
            entries += written;
            refused += one.getValue().size() - written;
        }
        CalledOff.expectNot(calledOff);
        return new Copy(made.folder(), entries, refused, missing(made.check()));
    }

    /// A pack whose file is gone is in memory, or came with the program.
    private void putPacks(Store copy, Map<OpenInspection, List<Entry>> waiting) {
        for (UUID inspection : copy.inspections()) {
            List<Hash> lacking = new ArrayList<>(copy.listBlobs(inspection));
            lacking.removeAll(copy.blobs().listThere(inspection));
            if (!lacking.isEmpty()) {
                Stream<Pack> used =
                        waiting.keySet().stream()
                                .flatMap(open -> lacking.stream().map(open.packs()::find))
                                .flatMap(Optional::stream);
                Stream.concat(used, store.given().frameworks().list().stream())
                        .filter(pack -> lacking.contains(new Hash(pack.sha256())))
                        .forEach(pack -> put(copy, inspection, pack));
            }
        }
    }

    private static void put(Store copy, UUID inspection, Pack pack) {
        Bytes content = Bytes.of(pack.canonical().getBytes(StandardCharsets.UTF_8));
        copy.inTransaction(transaction -> transaction.putBlob(inspection, content));
    }

    /// How many could be written.
    private static int write(OpenInspection same, List<Entry> entries, BooleanSupplier calledOff) {
        var writing = new WriteEntries(same);
        int written = 0;
        for (Entry entry : entries) {
            CalledOff.expectNot(calledOff);
            try {
                OpenInspection.await(writing.write(entry));
                written++;
            } catch (Failure failure) {
                if (failure.kind() == Failure.Kind.NOT_SAVED) {
                    throw failure;
                }
            }
        }
        return written;
    }

    private static int missing(CheckReport report) {
        int missing = 0;
        for (Fault fault : report.faults()) {
            if (fault.kind() != Fault.Kind.BLOB_MISSING) {
                throw new Failure(Failure.Kind.DAMAGED, "S-11", "store.damaged", fault.where());
            }
            missing++;
        }
        return missing;
    }
}
