package org.fieldbook.ui.shell;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Bookmark;
import org.fieldbook.service.KeepBookmark;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.FailureText;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Keeps in the store where one is: a second after the last place was kept at the latest, and at once
/// when the inspection is closed.
final class Bookmarks {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final KeepBookmark keeping;
    private final Background background;
    private final Supplier<Bookmark> here;
    private final Messages messages;
    private final Consumer<String> say;
    private Optional<Bookmark> kept = Optional.empty();
    private Optional<Runnable> due = Optional.empty();
    private boolean closed;

    /// @param here tells where one is
    /// @param say told what went wrong
    Bookmarks(
            OpenInspection inspection,
            Background background,
            Supplier<Bookmark> here,
            Messages messages,
            Consumer<String> say) {
        this.keeping = new KeepBookmark(inspection);
        this.background = background;
        this.here = here;
        this.messages = messages;
        this.say = say;
    }

    /// One may be elsewhere now.
    void moved() {
        if (due.isEmpty() && !closed) {
            due = Optional.of(background.after(SOON, this::keep));
        }
    }

    private void keep() {
        due = Optional.empty();
        keep(here.get());
    }

    /// Keeps this as the last place.
    void close(Bookmark last) {
        due.ifPresent(Runnable::run);
        closed = true;
        keep(last);
    }

    private void keep(Bookmark bookmark) {
        if (kept.equals(Optional.of(bookmark))) {
            return;
        }
        kept = Optional.of(bookmark);
        background.follow(
                keeping.keep(bookmark),
                _ -> {},
                failure -> {
                    kept = Optional.empty();
                    say.accept(FailureText.of(failure, messages));
                });
    }
}
