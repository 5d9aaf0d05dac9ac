package org.fieldbook.service;

import org.fieldbook.bench.Folders;
import org.fieldbook.inspection.Role;
import org.fieldbook.journal.Chain;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.json.ActWriter;
import org.fieldbook.journal.json.ChangeJson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// An inspection of so many changes in the lead's real store, the store of a colleague who holds nothing of it yet, and
/// the bundle that brings it to them. Each is made once in a run.
public final class HeldWork {

    private final Path folder;

    private HeldWork(Path folder) {
        this.folder = folder;
    }

    /// Makes it, unless another process of this run did.
    ///
    /// @param changes beside the few with which an inspection begins
    public static HeldWork of(int changes) {
        Path folder = Folders.ofRun().resolve("work-" + changes);
        if (!Files.exists(folder)) {
            Path making = Folders.fresh();
            make(making, changes);
            try {
                Files.move(making, folder);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return new HeldWork(folder);
    }

    private static void make(Path folder, int changes) {
        OpenStore store =
                Made.stores().create(folder.resolve("lead"), Made.PASSPHRASE.toCharArray());
        UUID id = store.create(Made.wanted("BE-1"));
        OpenInspection lead = store.open(id);
        Colleague.join(lead, folder.resolve("colleague"), "B. Joiner", Role.INSPECTOR).close();
        write(lead, changes, 1);
        store.close();
    }

    /// Writes so many changes into an inspection, which knows of them once it is opened anew.
    ///
    /// @param number tells inspections apart
    static void write(OpenInspection inspection, int changes, int number) {
        Snapshot now = inspection.snapshot();
        SecureRandom random = new SecureRandom();
        Chain chain = now.state().chain(inspection.replica(), now.me().id());
        List<Change> all = new ArrayList<>();
        for (List<Edit> act : new Casework(now.framework(), number).acts(changes)) {
            List<Change> written =
                    ActWriter.write(chain, "2023-03-15T10:42:07Z", act, () -> salt(random));
            for (Change change : written) {
                chain = chain.after(change);
            }
            all.addAll(written);
        }
        UUID id = now.state().inspection();
        inspection.store().inTransaction(transaction -> transaction.append(id, all));
    }

    private static byte[] salt(SecureRandom random) {
        byte[] salt = new byte[ChangeJson.SALT];
        random.nextBytes(salt);
        return salt;
    }

    static OpenStore unlock(Path folder) {
        return Made.stores().unlock(folder, Made.PASSPHRASE.toCharArray());
    }

    /// The one inspection of a store.
    static OpenInspection open(OpenStore store) {
        return store.open(store.listInspections().getFirst().inspection());
    }

    /// The lead's store, unlocked; nothing of it is read yet.
    public OpenStore lead() {
        return unlock(folder.resolve("lead"));
    }

    /// The colleague's store, copied into this folder and unlocked.
    OpenStore colleague(Path into) {
        Folders.copy(folder.resolve("colleague"), into);
        return unlock(into);
    }

    /// Made when it is asked for: no bundle holds the largest inspection that is opened here.
    Path bundle() {
        Path file = folder.resolve("work.fieldbook");
        if (!Files.exists(file)) {
            try (OpenStore store = lead()) {
                Colleague.bundle(open(store), file);
            }
        }
        return file;
    }
}
