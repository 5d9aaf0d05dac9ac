package org.fieldbook.ui.shell;

import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.fieldbook.settings.Frame;

import java.util.Optional;

/// Where the window is on the screen, to be there again next time. It has to be known before a store is
/// open, so it lies in the preferences; what somebody was doing lies in the store. Belongs to the window's
/// thread.
final class WindowFrame {

    /// How much of a window has to be on a screen for anybody to take hold of it.
    private static final double HOLD = 100;

    private final Stage stage;
    private Frame apart = new Frame(0, 0, 0, 0, false);

    WindowFrame(Stage stage) {
        this.stage = stage;
        stage.xProperty().subscribe(_ -> moved());
        stage.yProperty().subscribe(_ -> moved());
        stage.widthProperty().subscribe(_ -> moved());
        stage.heightProperty().subscribe(_ -> moved());
    }

    /// What it goes back to when it no longer fills the screen.
    private void moved() {
        boolean isPlaced = !Double.isNaN(stage.getX()) && stage.getWidth() > 0;
        if (isPlaced && !stage.isMaximized() && !stage.isIconified()) {
            apart =
                    new Frame(
                            (int) stage.getX(),
                            (int) stage.getY(),
                            (int) stage.getWidth(),
                            (int) stage.getHeight(),
                            false);
        }
    }

    /// Brings the window before all others, from the task bar too.
    void comeForward() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /// Whether enough of it would be on a screen that is there today.
    static boolean isOnScreen(Frame frame) {
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .anyMatch(screen ->
                        Math.min(frame.x() + frame.width(), screen.getMaxX())
                                                - Math.max(frame.x(), screen.getMinX())
                                        >= HOLD
                                && frame.y() >= screen.getMinY()
                                && frame.y() <= screen.getMaxY() - HOLD);
    }

    /// About how large a window that was last there will be. What is made for this room before the window is shown is not made
    /// again for a smaller one.
    static Dimension2D room(Optional<Frame> last) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        var whole = new Dimension2D(screen.getWidth(), screen.getHeight());
        return last.filter(WindowFrame::isOnScreen)
                .map(frame ->
                        frame.maximized() ? whole : new Dimension2D(frame.width(), frame.height()))
                .orElse(
                        fills(screen)
                                ? whole
                                : new Dimension2D(DesktopWindow.WIDTH, DesktopWindow.HEIGHT));
    }

    /// Puts the window there.
    void put(Frame frame) {
        stage.setX(frame.x());
        stage.setY(frame.y());
        stage.setWidth(frame.width());
        stage.setHeight(frame.height());
        stage.setMaximized(frame.maximized());
        apart = frame;
    }

    /// In the middle of the screen, or filling a small one: the window's edge would stand outside it.
    void usual() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(DesktopWindow.WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(DesktopWindow.HEIGHT, screen.getHeight()));
        stage.setMaximized(fills(screen));
    }

    private static boolean fills(Rectangle2D screen) {
        return screen.getWidth() <= DesktopWindow.WIDTH
                || screen.getHeight() <= DesktopWindow.HEIGHT;
    }

    /// Where it is now.
    Frame now() {
        return new Frame(apart.x(), apart.y(), apart.width(), apart.height(), stage.isMaximized());
    }

    /// Takes the window off the screen.
    void hide() {
        stage.hide();
    }
}
