package org.fieldbook.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/// Sends what libraries and the program log to a file, as [LogLines] writes it: nothing about people.
final class Logging {

    private static final int LARGEST = 1 << 20;
    private static final int FILES = 3;

    private Logging() {}

    /// Nothing on the terminal: commands speak for themselves.
    static void quiet() {
        LogManager.getLogManager().reset();
    }

    /// Warnings and worse into three files, each closed at the line that brings it to a megabyte. Where another
    /// program writes to them, into files of its own: so not before it is known that no other window is open.
    ///
    /// @return whether they can be written; if not, nothing is logged, and the program can do without
    static boolean toFiles(Path folder) {
        quiet();
        try {
            Files.createDirectories(folder);
            Handler handler =
                    new FileHandler(
                            folder.resolve("fieldbook-%g.log").toString(), LARGEST, FILES, true);
            handler.setFormatter(new LogLines());
            handler.setLevel(Level.WARNING);
            Logger.getLogger("").addHandler(handler);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
