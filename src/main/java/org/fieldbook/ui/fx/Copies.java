package org.fieldbook.ui.fx;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/// Text on the clipboard, which names cases and people: it goes from there after half a minute and
/// when the inspection is closed, unless something else was copied since. Belongs to the window's
/// thread.
public final class Copies {

    /// How long a copy stays.
    public static final Duration STAYS = Duration.ofSeconds(30);

    private final Background background;
    private final Dialogs dialogs;
    private Runnable timer = () -> {};

    /// What may be on the clipboard; the newest last.
    private final Set<String> copied = new LinkedHashSet<>();

    public Copies(Background background, Dialogs dialogs) {
        this.background = background;
        this.dialogs = dialogs;
    }

    /// Looks after what people copy out of fields and texts too, in any window, until the returned task
    /// is run.
    public Runnable watch() {
        return Windows.onCopy(this::stays);
    }

    /// Puts the text on the clipboard.
    public void copy(String text) {
        dialogs.copy(text);
        stays(text);
    }

    private void stays(String text) {
        timer.run();
        copied.add(text);
        timer = background.after(STAYS, this::clear);
    }

    /// Takes it from there.
    public void clear() {
        timer.run();
        copied.forEach(dialogs::clearCopied);
        copied.clear();
    }
}
