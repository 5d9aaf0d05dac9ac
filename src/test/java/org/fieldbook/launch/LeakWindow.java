package org.fieldbook.launch;

import org.fieldbook.ui.shell.TypingWindow;

import java.io.IOException;

/// [TypingWindow], the log going where the program's goes.
final class LeakWindow {

    private LeakWindow() {}

    /// Opens the window.
    ///
    /// @param arguments those of [TypingWindow]
    public static void main(String[] arguments) throws IOException {
        // Whoever waits for a word of it is not left waiting.
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        Logging.toFiles(Directories.of(System.getenv()).log());
        TypingWindow.main(arguments);
    }
}
