package org.fieldbook.ui.fx;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Window;

import java.util.function.DoubleConsumer;

/// Keeps a window that opens over another one in the middle of it. Under load a window manager at times
/// puts a window it has just been given into a corner, whatever place was asked for.
final class Middle {

    /// Px that a window manager may move a window for its frame, and nobody drags one by at once.
    private static final double STRAY = 100;

    private Middle() {}

    /// Belongs to the moment in which `over` is shown for the first time.
    static void of(Window owner, Window over) {
        Scene below = owner.getScene();
        double x = owner.getX() + below.getX() + (below.getWidth() - over.getWidth()) / 2;
        double y = owner.getY() + below.getY() + (below.getHeight() - over.getHeight()) / 2;
        hold(over.xProperty(), x, over::setX);
        hold(over.yProperty(), y, over::setY);
    }

    /// Puts it back once if it leaps away from where it belongs.
    private static void hold(ReadOnlyDoubleProperty place, double wanted, DoubleConsumer put) {
        if (Math.abs(place.get() - wanted) > STRAY) {
            put.accept(wanted);
        }
        place.addListener(
                new ChangeListener<>() {
                    @Override
                    public void changed(
                            ObservableValue<? extends Number> at, Number before, Number now) {
                        if (Math.abs(now.doubleValue() - before.doubleValue()) > STRAY
                                && Math.abs(now.doubleValue() - wanted) > STRAY) {
                            at.removeListener(this);
                            put.accept(wanted);
                        }
                    }
                });
    }
}
