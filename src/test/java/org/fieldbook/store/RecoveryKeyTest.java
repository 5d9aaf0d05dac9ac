package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.store.RecoveryKeyChanger.DAY;
import static org.fieldbook.store.RecoveryKeyChanger.key;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The recovery key opens the store beside the passphrase; another one made ends it.
class RecoveryKeyTest {

    private static final char[] NEXT = "another one made up".toCharArray();
    private static final int WRONG = 500;
    private static final int KILLS = Integer.getInteger("fieldbook.kill.count", 50) / 10;

    @TempDir private Path folder;

    private Path store;

    @BeforeEach
    void fill() {
        store = Samples.filled(folder.resolve("store"));
    }

    private void give(RecoveryKey key) {
        try (Store open = Samples.open(store)) {
            assertThat(open.waysIn().changeRecoveryKey(Samples.passphrase(), key, DAY)).isTrue();
            assertThat(open.waysIn().recoveryKeyMade()).contains(DAY);
        }
    }

    private boolean isOpenedBy(RecoveryKey key) {
        try (Store open = Store.open(store, key, Samples.ENVIRONMENT)) {
            assertThat(open.check().faults()).isEmpty();
            return true;
        } catch (StoreException.WrongRecoveryKey other) {
            return false;
        }
    }

    @Test
    void k3OnlyTheRightRecoveryKeyOpens(TestReporter reporter) throws IOException {
        assertThatThrownBy(() -> Store.open(store, key(1), Samples.ENVIRONMENT))
                .isInstanceOf(StoreException.NoRecoveryKey.class);
        give(key(1));
        byte[] keys = Files.readAllBytes(store.resolve(KeyFile.NAME));
        byte[] right = key(1).toArray();
        Random random = new Random(42);
        for (int i = 0; i < WRONG; i++) {
            byte[] wrong = right.clone();
            // The first are one bit off, the rest have nothing to do with it.
            if (i < Byte.SIZE * RecoveryKey.SIZE) {
                wrong[i / Byte.SIZE] ^= (byte) (1 << i % Byte.SIZE);
            } else {
                random.nextBytes(wrong);
            }
            assertThat(isOpenedBy(RecoveryKey.of(wrong))).isFalse();
        }
        assertThat(store.resolve(KeyFile.NAME)).hasBinaryContent(keys);
        assertThat(isOpenedBy(key(1))).isTrue();
        Samples.open(store).close();
        reporter.publishEntry(
                Map.of(
                        "promise", "K3",
                        "count", Integer.toString(WRONG),
                        "unit", "wrong recovery keys, half of them one bit off",
                        "seed", "42"));
    }

    @Test
    void anotherOneMadeEndsTheOneBeforeAndWhoHasNoPassphraseMakesNone() {
        give(key(1));
        give(key(2));
        assertThat(isOpenedBy(key(1))).isFalse();
        assertThat(isOpenedBy(key(2))).isTrue();
        try (Store open = Samples.open(store)) {
            assertThatThrownBy(() ->
                            open.waysIn().changeRecoveryKey("guessed".toCharArray(), key(3), DAY))
                    .isInstanceOf(StoreException.WrongPassphrase.class);
        }
        assertThat(isOpenedBy(key(2))).isTrue();
    }

    @Test
    void aForgottenPassphraseIsReplacedAndTheRecoveryKeyGoesOn() {
        give(key(1));
        try (Store open = Store.open(store, key(1), Samples.ENVIRONMENT)) {
            assertThatThrownBy(() -> open.waysIn().changePassphrase(key(2), NEXT))
                    .isInstanceOf(StoreException.WrongRecoveryKey.class);
            assertThat(open.waysIn().changePassphrase(key(1), NEXT)).isTrue();
        }
        assertThatThrownBy(() -> Samples.open(store))
                .isInstanceOf(StoreException.WrongPassphrase.class);
        Store.open(store, NEXT, Samples.ENVIRONMENT).close();
        assertThat(isOpenedBy(key(1))).isTrue();
    }

    @Test
    void changingThePassphraseLeavesTheRecoveryKey() {
        give(key(1));
        try (Store open = Samples.open(store)) {
            assertThat(open.waysIn().changePassphrase(Samples.passphrase(), NEXT)).isTrue();
        }
        assertThat(isOpenedBy(key(1))).isTrue();
    }

    @Test
    void whereTheFileCannotBeWrittenTheOneBeforeHolds() throws IOException {
        give(key(1));
        Path inTheWay = store.resolve(KeyFile.NAME + ".new");
        try (Store open = Samples.open(store)) {
            Files.createDirectory(inTheWay);
            assertThatThrownBy(() ->
                            open.waysIn().changeRecoveryKey(Samples.passphrase(), key(2), DAY))
                    .isInstanceOf(StoreException.class);
            Files.delete(inTheWay);
            open.cards().make(Samples.OTHER_REPLICA);
        }
        assertThat(isOpenedBy(key(2))).isFalse();
        assertThat(isOpenedBy(key(1))).isTrue();
    }

    @Test
    void k2KilledWhileTheRecoveryKeyChangesExactlyOneOfTwoOpensTheStore(TestReporter reporter)
            throws Exception {
        give(key(0));
        Random random = new Random(2);
        int reached = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            List<Integer> told =
                    Killed.after(random.nextInt(400), RecoveryKeyChanger.class, store, reached);
            int last = told.isEmpty() ? reached : told.getLast();
            boolean next = isOpenedBy(key(last + 1));
            assertThat(isOpenedBy(key(last)) ^ next)
                    .as("after " + last + " exactly one of the two opens it")
                    .isTrue();
            Samples.open(store).close();
            reached = next ? last + 1 : last;
        }
        assertThat(reached).isPositive();
        reporter.publishEntry(
                Map.of(
                        "promise", "K2",
                        "count", Integer.toString(KILLS),
                        "unit", "kills while the recovery key changed",
                        "seed", "2"));
    }
}
