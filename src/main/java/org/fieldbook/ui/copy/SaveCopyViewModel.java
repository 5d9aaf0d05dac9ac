package org.fieldbook.ui.copy;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Entry;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.SaveCopy;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.Work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A copy of the open store in a place that somebody chooses, with everything that waits to be saved.
public final class SaveCopyViewModel {

    private final SaveCopy copying;
    private final Supplier<Map<OpenInspection, List<Entry>>> waiting;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Work work;
    private final ReadOnlyObjectWrapper<List<String>> told = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");

    /// @param waiting what is not saved at that moment, of each inspection that is open
    public SaveCopyViewModel(
            SaveCopy copying,
            Supplier<Map<OpenInspection, List<Entry>>> waiting,
            Background background,
            Dialogs dialogs,
            Messages messages) {
        this.copying = copying;
        this.waiting = waiting;
        this.dialogs = dialogs;
        this.messages = messages;
        this.work = new Work(background);
    }

    // Properties

    /// What was saved and how to go on in it, a sentence or two in each; empty until it was.
    ReadOnlyObjectProperty<List<String>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// What went wrong, in words.
    ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    Work work() {
        return work;
    }

    // Commands

    /// Asks where to, and saves the copy in a folder of its own there; one at a time.
    void save() {
        if (work.busyProperty().get()) {
            return;
        }
        alert.set("");
        told.set(List.of());
        dialogs.chooseFolder(messages.text("saveCopy.place")).ifPresent(this::saveIn);
    }

    private void saveIn(Path place) {
        Map<OpenInspection, List<Entry>> now = waiting.get();
        work.begin(
                calledOff -> copying.to(place, now, calledOff),
                this::saved,
                failure -> alert.set(FailureText.of(failure, messages)));
    }

    /// Leaves it: what was copied so far goes.
    void callOff() {
        work.callOff();
    }

    private void saved(Optional<SaveCopy.Copy> done) {
        done.ifPresent(copy -> {
            List<String> lines = new ArrayList<>();
            lines.add(messages.text("saveCopy.saved", copy.folder().toString(), copy.entries()));
            if (copy.refused() > 0) {
                lines.add(messages.text("saveCopy.refused", copy.refused()));
            }
            if (copy.missing() > 0) {
                lines.add(messages.text("saveCopy.missing", copy.missing()));
            }
            lines.add(messages.text("saveCopy.next"));
            told.set(List.copyOf(lines));
        });
    }
}
