package org.fieldbook.service;

import java.util.function.Supplier;

/// What came of opening a store: it is open, or it is damaged and open no further than its keys.
///
/// @param <T> what stands for the open store
public sealed interface Unlocked<T> {

    /// It is open.
    record Whole<T>(T store) implements Unlocked<T> {}

    /// Its keys are, so that it can be put right.
    ///
    /// @param why it is not
    record InParts<T>(RepairStore store, Failure why) implements Unlocked<T> {}

    /// Opens it whole, and where that fails because something is damaged, its keys: what opens it is asked for
    /// only once. Slow: not for the FX thread.
    static <T> Unlocked<T> of(Supplier<T> whole, Supplier<RepairStore> parts) {
        try {
            return new Whole<>(whole.get());
        } catch (Failure failure) {
            if (!Stores.isDamage(failure)) {
                throw failure;
            }
            return new InParts<>(parts(parts, failure), failure);
        }
    }

    private static RepairStore parts(Supplier<RepairStore> parts, Failure because) {
        try {
            return parts.get();
        } catch (Failure neither) {
            because.addSuppressed(neither);
            throw because;
        }
    }
}
