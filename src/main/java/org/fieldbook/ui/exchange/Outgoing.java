package org.fieldbook.ui.exchange;

import org.fieldbook.service.Failure;
import org.fieldbook.settings.Export;
import org.fieldbook.ui.fx.EntryQueue;

import java.util.Optional;

/// Makes sure that what somebody typed last is in what they give out. Belongs to the window's thread.
///
/// @param onLeave makes acts of what is being typed on any screen
public record Outgoing(EntryQueue queue, Runnable onLeave) {

    /// Why nothing may be given out; empty if something may.
    Optional<Failure> refusal() {
        return queue.inspection().allowed().refusal(Export.BUNDLES);
    }

    /// Does this once all that was typed is an act and on the disk.
    ///
    /// @param onUnsaved told if something could not be written
    void begin(Runnable make, Runnable onUnsaved) {
        onLeave.run();
        queue.whenSettled(() -> {
            if (queue.reason().isPresent()) {
                onUnsaved.run();
            } else {
                make.run();
            }
        });
    }
}
