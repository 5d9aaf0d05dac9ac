package org.fieldbook.ui.fx;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

import java.util.Locale;
import java.util.Map;

/// The theme that the system shows.
final class SystemTheme {

    /// On while Windows shows a contrast theme.
    private static final String WINDOWS = "Windows.SPI.HighContrast";

    /// The name of the theme on a desktop of GTK, such as `HighContrastInverse`.
    private static final String GTK = "GTK.theme_name";

    private SystemTheme() {}

    /// The system's, as it changes. Belongs to the window's thread.
    static ObservableValue<Theme> now() {
        Platform.Preferences system = Platform.getPreferences();
        return Bindings.createObjectBinding(
                () -> of(system, system.getColorScheme()), system, system.colorSchemeProperty());
    }

    /// @param preferences what the system says of itself
    static Theme of(Map<String, Object> preferences, ColorScheme scheme) {
        boolean contrast =
                Boolean.TRUE.equals(preferences.get(WINDOWS))
                        || String.valueOf(preferences.get(GTK))
                                .toLowerCase(Locale.ROOT)
                                .contains("contrast");
        if (contrast) {
            return Theme.HIGH_CONTRAST;
        }
        return scheme == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }
}
