package org.fieldbook.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Names this machine, to notice a store that was copied to another one. Asks no network, and says the
/// same with one and without: another name would make every store look like a copy.
final class Machine {

    /// Where Linux keeps it, made once when the system is set up.
    private static final Path ID = Path.of("/etc/machine-id");

    private Machine() {}

    static String name(Map<String, String> environment) {
        return name(environment, ID);
    }

    /// The computer's name on Windows, else what is in the file. Where there is neither, as on macOS,
    /// all machines have one name, and copies are told by their files alone.
    static String name(Map<String, String> environment, Path id) {
        String windows = environment.getOrDefault("COMPUTERNAME", "");
        if (!windows.isEmpty()) {
            return windows;
        }
        try {
            return Files.exists(id) ? Files.readString(id).strip() : "this machine";
        } catch (IOException unreadable) {
            return "this machine";
        }
    }
}
