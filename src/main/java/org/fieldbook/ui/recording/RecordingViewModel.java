package org.fieldbook.ui.recording;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import org.fieldbook.framework.Framework;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Note;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.CompleteCases;
import org.fieldbook.service.Entry;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.Saved;
import org.fieldbook.service.Snapshot;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.Moments;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/// Recording one case. What it shows is worked out of the newest snapshot; what a person does is
/// handed on at once, about the case and question that were on the screen when they did it.
public final class RecordingViewModel {

    private final OpenInspection inspection;
    private final CompleteCases marks;
    private final Reverting reverting;
    private final EntryQueue queue;
    private final Messages messages;
    private final Moments moments;
    private final NoteViewModel note;
    private final ReadOnlyObjectWrapper<@Nullable CaseSheet> sheet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<HistoryLine>> history =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final IntegerProperty row = new SimpleIntegerProperty();
    private final Runnable stopListening;
    private @Nullable SubjectId subject;
    private String question = "";

    /// @param queue writes what is entered in the inspection
    public RecordingViewModel(EntryQueue queue, Background background, Messages messages) {
        this.inspection = queue.inspection();
        this.marks = new CompleteCases(inspection);
        this.reverting = new Reverting(inspection, background, messages, said::set);
        this.queue = queue;
        this.messages = messages;
        this.moments = new Moments(messages, inspection.clock());
        this.note = new NoteViewModel(queue, background, this::failed);
        this.stopListening = queue.onWritten(_ -> refresh());
        row.subscribe(_ -> openNote());
        background.run(new WriteNotes(inspection)::drafts, note::recover, this::failed);
    }

    // Properties

    ReadOnlyObjectProperty<@Nullable CaseSheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /// The acts of the case, newest first.
    ReadOnlyObjectProperty<List<HistoryLine>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /// What just happened or went wrong, in words.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Whether the list to check and complete is shown in place of a key question.
    ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    /// The prompt that is current; as many as there are prompts stands for the judgement.
    IntegerProperty rowProperty() {
        return row;
    }

    NoteViewModel note() {
        return note;
    }

    /// Whether the case may be signed off and reopened by whoever works here.
    boolean isLead() {
        return inspection.snapshot().me().leads();
    }

    /// The case that is open and where, to come back to.
    public Optional<Place> place() {
        return Optional.ofNullable(subject)
                .map(id -> new Place(id, question, row.get(), note.caretProperty().get()));
    }

    /// Has this told whenever the case, key question or prompt may be another.
    public void onMoved(Runnable listener) {
        sheet.subscribe(listener);
        row.subscribe(listener);
    }

    // Commands

    /// Opens a case at its first key question without an answer.
    public void open(SubjectId id) {
        leave();
        subject = id;
        question = CaseOrder.firstOpen(inspection.snapshot(), id);
        checking.set(false);
        said.set("");
        row.set(0);
        refresh();
        openNote();
    }

    /// Comes back to where somebody worked.
    public void open(Place place) {
        leave();
        subject = place.subject();
        question = place.question();
        row.set(place.row());
        refresh();
        openNote();
        note.caretProperty().set(place.caret());
    }

    /// Says why something that was asked for is not done.
    void say(String text) {
        said.set(text);
    }

    /// Shows the inspection as it stands now.
    void show(Snapshot snapshot) {
        if (subject == null) {
            return;
        }
        Optional<CaseSheet> found = CaseSheets.of(snapshot, subject, question, messages, moments);
        found.ifPresent(shown -> {
            question = shown.question().code();
            row.set(Math.min(row.get(), shown.rows().size()));
            sheet.set(shown);
            history.set(HistoryLines.of(snapshot, shown.subject().id(), messages, moments));
            note.show(snapshot, NoteTarget.fields(snapshot.framework(), shown));
        });
    }

    /// Goes to a key question of the case.
    void openQuestion(String code) {
        note.leave();
        question = code;
        checking.set(false);
        row.set(0);
        refresh();
        openNote();
    }

    /// Moves to another prompt.
    void move(int step) {
        CaseSheet shown = sheet.get();
        if (shown != null) {
            row.set(Math.clamp(row.get() + step, 0, Math.max(shown.rows().size() - 1, 0)));
        }
    }

    /// Answers the current prompt; on the judgement's place, judges.
    void answer(AnswerState answer) {
        give(Optional.of(answer), Optional.empty(), row.get());
    }

    /// Clears the current answer.
    void clear() {
        give(Optional.empty(), Optional.empty(), row.get());
    }

    /// Judges the key question.
    void judge(AnswerState answer) {
        give(Optional.of(answer), Optional.empty(), Integer.MAX_VALUE);
    }

    /// Judges with a reason: why it does not apply, or why it stands against the prompts.
    void judge(AnswerState answer, String reason) {
        give(Optional.of(answer), Optional.of(reason), Integer.MAX_VALUE);
    }

    /// Takes the judgement back.
    void clearJudgement() {
        give(Optional.empty(), Optional.empty(), Integer.MAX_VALUE);
    }

    private void give(Optional<AnswerState> answer, Optional<String> reason, int place) {
        act(shown ->
                queue.enter(new Entry.Answered(shown.given(place, answer, reason)), this::failed));
    }

    /// Takes the last act in this case back.
    void undo() {
        perform(shown -> reverting.undo(shown.subject().id()));
    }

    /// Brings back what was taken back last.
    void redo() {
        perform(shown -> reverting.redo(shown.subject().id()));
    }

    /// Shows the list to check, or the key question again.
    void check(boolean wanted) {
        note.leave();
        checking.set(wanted);
    }

    void complete() {
        perform(shown -> marks.complete(shown.subject().id(), shown.seen()));
    }

    void signOff() {
        perform(shown -> marks.signOff(shown.subject().id(), shown.seen()));
    }

    void reopen() {
        perform(shown -> marks.reopen(shown.subject().id(), shown.seen()));
    }

    /// Goes to the case before or after this one in its sample.
    void openNeighbour(int step) {
        Optional.ofNullable(sheet.get())
                .flatMap(shown -> CaseOrder.neighbour(inspection.snapshot(), shown.subject(), step))
                .ifPresent(this::open);
    }

    /// Opens one of the other notes in the editor.
    void openNote(Note other) {
        note.open(other, new NoteTarget(other.about(), title(other.about().field())));
    }

    /// Everything typed becomes an act: the case is left.
    public void leave() {
        note.leave();
    }

    /// The inspection is closed: what is typed becomes an act, and nothing is shown any more.
    public void close() {
        note.close();
        stopListening.run();
        subject = null;
        sheet.set(null);
        history.set(List.of());
    }

    private void openNote() {
        CaseSheet shown = sheet.get();
        if (shown != null) {
            Framework framework = inspection.snapshot().framework();
            note.open(NoteTarget.of(framework, shown, row.get(), messages));
            note.show(inspection.snapshot(), NoteTarget.fields(framework, shown));
        }
    }

    /// What people call the prompt or key question of a field.
    String title(String field) {
        return HistoryLines.title(inspection.snapshot().framework(), field, messages);
    }

    private void perform(Function<CaseSheet, ? extends CompletionStage<Saved>> work) {
        act(shown -> queue.perform(() -> work.apply(shown), _ -> refresh(), this::failed));
    }

    private void act(Consumer<CaseSheet> work) {
        CaseSheet shown = sheet.get();
        if (shown != null) {
            note.leave();
            said.set("");
            work.accept(shown);
        }
    }

    private void failed(Throwable failure) {
        said.set(FailureText.of(failure, messages));
        refresh();
    }

    private void refresh() {
        show(inspection.snapshot());
    }
}
