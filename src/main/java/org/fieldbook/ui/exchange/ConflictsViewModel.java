package org.fieldbook.ui.exchange;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Decision;
import org.fieldbook.service.OpenConflict;
import org.fieldbook.service.ResolveConflicts;
import org.fieldbook.service.Saved;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FailureText;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// What people left undecided, and deciding it. Looking at a conflict, or leaving it, decides nothing.
public final class ConflictsViewModel {

    /// A line of the list.
    ///
    /// @param decided how it was decided here since the inspection was opened; empty while it is open
    record Item(OpenConflict conflict, Optional<String> decided) {}

    private final ResolveConflicts resolving;
    private final EntryQueue queue;
    private final Background background;
    private final Messages messages;
    private final FieldText words;
    private final Deciding deciding;
    private final ReadOnlyObjectWrapper<List<Item>> items = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");
    private final List<Item> decided = new ArrayList<>();

    /// @param queue writes decisions
    public ConflictsViewModel(EntryQueue queue, Background background, Messages messages) {
        this.resolving = new ResolveConflicts(queue.inspection());
        this.queue = queue;
        this.background = background;
        this.messages = messages;
        this.words = new FieldText(queue.inspection().snapshot().framework(), messages);
        this.deciding = new Deciding(queue, words, background, messages, this::failed);
    }

    // Properties

    /// What is open, then what was decided here.
    ReadOnlyObjectProperty<List<Item>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    /// The one that is looked at.
    Deciding deciding() {
        return deciding;
    }

    /// What was done, in words.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// What went wrong, in words.
    ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    FieldText words() {
        return words;
    }

    private Optional<OpenConflict> current() {
        return deciding.currentProperty().get();
    }

    // Commands

    /// Shows what is undecided as the inspection stands now.
    void show(Snapshot snapshot) {
        background.run(() -> resolving.list(snapshot), this::listed, this::failed);
    }

    private void listed(List<OpenConflict> open) {
        List<Deciding.Key> keys = open.stream().map(Deciding.Key::of).toList();
        decided.removeIf(item -> keys.contains(Deciding.Key.of(item.conflict())));
        List<Item> lines = new ArrayList<>();
        open.forEach(one -> lines.add(new Item(one, Optional.empty())));
        lines.addAll(decided);
        Optional<Deciding.Key> looking = current().map(Deciding.Key::of);
        Optional<OpenConflict> next =
                open.stream()
                        .filter(one -> looking.equals(Optional.of(Deciding.Key.of(one))))
                        .findFirst()
                        .or(() -> open.stream().findFirst());
        if (!current().equals(next)) {
            deciding.turnTo(next);
        }
        items.set(List.copyOf(lines));
    }

    /// Looks at this one.
    void select(OpenConflict conflict) {
        if (!current().equals(Optional.of(conflict))) {
            said.set("");
            alert.set("");
            deciding.turnTo(Optional.of(conflict));
        }
    }

    /// Leaves this one open and goes on to the next. Nothing is decided.
    void decideLater() {
        List<OpenConflict> open =
                items.get().stream()
                        .filter(item -> item.decided().isEmpty())
                        .map(Item::conflict)
                        .toList();
        int next = current().map(open::indexOf).orElse(-1) + 1;
        if (!open.isEmpty()) {
            select(open.get(next % open.size()));
        }
        said.set(messages.text("conflict.later.said"));
    }

    /// Records the decision that was chosen.
    void save() {
        said.set("");
        alert.set("");
        current().ifPresent(conflict -> save(conflict, deciding.choiceProperty().get()));
    }

    private void save(OpenConflict conflict, Optional<Choice> chosen) {
        String wording = deciding.textProperty().get();
        if (chosen.isEmpty()) {
            alert.set(messages.text("conflict.choose"));
        } else if (chosen.get() instanceof Choice.Combine && wording.isBlank()) {
            alert.set(messages.text("conflict.choose.text"));
        } else {
            Decision decision = chosen.get().decision(wording, deciding.reasonProperty().get());
            queue.perform(
                    () -> decide(conflict, decision),
                    _ -> resolved(conflict, chosen.get()),
                    this::failed);
        }
    }

    /// A refusal comes as the others do.
    private CompletionStage<Saved> decide(OpenConflict conflict, Decision decision) {
        return CompletableFuture.completedFuture(decision)
                .thenCompose(one -> resolving.decide(conflict, one));
    }

    private void resolved(OpenConflict conflict, Choice chosen) {
        deciding.forget(conflict);
        decided.add(new Item(conflict, Optional.of(how(conflict, chosen))));
        said.set(messages.text("conflict.resolved", words.place(conflict)));
        show(queue.inspection().snapshot());
    }

    private String how(OpenConflict conflict, Choice chosen) {
        return switch (chosen) {
            case Choice.Keep(OpenConflict.Side side) ->
                    FieldText.isProse(conflict)
                            ? messages.text("conflict.decided.text", side.name())
                            : messages.text(
                                    "conflict.decided.value",
                                    words.value(conflict, side.content()));
            case Choice.Combine() -> messages.text("conflict.decided.combined");
            case Choice.Delete() -> messages.text("conflict.decided.deleted");
            case Choice.Restore() -> messages.text("conflict.decided.kept");
        };
    }

    /// Keeps what is typed: the screen is left.
    public void leave() {
        deciding.leave();
    }

    /// The inspection is closed: what is typed is kept, and nothing is shown any more.
    public void close() {
        deciding.close();
        decided.clear();
        items.set(List.of());
    }

    private void failed(Throwable failure) {
        alert.set(FailureText.of(failure, messages));
    }
}
