package org.fieldbook.ui.shell;

import org.fieldbook.service.OpenStore;

import java.util.UUID;
import java.util.function.BooleanSupplier;

/// The practice store with its inspection, both open.
record Practice(OpenStore store, Found found) {

    /// Opens them, made on first use; slow. Where that fails or is called off, neither is open.
    static Practice open(Given given, BooleanSupplier calledOff) {
        OpenStore store = given.practice().apply(calledOff);
        boolean isOpen = false;
        try {
            UUID first = store.listInspections().getFirst().inspection();
            Practice practice = new Practice(store, Found.in(store, first, calledOff));
            isOpen = true;
            return practice;
        } finally {
            if (!isOpen) {
                store.close();
            }
        }
    }

    void close() {
        store.close();
    }
}
