package org.fieldbook.launch;

import java.util.Locale;
import java.util.Map;

/// Whether there is a screen to open a window on.
final class Display {

    private Display() {}

    /// JavaFX fails at start without one, so it is asked before.
    static boolean isThere(Map<String, String> environment, String system, String platform) {
        if (platform.equalsIgnoreCase("Headless")) {
            return false;
        }
        boolean own =
                system.toLowerCase(Locale.ROOT).contains("win")
                        || system.toLowerCase(Locale.ROOT).contains("mac");
        return own
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
