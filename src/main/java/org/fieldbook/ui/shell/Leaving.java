package org.fieldbook.ui.shell;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Entry;
import org.fieldbook.service.Failure;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.SaveCopy;
import org.fieldbook.ui.copy.SaveCopyView;
import org.fieldbook.ui.copy.SaveCopyViewModel;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.Page;

import java.util.List;
import java.util.Optional;

/// Says what is not saved: to whoever leaves the program, and on the locked screen; and has it saved in a copy of the
/// store.
final class Leaving {

    private final Unsaved unsaved;
    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;
    private boolean begun;

    /// What somebody decided.
    private enum Choice {
        STAY,
        TRY_AGAIN,
        LEAVE
    }

    Leaving(Unsaved unsaved, Background background, Dialogs dialogs, Messages messages) {
        this.unsaved = unsaved;
        this.background = background;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    /// Leaves once all is written, or whoever leaves wants it although something is not. A second call
    /// meanwhile changes nothing.
    ///
    /// @param finish makes entries of what is being typed
    /// @param leave does the leaving, unless they stay
    void begin(Runnable finish, Runnable leave) {
        if (!begun) {
            begun = true;
            unsaved.tryAgain();
            write(finish, leave);
        }
    }

    private void write(Runnable finish, Runnable leave) {
        finish.run();
        unsaved.whenSettled(() -> {
            // What was typed while it was being written.
            finish.run();
            if (!unsaved.isSettled()) {
                write(finish, leave);
            } else if (unsaved.entries().isEmpty() && unsaved.sealed() == 0) {
                leave.run();
            } else {
                decide(finish, leave);
            }
        });
    }

    private void decide(Runnable finish, Runnable leave) {
        switch (ask()) {
            case STAY -> begun = false;
            case TRY_AGAIN -> {
                unsaved.tryAgain();
                write(finish, leave);
            }
            case LEAVE -> leave.run();
        }
    }

    /// Asks whether to leave although something is not saved.
    private Choice ask() {
        String again = messages.text("save.again");
        String leave = messages.text("exit.leave");
        List<String> actions = unsaved.entries().isEmpty() ? List.of(leave) : List.of(again, leave);
        Optional<String> chosen =
                dialogs.choose(
                        messages.text("exit.title"), text(), actions, messages.text("exit.stay"));
        if (chosen.equals(Optional.of(again))) {
            return Choice.TRY_AGAIN;
        }
        return chosen.isPresent() ? Choice.LEAVE : Choice.STAY;
    }

    private String text() {
        List<Entry> entries = unsaved.entries();
        if (entries.isEmpty()) {
            return coded("exit.sealed");
        }
        long texts = entries.stream().filter(entry -> entry.text().isPresent()).count();
        return messages.text("exit.unsaved", texts, entries.size() - texts)
                + "\n\n"
                + unsaved.reason().map(why -> FailureText.of(why, messages)).orElse("");
    }

    /// What the locked screen says of what could not be written before; empty if all was.
    String notice() {
        return unsaved.sealed() == 0 ? "" : coded("start.sealed");
    }

    /// Where a copy of this store is saved, with what is not saved in it.
    Page copying(OpenStore store, Runnable onBack) {
        var model =
                new SaveCopyViewModel(
                        new SaveCopy(store), unsaved::waiting, background, dialogs, messages);
        return new SaveCopyView(model, messages, onBack);
    }

    private String coded(String key) {
        String sentence = messages.text(key, unsaved.sealed());
        return unsaved.reason()
                .filter(Failure.class::isInstance)
                .map(why -> messages.text("failure.coded", sentence, ((Failure) why).code()))
                .orElse(sentence);
    }
}
