package org.fieldbook.store;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Where work may stop that somebody called off. Nothing was written by then that was not whole.
public final class CalledOff {

    private CalledOff() {}

    /// Throws [CancellationException] once it is called off.
    ///
    /// @param calledOff asked now
    public static void expectNot(BooleanSupplier calledOff) {
        if (calledOff.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
