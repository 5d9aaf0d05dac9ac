package org.fieldbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.cli.StoreFixture.assertDone;
import static org.fieldbook.cli.StoreFixture.assertRefused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// The passphrase of a store is changed.
class StorePassphraseCommandTest {

    @TempDir private Path folder;
    private StoreFixture store;

    @BeforeEach
    void make() {
        store = new StoreFixture(folder);
        assertDone(store.make("TE-1"));
    }

    private String file(String name, String passphrase) {
        return store.fieldbook().file(name, passphrase + "\n");
    }

    @Test
    void theNewOneAloneOpensTheStoreAndARestorePointSaysWhy() {
        String next = file("next", "seven green doors");
        CommandLineFixture.Run changed = store.store("passphrase", "--new-passphrase-file", next);
        assertDone(changed);
        assertThat(changed.out()).isEmpty();
        assertThat(changed.err()).contains("alone opens the store").doesNotContain("seven");
        assertRefused(store.store("check"), 4, "K-01");
        CommandLineFixture.Run points = store.store("restore", "--passphrase-file", next);
        assertDone(points);
        assertThat(points.out()).contains("before the passphrase was changed");
    }

    @Test
    void aShortOneOrTheSameOneIsRefusedAndTheOneBeforeHolds() {
        assertRefused(
                store.store("passphrase", "--new-passphrase-file", file("short", "short")),
                3,
                "K-02");
        assertRefused(
                store.store(
                        "passphrase", "--new-passphrase-file", file("same", "made-up passphrase")),
                3,
                "K-07");
        CommandLineFixture.Run points = store.store("restore");
        assertDone(points);
        assertThat(points.out()).isEmpty();
    }
}
