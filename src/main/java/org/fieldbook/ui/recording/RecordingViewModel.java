package org.fieldbook.ui.recording;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import org.fieldbook.framework.Prompt;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.CompleteCases;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.RecordAnswers;
import org.fieldbook.service.Saved;
import org.fieldbook.service.Snapshot;
import org.fieldbook.service.UndoActs;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.SaveWatch;
import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/// Recording one case. What it shows is worked out of the newest snapshot; what a person does waits
/// until what they did before is on the disk, so that every change names what was on the screen.
public final class RecordingViewModel {

    private final OpenInspection inspection;
    private final RecordAnswers answers;
    private final CompleteCases marks;
    private final UndoActs undoing;
    private final SaveWatch watch;
    private final Background background;
    private final Messages messages;
    private final Moments moments;
    private final NoteViewModel note;
    private final ReadOnlyObjectWrapper<@Nullable CaseSheet> sheet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<HistoryLine>> history =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final IntegerProperty row = new SimpleIntegerProperty();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;
    private @Nullable SubjectId subject;
    private String question = "";

    public RecordingViewModel(
            OpenInspection inspection, SaveWatch watch, Background background, Messages messages) {
        this.inspection = inspection;
        this.answers = new RecordAnswers(inspection);
        this.marks = new CompleteCases(inspection);
        this.undoing = new UndoActs(inspection);
        this.watch = watch;
        this.background = background;
        this.messages = messages;
        this.moments = new Moments(messages, inspection.clock());
        this.note = new NoteViewModel(inspection, watch, background);
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

    /// Where somebody works in a case.
    public record Place(SubjectId subject, String question, int row, int caret) {}

    // Commands

    /// Opens a case at its first key question without an answer.
    public void open(SubjectId id) {
        leave();
        subject = id;
        question = firstOpen(id);
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

    private String firstOpen(SubjectId id) {
        return inspection.snapshot().subjects().stream()
                .filter(one -> one.id().equals(id))
                .flatMap(one -> one.answers().entrySet().stream())
                .filter(answer -> answer.getValue() == AnswerState.UNANSWERED)
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElse("");
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
            note.show(snapshot, noteFields(snapshot, shown));
        });
    }

    private static List<String> noteFields(Snapshot snapshot, CaseSheet shown) {
        List<String> fields = new ArrayList<>();
        fields.add(snapshot.framework().field(shown.question().code()));
        for (Prompt prompt : shown.question().prompts()) {
            fields.add(snapshot.framework().field(prompt.code()));
        }
        return fields;
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

    /// Answers this prompt.
    void answer(int prompt, AnswerState answer) {
        row.set(prompt);
        give(Optional.of(answer), Optional.empty(), prompt);
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
        perform(shown -> {
            boolean judging = place >= shown.rows().size();
            String code = judging ? shown.question().code() : shown.rows().get(place).code();
            List<Hash> seen = judging ? shown.judgement().seen() : shown.rows().get(place).seen();
            var given =
                    new RecordAnswers.Given(
                            shown.subject().id(),
                            code,
                            answer.map(RecordingViewModel::word),
                            reason,
                            seen);
            return () -> answers.answer(given);
        });
    }

    private static String word(AnswerState answer) {
        return switch (answer) {
            case YES -> AnswerStates.YES;
            case NO -> AnswerStates.NO;
            case NOT_APPLICABLE -> AnswerStates.NOT_APPLICABLE;
            case UNANSWERED, UNDECIDED ->
                    throw new IllegalArgumentException("nobody gives the answer " + answer);
        };
    }

    /// Takes the last act in this case back.
    void undo() {
        note.leave();
        revert(undoing::undo, "recording.undid");
    }

    /// Brings back what was taken back last.
    void redo() {
        note.leave();
        revert(undoing::redo, "recording.redid");
    }

    private void revert(
            Function<SubjectId, ? extends CompletionStage<Optional<Act>>> way, String key) {
        perform(shown ->
                () ->
                        way.apply(shown.subject().id())
                                .thenApply(act -> {
                                    background.post(() -> say(key, act));
                                    return new Saved(saved());
                                }));
    }

    private OffsetDateTime saved() {
        return inspection
                .snapshot()
                .saved()
                .orElseGet(() -> OffsetDateTime.now(inspection.clock()));
    }

    private void say(String key, Optional<Act> act) {
        said.set(
                act.map(one ->
                                messages.text(
                                        key,
                                        HistoryLines.brief(inspection.snapshot(), one, messages)))
                        .orElseGet(() -> messages.text(key + ".nothing")));
    }

    /// Shows the list to check, or the key question again.
    void check(boolean wanted) {
        note.leave();
        checking.set(wanted);
    }

    void complete() {
        mark(marks::complete);
    }

    void signOff() {
        mark(marks::signOff);
    }

    void reopen() {
        mark(marks::reopen);
    }

    private void mark(Function<SubjectId, ? extends CompletionStage<Saved>> way) {
        note.leave();
        perform(shown -> () -> way.apply(shown.subject().id()));
    }

    /// Goes to the case before or after this one in its sample.
    void openNeighbour(int step) {
        CaseSheet shown = sheet.get();
        if (shown == null) {
            return;
        }
        List<SampleSubject> subjects = inspection.snapshot().listSubjects(shown.subject().sample());
        int here = subjects.stream().map(SampleSubject::id).toList().indexOf(shown.subject().id());
        int there = here + step;
        if (here >= 0 && there >= 0 && there < subjects.size()) {
            open(subjects.get(there).id());
        }
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
        subject = null;
        sheet.set(null);
        history.set(List.of());
    }

    private void openNote() {
        CaseSheet shown = sheet.get();
        if (shown == null) {
            return;
        }
        boolean judging = row.get() >= shown.rows().size();
        String code = judging ? shown.question().code() : shown.rows().get(row.get()).code();
        String field = inspection.snapshot().framework().field(code);
        note.open(new NoteTarget(new About(shown.subject().id(), field), title(field)));
        note.show(inspection.snapshot(), noteFields(inspection.snapshot(), shown));
    }

    /// What people call the prompt or key question of a field.
    String title(String field) {
        return HistoryLines.title(inspection.snapshot().framework(), field, messages);
    }

    /// One at a time: what comes next is worked out from what the one before left on the screen.
    private void perform(Function<CaseSheet, Supplier<? extends CompletionStage<Saved>>> work) {
        if (busy) {
            waiting.add(() -> perform(work));
            return;
        }
        CaseSheet shown = sheet.get();
        if (shown == null) {
            return;
        }
        busy = true;
        said.set("");
        watch.follow(work.apply(shown), _ -> done(), this::failed);
    }

    private void done() {
        busy = false;
        refresh();
        Runnable next = waiting.poll();
        if (next != null) {
            next.run();
        }
    }

    private void failed(Throwable failure) {
        said.set(FailureText.of(failure, messages));
        busy = false;
        waiting.clear();
        refresh();
    }

    private void refresh() {
        show(inspection.snapshot());
    }
}
