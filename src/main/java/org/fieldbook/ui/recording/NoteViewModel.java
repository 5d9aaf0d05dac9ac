package org.fieldbook.ui.recording;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.StringProperty;

import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Draft;
import org.fieldbook.service.Entry;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.EntryQueue;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// The note that is open. What is typed is a draft within a second of the first unsaved key, however
/// long typing goes on, and one act once the note is left. What cannot be written waits in the queue.
public final class NoteViewModel {

    private final OpenInspection inspection;
    private final EntryQueue queue;
    private final Consumer<Throwable> onRefused;
    private final Runnable stopListening;
    private final NoteFields fields = new NoteFields(this::changed);
    private final IntegerProperty caret = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<@Nullable NoteTarget> target =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Note>> others = new ReadOnlyObjectWrapper<>(List.of());

    /// Text that is not an act yet, by note: what a kill left behind, and what is being written.
    private final Map<SubjectId, Draft> drafts = new HashMap<>();

    private SubjectId note = NoteFields.blank();
    private Map<String, List<Hash>> seen = Map.of();
    private List<String> listed = List.of();
    private boolean dirty;

    /// Begun and still empty: the inspection does not know it yet.
    private boolean fresh;

    private final DraftTimer timer;

    /// @param onRefused told why a text cannot be recorded as it is
    NoteViewModel(EntryQueue queue, Background background, Consumer<Throwable> onRefused) {
        this.inspection = queue.inspection();
        this.queue = queue;
        this.onRefused = onRefused;
        this.timer = new DraftTimer(background, this::keep);
        this.stopListening = queue.onWritten(this::written);
        // What waits to be written is newer than what is on the disk.
        queue.entries().forEach(this::takeUp);
    }

    private void takeUp(Entry waiting) {
        switch (waiting) {
            case Entry.Typed(Draft draft) -> takeUp(draft);
            case Entry.Left(Draft draft) -> takeUp(draft);
            case Entry.Answered _, Entry.Proposed _ -> {}
        }
    }

    private void takeUp(Draft draft) {
        draft.about().ifPresent(_ -> drafts.put(draft.subject(), draft));
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

    /// The other notes about the same key question, newest first.
    ReadOnlyObjectProperty<List<Note>> othersProperty() {
        return others.getReadOnlyProperty();
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
        dirty = true;
    }

    /// Begins another note about the same thing.
    void add() {
        leave();
        fill(NoteFields.blank(), Map.of(), Map.of(), 0);
        fresh = true;
        showOthers(inspection.snapshot());
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
        showOthers(snapshot);
    }

    private void showOthers(Snapshot snapshot) {
        NoteTarget shown = target.get();
        if (shown != null) {
            others.set(
                    Notes.of(snapshot.state()).about(shown.about().subject()).stream()
                            .filter(one -> listed.contains(one.about().field()))
                            .filter(one -> !one.subject().id().equals(note))
                            .toList());
        }
    }

    /// Writes what is typed as a draft now.
    void keep() {
        timer.stop();
        if (dirty) {
            Draft draft = draft();
            drafts.put(note, draft);
            queue.enter(new Entry.Typed(draft), onRefused);
        }
    }

    /// Makes an act of what is typed: the note is left.
    void leave() {
        timer.stop();
        if (dirty) {
            dirty = false;
            Draft draft = draft();
            drafts.put(note, draft);
            queue.enter(new Entry.Left(draft), onRefused);
        }
    }

    /// The inspection is closed: nothing typed is remembered here.
    void close() {
        leave();
        stopListening.run();
        timer.close();
        fill(NoteFields.blank(), Map.of(), Map.of(), 0);
        others.set(List.of());
        target.set(null);
        drafts.clear();
    }

    private void written(Entry entry) {
        switch (entry) {
            case Entry.Typed(Draft draft) -> kept(draft);
            case Entry.Left(Draft draft) -> committed(draft);
            case Entry.Answered _, Entry.Proposed _ -> {}
        }
    }

    /// What was typed while the draft was being written is not on the disk yet.
    private void kept(Draft draft) {
        if (dirty && draft.subject().equals(note) && !fields.texts().equals(draft.texts())) {
            queue.watch().typed();
        }
    }

    private void committed(Draft draft) {
        if (draft.equals(drafts.get(draft.subject()))) {
            drafts.remove(draft.subject());
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
        UUID me = inspection.snapshot().me().id();
        Notes.of(inspection.snapshot().state())
                .about(wanted.about().subject(), wanted.about().field())
                .stream()
                .filter(one -> one.author().equals(me))
                .findFirst()
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
        queue.watch().typed();
        timer.start(DraftTimer.SOON);
    }
}
