package org.fieldbook.ui;

import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.QuickStores;

import java.nio.file.Path;

/// The practice inspection, open.
public final class PracticeScreens implements AutoCloseable {

    public final OpenInspection inspection;
    public final OpenStore store;

    public PracticeScreens(Path folder) {
        store = QuickStores.practice().make(folder.resolve("practice"));
        inspection = store.open(store.listInspections().getFirst().inspection());
    }

    @Override
    public void close() {
        store.close();
    }
}
