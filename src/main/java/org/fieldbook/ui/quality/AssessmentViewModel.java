package org.fieldbook.ui.quality;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.inspection.Fields;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.AdjudicateAnswers;
import org.fieldbook.service.AssessAgain;
import org.fieldbook.service.Entry;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.RecordAnswers;
import org.fieldbook.service.Saved;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.FieldTyping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// The second assessment of one case: its form while its assessor judges apart, and both beside each other once both
/// are in.
public final class AssessmentViewModel {

    private final EntryQueue queue;
    private final Dialogs dialogs;
    private final Messages messages;
    private final FieldTyping notes;
    private final Runnable stopListening;
    private final ReadOnlyObjectWrapper<AssessmentSheet> sheet =
            new ReadOnlyObjectWrapper<>(new AssessmentSheet.None());
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");
    private Optional<SubjectId> subject = Optional.empty();

    public AssessmentViewModel(
            EntryQueue queue, Background background, Dialogs dialogs, Messages messages) {
        this.queue = queue;
        this.dialogs = dialogs;
        this.messages = messages;
        this.notes =
                new FieldTyping(
                        queue,
                        background,
                        place -> place.subject().kind().equals(Fields.SECOND_ASSESSMENT),
                        new FieldTyping.Ways(this::refresh, this::failed));
        this.stopListening = queue.onWritten(_ -> refresh());
        notes.recover();
    }

    // Properties

    ReadOnlyObjectProperty<AssessmentSheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /// What went wrong; empty if nothing did.
    ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    // Commands

    /// Opens what there is of this case.
    public void open(SubjectId wanted) {
        leave();
        alert.set("");
        subject = Optional.of(wanted);
        refresh();
    }

    /// Shows the inspection as it stands.
    void show(Snapshot snapshot) {
        sheet.set(
                subject.flatMap(id -> AssessAgain.findAbout(snapshot.state(), id))
                        .flatMap(second -> AssessmentSheet.of(snapshot, second))
                        .orElseGet(AssessmentSheet.None::new));
    }

    /// Judges a key question of the form.
    void answer(AssessmentSheet.Mine shown, String code, AnswerState answer) {
        alert.set("");
        SubjectId id = shown.second().subject().id();
        String field = shown.seen().framework().field(code);
        queue.enter(
                new Entry.Answered(
                        new RecordAnswers.Given(
                                id,
                                code,
                                Optional.of(AnswerStates.word(answer)),
                                Optional.empty(),
                                shown.second().subject().field(field).headHashes())),
                this::failed);
    }

    /// Where a note on a key question is typed.
    private static FieldTyping.Place place(AssessmentSheet.Mine shown, String code) {
        return new FieldTyping.Place(
                shown.second().subject().id(),
                Fields.assessorsNote(shown.seen().framework(), code));
    }

    /// The note on a key question as it stands in its field.
    String note(AssessmentSheet.Mine shown, String code) {
        return notes.text(shown.seen().state(), place(shown, code));
    }

    /// Takes up what is typed.
    void type(AssessmentSheet.Mine shown, String code, String text, int caret) {
        notes.type(shown.seen().state(), place(shown, code), text, caret);
    }

    /// The field of a note is left.
    void leave(AssessmentSheet.Mine shown, String code) {
        notes.leave(place(shown, code));
    }

    /// Says that the assessment is complete.
    void complete(AssessmentSheet.Mine shown) {
        leave();
        perform(() ->
                new AssessAgain(inspection())
                        .complete(shown.second().subject().id(), inspection().snapshot().state()));
    }

    /// Opens it again.
    void reopen(AssessmentSheet.Mine shown) {
        perform(() ->
                new AssessAgain(inspection())
                        .reopen(shown.second().subject().id(), shown.seen().state()));
    }

    /// Asks which answer stands and why, and records it.
    void adjudicate(AssessmentSheet.Both shown, AssessmentSheet.Line line) {
        String code = line.question().code();
        List<AnswerState> answers = new ArrayList<>(List.of(AnswerState.YES, AnswerState.NO));
        if (!line.question().mayNotApply().isEmpty()) {
            answers.add(AnswerState.NOT_APPLICABLE);
        }
        List<String> words = answers.stream().map(this::word).toList();
        dialogs.choose(
                        messages.text("adjudicate.title", code),
                        messages.text(
                                "adjudicate.text",
                                line.question().judgement(),
                                word(line.compared().first()),
                                word(line.compared().second())),
                        words,
                        messages.text("adjudicate.none"))
                .map(chosen -> answers.get(words.indexOf(chosen)))
                .ifPresent(answer ->
                        dialogs.askReason(
                                        messages.text("adjudicate.why", code, word(answer)),
                                        messages.text("adjudicate.why.text"),
                                        "",
                                        messages.text("adjudicate.action"))
                                .ifPresent(reason -> adjudicate(shown, line, answer, reason)));
    }

    private void adjudicate(
            AssessmentSheet.Both shown,
            AssessmentSheet.Line line,
            AnswerState answer,
            String reason) {
        perform(() ->
                new AdjudicateAnswers(inspection())
                        .adjudicate(
                                new AdjudicateAnswers.Adjudicated(
                                        shown.subject().id(),
                                        line.question().code(),
                                        answer,
                                        reason,
                                        line.seen())));
    }

    /// Withdraws the adjudicated answer, with the reason why.
    void withdraw(AssessmentSheet.Both shown, AssessmentSheet.Line line) {
        String code = line.question().code();
        dialogs.askReason(
                        messages.text("adjudicate.withdraw.title", code),
                        messages.text("adjudicate.withdraw.text"),
                        "",
                        messages.text("adjudicate.withdraw"))
                .ifPresent(reason ->
                        perform(() ->
                                new AdjudicateAnswers(inspection())
                                        .withdraw(
                                                shown.subject().id(), code, reason, line.seen())));
    }

    private String word(AnswerState answer) {
        return AnswerWords.of(answer, messages);
    }

    private void perform(Supplier<CompletionStage<Saved>> work) {
        alert.set("");
        queue.perform(work, _ -> refresh(), this::failed);
    }

    /// Everything typed becomes an act.
    public void leave() {
        notes.leave();
    }

    /// Likewise, and nothing is shown any more.
    public void close() {
        notes.close();
        stopListening.run();
        subject = Optional.empty();
        sheet.set(new AssessmentSheet.None());
    }

    private void refresh() {
        show(inspection().snapshot());
    }

    private OpenInspection inspection() {
        return queue.inspection();
    }

    private void failed(Throwable failure) {
        alert.set(FailureText.of(failure, messages));
    }
}
