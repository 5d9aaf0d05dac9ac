package org.fieldbook.ui.fx;

import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Draft;
import org.fieldbook.service.Entry;
import org.fieldbook.service.WriteNotes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A form with several fields of one subject. What is entered is a draft within a second, sealed on the disk,
/// and becomes one act when the form is left. Belongs to the window's thread.
public final class FormDraft {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final EntryQueue queue;
    private final Background background;
    private final Consumer<Throwable> onRefused;
    private final Runnable stopListening;
    private Optional<Draft> draft = Optional.empty();
    private Optional<Runnable> timer = Optional.empty();
    private boolean dirty;

    /// @param onRefused told why something cannot be recorded; it is kept all the same
    public FormDraft(EntryQueue queue, Background background, Consumer<Throwable> onRefused) {
        this.queue = queue;
        this.background = background;
        this.onRefused = onRefused;
        this.stopListening = queue.onWritten(this::written);
    }

    /// What is in the form; empty while none is open.
    public Optional<Draft> draft() {
        return draft;
    }

    /// Opens the form of a subject, having left another. What of it waits to be written stands in it.
    ///
    /// @param about for a subject that is about something: what
    /// @param fields by name, with what stands in one that nobody filled in yet
    public void open(SubjectId id, Optional<About> about, Map<String, String> fields) {
        leave();
        draft = Optional.of(waiting(id).orElseGet(() -> begin(id, about, fields)));
    }

    private Optional<Draft> waiting(SubjectId id) {
        return queue.entries().reversed().stream()
                .flatMap(entry -> entry.text().stream())
                .filter(one -> one.subject().equals(id))
                .findFirst();
    }

    private Draft begin(SubjectId id, Optional<About> about, Map<String, String> fields) {
        Subject subject = queue.inspection().snapshot().state().subject(id);
        Map<String, String> texts = new HashMap<>();
        Map<String, List<Hash>> seen = new HashMap<>();
        fields.forEach((field, preset) -> {
            texts.put(field, subject.read(field).standIn().orElse(subject.isBlank() ? preset : ""));
            seen.put(field, subject.field(field).headHashes());
        });
        return new Draft(id, about, texts, seen, 0);
    }

    /// Takes up what is entered in a field.
    ///
    /// @param caret where the caret stands in it
    public void enter(String field, String text, int caret) {
        draft.ifPresent(before -> {
            Map<String, String> texts = new HashMap<>(before.texts());
            texts.put(field, text);
            var typed = new Draft(before.subject(), before.about(), texts, before.seen(), caret);
            draft = Optional.of(typed);
            dirty = true;
            queue.watch().typed();
            queue.typing(new Entry.Typed(typed));
            if (timer.isEmpty()) {
                timer = Optional.of(background.after(SOON, this::keep));
            }
        });
    }

    private void keep() {
        timer = Optional.empty();
        if (dirty) {
            draft.ifPresent(kept -> queue.enter(new Entry.Typed(kept), onRefused));
        }
    }

    /// Closes the form: what was entered becomes an act.
    public void leave() {
        timer.ifPresent(Runnable::run);
        timer = Optional.empty();
        if (dirty) {
            draft.ifPresent(left -> queue.enter(new Entry.Left(left), onRefused));
        }
        dirty = false;
        draft = Optional.empty();
    }

    /// Closes the form of something that is deleted: nothing of it is kept.
    public void drop() {
        timer.ifPresent(Runnable::run);
        timer = Optional.empty();
        dirty = false;
        draft = Optional.empty();
    }

    /// Opens the form again that a kill left open. Were there several, the others become acts.
    ///
    /// @param kind of subject
    /// @param onOpened told that the form is open again
    public void recover(String kind, Runnable onOpened) {
        background.run(
                new WriteNotes(queue.inspection())::drafts,
                kept -> {
                    List<Draft> left = new ArrayList<>(kept);
                    left.removeIf(one ->
                            !one.subject().kind().equals(kind)
                                    || waiting(one.subject()).isPresent()
                                    || isOpen(one.subject()));
                    if (draft.isEmpty() && !left.isEmpty()) {
                        draft = Optional.of(left.removeFirst());
                        dirty = true;
                        onOpened.run();
                    }
                    left.forEach(one -> queue.enter(new Entry.Left(one), onRefused));
                },
                onRefused);
    }

    private boolean isOpen(SubjectId id) {
        return draft.map(Draft::subject).equals(Optional.of(id));
    }

    /// What was entered while the draft was being written is not on the disk yet.
    private void written(Entry entry) {
        if (entry instanceof Entry.Typed(Draft kept)
                && isOpen(kept.subject())
                && !draft.equals(Optional.of(kept))) {
            queue.watch().typed();
        }
    }

    /// The inspection is closed: what was entered becomes an act.
    public void close() {
        leave();
        stopListening.run();
    }
}
