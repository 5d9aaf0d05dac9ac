package org.fieldbook.ui;

import org.fieldbook.service.KeepFolder;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.QuickStores;
import org.fieldbook.store.Samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The practice inspection, open.
public final class PracticeScreens implements AutoCloseable {

    /// Made once for all tests of a process: that takes a second.
    private static final Path MADE = make();

    public final OpenInspection inspection;
    public final OpenStore store;

    public PracticeScreens(Path folder) {
        Path practice = folder.resolve("practice");
        Samples.copyFolder(MADE, practice);
        store = QuickStores.practice().unlock(practice);
        inspection = store.open(store.listInspections().getFirst().inspection());
        // Else all would exchange bundles in one folder.
        new KeepFolder(inspection).keep(practice.resolve("exchange"));
    }

    private static Path make() {
        try {
            Path folder = Files.createTempDirectory("practice").resolve("made");
            QuickStores.practice().make(folder).close();
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
