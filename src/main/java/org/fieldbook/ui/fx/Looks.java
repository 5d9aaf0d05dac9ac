package org.fieldbook.ui.fx;

import javafx.application.Application;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

import org.fieldbook.settings.Appearance;
import org.fieldbook.settings.ThemeChoice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// How the windows look now: a theme, and a text size that all other sizes follow. Popups take it from
/// the window below them, dialogs where they are dressed. Belongs to the window's thread once a scene
/// follows it.
public final class Looks {

    private static final double ROOT_PX = 14;
    private static final double COMPACT_WIDTH = 1360;
    private static final double COMPACT_HEIGHT = 800;
    private static final double NARROW_WIDTH = 1100;
    private static final double WHOLE = 100;

    private final ReadOnlyObjectWrapper<Appearance> appearance;
    private final ReadOnlyBooleanWrapper compact = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper narrow = new ReadOnlyBooleanWrapper();
    private final Consumer<Appearance> onChosen;
    private final Supplier<ObservableValue<Theme>> system;

    /// @param onChosen told what somebody chose, to be remembered
    public Looks(Appearance first, Consumer<Appearance> onChosen) {
        this(first, onChosen, SystemTheme::now);
    }

    /// @param system the theme that the system shows
    Looks(
            Appearance first,
            Consumer<Appearance> onChosen,
            Supplier<ObservableValue<Theme>> system) {
        appearance = new ReadOnlyObjectWrapper<>(first);
        this.onChosen = onChosen;
        this.system = system;
    }

    // Properties

    public ReadOnlyObjectProperty<Appearance> appearanceProperty() {
        return appearance.getReadOnlyProperty();
    }

    /// Whether bars are narrower and panes smaller than usual.
    public ReadOnlyBooleanProperty compactProperty() {
        return compact.getReadOnlyProperty();
    }

    /// Whether there is little room beside text of this size, even for narrower bars.
    public ReadOnlyBooleanProperty narrowProperty() {
        return narrow.getReadOnlyProperty();
    }

    // Commands

    /// Chooses another theme.
    public void choose(ThemeChoice theme) {
        change(now -> now.withTheme(theme));
    }

    public void larger() {
        change(Appearance::larger);
    }

    public void smaller() {
        change(Appearance::smaller);
    }

    /// Back to text of the usual size.
    public void ordinary() {
        change(Appearance::ordinary);
    }

    private void change(UnaryOperator<Appearance> change) {
        Appearance before = appearance.get();
        appearance.set(change.apply(before));
        if (!appearance.get().equals(before)) {
            onChosen.accept(appearance.get());
        }
    }

    /// Names the theme of the controls. Before the first of them is made: JavaFX reads a theme of its own otherwise, and this
    /// one after it.
    public void begin() {
        wear(theme().getValue());
    }

    /// Puts this look on a window's scene, now and whenever it changes.
    public void follow(Scene scene) {
        ObservableValue<Theme> theme = theme();
        theme.subscribe(one -> dress(scene, one));
        appearance.subscribe((before, now) -> {
            if (before.textSize() != now.textSize()) {
                dress(scene, theme.getValue());
            }
        });
        scene.widthProperty().subscribe(_ -> fit(scene));
        scene.heightProperty().subscribe(_ -> fit(scene));
        scene.rootProperty().subscribe(_ -> fit(scene));
        TextSizeKeys.in(scene, this);
    }

    private ObservableValue<Theme> theme() {
        ObservableValue<Theme> shown = system.get();
        return appearance.flatMap(now ->
                switch (now.theme()) {
                    case SYSTEM -> shown;
                    case LIGHT -> new ReadOnlyObjectWrapper<>(Theme.LIGHT);
                    case DARK -> new ReadOnlyObjectWrapper<>(Theme.DARK);
                    case HIGH_CONTRAST -> new ReadOnlyObjectWrapper<>(Theme.HIGH_CONTRAST);
                });
    }

    private static void wear(Theme theme) {
        String primer = theme.primer();
        if (!primer.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(primer);
        }
    }

    private void dress(Scene scene, Theme theme) {
        wear(theme);
        int percent = appearance.get().textSize();
        List<String> stylesheets =
                new ArrayList<>(
                        List.of(
                                theme.colours(),
                                Theme.stylesheet(Looks.class, "fieldbook.css"),
                                sized(percent)));
        if (percent < WHOLE) {
            stylesheets.add(Theme.stylesheet(Looks.class, "small-text.css"));
        }
        scene.getStylesheets().setAll(stylesheets);
        fit(scene);
    }

    /// Narrower bars and panes where there is little room, measured by the text.
    private void fit(Scene scene) {
        double share = appearance.get().textSize() / WHOLE;
        double width = scene.getWidth() / share;
        compact.set(width < COMPACT_WIDTH || scene.getHeight() / share < COMPACT_HEIGHT);
        mark(scene, "compact", compact.get());
        narrow.set(width < NARROW_WIDTH);
        mark(scene, "narrow", narrow.get());
    }

    private static void mark(Scene scene, String style, boolean marked) {
        List<String> classes = scene.getRoot().getStyleClass();
        if (classes.contains(style) != marked) {
            if (marked) {
                classes.add(style);
            } else {
                classes.remove(style);
            }
        }
    }

    /// A stylesheet of one rule: popups have roots of their own, which no rule on this one reaches.
    private static String sized(int percent) {
        String css = ".root { -fx-font-size: " + ROOT_PX * percent / WHOLE + "px; }";
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    /// Gives a scene over another one the look of that one, now and whenever it changes.
    public static void dress(Scene scene, Scene below) {
        Bindings.bindContent(scene.getStylesheets(), below.getStylesheets());
    }
}
