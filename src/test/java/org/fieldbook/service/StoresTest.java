package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// Which stores are for practice.
class StoresTest {

    @TempDir private Path folder;

    @Test
    void aStoreThatThePublishedPassphraseOpensIsForPracticeHoweverItIsTyped() {
        QuickStores.practice().makeEmpty(folder).close();
        try (OpenStore store = Made.stores().unlock(folder, "ｐractice".toCharArray())) {
            assertThat(store.isPractice()).isTrue();
        }
    }

    @Test
    void aStoreOfSomebodysOwnIsNot() {
        Made.stores().create(folder, Made.PASSPHRASE.toCharArray()).close();
        try (OpenStore store = Made.stores().unlock(folder, Made.PASSPHRASE.toCharArray())) {
            assertThat(store.isPractice()).isFalse();
        }
    }
}
