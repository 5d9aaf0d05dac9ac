package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.store.Samples.INSPECTION;
import static org.fieldbook.store.Samples.OTHER_INSPECTION;
import static org.fieldbook.store.Samples.OTHER_REPLICA;
import static org.fieldbook.store.Samples.REPLICA;
import static org.fieldbook.store.Samples.bytes;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.PublicKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// What is written is read back, here and after reopening.
class StoreTest {

    @TempDir Path parent;
    private Path folder;

    @BeforeEach
    void nameFolder() {
        folder = parent.resolve("Ann's store 50 % ? # é");
    }

    @Test
    void whatWasAppendedIsReadBackAfterReopening() {
        List<Change> chain = Samples.chain(INSPECTION, REPLICA, 20);
        try (Store store = Samples.create(folder)) {
            store.inTransaction(tx -> tx.createInspection(INSPECTION));
            assertThat(append(store, chain)).isEqualTo(chain);
            assertThat(store.readChanges(INSPECTION)).isEqualTo(chain);
        }
        try (Store store = Samples.open(folder)) {
            assertThat(store.inspections()).containsExactly(INSPECTION);
            assertThat(store.readChanges(INSPECTION)).isEqualTo(chain);
            assertThat(store.check().faults()).isEmpty();
        }
    }

    @Test
    void appendingAgainChangesNothingAndReturnsOnlyWhatIsNew() {
        List<Change> chain = Samples.chain(INSPECTION, REPLICA, 5);
        try (Store store = created()) {
            store.inTransaction(tx -> tx.append(INSPECTION, chain.subList(0, 3)));
            assertThat(append(store, chain)).isEqualTo(chain.subList(3, 5));
            assertThat(append(store, chain)).isEmpty();
            assertThat(store.readChanges(INSPECTION)).isEqualTo(chain);
        }
    }

    @Test
    void manyAreAddedInPartsEachOnceAndReadInTheirOrder() {
        List<Change> chain = Samples.chain(INSPECTION, REPLICA, 1_200);
        List<Change> twice = new ArrayList<>(chain.subList(0, 700));
        twice.addAll(chain.subList(200, 900));
        try (Store store = created()) {
            assertThat(append(store, twice)).isEqualTo(chain.subList(0, 900));
            assertThat(append(store, chain)).isEqualTo(chain.subList(900, 1_200));
        }
        try (Store store = Samples.open(folder)) {
            assertThat(store.readChanges(INSPECTION)).isEqualTo(chain);
            assertThat(store.check().faults()).isEmpty();
        }
    }

    @Test
    void gapsAndForksAreKeptAndNamed() {
        List<Change> chain = Samples.chain(INSPECTION, REPLICA, 5);
        Change fork =
                Samples.next(INSPECTION, REPLICA, Optional.of(chain.get(0)), "the copy's note");
        List<Change> waiting = Samples.chain(INSPECTION, OTHER_REPLICA, 4).subList(2, 4);
        List<Change> all = new ArrayList<>(chain);
        all.add(fork);
        all.addAll(waiting);
        Collections.shuffle(all, new Random(7));
        try (Store store = created()) {
            store.inTransaction(tx -> tx.append(INSPECTION, all));
            assertThat(store.readChanges(INSPECTION)).containsExactlyInAnyOrderElementsOf(all);
            var counted = store.check().inspections().getFirst();
            assertThat(counted.changes()).isEqualTo(8);
            assertThat(counted.forks()).containsExactly(REPLICA + ":2");
            assertThat(counted.waiting())
                    .containsExactly(OTHER_REPLICA + ":3", OTHER_REPLICA + ":4");
            assertThat(store.check().faults()).isEmpty();
        }
    }

    @Test
    void draftsAreKeptOverwrittenAndForgotten() {
        try (Store store = created()) {
            store.inTransaction(tx -> {
                tx.putDraft(INSPECTION, "note/1", bytes("first words"));
                tx.putDraft(INSPECTION, "note/1", bytes("second words"));
                tx.putDraft(INSPECTION, "note/2", bytes("other words"));
                return null;
            });
        }
        try (Store store = Samples.open(folder)) {
            assertThat(store.readDrafts(INSPECTION))
                    .containsExactly(
                            Map.entry("note/1", bytes("second words")),
                            Map.entry("note/2", bytes("other words")));
            store.inTransaction(tx -> {
                tx.removeDraft(INSPECTION, "note/1");
                tx.removeDraft(INSPECTION, "never there");
                return null;
            });
            assertThat(store.readDrafts(INSPECTION)).containsOnlyKeys("note/2");
            assertThat(store.check().faults()).isEmpty();
        }
    }

    @Test
    void aBlobIsHeldByEachInspectionUnderItsOwnKey() throws Exception {
        Bytes pack = Bytes.of(new byte[300_000]);
        Hash hash = Hash.of(pack.toArray());
        try (Store store = created()) {
            store.inTransaction(tx -> tx.createInspection(OTHER_INSPECTION));
            for (UUID inspection : List.of(INSPECTION, OTHER_INSPECTION, INSPECTION)) {
                Hash put = store.inTransaction(tx -> tx.putBlob(inspection, pack));
                assertThat(put).isEqualTo(hash);
            }
        }
        try (Store store = Samples.open(folder);
                var files = Files.list(folder.resolve("blobs"))) {
            assertThat(store.readBlob(INSPECTION, hash)).isEqualTo(pack);
            assertThat(store.readBlob(OTHER_INSPECTION, hash)).isEqualTo(pack);
            assertThat(store.listBlobs(INSPECTION)).containsExactly(hash);
            assertThat(files).hasSize(2);
            assertThat(store.check().faults()).isEmpty();
        }
    }

    @Test
    void workThatThrowsLeavesNothing() {
        List<Change> chain = Samples.chain(INSPECTION, REPLICA, 2);
        try (Store store = created()) {
            CompletableFuture<Object> future =
                    store.submit(tx -> {
                        tx.append(INSPECTION, chain);
                        tx.putDraft(INSPECTION, "note/1", bytes("words"));
                        tx.createInspection(OTHER_INSPECTION);
                        throw new IllegalStateException("halfway");
                    });
            assertThatThrownBy(future::join)
                    .isInstanceOf(CompletionException.class)
                    .hasRootCauseMessage("halfway");
            assertThat(store.readChanges(INSPECTION)).isEmpty();
            assertThat(store.readDrafts(INSPECTION)).isEmpty();
            assertThat(store.inspections()).containsExactly(INSPECTION);
            store.inTransaction(tx -> tx.createInspection(OTHER_INSPECTION));
            assertThat(store.check().faults()).isEmpty();
        }
    }

    @Test
    void aChangeOfAnotherInspectionIsRefused() {
        try (Store store = created()) {
            List<Change> foreign = Samples.chain(OTHER_INSPECTION, REPLICA, 1);
            assertThatThrownBy(() -> store.inTransaction(tx -> tx.append(INSPECTION, foreign)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void reopeningKeepsReplicaAndKeys() {
        UUID replica;
        InspectionKeys keys;
        try (Store store = created()) {
            replica = store.replica(INSPECTION);
            keys = store.keys(INSPECTION);
            UUID seenInside = store.inTransaction(tx -> tx.replica(INSPECTION));
            assertThat(seenInside).isEqualTo(replica);
        }
        try (Store store = Samples.open(folder)) {
            assertThat(store.replica(INSPECTION)).isEqualTo(replica);
            assertThat(store.keys(INSPECTION)).isEqualTo(keys);
        }
    }

    @Test
    void thePrivateHalvesFitThePublicOnesAndSayNothingOfThemselves() throws Exception {
        InspectionKeys open;
        try (Store store = created()) {
            open = store.keys(INSPECTION);
        }
        try (Store store = Samples.open(folder)) {
            InspectionPrivateKeys secret = store.privateKeys(INSPECTION);
            assertThat(isPair(secret.agreement(), open.agreement())).isTrue();
            assertThat(isPair(secret.signing(), open.signing())).isTrue();
            assertThat(isPair(secret.signing(), open.agreement())).isFalse();
            assertThat(secret).hasToString("private keys");
            assertThatThrownBy(() -> store.privateKeys(OTHER_INSPECTION))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static boolean isPair(ECPrivateKey secret, PublicKey open) throws Exception {
        ECPoint point = new ECPoint(coordinate(open.x()), coordinate(open.y()));
        var key =
                KeyFactory.getInstance("EC")
                        .generatePublic(new ECPublicKeySpec(point, secret.getParams()));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(secret);
        byte[] made = signature.sign();
        signature.initVerify(key);
        return signature.verify(made);
    }

    private static BigInteger coordinate(String base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64));
    }

    @Test
    void aCopyAndAnotherHostWriteUnderReplicasOfTheirOwn() {
        UUID replica;
        try (Store store = created()) {
            replica = store.replica(INSPECTION);
        }
        Path copied = parent.resolve("copy");
        Samples.copyFolder(folder, copied);
        UUID copysReplica;
        try (Store copy = Samples.open(copied)) {
            copysReplica = copy.replica(INSPECTION);
            assertThat(copysReplica).isNotEqualTo(replica);
            copy.inTransaction(
                    tx -> tx.append(INSPECTION, Samples.chain(INSPECTION, copysReplica, 1)));
        }
        try (Store copy = Samples.open(copied)) {
            assertThat(copy.replica(INSPECTION)).isEqualTo(copysReplica);
        }
        var elsewhere =
                new StoreEnvironment(
                        Samples.ENVIRONMENT.random(),
                        Argon2Cost.SMALLEST,
                        "other laptop",
                        Samples.ENVIRONMENT.clock());
        try (Store moved = Store.open(folder, Samples.passphrase(), elsewhere)) {
            assertThat(moved.replica(INSPECTION)).isNotEqualTo(replica);
        }
    }

    @Test
    void aClosedStoreRefusesWorkAndClosesAgain() {
        Store store = created();
        store.close();
        store.close();
        assertThatThrownBy(() -> store.readChanges(INSPECTION))
                .isInstanceOf(StoreException.Closed.class);
    }

    @Test
    void waitingForTheStoreInsideATransactionIsRefused() {
        try (Store store = created()) {
            assertThatThrownBy(() -> store.inTransaction(tx -> store.readChanges(INSPECTION)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void whatWasSubmittedBeforeClosingIsSaved() {
        List<Change> chain = Samples.chain(INSPECTION, REPLICA, 30);
        Store store = created();
        List<CompletableFuture<List<Change>>> submitted =
                chain.stream()
                        .map(change -> store.submit(tx -> tx.append(INSPECTION, List.of(change))))
                        .toList();
        store.close();
        assertThat(submitted).allMatch(CompletableFuture::isDone);
        try (Store reopened = Samples.open(folder)) {
            assertThat(reopened.readChanges(INSPECTION)).isEqualTo(chain);
        }
    }

    private static List<Change> append(Store store, List<Change> changes) {
        return store.inTransaction(tx -> tx.append(INSPECTION, changes));
    }

    private Store created() {
        Store store = Samples.create(folder);
        store.inTransaction(tx -> tx.createInspection(INSPECTION));
        return store;
    }
}
