package org.fieldbook.ui.setup;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;

import org.fieldbook.bundle.IdentityCard;
import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Allowed;
import org.fieldbook.service.ExportBundle;
import org.fieldbook.service.HeadquartersCard;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;

import java.nio.file.Path;
import java.util.Optional;

/// Headquarters of a new inspection: its identity card, or none. Belongs to the window's thread.
final class HeadquartersChoice {

    private final Allowed allowed;
    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;
    private final StringProperty message;
    private final ReadOnlyObjectWrapper<Optional<IdentityCard>> card =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param message told what went wrong with a card
    HeadquartersChoice(
            Allowed allowed,
            Background background,
            Dialogs dialogs,
            Messages messages,
            StringProperty message) {
        this.allowed = allowed;
        this.background = background;
        this.dialogs = dialogs;
        this.messages = messages;
        this.message = message;
    }

    /// The card of headquarters, if it takes part from the beginning.
    ReadOnlyObjectProperty<Optional<IdentityCard>> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /// Asks for headquarters' identity card and reads it.
    void choose() {
        dialogs.openFile(
                        messages.text("setup.headquarters.choose"),
                        messages.text("join.card.file"),
                        "*" + ExportBundle.ENDING)
                .ifPresent(this::read);
    }

    /// Reads headquarters' identity card. One that was read before stays if this one is none.
    void read(Path file) {
        message.set("");
        background.run(
                () -> HeadquartersCard.read(file, allowed),
                read -> card.set(Optional.of(read)),
                failure -> message.set(FailureText.of(failure, messages)));
    }

    /// Goes on without headquarters.
    void without() {
        card.set(Optional.empty());
    }
}
