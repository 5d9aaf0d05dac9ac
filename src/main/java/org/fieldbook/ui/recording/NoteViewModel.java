package org.fieldbook.ui.recording;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;

import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Draft;
import org.fieldbook.service.Entry;
import org.fieldbook.service.Meanwhile;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.EntryQueue;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The note that is open. What is typed is a draft within a second of the first unsaved key, however
/// long typing goes on, and one act once the note is left. What cannot be written waits in the queue.
public final class NoteViewModel {

    private final OpenInspection inspection;
    private final EntryQueue queue;
    private final Consumer<Throwable> onRefused;
    private final Runnable stopListening;
    private final NoteSheet sheet = new NoteSheet(this::changed);
    private final ReadOnlyObjectWrapper<@Nullable NoteTarget> target =
            new ReadOnlyObjectWrapper<>();
    private final BesideNote beside;
    private final NoteDrafts drafts = new NoteDrafts();
    private List<String> listed = List.of();
    private final DraftTimer timer;
    private final Noticing noticing;

    /// @param onRefused told why a text cannot be recorded as it is
    NoteViewModel(EntryQueue queue, Background background, Consumer<Throwable> onRefused) {
        this.inspection = queue.inspection();
        this.queue = queue;
        this.beside = new BesideNote(inspection);
        this.onRefused = onRefused;
        this.timer = new DraftTimer(background, this::keep);
        this.stopListening = queue.onWritten(this::written);
        this.noticing =
                new Noticing(
                        sheet.fields().get(Fields.TEXT),
                        sheet::note,
                        inspection::snapshot,
                        background,
                        onRefused);
        drafts.takeUp(queue.entries());
    }

    // Properties

    StringProperty textProperty() {
        return sheet.fields().get(Fields.TEXT);
    }

    StringProperty sourceProperty() {
        return sheet.fields().get(Fields.SOURCE);
    }

    /// ISO date; empty if there is none.
    StringProperty recordDateProperty() {
        return sheet.fields().get(Fields.RECORD_DATE);
    }

    StringProperty showsProperty() {
        return sheet.fields().get(Fields.SHOWS);
    }

    IntegerProperty caretProperty() {
        return sheet.caretProperty();
    }

    ReadOnlyObjectProperty<@Nullable NoteTarget> targetProperty() {
        return target.getReadOnlyProperty();
    }

    /// The other notes, and what others wrote into this one.
    BesideNote beside() {
        return beside;
    }

    /// What in it looks like a name or a date of birth.
    Noticing noticing() {
        return noticing;
    }

    /// The note that is open; it may not be there yet.
    SubjectId note() {
        return sheet.note();
    }

    // Commands

    /// Takes up what a kill left behind.
    void recover(List<Draft> kept) {
        drafts.recover(kept);
        NoteTarget shown = target.get();
        if (shown != null && !sheet.isDirty()) {
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
        drafts.find(id)
                .ifPresentOrElse(
                        sheet::fill, () -> sheet.fill(inspection.snapshot().state().subject(id)));
        showBeside();
    }

    /// Begins another note about the same thing.
    void add() {
        leave();
        sheet.begin();
        showBeside();
    }

    /// Shows what the newest snapshot holds, unless something is being typed.
    void show(Snapshot snapshot, List<String> wanted) {
        listed = wanted;
        NoteTarget shown = target.get();
        if (shown == null) {
            return;
        }
        if (!sheet.isDirty() && !sheet.isFresh() && drafts.find(sheet.note()).isEmpty()) {
            Subject newest = snapshot.state().subject(sheet.note());
            if (newest.fieldNames().isEmpty() || newest.isDeleted()) {
                load(shown);
            } else {
                sheet.fill(newest);
            }
        }
        showBeside();
    }

    private void showBeside() {
        NoteTarget shown = target.get();
        if (shown != null) {
            beside.show(inspection.snapshot().state(), shown, draft(), listed);
        }
    }

    /// What stands in the field is the note: what others wrote into it, as shown beside, is history.
    void settle() {
        sheet.decide(beside.decide());
        give(Entry.Settled::new);
    }

    /// Takes what somebody else wrote in behind what stands in the field. The note is settled once
    /// nobody else's text is left.
    void takeIn(Meanwhile theirs) {
        sheet.fields().append(Fields.TEXT, theirs.text());
        beside.decide(theirs);
        if (beside.meanwhileProperty().get().isEmpty()) {
            settle();
        }
    }

    /// Writes what is typed as a draft now.
    void keep() {
        timer.stop();
        if (sheet.isDirty()) {
            Draft draft = draft();
            drafts.put(draft);
            queue.enter(new Entry.Typed(draft), onRefused);
        }
    }

    /// Makes an act of what is typed: the note is left.
    void leave() {
        timer.stop();
        if (sheet.isDirty()) {
            give(Entry.Left::new);
        }
    }

    private void give(Function<Draft, Entry> how) {
        timer.stop();
        sheet.give();
        Draft draft = draft();
        drafts.put(draft);
        queue.enter(how.apply(draft), onRefused);
    }

    /// The inspection is closed: nothing typed is remembered here.
    void close() {
        leave();
        stopListening.run();
        timer.close();
        noticing.close();
        sheet.blank();
        beside.clear();
        target.set(null);
        drafts.clear();
    }

    private void written(Entry entry) {
        switch (entry) {
            case Entry.Typed(Draft draft) -> kept(draft);
            case Entry.Left(Draft draft) -> committed(draft);
            case Entry.Settled(Draft draft) -> committed(draft);
            case Entry.Answered _, Entry.Proposed _, Entry.Decided _, Entry.Returned _ -> {}
        }
    }

    /// What was typed while the draft was being written is not on the disk yet.
    private void kept(Draft draft) {
        if (sheet.isDirty()
                && draft.subject().equals(sheet.note())
                && !sheet.fields().texts().equals(draft.texts())) {
            queue.watch().typed();
        }
    }

    private void committed(Draft draft) {
        drafts.written(draft);
        showBeside();
    }

    private void load(NoteTarget wanted) {
        target.set(wanted);
        Optional<Draft> draft = drafts.findAbout(wanted.about());
        if (draft.isPresent()) {
            sheet.fill(draft.get());
            showBeside();
            return;
        }
        wanted.mine(inspection.snapshot())
                .ifPresentOrElse(mine -> sheet.fill(mine.subject()), sheet::blank);
    }

    private Draft draft() {
        return sheet.draft(Optional.ofNullable(target.get()).map(NoteTarget::about));
    }

    private void changed() {
        if (target.get() == null) {
            return;
        }
        sheet.touch();
        queue.watch().typed();
        queue.typing(new Entry.Typed(draft()));
        timer.start(DraftTimer.SOON);
    }
}
