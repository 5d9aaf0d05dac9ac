package org.fieldbook.ui.recording;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.framework.Item;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Nudge;
import org.fieldbook.inspection.Nudges;
import org.fieldbook.inspection.SectionEntry;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.CompleteCases;
import org.fieldbook.service.Entry;
import org.fieldbook.service.ExplainQueries;
import org.fieldbook.service.RecordAnswers;
import org.fieldbook.service.RestoreEarlier;
import org.fieldbook.service.Saved;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.FieldTyping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What a person does to the case that is open. It is handed on at once, about the case and question that
/// were on the screen when they did it.
final class CaseActs {

    private final EntryQueue queue;
    private final Background background;
    private final CompleteCases marks;
    private final RestoreEarlier earlier;
    private final ExplainQueries queries;
    private final Reverting reverting;
    private final FieldTyping typing;
    private final List<Runnable> typed = new ArrayList<>();
    private final Messages messages;
    private final Screen screen;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");

    /// What is on the screen.
    ///
    /// @param sheet the case; empty if none is open
    /// @param row the prompt that is current
    /// @param leave makes an act of whatever is typed, before anything else is done
    /// @param refresh shows what was done
    record Screen(
            Supplier<Optional<CaseSheet>> sheet,
            Supplier<Integer> row,
            Runnable leave,
            Runnable refresh) {}

    CaseActs(EntryQueue queue, Background background, Messages messages, Screen screen) {
        this.queue = queue;
        this.background = background;
        this.messages = messages;
        this.screen = screen;
        this.marks = new CompleteCases(queue.inspection());
        this.earlier = new RestoreEarlier(queue.inspection());
        this.queries = new ExplainQueries(queue.inspection());
        this.typing =
                new FieldTyping(
                        queue,
                        background,
                        place -> Fields.isComment(place.field()) || findItem(place).isPresent(),
                        new FieldTyping.Ways(this::showTyped, this::failed, this::isTaken));
        typing.recover();
        this.reverting = new Reverting(queue.inspection(), background, messages, said::set);
    }

    /// What just happened, in words.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Why something could not be recorded, until something else is done.
    ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    /// What went wrong in another case is not told here.
    void forget() {
        alert.set("");
    }

    /// Says why something that was asked for is not done; nothing if there is nothing to say.
    void say(String text) {
        said.set(text);
    }

    /// Answers the current prompt; on the judgement's place, judges.
    void answer(AnswerState answer) {
        give(Optional.of(answer), Optional.empty(), screen.row().get());
    }

    /// Clears the current answer.
    void clear() {
        give(Optional.empty(), Optional.empty(), screen.row().get());
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

    /// What is typed: words and numbers in sections, and comments on key questions.
    FieldTyping typing() {
        return typing;
    }

    /// Has this told whenever what is typed may be another without a change to the inspection.
    void onTyped(Runnable listener) {
        typed.add(listener);
    }

    private void showTyped() {
        screen.refresh().run();
        typed.forEach(Runnable::run);
    }

    private boolean isTaken(FieldTyping.Place place, String text) {
        return findItem(place).flatMap(item -> RecordAnswers.findRefusal(item, text)).isEmpty();
    }

    private Optional<Item> findItem(FieldTyping.Place place) {
        return SectionEntry.at(
                        queue.inspection().snapshot().framework(),
                        place.subject().kind(),
                        place.field())
                .map(SectionEntry::item);
    }

    /// Why an item does not take what is typed, in words; empty if it does.
    String refusal(Item item, String text) {
        return RecordAnswers.findRefusal(item, text)
                .map(failure -> FailureText.of(failure, messages))
                .orElse("");
    }

    /// Whether whoever works here looks at the work of others and comments on it.
    boolean isReviewer() {
        return queue.inspection().snapshot().me().reviews();
    }

    /// Where a comment on a key question is typed.
    FieldTyping.Place comment(SubjectId subject, String code) {
        return new FieldTyping.Place(
                subject, Fields.comment(queue.inspection().snapshot().framework(), code));
    }

    /// Everything typed here becomes an act.
    void leave() {
        typing.leave();
    }

    /// Likewise, and nothing is typed any more.
    void close() {
        typing.close();
    }

    /// Records an answer to an item, about the case it was entered for.
    ///
    /// @param onRefused told in words why it is not taken
    void record(RecordAnswers.Given given, Consumer<String> onRefused) {
        said.set("");
        queue.enter(
                new Entry.Answered(given),
                failure -> onRefused.accept(FailureText.of(failure, messages)));
    }

    /// Records why answers stand although they are queried.
    void explain(String rule, String reason, List<Hash> seen) {
        perform(shown -> queries.explain(shown.subject().id(), rule, reason, seen));
    }

    /// What of the judgements of the case that is shown might be looked at again.
    void nudges(CaseSheet shown, Consumer<List<Nudge>> onFound) {
        Snapshot now = queue.inspection().snapshot();
        background.run(
                () ->
                        Nudges.about(
                                shown.subject().id(), now.framework(), now.state(), now.subjects()),
                onFound,
                this::failed);
    }

    /// Records why a judgement stands although it was pointed at.
    void keep(Nudge nudge, String reason) {
        perform(_ -> queries.keep(nudge, reason));
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

    /// Puts back what stood there before an act.
    void restore(HistoryLine.Earlier wanted) {
        perform(shown -> earlier.restore(wanted.act(), wanted.content(), shown.seen()));
    }

    /// Marks the case complete.
    void complete() {
        perform(shown -> marks.complete(shown.subject().id(), shown.seen()));
    }

    /// Signs the case off.
    void signOff() {
        perform(shown -> marks.signOff(shown.subject().id(), shown.seen()));
    }

    /// Takes the sign-off back, with a reason.
    void takeBackSignOff(String reason) {
        perform(shown -> marks.takeBackSignOff(shown.subject().id(), shown.seen(), reason));
    }

    /// Opens the case again.
    void reopen() {
        perform(shown -> marks.reopen(shown.subject().id(), shown.seen()));
    }

    /// Returns the case to its inspector with a comment.
    void giveBack(String comment) {
        act(shown ->
                queue.enter(
                        new Entry.Returned(
                                CompleteCases.Returned.of(
                                        shown.seen().subject(shown.subject().id()), comment)),
                        this::failed));
    }

    private void perform(Function<CaseSheet, ? extends CompletionStage<Saved>> work) {
        act(shown ->
                queue.perform(() -> work.apply(shown), _ -> screen.refresh().run(), this::failed));
    }

    private void act(Consumer<CaseSheet> work) {
        screen.sheet()
                .get()
                .ifPresent(shown -> {
                    screen.leave().run();
                    said.set("");
                    forget();
                    work.accept(shown);
                });
    }

    /// Tells why something could not be recorded.
    void failed(Throwable failure) {
        alert.set(FailureText.of(failure, messages));
        screen.refresh().run();
    }
}
