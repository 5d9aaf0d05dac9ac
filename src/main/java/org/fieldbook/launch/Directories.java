package org.fieldbook.launch;

import net.harawata.appdirs.AppDirs;
import net.harawata.appdirs.AppDirsFactory;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where this system expects a program's files.
///
/// @param data stores
/// @param config preferences
/// @param log the log, which holds nothing about people
record Directories(Path data, Path config, Path log) {

    /// Set to a folder, it holds all three: for a stick, or to try something out.
    static final String HOME = "FIELDBOOK_HOME";

    private static final String NAME = "Fieldbook";

    static Directories of(Map<String, String> environment) {
        String home = environment.getOrDefault(HOME, "");
        if (!home.isEmpty()) {
            Path folder = Path.of(home);
            return new Directories(folder, folder, folder.resolve("log"));
        }
        AppDirs dirs = AppDirsFactory.getInstance();
        return new Directories(
                Path.of(dirs.getUserDataDir(NAME, null, null)),
                Path.of(dirs.getUserConfigDir(NAME, null, null)),
                state(environment, System.getProperty("os.name", ""))
                        .orElseGet(() -> Path.of(dirs.getUserLogDir(NAME, null, null))));
    }

    /// Where the XDG Base Directory Specification keeps state, as logs: the library's place is the cache, which is
    /// emptied. Empty on other systems.
    static Optional<Path> state(Map<String, String> environment, String system) {
        if (!system.equals("Linux")) {
            return Optional.empty();
        }
        Path named = Path.of(environment.getOrDefault("XDG_STATE_HOME", ""));
        // One that is not named from the root counts for nothing, says the specification.
        Path state =
                named.isAbsolute()
                        ? named
                        : Path.of(System.getProperty("user.home", "."), ".local", "state");
        return Optional.of(state.resolve(NAME));
    }

    /// Where a store is made unless somebody chooses another place.
    Path usualStore() {
        return data.resolve("My inspections");
    }

    /// The store of the practice inspection.
    Path practiceStore() {
        return data.resolve("Practice");
    }

    /// What the demo leaves when it runs in place of the window.
    Path demo() {
        return data.resolve("Demo");
    }

    /// Where the program that runs is found by one that starts later.
    Path instance() {
        return config.resolve("instance");
    }

    Path settings() {
        return config.resolve("settings.json");
    }
}
