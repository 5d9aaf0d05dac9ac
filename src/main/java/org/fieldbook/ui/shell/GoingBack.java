package org.fieldbook.ui.shell;

import javafx.scene.Node;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Bookmark;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.OpenStore;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Goes back to what the store held before: the open store ends, and another one takes its place. Nothing
/// that was typed may wait for the disk then, because it speaks of what is no longer held.
final class GoingBack {

    private final Unsaved unsaved;
    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;

    private final Ways ways;

    /// How the window takes part.
    ///
    /// @param store the one that is open; empty while locked
    /// @param leave makes entries of what is being typed
    /// @param onWait lets go of whatever shows the store, and shows this meanwhile
    /// @param onStore goes on with this store
    /// @param onFound shows an inspection where somebody was in it
    /// @param onList shows the inspections of a store
    record Ways(
            Supplier<Optional<OpenStore>> store,
            Runnable leave,
            Consumer<Node> onWait,
            Consumer<OpenStore> onStore,
            Consumer<Found> onFound,
            Consumer<OpenStore> onList,
            Runnable onLock) {}

    GoingBack(
            Unsaved unsaved, Background background, Dialogs dialogs, Messages messages, Ways ways) {
        this.unsaved = unsaved;
        this.background = background;
        this.dialogs = dialogs;
        this.messages = messages;
        this.ways = ways;
    }

    /// Returns to a restore point, and shows what the store holds then.
    ///
    /// @param point its name
    void returnTo(OpenStore present, String point) {
        begin(
                present,
                () -> present.restorePoints().to(point),
                ways.onList(),
                () -> showAgain(present));
    }

    /// A store that closed in the middle cannot be shown: it is opened anew.
    private void showAgain(OpenStore present) {
        background.run(present::list, _ -> ways.onList().accept(present), _ -> ways.onLock().run());
    }

    /// Takes the last import of the inspection back, and comes back to where one was.
    void takeBack(Session session) {
        ways.store().get().ifPresent(present -> takeBack(present, session));
    }

    private void takeBack(OpenStore present, Session session) {
        OpenInspection inspection = session.inspection();
        UUID id = inspection.snapshot().card().inspection();
        Bookmark here = session.bookmark(false);
        begin(
                present,
                () -> present.restorePoints().takeBack(inspection),
                next -> comeBack(next, id, here),
                () -> comeBack(present, id, here));
    }

    private void comeBack(OpenStore to, UUID inspection, Bookmark here) {
        background.run(
                () -> new Found(to.open(inspection), Optional.of(here)),
                ways.onFound(),
                failure -> {
                    tell(failure);
                    ways.onLock().run();
                });
    }

    /// Goes back, or says why not.
    ///
    /// @param back makes the store that goes on out of the one that ends; slow
    /// @param onBack shows the store that goes on
    /// @param onFailure once the failure was told: nothing was replaced, or the store is closed
    private void begin(
            OpenStore present,
            Supplier<OpenStore> back,
            Consumer<OpenStore> onBack,
            Runnable onFailure) {
        ways.leave().run();
        unsaved.tryAgain();
        unsaved.whenSettled(() -> {
            if (!unsaved.entries().isEmpty() || unsaved.sealed() > 0) {
                dialogs.tell(messages.text("restore.not"), waits());
                return;
            }
            ways.onWait().accept(waiting(messages).in(present.isPractice()));
            unsaved.clear();
            background.run(
                    back,
                    next -> goOn(present, next, onBack),
                    failure -> {
                        tell(failure);
                        if (isOpen(present)) {
                            onFailure.run();
                        }
                    });
        });
    }

    /// What was locked meanwhile stays locked: the store that came of it is closed too.
    private void goOn(OpenStore present, OpenStore next, Consumer<OpenStore> onBack) {
        if (isOpen(present)) {
            ways.onStore().accept(next);
            onBack.accept(next);
        } else {
            unsaved.close(next, () -> {}, this::tell);
        }
    }

    private boolean isOpen(OpenStore present) {
        return ways.store().get().filter(present::equals).isPresent();
    }

    private void tell(Throwable failure) {
        dialogs.tell(messages.text("restore.not"), FailureText.of(failure, messages));
    }

    private String waits() {
        return messages.text("restore.unsaved")
                + unsaved.reason().map(why -> "\n\n" + FailureText.of(why, messages)).orElse("");
    }

    /// What stands in the window meanwhile.
    static Waiting waiting(Messages messages) {
        return new Waiting("restore-going", messages, "restore.going", "restore.going.safe");
    }
}
