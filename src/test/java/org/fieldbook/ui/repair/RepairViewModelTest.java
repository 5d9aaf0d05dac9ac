package org.fieldbook.ui.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.service.QuickStores;
import org.fieldbook.service.RepairStore;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A store whose database is gone, and what can be done.
class RepairViewModelTest {

    @TempDir private Path folder;

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private SmallInspection small;
    private RepairStore store;
    private RepairViewModel model;

    @BeforeEach
    void damage() throws IOException {
        small = new SmallInspection(folder);
        QuickStores.restingBackups(small.store);
        small.close();
        Files.write(database(), new byte[10_000]);
        store = small.stores.repair(small.store.folder(), SmallInspection.PASSPHRASE.toCharArray());
        model = new RepairViewModel(store, new DirectBackground(), dialogs, SmallInspection.WORDS);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Path database() {
        return small.store.folder().resolve("store.db");
    }

    @Test
    void aBackupTakesTheStoresPlaceOnlyOnceItWasReadThrough() throws IOException {
        assertThat(model.pointsProperty().get()).hasSize(1);
        model.chosenProperty().set(Optional.of(model.pointsProperty().get().getFirst()));
        model.restore();
        assertThat(model.restoredProperty().get()).isFalse();
        assertThat(Files.readAllBytes(database())).containsOnly(0);
        model.look();
        assertThat(model.heldProperty().get().orElseThrow().inspections())
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("TE-1"));
        model.restore();
        assertThat(model.restoredProperty().get()).isTrue();
        assertThat(model.alertProperty().get()).isEmpty();
        store.close();
        try (var open =
                small.stores.unlock(
                        small.store.folder(), SmallInspection.PASSPHRASE.toCharArray())) {
            assertThat(open.check().isSound()).isTrue();
            assertThat(open.listInspections()).hasSize(1);
        }
    }

    @Test
    void whatIsReadableIsRescuedIntoAnotherFolderAndSaid() {
        Path target = folder.resolve("rescued");
        dialogs.file = Optional.of(target);
        model.rescue();
        assertThat(model.toldProperty().get()).first().asString().contains(target.toString());
        assertThat(model.toldProperty().get()).anyMatch(line -> line.contains("from backups"));
        try (var open = small.stores.unlock(target, SmallInspection.PASSPHRASE.toCharArray())) {
            assertThat(open.listInspections()).hasSize(1);
        }
        model.rescue();
        assertThat(model.alertProperty().get()).contains("S-02");
    }

    @Test
    void theStoreIsCopiedAsItIs() throws IOException {
        Path target = folder.resolve("copy");
        dialogs.file = Optional.of(target);
        model.copy();
        assertThat(target.resolve("store.db")).hasSameBinaryContentAs(database());
        assertThat(target.resolve("store.keys")).exists();
    }

    @Test
    void nothingHappensWithoutAFolder() {
        dialogs.file = Optional.empty();
        model.rescue();
        model.copy();
        assertThat(model.toldProperty().get()).isEmpty();
        assertThat(model.alertProperty().get()).isEmpty();
    }
}
