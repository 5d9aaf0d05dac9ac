package org.fieldbook.ui.control;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.EraseValue;
import org.fieldbook.service.KeepBackups;

import java.util.Optional;

/// Says what became of restore points that may hold something erased.
public final class RemovedText {

    private final Messages messages;

    public RemovedText(Messages messages) {
        this.messages = messages;
    }

    /// How many were removed.
    public String points(EraseValue.Removed removed) {
        return messages.text("erase.removed", removed.points());
    }

    /// Whether they are gone from the second backup place; empty if there is none.
    public Optional<String> place(EraseValue.Removed removed) {
        return switch (removed.second()) {
            case KeepBackups.Second.None _ -> Optional.empty();
            case KeepBackups.Second.There there ->
                    Optional.of(messages.text("erase.removed.there", there.folder().toString()));
            case KeepBackups.Second.Away away -> Optional.of(away(away.folder().toString()));
            case KeepBackups.Second.Failed failed -> Optional.of(away(failed.folder().toString()));
        };
    }

    private String away(String folder) {
        return messages.text("erase.removed.away", folder);
    }
}
