package org.fieldbook.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Sharing;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.FailureText;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// How much is on this laptop and nowhere else, and when something last went out. However fast changes come, it is worked out once at a time.
final class SharedViewModel {

    /// What is written at once is counted at once.
    static final Duration SOON = Duration.ofMillis(300);

    private final Supplier<Sharing.Standing> counting;
    private final Background background;
    private final Messages messages;
    private final Consumer<String> onFailure;
    private final ReadOnlyObjectWrapper<Optional<Sharing.Standing>> standing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean isBegun;
    private boolean isWanted;
    private boolean isClosed;

    /// @param counting works it out; slow
    /// @param onFailure told in words what went wrong
    SharedViewModel(
            Supplier<Sharing.Standing> counting,
            Background background,
            Messages messages,
            Consumer<String> onFailure) {
        this.counting = counting;
        this.background = background;
        this.messages = messages;
        this.onFailure = onFailure;
    }

    // Properties

    /// Empty while it is not known.
    ReadOnlyObjectProperty<Optional<Sharing.Standing>> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    // Commands

    /// Something was written, or came, or went out.
    void refresh() {
        isWanted = true;
        if (!isBegun && !isClosed) {
            isBegun = true;
            background.after(SOON, this::begin);
        }
    }

    private void begin() {
        isWanted = false;
        if (!isClosed) {
            background.run(counting, this::show, this::failed);
        }
    }

    private void show(Sharing.Standing now) {
        end(Optional.of(now));
    }

    /// What is not known is not shown.
    private void failed(Throwable failure) {
        if (!isClosed) {
            onFailure.accept(FailureText.of(failure, messages));
        }
        end(Optional.empty());
    }

    private void end(Optional<Sharing.Standing> now) {
        standing.set(now);
        isBegun = false;
        if (isWanted) {
            refresh();
        }
    }

    /// Nothing is shown any more.
    void close() {
        isClosed = true;
    }
}
