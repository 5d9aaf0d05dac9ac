package org.fieldbook.launch;

import org.fieldbook.ui.shell.TypedWords;

/// [TypedWords], the log going where the program's goes.
final class LeakTyping {

    private LeakTyping() {}

    /// Opens the window and works in it.
    ///
    /// @param arguments those of [TypedWords]
    public static void main(String[] arguments) throws Exception {
        // Whoever waits for a word of it is not left waiting.
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        Logging.toFiles(Directories.of(System.getenv()).log());
        TypedWords.main(arguments);
    }
}
