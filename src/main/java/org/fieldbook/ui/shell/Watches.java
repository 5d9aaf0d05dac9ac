package org.fieldbook.ui.shell;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.OpenStore;
import org.fieldbook.ui.fx.Background;

import java.util.Optional;
import java.util.function.Consumer;

/// What is watched while a session is shown: the backups of its store, and which pack rates it.
final class Watches {

    private final BackupWatch backups;
    private final PackWatch packs;
    private final Messages messages;
    private final Consumer<Found> onMoved;
    private Optional<OpenStore> told = Optional.empty();

    /// @param onMoved shows an inspection anew where somebody was in it
    Watches(Background background, Messages messages, Consumer<Found> onMoved) {
        this.messages = messages;
        backups = new BackupWatch(background);
        packs = new PackWatch(background);
        this.onMoved = onMoved;
    }

    /// Watches this session and no other.
    void follow(Optional<OpenStore> store, Session shown) {
        backups.follow(store.flatMap(OpenStore::backups), shown.view());
        tellOnce(store, shown);
        packs.follow(
                shown.inspection(),
                () ->
                        onMoved.accept(
                                new Found(shown.inspection(), Optional.of(shown.bookmark(false)))));
    }

    /// Whoever comes back after a power cut wants to know before they type on.
    private void tellOnce(Optional<OpenStore> store, Session shown) {
        if (!told.equals(store)) {
            told = store;
            store.filter(OpenStore::wasInterrupted)
                    .ifPresent(_ -> shown.view().say(messages.text("start.interrupted")));
        }
    }

    void stop() {
        backups.stop();
        packs.stop();
    }
}
