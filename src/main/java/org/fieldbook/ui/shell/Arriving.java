package org.fieldbook.ui.shell;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.LeadByFile;
import org.fieldbook.service.LeadByFile.Lead;
import org.fieldbook.service.OpenStore;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A file that somebody opened outside the program: it waits until a store is unlocked, then leads to where it
/// belongs. Nothing is taken in by that: it is shown what the file holds. All methods belong to the window's
/// thread.
final class Arriving {

    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Entrance entrance;
    private final Supplier<Optional<Session>> session;
    private final Consumer<Found> onFound;
    private Optional<Path> waiting = Optional.empty();

    /// @param session of the inspection that is open, if one is
    /// @param onFound shows an inspection
    Arriving(
            Background background,
            Dialogs dialogs,
            Messages messages,
            Entrance entrance,
            Supplier<Optional<Session>> session,
            Consumer<Found> onFound) {
        this.background = background;
        this.dialogs = dialogs;
        this.messages = messages;
        this.entrance = entrance;
        this.session = session;
        this.onFound = onFound;
    }

    /// Keeps the file for the store that is unlocked next, and says so on the start screen; of several the newest.
    void await(Path file) {
        waiting = Optional.of(file);
        entrance.sayWaiting(messages.text("start.file", file.getFileName()));
    }

    /// Leads to what waits for this store.
    ///
    /// @param otherwise done where nothing waits
    void lead(OpenStore store, Runnable otherwise) {
        Optional<Path> file = waiting;
        waiting = Optional.empty();
        file.ifPresentOrElse(one -> lead(store, one), otherwise);
    }

    private void lead(OpenStore store, Path file) {
        background.run(
                () -> new LeadByFile(store).of(file),
                lead -> {
                    switch (lead) {
                        case Lead.Inspection(UUID id) -> lead(store, id, file);
                        case Lead.Joining() -> entrance.join(store, file);
                        case Lead.Nowhere() ->
                                dialogs.tell(
                                        messages.text("start.file.nowhere"),
                                        messages.text("start.file.nowhere.text"));
                    }
                },
                this::failed);
    }

    private void lead(OpenStore store, UUID inspection, Path file) {
        Optional<Session> open = session.get().filter(shown -> isOf(shown, inspection));
        if (open.isPresent()) {
            open.get().openFile(file);
            return;
        }
        entrance.opening()
                .begin(
                        store,
                        inspection,
                        found -> {
                            onFound.accept(found);
                            session.get().ifPresent(shown -> shown.openFile(file));
                        },
                        this::failed,
                        () -> back(store));
    }

    /// To the inspection that is open, or to the list of them.
    private void back(OpenStore store) {
        session.get()
                .ifPresentOrElse(
                        shown -> entrance.opening().show(shown.view()),
                        () -> entrance.showInspections(store));
    }

    private static boolean isOf(Session shown, UUID inspection) {
        return shown.inspection().snapshot().card().inspection().equals(inspection);
    }

    private void failed(Throwable failure) {
        dialogs.tell(messages.text("window.failed"), FailureText.of(failure, messages));
    }
}
