package org.fieldbook.ui.start;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.ChangePassphrase;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Busy;
import org.fieldbook.ui.fx.Doing;
import org.fieldbook.ui.fx.FailureText;

import java.util.Arrays;

/// Changing the passphrase of a store that is open.
public final class PassphraseViewModel {

    private static final Doing CHANGING = Doing.whole("passphrase.doing");

    private final ChangePassphrase changing;
    private final Messages messages;
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final Busy busy;

    public PassphraseViewModel(
            ChangePassphrase changing, Background background, Messages messages) {
        this.changing = changing;
        this.busy = new Busy(CHANGING, background);
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

    /// What is being worked on.
    Busy busy() {
        return busy;
    }

    // Commands

    /// Changes it. All three are wiped; refused while the second and the third differ.
    void change(char[] now, char[] next, char[] again) {
        boolean same = Arrays.equals(next, again);
        Arrays.fill(again, '\0');
        if (busy.isBusy()) {
            wipe(now, next);
            return;
        }
        alert.set("");
        said.set("");
        if (!same) {
            wipe(now, next);
            alert.set(messages.text("start.passphrase.differ"));
            return;
        }
        busy.begin(
                CHANGING,
                _ -> {
                    try {
                        return changing.change(now, next);
                    } finally {
                        wipe(now, next);
                    }
                },
                done ->
                        said.set(
                                messages.text(
                                        switch (done) {
                                            case WHOLLY -> "passphrase.changed";
                                            case BUT_FOR_THE_COPY -> "passphrase.changed.copy";
                                        })),
                failure -> alert.set(FailureText.of(failure, messages)));
    }

    private static void wipe(char[] one, char[] other) {
        Arrays.fill(one, '\0');
        Arrays.fill(other, '\0');
    }
}
