package org.fieldbook.ui.cases;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.TableViews;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.FailureText;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Keeps in the store how the table is arranged and its views: a second after the last change at the latest,
/// and at once when the inspection is closed. What could not be read is never written over.
final class TableMemory {

    private static final Duration SOON = Duration.ofSeconds(1);

    /// Where it is kept.
    ///
    /// @param find reads the disk
    record Place(
            Supplier<TableViews> find,
            Function<TableViews, ? extends CompletionStage<TableViews>> keep) {}

    private final Place place;
    private final Background background;
    private final Messages messages;
    private final Consumer<String> say;
    private final ReadOnlyObjectWrapper<TableViews> views =
            new ReadOnlyObjectWrapper<>(TableViews.NONE);
    private final List<UnaryOperator<TableViews>> early = new ArrayList<>();
    private Runnable timer = () -> {};
    private boolean isRead;
    private boolean isDue;

    /// Begins to read what was kept.
    ///
    /// @param say told what went wrong
    TableMemory(Place place, Background background, Messages messages, Consumer<String> say) {
        this.place = place;
        this.background = background;
        this.messages = messages;
        this.say = say;
        background.run(place.find(), this::found, this::failed);
    }

    /// What is kept; nothing until it is read.
    ReadOnlyObjectProperty<TableViews> viewsProperty() {
        return views.getReadOnlyProperty();
    }

    private void found(TableViews kept) {
        isRead = true;
        views.set(kept);
        List<UnaryOperator<TableViews>> changes = List.copyOf(early);
        early.clear();
        changes.forEach(this::change);
    }

    /// Changes what is kept.
    void change(UnaryOperator<TableViews> change) {
        if (!isRead) {
            early.add(change);
            return;
        }
        TableViews next = change.apply(views.get());
        if (!next.equals(views.get())) {
            views.set(next);
            if (!isDue) {
                isDue = true;
                timer = background.after(SOON, this::write);
            }
        }
    }

    /// Writes what is not yet written.
    void write() {
        timer.run();
        if (isDue) {
            isDue = false;
            background.follow(place.keep().apply(views.get()), _ -> {}, this::failed);
        }
    }

    private void failed(Throwable failure) {
        say.accept(FailureText.of(failure, messages));
    }
}
