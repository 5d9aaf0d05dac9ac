package org.fieldbook.store;

import static org.fieldbook.store.RecoveryKeyChanger.DAY;
import static org.fieldbook.store.RecoveryKeyChanger.key;
import static org.fieldbook.store.Samples.INSPECTION;
import static org.fieldbook.store.Samples.OTHER_INSPECTION;
import static org.fieldbook.store.Samples.OTHER_REPLICA;
import static org.fieldbook.store.Samples.REPLICA;
import static org.fieldbook.store.Samples.bytes;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// What a store is put through while its disk, power or process fails, step by step. Each step says
/// what the store holds after it, given what it held before: whatever happens meanwhile, a store holds
/// what it held before a step or what it holds after it.
final class Script {

    /// One thing done to an open store.
    ///
    /// @param meaning what is held after it
    /// @param deed does it and hands out the store to go on with
    record Step(String name, UnaryOperator<Held> meaning, UnaryOperator<Store> deed) {}

    static final UUID CARD = UUID.fromString("dddddddd-dddd-4ddd-8ddd-dddddddddddd");

    /// So many steps make the store whose later steps are tried one by one.
    static final int BEGINNING = 4;

    /// The store's folder in a folder of its own, and the second backup place beside it.
    private static final String STORE = "store";

    private static final String PLACE = "stick";

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Escrow HEADQUARTERS = new Escrow("headquarters", DAY);
    private static final List<Change> OWN = Samples.chain(INSPECTION, REPLICA, 16);

    /// Their values are erased. They are written by the first steps, so whatever is begun holds them.
    static final List<Change> ERASED = List.of(OWN.get(1), OWN.get(3));

    private static final List<Change> COLLEAGUE = Samples.chain(INSPECTION, OTHER_REPLICA, 120);
    private static final List<Change> CLOSED = Samples.chain(OTHER_INSPECTION, REPLICA, 3);
    private static final Bytes ATTACHMENT = attachment();

    private static final List<Step> STEPS = all();

    /// So many lead up to those that erase values.
    static final int ERASING = number("erase values");

    /// The number of the step that removes what is left of erased values.
    static final int REMOVING = number("remove the earlier restore points");

    /// The number of the step that has them go from the second place too.
    static final int CLEARING = number("bring what is erased to the second place");

    private Script() {}

    static List<Step> steps() {
        return STEPS;
    }

    static int number(String name) {
        return STEPS.stream().map(Step::name).toList().indexOf(name);
    }

    private static List<Step> all() {
        List<Step> steps = new ArrayList<>();
        steps.addAll(beginning());
        steps.addAll(backingUp());
        steps.addAll(changingKeys());
        steps.addAll(returning());
        steps.addAll(erasing());
        steps.addAll(closing());
        return List.copyOf(steps);
    }

    private static List<Step> beginning() {
        return List.of(
                written(
                        "create an inspection",
                        held ->
                                held.withInspection(INSPECTION)
                                        .withChanges(OWN.subList(0, 2))
                                        .withBlob(bytes("a pack")),
                        tx -> {
                            tx.createInspection(INSPECTION);
                            tx.append(INSPECTION, OWN.subList(0, 2));
                            tx.putBlob(INSPECTION, bytes("a pack"));
                        }),
                append("append", OWN.subList(2, 5)),
                draft("note/1", "typed"),
                new Step("keep a restore point", Held::kept, Script::keep),
                written(
                        "make an act of a draft",
                        held -> held.withChanges(OWN.subList(5, 7)).withoutDraft("note/1"),
                        tx -> {
                            tx.append(INSPECTION, OWN.subList(5, 7));
                            tx.removeDraft(INSPECTION, "note/1");
                        }),
                written(
                        "import",
                        held -> held.withChanges(COLLEAGUE).withBlob(ATTACHMENT),
                        tx -> {
                            tx.append(INSPECTION, COLLEAGUE);
                            tx.putBlob(INSPECTION, ATTACHMENT);
                        }),
                done("make a card", Held::withCard, store -> store.cards().make(CARD)));
    }

    /// The first time all is copied, the second time what is new goes into the tail.
    private static List<Step> backingUp() {
        return List.of(
                backUp("back up"),
                createOther("create another inspection"),
                draft("note/2", "typed later"),
                backUp("back up what is new"),
                bring("bring it to the second place"));
    }

    private static List<Step> changingKeys() {
        return List.of(
                done(
                        "make a recovery key",
                        held -> held.withRecoveryKey(1),
                        store -> store.waysIn().changeRecoveryKey(passphrase(0), key(1), DAY)),
                done(
                        "let headquarters open it",
                        Held::withEscrow,
                        store ->
                                store.waysIn()
                                        .changeEscrow(passphrase(0), HEADQUARTERS, Script::sealed)),
                done(
                        "change the passphrase",
                        held -> held.withPassphrase(1),
                        store -> store.waysIn().changePassphrase(passphrase(0), passphrase(1))),
                done(
                        "change the recovery key",
                        held -> held.withRecoveryKey(2),
                        store -> store.waysIn().changeRecoveryKey(passphrase(1), key(2), DAY)),
                append("append more", OWN.subList(7, 9)),
                backUp("back up what is new by then"),
                bring("bring that to the second place"));
    }

    private static List<Step> returning() {
        return List.of(
                new Step(
                        "return to the restore point",
                        Held::returned,
                        store -> store.returnTo(store.listRestorePoints().getLast(), NOW)),
                append("append after the return", OWN.subList(9, 12)),
                draft("note/1", "typed again"));
    }

    /// The order and the rows without their values in one, as wherever an order comes.
    private static List<Step> erasing() {
        List<Change> order = OWN.subList(12, 13);
        return List.of(
                written(
                        "erase values",
                        held -> held.withChanges(order).withErased(ERASED),
                        tx -> {
                            tx.append(INSPECTION, order);
                            tx.erase(INSPECTION, ERASED);
                        }),
                backUp("write the store and a backup anew"),
                done(
                        "remove the earlier restore points",
                        Held::withoutPoint,
                        store -> store.backups().erasures().removeOlder()),
                append("append after the erasing", OWN.subList(13, 14)));
    }

    private static List<Step> closing() {
        return List.of(
                createOther("create the other inspection again"),
                backUp("back up both"),
                bring("bring what is erased to the second place"),
                append("append before the closing", OWN.subList(14, 15)),
                done("close the other inspection", Script::closed, Script::close),
                append("append after the closing", OWN.subList(15, 16)),
                backUp("back up without it"),
                bring("bring it to the second place without it"));
    }

    /// The passphrase after so many changes of it.
    static char[] passphrase(int changes) {
        return changes == 0 ? Samples.passphrase() : "another one made up".toCharArray();
    }

    /// In place of sealing for headquarters' key, and of opening by it.
    static byte[] sealed(byte[] plain) {
        byte[] sealed = plain.clone();
        for (int i = 0; i < sealed.length; i++) {
            sealed[i] ^= 0x55;
        }
        return sealed;
    }

    /// A closed store that the first steps were done to, and its second backup place.
    ///
    /// @param folder that is made to hold both
    /// @param done how many of them
    static Path begun(Path folder, int done) {
        Store begun = create(folder);
        try {
            for (Step step : steps().subList(0, done)) {
                begun = step.deed().apply(begun);
            }
        } finally {
            begun.close();
        }
        return folder;
    }

    /// A new store in a folder, and its second backup place.
    static Store create(Path folder) {
        try {
            Files.createDirectories(place(folder));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Samples.create(store(folder));
    }

    static Path store(Path folder) {
        return folder.resolve(STORE);
    }

    static Path place(Path folder) {
        return folder.resolve(PLACE);
    }

    /// What the store holds after each number of steps, from none.
    static List<Held> meanings() {
        List<Held> meanings = new ArrayList<>(List.of(Held.nothing()));
        steps().forEach(step -> meanings.add(step.meaning().apply(meanings.getLast())));
        return List.copyOf(meanings);
    }

    private static Step append(String name, List<Change> changes) {
        return written(
                name, held -> held.withChanges(changes), tx -> tx.append(INSPECTION, changes));
    }

    private static Step draft(String key, String text) {
        return written(
                "draft " + text,
                held -> held.withDraft(key, bytes(text)),
                tx -> tx.putDraft(INSPECTION, key, bytes(text)));
    }

    /// Where the return was refused it is there still.
    private static Step createOther(String name) {
        return written(
                name,
                held ->
                        held.withInspection(OTHER_INSPECTION)
                                .withChanges(CLOSED)
                                .withDraft("note/9", bytes("typed elsewhere"))
                                .withBlob(bytes("another pack")),
                tx -> {
                    if (!tx.list().inspections().contains(OTHER_INSPECTION)) {
                        tx.createInspection(OTHER_INSPECTION);
                    }
                    tx.append(OTHER_INSPECTION, CLOSED);
                    tx.putDraft(OTHER_INSPECTION, "note/9", bytes("typed elsewhere"));
                    tx.putBlob(OTHER_INSPECTION, bytes("another pack"));
                });
    }

    /// Where it could not be created it is not closed either.
    private static Held closed(Held held) {
        return held.inspections().contains(OTHER_INSPECTION)
                ? held.withClosed(OTHER_INSPECTION, Script::withoutOther)
                : held;
    }

    /// As anybody finds it who has no key of the inspection that was closed.
    static Held withoutOther(Held held) {
        return held.without(OTHER_INSPECTION, CLOSED, "note/9", bytes("another pack"));
    }

    /// Once its keys are gone it is closed, though the rest was refused.
    private static void close(Store store) {
        if (store.inspections().contains(OTHER_INSPECTION)) {
            store.closings().close(OTHER_INSPECTION, bytes("closed"), _ -> {});
        }
    }

    private static Step backUp(String name) {
        return done(name, Held::backedUp, store -> store.backups().bringUpToDate(NOW));
    }

    private static Step bring(String name) {
        return done(
                name,
                Held::brought,
                store -> {
                    if (!store.backups().bringTo(place(store.folder().resolveSibling("")))) {
                        throw new AssertionError("there is no second place");
                    }
                });
    }

    private static Step written(
            String name, UnaryOperator<Held> meaning, Consumer<StoreTransaction> work) {
        return done(
                name,
                meaning,
                store ->
                        store.inTransaction(tx -> {
                            work.accept(tx);
                            return name;
                        }));
    }

    private static Step done(String name, UnaryOperator<Held> meaning, Consumer<Store> work) {
        return new Step(
                name,
                meaning,
                store -> {
                    work.accept(store);
                    return store;
                });
    }

    private static Store keep(Store store) {
        store.makeRestorePoint(NOW, RestorePoint.Why.WANTED);
        return store;
    }

    private static Bytes attachment() {
        byte[] content = new byte[20_000];
        new Random(1).nextBytes(content);
        return Bytes.of(content);
    }
}
