package org.fieldbook.ui.recording;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleIntegerProperty;

import org.fieldbook.framework.Framework;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Note;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.KeepOpenings;
import org.fieldbook.service.KeepPaneWidths;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.Sharing;
import org.fieldbook.service.Snapshot;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.Moments;
import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// Recording one case. What it shows is worked out of the newest snapshot; what a person does is
/// handed on at once, about the case and question that were on the screen when they did it.
public final class RecordingViewModel {

    private final OpenInspection inspection;
    private final Messages messages;
    private final Moments moments;
    private final CaseActs acts;
    private final NoteViewModel note;
    private final ReadOnlyObjectWrapper<@Nullable CaseSheet> sheet = new ReadOnlyObjectWrapper<>();
    private final CaseHistory history;
    private final CaseOpenings openings;
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final IntegerProperty row = new SimpleIntegerProperty();
    private final Whereabouts whereabouts;
    private final KeptWidths widths;
    private final List<Runnable> stopListening;
    private final NewestSheet newest;
    private @Nullable SubjectId subject;
    private String question = "";

    /// @param queue writes what is entered in the inspection
    public RecordingViewModel(EntryQueue queue, Background background, Messages messages) {
        this.inspection = queue.inspection();
        this.messages = messages;
        this.moments = new Moments(messages, inspection.clock());
        this.history = new CaseHistory(inspection.laptop().name(), messages, moments);
        this.acts =
                new CaseActs(
                        queue,
                        background,
                        messages,
                        new CaseActs.Screen(
                                () -> Optional.ofNullable(sheet.get()),
                                row::get,
                                this::leave,
                                this::refresh));
        this.note = new NoteViewModel(queue, background, acts::failed);
        // Nothing that anybody entered is at stake: the status bar tells it.
        this.openings =
                new CaseOpenings(
                        new KeepOpenings(inspection),
                        background,
                        failure -> acts.say(FailureText.of(failure, messages)));
        this.whereabouts = new Whereabouts(new Sharing(inspection), background, acts::failed);
        this.widths = new KeptWidths(new KeepPaneWidths(inspection), background, acts::failed);
        this.newest = new NewestSheet(queue, messages, moments);
        this.stopListening = List.of(queue.onWritten(_ -> refresh()), queue.onLate(this::refresh));
        row.subscribe(_ -> openNote());
        background.run(new WriteNotes(inspection)::drafts, note::recover, acts::failed);
    }

    // Properties

    ReadOnlyObjectProperty<@Nullable CaseSheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /// The acts of the case.
    CaseHistory history() {
        return history;
    }

    /// Who opened the case on this laptop.
    CaseOpenings openings() {
        return openings;
    }

    /// When it was, as people read it.
    String moment(OffsetDateTime at) {
        return moments.minute(at.toString());
    }

    /// What just happened or went wrong, in words.
    public ReadOnlyStringProperty saidProperty() {
        return acts.saidProperty();
    }

    /// How far the case has come; empty while that is not known.
    ReadOnlyObjectProperty<Optional<Sharing.Reach>> reachProperty() {
        return whereabouts.reachProperty();
    }

    /// How wide the panes were drawn.
    KeptWidths widths() {
        return widths;
    }

    /// Whether the list to check and complete is shown in place of a key question.
    ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    /// The prompt that is current; as many as there are prompts stands for the judgement.
    IntegerProperty rowProperty() {
        return row;
    }

    /// What can be done to the case.
    CaseActs acts() {
        return acts;
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

    /// Has this told whenever the case, key question, prompt or place in the note may be another.
    public void onMoved(Runnable listener) {
        sheet.subscribe(listener);
        row.subscribe(listener);
        note.caretProperty().subscribe((_, _) -> listener.run());
    }

    // Commands

    /// Opens a case at its first key question without an answer.
    public void open(SubjectId id) {
        leave();
        subject = id;
        openings.opened(id);
        question = CaseOrder.firstOpen(inspection.snapshot(), id);
        checking.set(false);
        acts.say("");
        acts.forget();
        row.set(0);
        refresh();
        openNote();
    }

    /// Comes back to where somebody worked.
    public void open(Place place) {
        leave();
        subject = place.subject();
        openings.opened(place.subject());
        question = place.question();
        checking.set(false);
        acts.forget();
        row.set(place.row());
        refresh();
        openNote();
        note.caretProperty().set(place.caret());
    }

    /// Shows the inspection as it stands now.
    void show(Snapshot snapshot) {
        if (subject != null) {
            newest.of(snapshot, subject, question).ifPresent(found -> show(snapshot, found));
        }
    }

    private void show(Snapshot snapshot, CaseSheet found) {
        question = found.place();
        row.set(Math.min(row.get(), found.rows().size()));
        history.show(snapshot, found.subject().id());
        sheet.set(found);
        note.show(snapshot, NoteTarget.fields(snapshot.framework(), found));
        whereabouts.show(snapshot, found.subject().id());
    }

    /// Goes to a key question of the case.
    void openQuestion(String code) {
        openAt(code, 0);
    }

    /// Goes to the judgement of a key question.
    void openJudgement(String code) {
        openAt(code, Integer.MAX_VALUE);
    }

    /// Goes to the next prompt or judgement without an answer, or says that there is none.
    void openNextUnanswered() {
        Optional.ofNullable(sheet.get())
                .ifPresent(shown ->
                        shown.check()
                                .nextOpen(new CaseCheck.Spot(shown.question().code(), row.get()))
                                .ifPresentOrElse(
                                        spot -> openAt(spot.question(), spot.row()),
                                        () ->
                                                acts.say(
                                                        messages.text(
                                                                "recording.unanswered.none"))));
    }

    private void openAt(String code, int place) {
        leave();
        question = code;
        row.set(place);
        refresh();
        checking.set(false);
        openNote();
    }

    /// Moves to another prompt.
    void move(int step) {
        CaseSheet shown = sheet.get();
        if (shown != null) {
            row.set(Math.clamp(row.get() + step, 0, Math.max(shown.rows().size() - 1, 0)));
        }
    }

    /// Shows the list to check, or the key question again.
    void check(boolean wanted) {
        leave();
        checking.set(wanted);
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
        acts.leave();
        note.leave();
    }

    /// The inspection is closed: what is typed becomes an act, and nothing is shown any more.
    public void close() {
        acts.close();
        note.close();
        widths.close();
        whereabouts.clear();
        stopListening.forEach(Runnable::run);
        subject = null;
        sheet.set(null);
        history.clear();
        openings.clear();
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

    private void refresh() {
        show(inspection.snapshot());
    }
}
