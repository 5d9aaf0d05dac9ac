package org.fieldbook.ui.team;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.ExportBundle;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.SavePlace;
import org.fieldbook.ui.fx.Work;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Writes invitations: the whole inspection, made for one laptop.
final class Invitations {

    private final ExportBundle exporting;
    private final SavePlace places;
    private final Messages messages;
    private final Work work;

    /// Who hears how it went.
    ///
    /// @param onWritten told where the file is
    /// @param onNothing told that no place was chosen
    record Told(Consumer<Path> onWritten, Runnable onNothing, Consumer<Throwable> onFailure) {}

    Invitations(ExportBundle exporting, Dialogs dialogs, Messages messages, Work work) {
        this.exporting = exporting;
        this.places = new SavePlace(dialogs, messages);
        this.messages = messages;
        this.work = work;
    }

    /// Makes one and asks where to.
    ///
    /// @param name whose it is
    /// @param laptop the thumbprint of its key
    void write(String name, String laptop, Told told) {
        work.begin(
                _ -> exporting.make(List.of(laptop), true),
                made -> place(made, name, told),
                told.onFailure());
    }

    private void place(ExportBundle.Made made, String name, Told told) {
        places.ask(
                        messages.text("team.invitation.place"),
                        messages.text("team.invitation.file"),
                        ExportBundle.ENDING,
                        exporting.invitationName(name))
                .ifPresentOrElse(file -> save(made, file, told), told.onNothing());
    }

    private void save(ExportBundle.Made made, Path file, Told told) {
        work.begin(
                _ -> {
                    exporting.save(made, file);
                    return file;
                },
                told.onWritten(),
                told.onFailure());
    }
}
