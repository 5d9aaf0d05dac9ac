package org.fieldbook.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalInt;

/// A process that does the steps of [Script] to a store and says of each what became of it, once it is
/// known: `saved 3`, or `refused 3 DiskFailed`. A store that has ended is opened again, as people would.
final class ScriptWriter {

    /// A full disk refuses three writes in a row, and opening begins with one.
    private static final int OPENINGS = 4;

    private static final int TRIES = 5;

    private final Path folder;
    private final PrintStream told;
    private int passphrase;

    private ScriptWriter(Path folder, PrintStream told) {
        this.folder = folder;
        this.told = told;
    }

    /// Does the steps and says what became of each.
    ///
    /// @param arguments a folder for the store and its second backup place, made if it is empty; and the first step
    public static void main(String[] arguments) {
        PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(arguments[0]);
        try {
            new ScriptWriter(folder, told).write(Integer.parseInt(arguments[1]));
        } catch (StoreException refusedForGood) {
            told.println("gave up");
        }
    }

    private void write(int first) {
        Store store = first > 0 ? open() : Script.create(folder);
        told.println("open");
        int steps = Script.steps().size();
        for (int i = first; i < steps; i++) {
            store = step(store, i);
        }
        close(store);
        told.println("closed");
    }

    /// What a full disk refused is tried again, as the window does.
    private Store step(Store before, int number) {
        Store store = before;
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                store = Script.steps().get(number).deed().apply(store);
                told.println("saved " + number);
                return store;
            } catch (StoreException refused) {
                told.println("refused " + number + " " + refused.getClass().getSimpleName());
                if (hasEnded(store)) {
                    close(store);
                    store = open();
                    told.println("opened again");
                }
                if (!(refused instanceof StoreException.DiskFull)) {
                    return store;
                }
            }
        }
        return store;
    }

    private static boolean hasEnded(Store store) {
        try {
            store.inspections();
            store.inTransaction(StoreTransaction::countOwnChanges);
            return false;
        } catch (StoreException.DiskFull notEnded) {
            return false;
        } catch (StoreException.DiskFailed | StoreException.Closed ended) {
            return true;
        }
    }

    private void close(Store store) {
        try {
            store.close();
        } catch (StoreException.DiskFailed notFlushed) {
            told.println("close failed");
        }
    }

    private Store open() {
        for (int tries = 1; true; tries++) {
            try {
                return openOnce();
            } catch (StoreException refused) {
                told.println("not opened " + refused.getClass().getSimpleName());
                if (tries == OPENINGS) {
                    throw refused;
                }
            }
        }
    }

    private Store openOnce() {
        Path folder = Script.store(this.folder);
        OptionalInt other = OptionalInt.empty();
        try {
            return Store.open(folder, Script.passphrase(passphrase), Samples.ENVIRONMENT);
        } catch (StoreException.WrongPassphrase changed) {
            other = OptionalInt.of(1 - passphrase);
        }
        Store store = Store.open(folder, Script.passphrase(other.getAsInt()), Samples.ENVIRONMENT);
        passphrase = other.getAsInt();
        return store;
    }
}
