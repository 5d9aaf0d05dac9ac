package org.fieldbook.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.service.OpenStore;
import org.fieldbook.service.QuickStores;
import org.fieldbook.service.Stores;
import org.fieldbook.store.ReadOnlyMount;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

class StartViewModelTest {

    private static final String PASSPHRASE = "four words nobody guesses";

    @TempDir Path folder;

    private final Stores stores = QuickStores.of(Clock.systemUTC());

    private StartViewModel model() {
        return model(folder.resolve("store"));
    }

    private StartViewModel model(Path store) {
        return new StartViewModel(stores, store, new DirectBackground(), SmallInspection.WORDS);
    }

    private static void close(StartViewModel model) {
        if (model.stageProperty().get() instanceof StartViewModel.Stage.Open(var store, _)) {
            store.close();
        }
    }

    @Test
    void anEmptyFolderOffersANewStore() {
        assertThat(model().stageProperty().get()).isInstanceOf(StartViewModel.Stage.New.class);
    }

    @Test
    void differingPassphrasesMakeNothing() {
        StartViewModel model = model();
        model.create(PASSPHRASE.toCharArray(), "something else again".toCharArray());
        assertThat(model.messageProperty().get()).contains("differ");
        assertThat(stores.isStore(folder.resolve("store"))).isFalse();
    }

    @Test
    void theRightPassphraseUnlocksAndIsWiped() {
        StartViewModel first = model();
        first.create(PASSPHRASE.toCharArray(), PASSPHRASE.toCharArray());
        close(first);
        StartViewModel model = model();
        assertThat(model.stageProperty().get()).isInstanceOf(StartViewModel.Stage.Locked.class);
        char[] given = PASSPHRASE.toCharArray();
        model.unlock(given);
        assertThat(model.stageProperty().get()).isInstanceOf(StartViewModel.Stage.Open.class);
        assertThat(given).containsOnly('\0');
        close(model);
    }

    @Test
    void aWrongPassphraseIsSaidAtTheFieldAndMayBeTriedAgain() {
        StartViewModel first = model();
        first.create(PASSPHRASE.toCharArray(), PASSPHRASE.toCharArray());
        close(first);
        StartViewModel model = model();
        model.unlock("not this one at all".toCharArray());
        assertThat(model.messageProperty().get()).contains("K-01");
        assertThat(model.busy().busyProperty().get()).isFalse();
        assertThat(model.stageProperty().get()).isInstanceOf(StartViewModel.Stage.Locked.class);
    }

    @Test
    void whenAStoreWasLastOpenedIsKnownBeforeItIsUnlocked() {
        StartViewModel model = model();
        assertThat(model.lastOpened(folder.resolve("store"))).isEmpty();
        model.create(PASSPHRASE.toCharArray(), PASSPHRASE.toCharArray());
        close(model);
        assertThat(model().lastOpened(folder.resolve("store")))
                .hasValueSatisfying(at ->
                        assertThat(at.toInstant())
                                .isBetween(
                                        Instant.now().minus(Duration.ofHours(1)),
                                        Instant.now().plus(Duration.ofHours(1))));
    }

    @Test
    void aStoreThatMayOnlyBeReadIsCopiedAndTheCopyUnlocks() throws IOException {
        StartViewModel first = model();
        first.create(PASSPHRASE.toCharArray(), PASSPHRASE.toCharArray());
        close(first);
        Path seen = folder.resolve("seen");
        Path place = Files.createDirectory(folder.resolve("place"));
        try (var mount = new ReadOnlyMount(folder.resolve("store"), seen)) {
            Assumptions.assumeTrue(mount.isThere(), "needs the right to mount");
            var model = model(seen);
            assertThat(model.copyableProperty().get()).isFalse();
            model.unlock(PASSPHRASE.toCharArray());
            assertThat(model.messageProperty().get()).contains("Save a copy", "S-08");
            assertThat(model.copyableProperty().get()).isTrue();
            model.saveCopy(seen);
            assertThat(model.messageProperty().get()).contains(seen.toString(), "S-21");
            assertThat(model.copyableProperty().get()).isTrue();
            model.saveCopy(place);
            assertThat(model.toldProperty().get()).contains("The copy is in " + place);
            assertThat(model.messageProperty().get()).as("nothing went wrong").isEmpty();
            assertThat(model.copyableProperty().get()).isFalse();
            model.unlock(PASSPHRASE.toCharArray());
            assertThat(model.stageProperty().get()).isInstanceOf(StartViewModel.Stage.Open.class);
            close(model);
        }
    }

    @Test
    void aStoreWhoseListCannotBeReadIsLockedAgain() {
        OpenStore store = stores.create(folder.resolve("store"), PASSPHRASE.toCharArray());
        store.create(SmallInspection.wanted("TE-1"));
        StartViewModel model = model();
        model.openPractice(_ -> {
            QuickStores.disk(store).failed();
            return store;
        });
        assertThat(model.messageProperty().get()).contains("S-14");
        stores.unlock(folder.resolve("store"), PASSPHRASE.toCharArray()).close();
    }
}
