package org.fieldbook.ui.shell;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Stores;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.start.StartViewModel;

import java.nio.file.Path;

/// Has the start screen turn to another folder that somebody chooses.
final class OtherStore {

    private final Stores stores;
    private final Dialogs dialogs;
    private final Messages messages;

    OtherStore(Stores stores, Dialogs dialogs, Messages messages) {
        this.stores = stores;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    /// Turns to another store. What a second backup place holds becomes one first: nobody works on a stick.
    void choose(StartViewModel model) {
        dialogs.chooseFolder(messages.text("start.other"))
                .ifPresent(folder -> {
                    if (stores.isBackup(folder)) {
                        makeOf(folder, model);
                    } else {
                        model.choose(folder);
                    }
                });
    }

    private void makeOf(Path backup, StartViewModel model) {
        dialogs.tell(messages.text("start.backup"), messages.text("start.backup.text"));
        dialogs.chooseFolder(messages.text("start.backup.place"))
                .ifPresent(target -> model.copyBackup(backup, target));
    }

    /// Copies a store to which nothing can be written, and turns to the copy.
    void saveCopy(StartViewModel model) {
        dialogs.chooseFolder(messages.text("saveCopy.place")).ifPresent(model::saveCopy);
    }
}
