package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/// The passphrase changes, whatever happens meanwhile: the old or the new one opens the store, and once it is
/// done the new one alone.
class PassphraseChangeTest {

    private static final char[] NEXT = "another one made up".toCharArray();
    private static final int KILLS = Integer.getInteger("fieldbook.kill.count", 50) / 5;

    @TempDir private Path folder;

    private Path store;

    @BeforeEach
    void fill() {
        store = Samples.filled(folder.resolve("store"));
    }

    private boolean isOpenedBy(char[] passphrase) {
        try (Store open = Store.open(store, passphrase, Samples.ENVIRONMENT)) {
            assertThat(open.check().faults()).isEmpty();
            return true;
        } catch (StoreException.WrongPassphrase other) {
            return false;
        }
    }

    @Test
    void K2_onceItIsDoneTheNewOneAloneOpensTheStoreAndAllOfItIsThere() {
        try (Store open = Samples.open(store)) {
            assertThat(open.waysIn().changePassphrase(Samples.passphrase(), NEXT)).isTrue();
            assertThat(open.inspections()).contains(Samples.INSPECTION);
        }
        assertThat(isOpenedBy(Samples.passphrase())).isFalse();
        assertThat(isOpenedBy(NEXT)).isTrue();
    }

    @Test
    void K2_whoDoesNotKnowTheOldOneChangesNothingEvenInAnOpenStore() throws IOException {
        byte[] before = Files.readAllBytes(store.resolve(KeyFile.NAME));
        try (Store open = Samples.open(store)) {
            assertThatThrownBy(() -> open.waysIn().changePassphrase("guessed".toCharArray(), NEXT))
                    .isInstanceOf(StoreException.WrongPassphrase.class);
        }
        assertThat(store.resolve(KeyFile.NAME)).hasBinaryContent(before);
        assertThat(isOpenedBy(Samples.passphrase())).isTrue();
    }

    @Test
    void K2_whereTheFileCannotBeWrittenTheOldOneHoldsAndTheStoreGoesOn() throws IOException {
        Path inTheWay = store.resolve(KeyFile.NAME + ".new");
        try (Store open = Samples.open(store)) {
            Files.createDirectory(inTheWay);
            assertThatThrownBy(() -> open.waysIn().changePassphrase(Samples.passphrase(), NEXT))
                    .isInstanceOf(StoreException.class);
            Files.delete(inTheWay);
            open.cards().make(Samples.OTHER_REPLICA);
        }
        assertThat(isOpenedBy(NEXT)).isFalse();
        assertThat(isOpenedBy(Samples.passphrase())).isTrue();
    }

    @Test
    void K2_whereTheCopyCannotBeWrittenTheNewOneHoldsAndTheCopyFollowsWhenItIsOpenedAgain()
            throws IOException {
        Path inTheWay = store.resolve(Keyring.BACKUPS).resolve(KeyFile.NAME + ".new");
        try (Store open = Samples.open(store)) {
            Files.createDirectory(inTheWay);
            assertThat(open.waysIn().changePassphrase(Samples.passphrase(), NEXT)).isFalse();
            Files.delete(inTheWay);
        }
        assertThat(isOpenedBy(Samples.passphrase())).isFalse();
        assertThat(isOpenedBy(NEXT)).isTrue();
        assertThat(store.resolve(Keyring.BACKUPS).resolve(KeyFile.NAME))
                .hasSameBinaryContentAs(store.resolve(KeyFile.NAME));
    }

    @Test
    void K2_killedAtAnyMomentTheLastOneThatWasSaidToHoldOrTheOneAfterItOpensTheStore(
            TestReporter reporter) throws Exception {
        Random random = new Random(1);
        int reached = 0;
        int between = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            List<Integer> told =
                    Killed.after(random.nextInt(800), PassphraseChanger.class, store, reached);
            int last = told.isEmpty() ? reached : told.getLast();
            boolean old = isOpenedBy(PassphraseChanger.passphrase(last));
            boolean next = isOpenedBy(PassphraseChanger.passphrase(last + 1));
            assertThat(old ^ next)
                    .as("after " + last + " exactly one of the two opens it")
                    .isTrue();
            between += next ? 1 : 0;
            reached = next ? last + 1 : last;
        }
        System.out.printf(
                "K2: %d kills while the passphrase changed, %d changes, %d not told yet; each time"
                        + " exactly one opened the store%n",
                KILLS, reached, between);
        reporter.publishEntry(
                Map.of(
                        "promise", "K2",
                        "count", Integer.toString(KILLS),
                        "unit", "kills while the passphrase changed",
                        "seed", "1"));
    }
}
