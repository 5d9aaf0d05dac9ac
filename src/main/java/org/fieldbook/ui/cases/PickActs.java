package org.fieldbook.ui.cases;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Saved;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FailureText;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Does something to several cases as one act, and takes the last one back.
final class PickActs {

    /// What was done last.
    ///
    /// @param back takes it back
    record Done(String text, Supplier<CompletionStage<Saved>> back) {}

    private final EntryQueue queue;
    private final Messages messages;
    private final Consumer<String> say;
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Done> done = new ReadOnlyObjectWrapper<>();

    /// @param say told what came of it
    PickActs(EntryQueue queue, Messages messages, Consumer<String> say) {
        this.queue = queue;
        this.messages = messages;
        this.say = say;
    }

    /// Why the last act did not come about, until the next one.
    ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    /// The act that can be taken back; null if there is none.
    ReadOnlyObjectProperty<@Nullable Done> doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Does this and offers to take it back.
    ///
    /// @param next what it will have been
    void perform(Supplier<CompletionStage<Saved>> act, Done next, Runnable onSuccess) {
        done.set(null);
        alert.set("");
        queue.perform(
                act,
                _ -> {
                    done.set(next);
                    say.accept(next.text());
                    onSuccess.run();
                },
                this::failed);
    }

    /// Takes the last act back.
    void takeBack() {
        Done last = done.get();
        if (last != null) {
            done.set(null);
            alert.set("");
            queue.perform(
                    last.back(),
                    _ -> say.accept(messages.text("cases.tookBack", last.text())),
                    this::failed);
        }
    }

    /// Offers no longer to take it back.
    void forget() {
        done.set(null);
    }

    private void failed(Throwable failure) {
        alert.set(FailureText.of(failure, messages));
    }
}
