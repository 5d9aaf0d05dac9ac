package org.fieldbook.ui.shell;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Stores;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.start.StartViewModel;
import org.fieldbook.ui.start.WayFromPractice;

import java.nio.file.Path;
import java.util.Optional;

/// Has the start screen turn to another folder that somebody chooses, or from practice back to their own.
final class OtherStore {

    private final Stores stores;
    private final Path practice;
    private final Dialogs dialogs;
    private final Messages messages;

    /// Of the store that was used last and is not practice.
    private Path own;

    OtherStore(Given given, Dialogs dialogs, Messages messages) {
        this.stores = given.stores();
        this.practice = given.practiceFolder();
        this.own = given.folder();
        this.dialogs = dialogs;
        this.messages = messages;
    }

    /// The way back from practice, where the start screen stands for this folder.
    WayFromPractice fromPractice(Path folder, StartViewModel model) {
        if (!folder.equals(practice)) {
            own = folder;
        }
        Path back = own;
        return new WayFromPractice(
                practice,
                Optional.<Runnable>of(() -> model.choose(back)).filter(_ -> stores.isStore(back)));
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
