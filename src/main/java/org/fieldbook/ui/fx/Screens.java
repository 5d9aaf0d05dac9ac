package org.fieldbook.ui.fx;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

import java.util.List;
import java.util.Locale;

/// The screens that there are, for whoever has to find out why a window looks as it does.
public final class Screens {

    private Screens() {}

    /// Each as its size in pixels of the toolkit and its scale. Belongs to the window's thread.
    public static List<String> list() {
        return Screen.getScreens().stream().map(Screens::words).toList();
    }

    private static String words(Screen screen) {
        Rectangle2D size = screen.getBounds();
        return String.format(
                Locale.ROOT,
                "%.0f x %.0f at %.2f",
                size.getWidth(),
                size.getHeight(),
                screen.getOutputScaleX());
    }
}
