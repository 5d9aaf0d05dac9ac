package org.fieldbook.ui.restore;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.KeepBackups;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;

/// The backups that are kept while the store is open, and their second place.
public final class BackupsViewModel {

    private final KeepBackups backups;
    private final Dialogs dialogs;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<KeepBackups.State> state;
    private final Runnable stop;

    public BackupsViewModel(
            KeepBackups backups, Background background, Dialogs dialogs, Messages messages) {
        this.backups = backups;
        this.dialogs = dialogs;
        this.messages = messages;
        this.state = new ReadOnlyObjectWrapper<>(backups.state());
        this.stop = backups.onChange(next -> background.post(() -> state.set(next)));
    }

    // Properties

    /// How they stand.
    ReadOnlyObjectProperty<KeepBackups.State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    // Commands

    /// Asks for the second place.
    void choose() {
        dialogs.chooseFolder(messages.text("backup.second.choose")).ifPresent(backups::choose);
    }

    /// Whether a second place can be chosen: nothing of practice goes there.
    boolean takesSecond() {
        return backups.takesSecond();
    }

    /// Is told nothing any more.
    public void close() {
        stop.run();
    }
}
