package org.fieldbook.ui.fx;

import org.fieldbook.inspection.State;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Draft;
import org.fieldbook.service.Entry;
import org.fieldbook.service.WriteNotes;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// What somebody types in text fields of subjects: a draft within a second, an act once the field is left. What was
/// typed when the program ended stands in its field again. All methods belong to the window's thread.
public final class FieldTyping {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final EntryQueue queue;
    private final Background background;
    private final Predicate<Place> isMine;
    private final Ways ways;
    private final Map<Place, Draft> drafts = new HashMap<>();
    private final Map<Place, Runnable> timers = new HashMap<>();

    /// The fields typed in since they were last left.
    private final Set<Place> dirty = new HashSet<>();

    private final Runnable stopListening;

    /// A text field of a subject.
    public record Place(SubjectId subject, String field) {}

    /// What it tells.
    ///
    /// @param onShown that what stands in a field may be another text now
    /// @param onFailed why something could not be written
    /// @param isTaken whether a field takes a text; one that it does not stays a draft until it is another
    public record Ways(
            Runnable onShown, Consumer<Throwable> onFailed, BiPredicate<Place, String> isTaken) {

        /// Every field takes every text.
        public Ways(Runnable onShown, Consumer<Throwable> onFailed) {
            this(onShown, onFailed, (_, _) -> true);
        }
    }

    /// @param isMine the fields that are typed in here
    public FieldTyping(
            EntryQueue queue, Background background, Predicate<Place> isMine, Ways ways) {
        this.queue = queue;
        this.background = background;
        this.isMine = isMine;
        this.ways = ways;
        this.stopListening = queue.onWritten(this::written);
        recover(
                queue.entries().stream()
                        .flatMap(entry -> entry.text().stream())
                        .toList()
                        .reversed(),
                false);
    }

    /// Puts what was typed when the program ended back in its fields; told once it is there.
    public void recover() {
        background.run(
                new WriteNotes(queue.inspection())::drafts,
                kept -> {
                    recover(kept, true);
                    ways.onShown().run();
                },
                ways.onFailed());
    }

    private static Optional<Place> place(Draft draft) {
        return draft.about().isEmpty() && draft.texts().size() == 1
                ? draft.texts().keySet().stream()
                        .map(field -> new Place(draft.subject(), field))
                        .findFirst()
                : Optional.empty();
    }

    /// @param left whether nobody has written them since
    private void recover(List<Draft> kept, boolean left) {
        for (Draft draft : kept) {
            place(draft)
                    .filter(isMine)
                    .filter(place -> drafts.putIfAbsent(place, draft) == null && left)
                    .ifPresent(dirty::add);
        }
    }

    /// What stands in the field: what is typed, or else what is recorded.
    public String text(State state, Place place) {
        return typed(place)
                .orElseGet(() ->
                        state.subject(place.subject()).read(place.field()).standIn().orElse(""));
    }

    /// What is typed in the field and not recorded yet.
    public Optional<String> typed(Place place) {
        return Optional.ofNullable(drafts.get(place)).map(draft -> text(place, draft));
    }

    private static String text(Place place, Draft draft) {
        return draft.texts().getOrDefault(place.field(), "");
    }

    /// Takes up what is typed.
    ///
    /// @param onScreen what was shown when it was
    public void type(State onScreen, Place place, String text, int caret) {
        Draft before = drafts.get(place);
        Draft typed =
                new Draft(
                        place.subject(),
                        Optional.empty(),
                        Map.of(place.field(), text),
                        before == null
                                ? Map.of(
                                        place.field(),
                                        onScreen.subject(place.subject())
                                                .field(place.field())
                                                .headHashes())
                                : before.seen(),
                        caret);
        drafts.put(place, typed);
        dirty.add(place);
        queue.watch().typed();
        queue.typing(new Entry.Typed(typed));
        timers.computeIfAbsent(place, _ -> background.after(SOON, () -> keep(place)));
    }

    private void keep(Place place) {
        timers.remove(place);
        Draft draft = drafts.get(place);
        if (draft != null && dirty.contains(place)) {
            queue.enter(new Entry.Typed(draft), ways.onFailed());
        }
    }

    /// Makes an act of what is typed there: the field is left.
    public void leave(Place place) {
        Optional.ofNullable(timers.remove(place)).ifPresent(Runnable::run);
        Draft draft = drafts.get(place);
        if (draft == null || !dirty.contains(place)) {
            return;
        }
        if (ways.isTaken().test(place, text(place, draft))) {
            dirty.remove(place);
            queue.enter(new Entry.Left(draft), ways.onFailed());
        } else {
            queue.enter(new Entry.Typed(draft), ways.onFailed());
        }
    }

    /// Everything typed becomes an act.
    public void leave() {
        List.copyOf(drafts.keySet()).forEach(this::leave);
    }

    /// Likewise, and nothing is typed any more.
    public void close() {
        leave();
        stopListening.run();
        drafts.clear();
    }

    private void written(Entry entry) {
        switch (entry) {
            case Entry.Typed(Draft draft) -> kept(draft);
            case Entry.Left(Draft draft) -> {
                if (drafts.values().removeIf(draft::equals)) {
                    ways.onShown().run();
                }
            }
            case Entry.Settled _,
                    Entry.Answered _,
                    Entry.Proposed _,
                    Entry.Decided _,
                    Entry.Returned _ -> {}
        }
    }

    /// What was typed while the draft was being written is not on the disk yet.
    private void kept(Draft draft) {
        boolean overtaken =
                place(draft).map(drafts::get).filter(newer -> !newer.equals(draft)).isPresent();
        if (overtaken) {
            queue.watch().typed();
        }
    }
}
