package org.fieldbook.ui.exchange;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.KeepWording;
import org.fieldbook.service.OpenConflict;
import org.fieldbook.service.ResolveConflicts;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.EntryQueue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The conflict that is looked at, and what was chosen and typed for it. Nothing of it is decided. What was
/// begun for each conflict is still there when one comes back to it; a wording also after a restart.
final class Deciding {

    private static final Duration SOON = Duration.ofSeconds(1);

    /// Where a conflict is.
    record Key(SubjectId subject, String field) {
        static Key of(OpenConflict conflict) {
            return new Key(conflict.conflict().subject(), conflict.field());
        }
    }

    private record Begun(Optional<Choice> choice, String text, String reason) {
        static final Begun NOTHING = new Begun(Optional.empty(), "", "");
    }

    private final EntryQueue queue;
    private final ResolveConflicts resolving;
    private final KeepWording wordings;
    private final FieldText words;
    private final Background background;
    private final Messages messages;
    private final Consumer<Throwable> onFailure;
    private final ReadOnlyObjectWrapper<Optional<OpenConflict>> current =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Choice>> choice =
            new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper effect = new ReadOnlyStringWrapper("");
    private final Map<Key, Begun> begun = new HashMap<>();
    private Runnable timer = () -> {};
    private boolean isTyped;

    /// @param onFailure told what could not be kept or worked out
    Deciding(
            EntryQueue queue,
            FieldText words,
            Background background,
            Messages messages,
            Consumer<Throwable> onFailure) {
        this.queue = queue;
        this.resolving = new ResolveConflicts(queue.inspection());
        this.wordings = new KeepWording(queue.inspection());
        this.words = words;
        this.background = background;
        this.messages = messages;
        this.onFailure = onFailure;
    }

    // Properties

    ReadOnlyObjectProperty<Optional<OpenConflict>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// How it is to be decided, once it is saved.
    ObjectProperty<Optional<Choice>> choiceProperty() {
        return choice;
    }

    /// The text that combines what was said.
    StringProperty textProperty() {
        return text;
    }

    /// Why, in a few words.
    StringProperty reasonProperty() {
        return reason;
    }

    /// What each way would do to the ratings; empty until it is worked out.
    ReadOnlyStringProperty effectProperty() {
        return effect.getReadOnlyProperty();
    }

    // Commands

    /// Turns to another conflict, or to the same one as it is by now.
    void turnTo(Optional<OpenConflict> next) {
        leave();
        current.get()
                .ifPresent(before ->
                        begun.put(
                                Key.of(before), new Begun(choice.get(), text.get(), reason.get())));
        // What stands in the fields belongs to the conflict before.
        current.set(Optional.empty());
        choice.set(Optional.empty());
        Begun was =
                next.map(one -> begun.getOrDefault(Key.of(one), Begun.NOTHING))
                        .orElse(Begun.NOTHING);
        text.set(was.text());
        reason.set(was.reason());
        effect.set("");
        current.set(next);
        choice.set(was.choice().filter(chosen -> isOffered(chosen, next)));
        next.ifPresent(this::readUp);
    }

    private static boolean isOffered(Choice chosen, Optional<OpenConflict> conflict) {
        return conflict.filter(one -> Choice.of(one).contains(chosen)).isPresent();
    }

    private record ReadUp(String effect, Optional<String> wording) {}

    /// What takes a while to work out comes after the rest.
    private void readUp(OpenConflict conflict) {
        Snapshot snapshot = queue.inspection().snapshot();
        background.run(
                () ->
                        new ReadUp(
                                new Effects(resolving, snapshot.ratings(), words, messages)
                                        .of(conflict),
                                FieldText.isProse(conflict)
                                        ? wordings.find(conflict)
                                        : Optional.empty()),
                read -> {
                    if (current.get().equals(Optional.of(conflict))) {
                        effect.set(read.effect());
                        read.wording()
                                .filter(_ -> text.get().isEmpty() && !isTyped)
                                .ifPresent(text::set);
                    }
                },
                onFailure);
    }

    /// Takes up what is typed as the combined text: kept within a second, though it decides nothing.
    void type(String typed) {
        if (current.get().isPresent() && !typed.equals(text.get())) {
            text.set(typed);
            choice.set(Optional.of(new Choice.Combine()));
            if (!isTyped) {
                isTyped = true;
                timer = background.after(SOON, this::leave);
            }
        }
    }

    /// Keeps what is typed.
    void leave() {
        timer.run();
        if (isTyped) {
            isTyped = false;
            current.get().ifPresent(conflict -> keep(conflict, text.get()));
        }
    }

    private void keep(OpenConflict conflict, String wording) {
        queue.perform(() -> wordings.keep(conflict, wording), _ -> {}, onFailure);
    }

    /// Forgets what was begun for this conflict: it is decided.
    void forget(OpenConflict conflict) {
        if (current.get().map(Key::of).equals(Optional.of(Key.of(conflict)))) {
            timer.run();
            isTyped = false;
            turnTo(Optional.empty());
        }
        begun.remove(Key.of(conflict));
        if (FieldText.isProse(conflict)) {
            keep(conflict, "");
        }
    }

    /// Nothing is shown any more.
    void close() {
        turnTo(Optional.empty());
        begun.clear();
    }
}
