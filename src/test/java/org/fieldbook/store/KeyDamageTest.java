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
import java.util.Map;

/// K4: damaged keys. The copy among the restore points stands in for them, and nothing is overwritten.
class KeyDamageTest {

    @TempDir private Path parent;

    private Path folder;
    private Path keys;
    private Path copy;
    private byte[] whole;

    @BeforeEach
    void fill() throws IOException {
        folder = Samples.filled(parent.resolve("store"));
        keys = folder.resolve(KeyFile.NAME);
        copy = folder.resolve(Keyring.BACKUPS).resolve(KeyFile.NAME);
        try (Store open = Samples.open(folder)) {
            open.waysIn()
                    .changeRecoveryKey(
                            Samples.passphrase(),
                            RecoveryKeyChanger.key(1),
                            RecoveryKeyChanger.DAY);
        }
        whole = Files.readAllBytes(keys);
    }

    private static byte[] flipped(byte[] content, int at) {
        byte[] altered = content.clone();
        altered[at] ^= 1;
        return altered;
    }

    private Path aside(int number) {
        return folder.resolve(KeyFile.NAME + ".damaged-" + number);
    }

    /// Opens it, sees that everything is there, and that the copy stands in place of what was damaged.
    private void expectOpened() {
        try (Store open = Samples.open(folder)) {
            assertThat(open.isWithCopyOfKeys()).isTrue();
            assertThat(open.check().faults()).isEmpty();
            assertThat(open.readChanges(Samples.INSPECTION)).hasSize(9);
        }
        assertThat(keys).hasBinaryContent(whole);
        assertThat(copy).hasBinaryContent(whole);
        try (Store again = Samples.open(folder)) {
            assertThat(again.isWithCopyOfKeys()).isFalse();
        }
    }

    @Test
    void k4WhicheverPartOfTheKeysIsDamagedTheCopyOpensTheStore(TestReporter reporter)
            throws IOException {
        int step = 113;
        int tried = 0;
        for (int at = 0; at < whole.length; at += step) {
            byte[] damaged = flipped(whole, at);
            Files.write(keys, damaged);
            expectOpened();
            tried++;
            assertThat(aside(tried)).hasBinaryContent(damaged);
        }
        assertThat(tried).isGreaterThan(10);
        reporter.publishEntry(
                Map.of(
                        "promise", "K4",
                        "count", Integer.toString(tried),
                        "unit", "bytes of the keys altered, from head to end"));
    }

    @Test
    void k4CutOffEmptyOrMissingKeysAreTakenFromTheCopy() throws IOException {
        for (int size : new int[] {0, 1, 60, whole.length / 2, whole.length - 1}) {
            byte[] cut = new byte[size];
            System.arraycopy(whole, 0, cut, 0, size);
            Files.write(keys, cut);
            expectOpened();
        }
        Files.delete(keys);
        expectOpened();
        assertThat(aside(6)).doesNotExist();
    }

    @Test
    void k4TheRecoveryKeyOpensTheCopyToo() throws IOException {
        Files.write(keys, flipped(whole, 120));
        try (Store open = Store.open(folder, RecoveryKeyChanger.key(1), Samples.ENVIRONMENT)) {
            assertThat(open.isWithCopyOfKeys()).isTrue();
        }
        assertThat(keys).hasBinaryContent(whole);
    }

    @Test
    void k4WhatIsRefusedChangesNoByteAndIsToldFromDamage() throws IOException {
        byte[] damaged = flipped(whole, 120);
        Files.write(keys, damaged);
        assertThatThrownBy(() -> Store.open(folder, "guessed".toCharArray(), Samples.ENVIRONMENT))
                .isInstanceOf(StoreException.WrongPassphrase.class);
        assertThat(keys).hasBinaryContent(damaged);
        assertThat(aside(1)).doesNotExist();
        Files.write(copy, flipped(whole, 500));
        assertThatThrownBy(() -> Samples.open(folder)).isInstanceOf(StoreException.Damaged.class);
        assertThat(keys).hasBinaryContent(damaged);
        assertThat(copy).hasBinaryContent(flipped(whole, 500));
    }
}
