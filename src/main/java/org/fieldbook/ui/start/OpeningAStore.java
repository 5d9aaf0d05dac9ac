package org.fieldbook.ui.start;

import org.fieldbook.service.OpenStore;
import org.fieldbook.service.RepairStore;
import org.fieldbook.service.Stores;
import org.fieldbook.service.Unlocked;
import org.fieldbook.ui.start.StartViewModel.Stage;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/// What is done off the window's thread until a store is open and listed, or closed again. Passphrases are wiped.
final class OpeningAStore {

    private final Stores stores;

    OpeningAStore(Stores stores) {
        this.stores = stores;
    }

    Unlocked<Stage> unlock(Path folder, char[] passphrase, BooleanSupplier calledOff) {
        try {
            return Unlocked.of(
                    () -> listed(stores.unlock(folder, passphrase, calledOff)),
                    () -> stores.repair(folder, passphrase));
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    Stage create(Path folder, char[] passphrase) {
        try {
            return listed(stores.create(folder, passphrase));
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    Path copyBackup(Path backup, Path target) {
        stores.copyBackup(backup, target);
        return target;
    }

    /// Whether both are the same; the second is wiped.
    static boolean isSame(char[] passphrase, char[] again) {
        boolean same = Arrays.equals(passphrase, again);
        Arrays.fill(again, '\0');
        return same;
    }

    /// A store whose list cannot be read is locked again: nobody would come to close it.
    static Stage listed(OpenStore store) {
        boolean isListed = false;
        try {
            Stage open = new Stage.Open(store, store.list());
            isListed = true;
            return open;
        } finally {
            if (!isListed) {
                store.close();
            }
        }
    }

    /// Closes what came of it.
    static void close(Unlocked<Stage> what) {
        switch (what) {
            case Unlocked.Whole<Stage>(Stage open) -> close(open);
            case Unlocked.InParts<Stage>(RepairStore store, _) -> store.close();
        }
    }

    static void close(Stage opened) {
        if (opened instanceof Stage.Open(OpenStore store, _)) {
            store.close();
        }
    }
}
