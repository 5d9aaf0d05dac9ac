package org.fieldbook.ui.print;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.fieldbook.service.PaperCopy;
import org.fieldbook.service.PrintPaper;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Work;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Draws the pages of a copy as fine as they are shown. Belongs to the window's thread.
final class PageDrawing {

    /// The window is still being sized: pages are drawn anew once it rests.
    static final Duration RESTS_AFTER = Duration.ofMillis(150);

    /// Coarser pictures lose thin lines; what is shown smaller is made smaller from these.
    private static final double LEAST_DOTS = 96;

    private final PrintPaper printing;
    private final Background background;
    private final Work drawing;
    private final Consumer<Throwable> onFailed;
    private final ReadOnlyObjectWrapper<List<BufferedImage>> pictures =
            new ReadOnlyObjectWrapper<>(List.of());
    private Optional<PaperCopy> copy = Optional.empty();
    private Runnable resting = () -> {};
    private double dotsPerInch;

    PageDrawing(PrintPaper printing, Background background, Consumer<Throwable> onFailed) {
        this.printing = printing;
        this.background = background;
        this.drawing = new Work(background);
        this.onFailed = onFailed;
    }

    /// Pictures of the pages; none until they are drawn.
    ReadOnlyObjectProperty<List<BufferedImage>> picturesProperty() {
        return pictures.getReadOnlyProperty();
    }

    /// Draws the pages of this copy.
    void show(PaperCopy other) {
        copy = Optional.of(other);
        pictures.set(List.of());
        redraw();
    }

    /// Draws them as fine as they are shown now, once the window rests.
    void draw(double dots) {
        if (Math.abs(dots - dotsPerInch) >= 1) {
            dotsPerInch = dots;
            resting.run();
            resting = background.after(RESTS_AFTER, this::redraw);
        }
    }

    private void redraw() {
        double dots = dotsPerInch == 0 ? 0 : Math.max(dotsPerInch, LEAST_DOTS);
        copy.filter(_ -> dots > 0)
                .ifPresent(paper ->
                        drawing.begin(
                                calledOff -> printing.pages(paper, dots, calledOff),
                                pictures::set,
                                onFailed));
    }
}
