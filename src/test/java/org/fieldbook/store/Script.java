package org.fieldbook.store;

import static org.fieldbook.store.Samples.INSPECTION;
import static org.fieldbook.store.Samples.OTHER_INSPECTION;
import static org.fieldbook.store.Samples.OTHER_REPLICA;
import static org.fieldbook.store.Samples.REPLICA;
import static org.fieldbook.store.Samples.bytes;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;

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

    /// So many lead up to those that erase values.
    static final int ERASING = 14;

    /// The number of the step that removes what is left of erased values.
    static final int REMOVING = 16;

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final List<Change> OWN = Samples.chain(INSPECTION, REPLICA, 14);

    /// Their values are erased. They are written by the first steps, so whatever is begun holds them.
    static final List<Change> ERASED = List.of(OWN.get(1), OWN.get(3));

    private static final List<Change> COLLEAGUE = Samples.chain(INSPECTION, OTHER_REPLICA, 120);
    private static final Bytes ATTACHMENT = attachment();

    private Script() {}

    static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(
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
                        }));
        steps.add(append("append", OWN.subList(2, 5)));
        steps.add(draft("note/1", "typed"));
        steps.add(new Step("keep a restore point", Held::kept, Script::keep));
        steps.add(
                written(
                        "make an act of a draft",
                        held -> held.withChanges(OWN.subList(5, 7)).withoutDraft("note/1"),
                        tx -> {
                            tx.append(INSPECTION, OWN.subList(5, 7));
                            tx.removeDraft(INSPECTION, "note/1");
                        }));
        steps.add(
                written(
                        "import",
                        held -> held.withChanges(COLLEAGUE).withBlob(ATTACHMENT),
                        tx -> {
                            tx.append(INSPECTION, COLLEAGUE);
                            tx.putBlob(INSPECTION, ATTACHMENT);
                        }));
        steps.add(
                new Step(
                        "make a card",
                        Held::withCard,
                        store -> {
                            store.cards().make(CARD);
                            return store;
                        }));
        steps.add(
                written(
                        "create another inspection",
                        held -> held.withInspection(OTHER_INSPECTION),
                        tx -> tx.createInspection(OTHER_INSPECTION)));
        steps.add(draft("note/2", "typed later"));
        steps.add(
                new Step(
                        "change the passphrase",
                        held -> held.withPassphrase(1),
                        store -> {
                            store.waysIn().changePassphrase(passphrase(0), passphrase(1));
                            return store;
                        }));
        steps.add(append("append more", OWN.subList(7, 9)));
        steps.add(
                new Step(
                        "return to the restore point",
                        Held::returned,
                        store -> store.returnTo(store.listRestorePoints().getLast(), NOW)));
        steps.add(append("append after the return", OWN.subList(9, 12)));
        steps.add(draft("note/1", "typed again"));
        steps.addAll(erasing());
        return List.copyOf(steps);
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
                new Step(
                        "write the store and a backup anew",
                        held -> held,
                        store -> {
                            store.backups().bringUpToDate(NOW);
                            return store;
                        }),
                new Step(
                        "remove the earlier restore points",
                        Held::withoutPoint,
                        store -> {
                            store.backups().erasures().removeOlder();
                            return store;
                        }),
                append("append after the erasing", OWN.subList(13, 14)));
    }

    /// The passphrase after so many changes of it.
    static char[] passphrase(int changes) {
        return changes == 0 ? Samples.passphrase() : "another one made up".toCharArray();
    }

    /// A closed store that the first steps were done to.
    ///
    /// @param done how many of them
    static Path begun(Path folder, int done) {
        Store begun = Samples.create(folder);
        try {
            for (Step step : steps().subList(0, done)) {
                begun = step.deed().apply(begun);
            }
        } finally {
            begun.close();
        }
        return folder;
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

    private static Step written(
            String name, UnaryOperator<Held> meaning, Consumer<StoreTransaction> work) {
        return new Step(
                name,
                meaning,
                store -> {
                    store.inTransaction(tx -> {
                        work.accept(tx);
                        return name;
                    });
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
