package org.fieldbook.service;

import static org.fieldbook.service.CanaryWork.word;

import org.fieldbook.bundle.IdentityCard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// The part of [CanaryWork] that is about the store: what opens it, its backups, and how it is put right.
final class CanaryStore {

    private static final int PAGE = 4096;

    private final CanaryWork.Places places;
    private final Stores stores = Made.stores();
    private final IdentityCard headquarters;
    private OpenStore store;
    private List<String> recoveryWords = List.of();

    CanaryStore(CanaryWork.Places places) {
        this.places = places;
        try (OpenStore theirs =
                stores.create(places.chosen("headquarters"), passphrase("headquarters"))) {
            headquarters = theirs.join().writeCard(word("office"), places.chosen("office.card"));
        }
        store = stores.create(places.store(), passphrase("first"));
    }

    /// For one use, as somebody types it.
    private static char[] passphrase(String word) {
        return (word(word) + " passphrase").toCharArray();
    }

    OpenStore store() {
        return store;
    }

    IdentityCard headquarters() {
        return headquarters;
    }

    OpenInspection begin(NewInspection wanted) {
        return store.open(store.create(wanted));
    }

    /// The first row of the words on its recovery sheet.
    String recoveryWords() {
        return recoveryWords.getFirst();
    }

    private static UUID id(OpenInspection open) {
        return open.snapshot().state().inspection();
    }

    /// Another passphrase; headquarters is let in and gives a third one; and by the recovery words a fourth.
    OpenInspection changeKeys(OpenInspection open) throws IOException {
        UUID inspection = id(open);
        store.waysToOpen().passphrase().change(passphrase("first"), passphrase("own"));
        store.waysToOpen().headquarters().let(passphrase("own"), word("code"));
        store.close();
        Path keys = places.store().resolve("store.keys");
        Path handed = places.chosen("handed.keys");
        try (OpenStore theirs =
                stores.unlock(places.chosen("headquarters"), passphrase("headquarters"))) {
            stores.reopening(theirs).reopen(keys, handed, passphrase("handed"));
        }
        Files.copy(handed, keys, StandardCopyOption.REPLACE_EXISTING);
        store = stores.unlock(places.store(), passphrase("handed"));
        store.waysToOpen().headquarters().shutOut(passphrase("handed"));
        makeRecoveryKey();
        store.close();
        store =
                stores.recover(
                        places.store(), RecoveryWords.of(recoveryWords), passphrase("recovered"));
        return store.open(inspection);
    }

    private void makeRecoveryKey() {
        ChangeRecoveryKey changing = store.waysToOpen().recoveryKey();
        RecoveryWords made = changing.prepare();
        recoveryWords = made.rows().stream().map(row -> String.join(" ", row)).toList();
        KeySheet sheet = changing.sheet(made, CanaryPapers.MESSAGES, "1.0.0");
        sheet.save(places.chosen("sheet.pdf"));
        changing.use(passphrase("handed"), made);
        sheet.wipe();
        made.wipe();
    }

    /// Back to a restore point, and backups in a second place.
    ///
    /// @param open of the inspection as it was before
    OpenInspection goBack(OpenInspection open) {
        UUID inspection = id(open);
        var point = store.restorePoints().make();
        await(new WriteNotes(open).keep(draft(open)));
        store = store.restorePoints().to(point.name());
        OpenInspection now = store.open(inspection);
        new AfterRestore(now).goOn();
        keepBackups();
        return now;
    }

    private Draft draft(OpenInspection open) {
        return new CanaryCases(open, places)
                .draft(CanaryCases.newNote(), word("draft"), word("draftsource"));
    }

    private void keepBackups() {
        KeepBackups backups = store.keepBackups(new SecondPlace(Optional.empty(), _ -> {}), false);
        backups.tick();
        backups.choose(places.second());
        backups.bring();
    }

    /// What a colleague sent later is taken in and taken back.
    OpenInspection takeBack(OpenInspection open) {
        UUID inspection = id(open);
        var importing = new ImportBundle(open);
        importing.take(importing.preview(places.chosen("later.fieldbook")));
        store = store.restorePoints().takeBack(open);
        keepBackups();
        return store.open(inspection);
    }

    /// The store is damaged: what is readable is saved, it is copied as it is, and a backup takes its place.
    void putRight(OpenInspection open) throws IOException {
        UUID inspection = id(open);
        store.restorePoints().make();
        store.close();
        damage(places.store().resolve("store.db"));
        try (RepairStore repair =
                stores.repair(
                        places.store(),
                        RecoveryWords.of(recoveryWords),
                        CanaryWork.PASSPHRASE.toCharArray())) {
            repair.look(repair.list().getFirst().name());
            repair.copyTo(places.chosen("copied"));
            repair.rescue(places.chosen("rescued"));
            repair.restore("");
        }
        store = stores.unlock(places.store(), CanaryWork.PASSPHRASE.toCharArray());
        OpenInspection right = store.open(inspection);
        new AfterRestore(right).goOn();
        keepBackups();
        await(new WriteNotes(right).keep(draft(right)));
    }

    private static void damage(Path file) throws IOException {
        byte[] pages = Files.readAllBytes(file);
        byte[] other = "damaged".getBytes(StandardCharsets.US_ASCII);
        for (int page = 2; page * PAGE < pages.length; page += 2) {
            System.arraycopy(other, 0, pages, page * PAGE + PAGE / 2, other.length);
        }
        Files.write(file, pages);
    }

    private static void await(CompletableFuture<Saved> begun) {
        OpenInspection.await(begun);
    }
}
