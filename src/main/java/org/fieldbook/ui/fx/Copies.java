package org.fieldbook.ui.fx;

import java.time.Duration;

/// Text on the clipboard, which names cases and people: it goes from there after half a minute and
/// when the inspection is closed, unless something else was copied since. Belongs to the window's
/// thread.
public final class Copies {

    /// How long a copy stays.
    public static final Duration STAYS = Duration.ofSeconds(30);

    private final Background background;
    private final Dialogs dialogs;
    private Runnable timer = () -> {};
    private String copied = "";

    public Copies(Background background, Dialogs dialogs) {
        this.background = background;
        this.dialogs = dialogs;
    }

    /// Puts the text on the clipboard.
    public void copy(String text) {
        timer.run();
        copied = text;
        dialogs.copy(text);
        timer = background.after(STAYS, this::clear);
    }

    /// Takes it from there.
    public void clear() {
        timer.run();
        if (!copied.isEmpty()) {
            dialogs.clearCopied(copied);
            copied = "";
        }
    }
}
