package org.fieldbook.launch;

import org.fieldbook.settings.FoundPolicy;
import org.fieldbook.settings.PolicyFile;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where this system expects what an administrator lays down for every program and person on a machine, and what is
/// there. Read once, at start.
final class PolicyPlace {

    /// Names another file, for packagers and to try one out. Asked only where the system's place holds none: whom a
    /// policy is for must not lose it by a variable.
    static final String NAMED = "FIELDBOOK_POLICY";

    private static final String FILE = "policy.json";

    private PolicyPlace() {}

    static FoundPolicy read(Map<String, String> environment) {
        Path home = Path.of(System.getProperty("user.home", "."));
        Path expected = of(environment, System.getProperty("os.name", ""));
        return read(expected, environment.getOrDefault(NAMED, ""), home);
    }

    /// @param named empty if none is
    static FoundPolicy read(Path expected, String named, Path home) {
        FoundPolicy found = new PolicyFile(expected, home).read();
        return found.there() || named.isEmpty()
                ? found
                : new PolicyFile(Path.of(named), home).readNamed();
    }

    /// The file's place on a system of this name.
    static Path of(Map<String, String> environment, String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Path.of(
                    environment.getOrDefault("ProgramData", "C:\\ProgramData"), "Fieldbook", FILE);
        }
        return name.startsWith("mac")
                ? Path.of("/Library/Application Support/Fieldbook", FILE)
                : Path.of("/etc/fieldbook", FILE);
    }
}
