package org.fieldbook.ui.recording;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.StringProperty;

import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Draft;
import org.fieldbook.service.Meanwhile;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.Saved;
import org.fieldbook.service.Snapshot;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.SaveWatch;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// The note that is open. What is typed is a draft within a second of the first unsaved key, however
/// long typing goes on, and one act once the note is left. Nothing typed is dropped because writing
/// failed: it is tried again.
public final class NoteViewModel {

    private final OpenInspection inspection;
    private final WriteNotes notes;
    private final SaveWatch watch;
    private final Background background;
    private final NoteFields fields = new NoteFields(this::changed);
    private final IntegerProperty caret = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<@Nullable NoteTarget> target =
            new ReadOnlyObjectWrapper<>();
    private final BesideNote beside = new BesideNote();

    /// Text that is not an act yet, by note: what a kill left behind, and what is being written.
    private final Map<SubjectId, Draft> drafts = new HashMap<>();

    private SubjectId note = NoteFields.blank();
    private Map<String, List<Hash>> seen = Map.of();
    private List<String> listed = List.of();
    private boolean dirty;

    /// Begun and still empty: the inspection does not know it yet.
    private boolean fresh;

    private boolean closed;
    private final DraftTimer timer;

    NoteViewModel(OpenInspection inspection, SaveWatch watch, Background background) {
        this.inspection = inspection;
        this.notes = new WriteNotes(inspection);
        this.watch = watch;
        this.background = background;
        this.timer = new DraftTimer(background, this::keep);
    }

    // Properties

    StringProperty textProperty() {
        return fields.get(Fields.TEXT);
    }

    StringProperty sourceProperty() {
        return fields.get(Fields.SOURCE);
    }

    /// ISO date; empty if there is none.
    StringProperty recordDateProperty() {
        return fields.get(Fields.RECORD_DATE);
    }

    StringProperty showsProperty() {
        return fields.get(Fields.SHOWS);
    }

    IntegerProperty caretProperty() {
        return caret;
    }

    ReadOnlyObjectProperty<@Nullable NoteTarget> targetProperty() {
        return target.getReadOnlyProperty();
    }

    /// The other notes, and what others wrote into this one.
    BesideNote beside() {
        return beside;
    }

    // Commands

    /// Takes up what a kill left behind.
    void recover(List<Draft> kept) {
        kept.stream()
                .filter(draft -> draft.about().isPresent())
                .forEach(draft -> drafts.putIfAbsent(draft.subject(), draft));
        NoteTarget shown = target.get();
        if (shown != null && !dirty) {
            load(shown);
        }
    }

    /// Opens the note about this; what was open is left first.
    void open(NoteTarget wanted) {
        NoteTarget shown = target.get();
        if (shown == null || !shown.about().equals(wanted.about())) {
            leave();
            load(wanted);
        }
    }

    /// Opens one of the other notes.
    void open(Note other, NoteTarget about) {
        leave();
        target.set(about);
        SubjectId id = other.subject().id();
        Optional.ofNullable(drafts.get(id))
                .ifPresentOrElse(this::fill, () -> fill(inspection.snapshot().state().subject(id)));
    }

    /// Text that a kill left behind is what is being written.
    private void fill(Draft kept) {
        fill(kept.subject(), kept.texts(), kept.seen(), kept.caret());
        caret.set(kept.caret());
        dirty = true;
        showBeside();
    }

    /// Begins another note about the same thing.
    void add() {
        leave();
        fill(NoteFields.blank(), Map.of(), Map.of(), 0);
        fresh = true;
        showBeside();
    }

    /// Shows what the newest snapshot holds, unless something is being typed.
    void show(Snapshot snapshot, List<String> wanted) {
        listed = wanted;
        NoteTarget shown = target.get();
        if (shown == null) {
            return;
        }
        if (!dirty && !fresh && !drafts.containsKey(note)) {
            Subject newest = snapshot.state().subject(note);
            if (newest.fieldNames().isEmpty() || newest.isDeleted()) {
                load(shown);
            } else {
                fill(newest);
            }
        }
        showBeside();
    }

    private void showBeside() {
        NoteTarget shown = target.get();
        if (shown != null) {
            beside.show(inspection.snapshot().state(), shown, draft(), listed, notes);
        }
    }

    /// What stands in the field is the note: what others wrote into it is history.
    void settle() {
        timer.stop();
        give(notes::settle);
    }

    /// Takes what somebody else wrote in behind what stands in the field. The note is settled once
    /// nobody else's text is left.
    void takeIn(Meanwhile theirs) {
        fields.append(Fields.TEXT, theirs.text());
        if (beside.meanwhileProperty().get().size() == 1) {
            settle();
        }
    }

    /// Writes what is typed as a draft now.
    void keep() {
        timer.stop();
        if (dirty) {
            Draft draft = draft();
            drafts.put(note, draft);
            watch.follow(
                    draft.subject(),
                    () -> notes.keep(draft),
                    _ -> kept(draft),
                    _ -> timer.start(DraftTimer.AGAIN));
        }
    }

    /// What was typed while the draft was being written is not on the disk yet.
    private void kept(Draft draft) {
        if (dirty && !fields.texts().equals(draft.texts())) {
            watch.typed();
        }
    }

    /// Makes an act of what is typed: the note is left.
    void leave() {
        timer.stop();
        if (dirty) {
            give(notes::commit);
        }
    }

    private void give(Function<Draft, CompletableFuture<Saved>> how) {
        dirty = false;
        Draft draft = draft();
        drafts.put(note, draft);
        write(draft, how);
    }

    private void write(Draft draft, Function<Draft, CompletableFuture<Saved>> how) {
        watch.follow(
                draft.subject(),
                () -> how.apply(draft),
                (Saved _) -> committed(draft),
                _ -> commitLater(draft));
    }

    private void commitLater(Draft draft) {
        if (!closed) {
            var _ =
                    background.after(
                            DraftTimer.AGAIN,
                            () ->
                                    write(
                                            drafts.getOrDefault(draft.subject(), draft),
                                            notes::commit));
        }
    }

    /// The inspection is closed: nothing is tried again, nothing typed is remembered.
    void close() {
        leave();
        closed = true;
        timer.close();
        fill(NoteFields.blank(), Map.of(), Map.of(), 0);
        beside.clear();
        target.set(null);
        drafts.clear();
    }

    private void committed(Draft draft) {
        if (draft.equals(drafts.get(draft.subject()))) {
            drafts.remove(draft.subject());
        }
        if (draft.subject().equals(note)) {
            seen = NoteFields.heads(inspection.snapshot().state().subject(note));
            showBeside();
        }
    }

    private void load(NoteTarget wanted) {
        target.set(wanted);
        Optional<Draft> draft =
                drafts.values().stream()
                        .filter(one -> one.about().equals(Optional.of(wanted.about())))
                        .findFirst();
        if (draft.isPresent()) {
            fill(draft.get());
            return;
        }
        wanted.mine(inspection.snapshot())
                .ifPresentOrElse(
                        mine -> fill(mine.subject()),
                        () -> fill(NoteFields.blank(), Map.of(), Map.of(), 0));
    }

    private void fill(Subject held) {
        fill(held.id(), NoteFields.texts(held), NoteFields.heads(held), caret.get());
    }

    private void fill(
            SubjectId id, Map<String, String> texts, Map<String, List<Hash>> heads, int place) {
        boolean same = id.equals(note);
        note = id;
        seen = heads;
        fields.load(texts);
        if (!same) {
            caret.set(place);
        }
        dirty = false;
        fresh = false;
    }

    private Draft draft() {
        return new Draft(
                note,
                Optional.ofNullable(target.get()).map(NoteTarget::about),
                fields.texts(),
                seen,
                caret.get());
    }

    private void changed() {
        if (target.get() == null) {
            return;
        }
        dirty = true;
        fresh = false;
        watch.typed();
        timer.start(DraftTimer.SOON);
    }
}
