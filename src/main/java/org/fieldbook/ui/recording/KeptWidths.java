package org.fieldbook.ui.recording;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.fieldbook.service.KeepPaneWidths;
import org.fieldbook.service.PaneWidths;
import org.fieldbook.ui.fx.Background;

import java.util.Optional;
import java.util.function.Consumer;

/// How wide the panes beside the form were drawn, kept in the store a second after somebody drew them.
final class KeptWidths {

    private final KeepPaneWidths keeping;
    private final Background background;
    private final Consumer<Throwable> onFailure;
    private final DraftTimer timer;
    private final ObjectProperty<Optional<PaneWidths>> widths =
            new SimpleObjectProperty<>(Optional.empty());
    private Optional<PaneWidths> kept = Optional.empty();

    /// @param onFailure told why they cannot be kept or read
    KeptWidths(KeepPaneWidths keeping, Background background, Consumer<Throwable> onFailure) {
        this.keeping = keeping;
        this.background = background;
        this.onFailure = onFailure;
        this.timer = new DraftTimer(background, this::keep);
        background.run(keeping::find, this::found, onFailure);
    }

    /// Empty until somebody drew them.
    ObjectProperty<Optional<PaneWidths>> widthsProperty() {
        return widths;
    }

    private void found(Optional<PaneWidths> before) {
        if (widths.get().isEmpty()) {
            kept = before;
            widths.set(before);
        }
    }

    /// They are drawn like this now.
    void drawn(PaneWidths now) {
        if (!widths.get().equals(Optional.of(now))) {
            widths.set(Optional.of(now));
            timer.start(DraftTimer.SOON);
        }
    }

    private void keep() {
        Optional<PaneWidths> now = widths.get();
        if (now.isPresent() && !now.equals(kept)) {
            background.follow(keeping.keep(now.get()), done -> kept = Optional.of(done), onFailure);
        }
    }

    void close() {
        timer.stop();
        keep();
        timer.close();
    }
}
