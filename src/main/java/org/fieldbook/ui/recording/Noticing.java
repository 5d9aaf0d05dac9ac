package org.fieldbook.ui.recording;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.fieldbook.inspection.Noticed;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.KnownWords;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Background;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What in the note that is open looks like a name or a date of birth. It only points: the note stays as it
/// is, nothing is sent anywhere, and what somebody leaves as it is they are not told of again while the
/// inspection is open.
final class Noticing {

    private static final Duration SOON = Duration.ofMillis(300);

    private final ReadOnlyObjectWrapper<List<String>> found =
            new ReadOnlyObjectWrapper<>(List.of());
    private final Map<SubjectId, Set<String>> left = new HashMap<>();
    private final ObservableValue<String> text;
    private final Supplier<SubjectId> note;
    private final Supplier<Snapshot> snapshot;
    private final Background background;
    private final Consumer<Throwable> onFailure;
    private final DraftTimer timer;
    private Optional<SubjectId> shown = Optional.empty();

    /// @param text what stands in the field
    /// @param note which one that is
    /// @param snapshot says which words are no names
    Noticing(
            ObservableValue<String> text,
            Supplier<SubjectId> note,
            Supplier<Snapshot> snapshot,
            Background background,
            Consumer<Throwable> onFailure) {
        this.text = text;
        this.note = note;
        this.snapshot = snapshot;
        this.background = background;
        this.onFailure = onFailure;
        this.timer = new DraftTimer(background, this::look);
        text.subscribe(this::typed);
    }

    /// The words that were noticed, each once, in their order.
    ReadOnlyObjectProperty<List<String>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Leaves what was noticed as it is: in this note none of it is pointed at again.
    void leaveAsItIs() {
        left.computeIfAbsent(note.get(), _ -> new HashSet<>()).addAll(found.get());
        found.set(List.of());
    }

    /// Nothing typed is remembered here.
    void close() {
        timer.close();
        left.clear();
        shown = Optional.empty();
        found.set(List.of());
    }

    private void typed(String typed) {
        if (typed.isEmpty() || !shown.equals(Optional.of(note.get()))) {
            found.set(List.of());
        }
        if (!typed.isEmpty()) {
            timer.start(SOON);
        }
    }

    private void look() {
        String typed = text.getValue();
        Snapshot now = snapshot.get();
        SubjectId open = note.get();
        background.run(() -> in(typed, now), words -> show(typed, open, words), onFailure);
    }

    /// What was typed since is looked at by itself.
    private void show(String typed, SubjectId open, List<String> words) {
        if (typed.equals(text.getValue()) && open.equals(note.get())) {
            Set<String> known = left.getOrDefault(open, Set.of());
            shown = Optional.of(open);
            found.set(words.stream().filter(word -> !known.contains(word)).toList());
        } else if (!text.getValue().isEmpty()) {
            timer.start(SOON);
        }
    }

    private static List<String> in(String typed, Snapshot now) {
        return Noticed.in(typed, KnownWords.of(now), now.card().fieldworkFrom().getYear()).stream()
                .map(one -> typed.substring(one.from(), one.to()))
                .distinct()
                .toList();
    }
}
