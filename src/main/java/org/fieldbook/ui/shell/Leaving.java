package org.fieldbook.ui.shell;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Entry;
import org.fieldbook.service.Failure;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;

import java.util.List;
import java.util.Optional;

/// Says what is not saved: to whoever leaves the program, and on the locked screen.
final class Leaving {

    private final Unsaved unsaved;
    private final Dialogs dialogs;
    private final Messages messages;

    /// What somebody decided.
    enum Choice {
        STAY,
        TRY_AGAIN,
        LEAVE
    }

    Leaving(Unsaved unsaved, Dialogs dialogs, Messages messages) {
        this.unsaved = unsaved;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    /// Asks whether to leave although something is not saved.
    Choice ask() {
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

    private String coded(String key) {
        String sentence = messages.text(key, unsaved.sealed());
        return unsaved.reason()
                .filter(Failure.class::isInstance)
                .map(why -> messages.text("failure.coded", sentence, ((Failure) why).code()))
                .orElse(sentence);
    }
}
