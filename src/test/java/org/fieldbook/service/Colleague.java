package org.fieldbook.service;

import org.fieldbook.bundle.IdentityCard;
import org.fieldbook.inspection.Role;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;

/// Somebody with a laptop and a real store of their own, who joined an inspection by card and invitation.
final class Colleague implements AutoCloseable {

    private final Path folder;
    private OpenStore store;
    private OpenInspection inspection;

    private Colleague(Path folder, OpenStore store, OpenInspection inspection) {
        this.folder = folder;
        this.store = store;
        this.inspection = inspection;
    }

    /// Makes a card, has it added, and takes the invitation up.
    static Colleague join(OpenInspection lead, Path folder, String name, Role role) {
        OpenStore store = Made.stores().create(folder, Made.PASSPHRASE.toCharArray());
        byte[] card = store.join().makeCard(name);
        IdentityCard read = JoinInspection.readCard(card);
        OpenInspection.await(new Team(lead).add(read, role));
        byte[] invitation =
                exporting(lead).make(List.of(read.keys().name()), true).file().toArray();
        UUID id = store.join().accept(store.join().read(invitation));
        return new Colleague(folder, store, store.open(id));
    }

    static ExportBundle exporting(OpenInspection inspection) {
        return new ExportBundle(inspection, new SecureRandom(), "test");
    }

    OpenInspection open() {
        return inspection;
    }

    OpenStore store() {
        return store;
    }

    Path folder() {
        return folder;
    }

    void reopen() {
        UUID id = inspection.snapshot().state().inspection();
        store.close();
        store = Made.stores().unlock(folder, Made.PASSPHRASE.toCharArray());
        inspection = store.open(id);
    }

    /// A bundle for everybody else on the roster, made and noted as sent.
    static byte[] bundle(OpenInspection from, Path file) {
        ExportBundle exporting = exporting(from);
        ExportBundle.Made made =
                exporting.make(
                        exporting.recipients().stream()
                                .map(ExportBundle.Recipient::laptop)
                                .toList(),
                        false);
        exporting.save(made, file);
        return made.file().toArray();
    }

    /// Previews and takes in.
    static ArrivalPreview take(OpenInspection into, byte[] file) {
        ImportBundle importing = new ImportBundle(into);
        ArrivalPreview preview = importing.preview(file);
        importing.take(preview);
        return preview;
    }

    @Override
    public void close() {
        store.close();
    }
}
