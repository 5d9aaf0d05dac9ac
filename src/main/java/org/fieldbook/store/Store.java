package org.fieldbook.store;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// An open store: one person's folder of sealed inspections. Callable from every thread; one writer
/// thread does all work in the order it was handed in.
///
/// Every method throws [StoreException] for what can be expected to go wrong and
/// [IllegalArgumentException] for an inspection the store does not hold; [#submit] hands them to its
/// future. Methods that return a value wait for the writer thread, so within a transaction they throw
/// [IllegalStateException].
public final class Store implements AutoCloseable {

    private final Path folder;
    private final StoreContents contents;
    private final boolean wasInterrupted;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(this::makeThread);
    private volatile @Nullable Thread thread;

    private Store(Path folder, StoreContents contents, boolean wasInterrupted) {
        this.folder = folder;
        this.contents = contents;
        this.wasInterrupted = wasInterrupted;
    }

    private Thread makeThread(Runnable work) {
        Thread made = Thread.ofPlatform().name("store writer").daemon().unstarted(work);
        thread = made;
        return made;
    }

    /// Makes a store in a folder that is absent or empty. If that fails, what was written so far stays
    /// and is of no use.
    ///
    /// @param passphrase not empty; the caller wipes it
    public static Store create(Path folder, char[] passphrase, StoreEnvironment env) {
        if (passphrase.length == 0) {
            throw new IllegalArgumentException("a passphrase has at least one character");
        }
        return new Store(folder, new StoreFolder(folder).create(passphrase, env), false);
    }

    /// Opens the store in this folder. Never makes one, and changes no byte of what it refuses.
    ///
    /// @param passphrase the caller wipes it
    public static Store open(Path folder, char[] passphrase, StoreEnvironment env) {
        StoreFolder found = new StoreFolder(folder);
        boolean wasInterrupted = found.wasInterrupted();
        StoreContents contents =
                found.open(keys -> Keyring.open(folder, keys, passphrase, env.random()), env);
        return new Store(folder, contents, wasInterrupted);
    }

    /// True if there is a store here, or what is left of one.
    public static boolean isStore(Path folder) {
        return new StoreFolder(folder).exists();
    }

    /// When the store was last opened, known without a key; empty if that is not known.
    public static Optional<Instant> lastOpened(Path folder) {
        return new StoreFolder(folder).lastOpened();
    }

    public Path folder() {
        return folder;
    }

    /// True if the program that had the store open before ended without closing it. All that was
    /// reported saved is there; what was typed last may be among the drafts.
    public boolean wasInterrupted() {
        return wasInterrupted;
    }

    /// The inspections held, in the order of their identities.
    public List<UUID> inspections() {
        return await(() -> List.copyOf(contents.list().inspections()));
    }

    /// The public halves of this store's keys for the inspection.
    public InspectionKeys keys(UUID inspection) {
        return await(() -> contents.keys(inspection));
    }

    /// The replica under which this very store writes to the inspection. A copied or moved store gets
    /// another one.
    public UUID replica(UUID inspection) {
        return await(() -> contents.head(inspection).replica());
    }

    /// Every change held, by replica, number and hash; all of them as they were written, or
    /// [StoreException.Damaged].
    public List<Change> readChanges(UUID inspection) {
        return await(() -> contents.readChanges(inspection));
    }

    /// Every draft by its key.
    public SortedMap<String, Bytes> readDrafts(UUID inspection) {
        return await(() -> contents.readDrafts(inspection));
    }

    /// The hashes of the packs and attachments held.
    public List<Hash> listBlobs(UUID inspection) {
        return await(() -> contents.listBlobs(inspection));
    }

    /// A pack or attachment. Throws [StoreException.Damaged] if it is not there.
    public Bytes readBlob(UUID inspection, Hash hash) {
        return await(() -> contents.readBlob(inspection, hash));
    }

    /// Seals what could not be written, to be kept in memory while the store is locked. Touches no disk,
    /// so it works when the disk does not.
    public Bytes seal(UUID inspection, Bytes plain) {
        return await(() -> contents.seal(inspection, plain));
    }

    /// Opens what this store sealed before it was locked; anything else is
    /// [StoreException.Damaged].
    public Bytes unseal(UUID inspection, Bytes sealed) {
        return await(() -> contents.unseal(inspection, sealed));
    }

    /// Runs the work in one transaction on the writer thread. When the future completes, everything is
    /// on disk; when it completes exceptionally, with what the work or the store threw, nothing is.
    public <T extends @Nullable Object> CompletableFuture<T> submit(
            Function<StoreTransaction, T> work) {
        return onWriter(() -> contents.inTransaction(work));
    }

    /// Likewise; once it is on disk, `announce` is told of it on the writer thread, before anything
    /// else is written.
    public <T extends @Nullable Object> CompletableFuture<T> submit(
            Function<StoreTransaction, T> work, Consumer<T> announce) {
        return onWriter(() -> {
            T done = contents.inTransaction(work);
            announce.accept(done);
            return done;
        });
    }

    /// Runs the work in one transaction and waits.
    public <T extends @Nullable Object> T inTransaction(Function<StoreTransaction, T> work) {
        return await(() -> contents.inTransaction(work));
    }

    /// Reads all there is and recomputes every seal, hash and chain.
    public CheckReport check() {
        return await(() -> new StoreCheck(contents).run());
    }

    /// Finishes what was handed in, closes the files and wipes the keys. Closing twice is harmless.
    @Override
    public void close() {
        CompletableFuture<Void> closed;
        try {
            closed = CompletableFuture.runAsync(contents::close, writer);
        } catch (RejectedExecutionException alreadyClosed) {
            return;
        }
        writer.close();
        join(closed);
    }

    private <T extends @Nullable Object> CompletableFuture<T> onWriter(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, writer);
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.failedFuture(new StoreException.Closed());
        }
    }

    private <T extends @Nullable Object> T await(Supplier<T> work) {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("the writer thread cannot wait for itself");
        }
        return join(onWriter(work));
    }

    private static <T extends @Nullable Object> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw wrapped;
        }
    }
}
