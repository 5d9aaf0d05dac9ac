package org.fieldbook.ui.fx;

import org.fieldbook.i18n.Messages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Asks where to write a file whose name has to end in a certain way. Not every system's chooser adds
/// that, and it asks about replacing a file by the name it was given only.
public final class SavePlace {

    private final Dialogs dialogs;
    private final Messages messages;

    public SavePlace(Dialogs dialogs, Messages messages) {
        this.dialogs = dialogs;
        this.messages = messages;
    }

    /// The place; empty if nothing is to be written.
    ///
    /// @param description what kind of file, in words
    /// @param ending with its point
    public Optional<Path> ask(String title, String description, String ending, String suggestion) {
        return dialogs.saveFile(title, description, "*" + ending, suggestion)
                .flatMap(chosen -> ended(chosen, ending));
    }

    private Optional<Path> ended(Path chosen, String ending) {
        String name = chosen.getFileName().toString();
        if (name.endsWith(ending)) {
            return Optional.of(chosen);
        }
        Path file = chosen.resolveSibling(name + ending);
        boolean isFree =
                !Files.exists(file)
                        || dialogs.confirm(
                                messages.text("save.replace.title"),
                                messages.text("save.replace", file.toString()),
                                messages.text("save.replace.action"));
        return isFree ? Optional.of(file) : Optional.empty();
    }
}
