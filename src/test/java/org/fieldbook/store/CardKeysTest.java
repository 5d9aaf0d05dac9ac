package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.store.Samples.INSPECTION;
import static org.fieldbook.store.Samples.OTHER_INSPECTION;
import static org.fieldbook.store.Samples.REPLICA;

import org.fieldbook.journal.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Keys made before their inspection is known are never lost, and never serve two inspections.
class CardKeysTest {

    private static final UUID CARD = UUID.fromString("dddddddd-dddd-4ddd-8ddd-dddddddddddd");
    private static final UUID JOINED = UUID.fromString("33333333-3333-4333-8333-333333333333");

    @TempDir Path parent;

    @Test
    void keysMadeForACardWaitAndListNoInspection() {
        Path folder = Samples.filled(parent.resolve("store"));
        InspectionKeys made;
        try (Store store = Samples.open(folder)) {
            made = store.cards().make(CARD);
            assertThat(store.cards().make(CARD)).isEqualTo(made);
            Samples.copyFolder(folder, parent.resolve("power cut")); // on disk before it returned
        }
        for (Path place : List.of(folder, parent.resolve("power cut"))) {
            try (Store store = Samples.open(place)) {
                assertThat(store.cards().get(CARD)).isEqualTo(made);
                assertThat(store.cards().listWaiting()).containsExactly(CARD);
                assertThat(store.inspections()).containsExactly(INSPECTION, OTHER_INSPECTION);
                assertThat(store.check().faults()).isEmpty();
            }
        }
    }

    /// A folder that takes no copy refuses all of it: else the card would be there though it was refused.
    @Test
    void keysThatWereRefusedAreInNoFile() throws IOException {
        Path folder = Samples.filled(parent.resolve("store"));
        byte[] before = Files.readAllBytes(folder.resolve(KeyFile.NAME));
        try (Store store = Samples.open(folder)) {
            Path inTheWay =
                    Files.createDirectory(
                            folder.resolve(Keyring.BACKUPS).resolve(KeyFile.NAME + ".new"));
            assertThatThrownBy(() -> store.cards().make(CARD)).isInstanceOf(StoreException.class);
            assertThat(folder.resolve(KeyFile.NAME)).hasBinaryContent(before);
            assertThat(folder.resolve(KeyFile.NAME + ".new")).doesNotExist();
            Files.delete(inTheWay);
        }
        try (Store store = Samples.open(folder)) {
            assertThat(store.cards().listWaiting()).isEmpty();
            assertThat(store.check().faults()).isEmpty();
        }
    }

    @Test
    void anInspectionThatAdoptsACardUsesItsKeysFromThenOn() {
        Path folder = parent.resolve("store");
        List<Change> chain = Samples.chain(JOINED, REPLICA, 4);
        InspectionKeys made;
        try (Store store = Samples.create(folder)) {
            made = store.cards().make(CARD);
            InspectionKeys adopted =
                    store.inTransaction(tx -> {
                        InspectionKeys keys = tx.adoptInspection(JOINED, CARD);
                        tx.append(JOINED, chain);
                        return keys;
                    });
            assertThat(adopted).isEqualTo(made);
        }
        try (Store store = Samples.open(folder)) {
            assertThat(store.inspections()).containsExactly(JOINED);
            assertThat(store.keys(JOINED)).isEqualTo(made);
            assertThat(store.readChanges(JOINED)).isEqualTo(chain);
            assertThat(store.cards().listWaiting()).isEmpty();
            assertThat(store.check().faults()).isEmpty();
            RestorePoint point = store.makeRestorePoint(Instant.EPOCH, RestorePoint.Why.WANTED);
            assertThat(store.listRestorePoints()).containsExactly(point);
        }
    }

    @Test
    void anAdoptionThatIsRolledBackOrCutOffLeavesTheCardWaiting() {
        Path folder = parent.resolve("store");
        Path cutOff = parent.resolve("power cut");
        try (Store store = Samples.create(folder)) {
            store.cards().make(CARD);
            var failing =
                    store.submit(tx -> {
                        tx.adoptInspection(JOINED, CARD);
                        tx.append(JOINED, Samples.chain(JOINED, REPLICA, 2));
                        Samples.copyFolder(folder, cutOff);
                        throw new IllegalStateException("halfway");
                    });
            assertThatThrownBy(failing::join).hasRootCauseMessage("halfway");
            assertThat(store.cards().listWaiting()).containsExactly(CARD);
            assertThat(store.inspections()).isEmpty();

            // The inspection may be made with keys of its own now, and the card serve another.
            InspectionKeys own = store.inTransaction(tx -> tx.createInspection(JOINED));
            store.inTransaction(tx -> tx.append(JOINED, Samples.chain(JOINED, REPLICA, 2)));
            store.inTransaction(tx -> tx.adoptInspection(INSPECTION, CARD));
            assertThat(store.keys(JOINED)).isEqualTo(own).isNotEqualTo(store.cards().get(CARD));
            assertThat(store.check().faults()).isEmpty();
        }
        try (Store store = Samples.open(folder)) {
            assertThat(store.readChanges(JOINED)).hasSize(2);
            assertThat(store.check().faults()).isEmpty();
        }
        try (Store store = Samples.open(cutOff)) {
            assertThat(store.cards().listWaiting()).containsExactly(CARD);
            store.inTransaction(tx -> tx.adoptInspection(JOINED, CARD));
            assertThat(store.keys(JOINED)).isEqualTo(store.cards().get(CARD));
        }
    }

    @Test
    void returningToBeforeTheAdoptionLetsTheCardWaitAgain() {
        UUID secondCard = UUID.randomUUID();
        try (Store store = Samples.create(parent.resolve("store"))) {
            store.cards().make(CARD);
            RestorePoint before = store.makeRestorePoint(Instant.EPOCH, RestorePoint.Why.WANTED);
            store.inTransaction(tx -> tx.adoptInspection(JOINED, CARD));
            try (Store returned = store.returnTo(before, Instant.EPOCH)) {
                assertThat(returned.cards().listWaiting()).containsExactly(CARD);
                RestorePoint joined = returned.listRestorePoints().getFirst();
                InspectionKeys other = returned.cards().make(secondCard);
                returned.inTransaction(tx -> tx.adoptInspection(JOINED, secondCard));
                assertThat(returned.keys(JOINED)).isEqualTo(other);
                try (Store again = returned.returnTo(joined, Instant.EPOCH)) {
                    assertThat(again.keys(JOINED)).isEqualTo(again.cards().get(CARD));
                    assertThat(again.cards().listWaiting()).containsExactly(secondCard);
                    assertThat(again.check().faults()).isEmpty();
                }
            }
        }
    }

    @Test
    void cardsAndInspectionsAreNotTakenForEachOther() {
        try (Store store = Samples.open(Samples.filled(parent.resolve("store")))) {
            store.cards().make(CARD);
            refused(() -> store.cards().make(INSPECTION));
            refused(() -> store.cards().get(INSPECTION));
            refused(() -> store.cards().get(JOINED));
            refused(() -> store.keys(CARD));
            refused(() -> store.readChanges(CARD));
            refused(() -> store.inTransaction(tx -> tx.createInspection(CARD)));
            refused(() -> store.inTransaction(tx -> tx.adoptInspection(INSPECTION, CARD)));
            refused(() -> store.inTransaction(tx -> tx.adoptInspection(JOINED, OTHER_INSPECTION)));
            store.inTransaction(tx -> tx.adoptInspection(JOINED, CARD));
            UUID third = UUID.randomUUID();
            refused(() -> store.inTransaction(tx -> tx.adoptInspection(third, CARD)));
        }
    }

    private static void refused(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void s8AStoreWithoutCardsStaysInTheFormOlderProgramsKnow() {
        Path folder = Samples.filled(parent.resolve("store"));
        assertThat(KeyPlaces.read(folder.resolve(KeyFile.NAME)).version()).isEqualTo(1);
        try (Store store = Samples.open(folder)) {
            store.cards().make(CARD);
        }
        assertThat(KeyPlaces.read(folder.resolve(KeyFile.NAME)).version()).isEqualTo(2);
        Samples.open(folder).close();
    }
}
