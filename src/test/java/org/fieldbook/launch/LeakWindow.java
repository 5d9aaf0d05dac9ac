package org.fieldbook.launch;

import org.fieldbook.ui.shell.TypingWindow;

import java.io.IOException;

/// [TypingWindow], the log going where the program's goes.
final class LeakWindow {

    private LeakWindow() {}

    /// @param arguments those of [TypingWindow]
    public static void main(String[] arguments) throws IOException {
        Logging.toFiles(Directories.of(System.getenv()).log());
        TypingWindow.main(arguments);
    }
}
