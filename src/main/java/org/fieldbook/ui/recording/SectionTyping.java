package org.fieldbook.ui.recording;

import org.fieldbook.ui.fx.Background;

/// Text that is typed in a section: it is told soon after it was begun, however long typing goes on, and
/// at once when the case is left.
final class SectionTyping {

    private final DraftTimer timer;
    private Runnable flush = () -> {};

    SectionTyping(Background background) {
        timer = new DraftTimer(background, this::flush);
    }

    /// What tells all that is typed and not told yet.
    void setFlush(Runnable task) {
        flush = task;
    }

    /// Text was begun.
    void begun() {
        timer.start(DraftTimer.SOON);
    }

    void flush() {
        flush.run();
    }

    /// Tells what is typed, and nothing after it.
    void close() {
        flush();
        timer.close();
    }
}
