package org.fieldbook.ui.start;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.ChangePassphrase;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.FailureText;

import java.util.Arrays;

/// Changing the passphrase of a store that is open.
public final class PassphraseViewModel {

    private final ChangePassphrase changing;
    private final Background background;
    private final Messages messages;
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public PassphraseViewModel(
            ChangePassphrase changing, Background background, Messages messages) {
        this.changing = changing;
        this.background = background;
        this.messages = messages;
    }

    // Properties

    /// What went wrong; empty if nothing did.
    ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    /// What was done; empty if nothing was.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Whether it is being worked on.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    // Commands

    /// Changes it. All three are wiped; refused while the second and the third differ.
    void change(char[] now, char[] next, char[] again) {
        alert.set("");
        said.set("");
        boolean same = Arrays.equals(next, again);
        Arrays.fill(again, '\0');
        if (!same) {
            wipe(now, next);
            alert.set(messages.text("start.passphrase.differ"));
            return;
        }
        busy.set(true);
        background.run(
                () -> {
                    try {
                        return changing.change(now, next);
                    } finally {
                        wipe(now, next);
                    }
                },
                done -> {
                    busy.set(false);
                    said.set(
                            messages.text(
                                    switch (done) {
                                        case WHOLLY -> "passphrase.changed";
                                        case BUT_FOR_THE_COPY -> "passphrase.changed.copy";
                                    }));
                },
                failure -> {
                    busy.set(false);
                    alert.set(FailureText.of(failure, messages));
                });
    }

    private static void wipe(char[] one, char[] other) {
        Arrays.fill(one, '\0');
        Arrays.fill(other, '\0');
    }
}
