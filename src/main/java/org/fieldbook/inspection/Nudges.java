package org.fieldbook.inspection;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Prompt;
import org.fieldbook.journal.SubjectId;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// What of the judgements of an inspection somebody might look at again. Reads every note: not for the window's
/// thread.
public final class Nudges {

    /// Below this many letters and digits two people may well write the same without one having copied it.
    private static final int LONG_ENOUGH = 60;

    /// What stands as the reason of an answer that was taken back or brought back: nobody's reason.
    private static final Set<String> TURNS = Set.of("undo", "redo");

    private final Framework framework;
    private final State state;
    private final Facts facts;
    private final Notes notes;

    /// By what notes say, what the cases are called whose notes say it.
    private final Map<String, Set<String>> alike = new HashMap<>();

    private Nudges(Framework framework, State state, Collection<SampleSubject> subjects) {
        this.framework = framework;
        this.state = state;
        this.facts = Facts.of(framework, state);
        this.notes = Notes.of(state);
        subjects.forEach(subject ->
                notes.about(subject.id()).stream()
                        .flatMap(note -> said(note).stream())
                        .forEach(said ->
                                alike.computeIfAbsent(said, _ -> new TreeSet<>())
                                        .add(subject.reference())));
    }

    /// Those about every case that is neither withdrawn nor hidden from whoever looks, by case and key question.
    ///
    /// @param seen the subjects as whoever looks may see them
    public static List<Nudge> of(Framework framework, State state, List<SampleSubject> seen) {
        List<SampleSubject> shown =
                seen.stream().filter(one -> !one.isWithdrawn() && !one.hidden()).toList();
        var nudges = new Nudges(framework, state, shown);
        return shown.stream().flatMap(nudges::about).toList();
    }

    /// Likewise, about one case.
    public static List<Nudge> about(
            SubjectId subject, Framework framework, State state, List<SampleSubject> seen) {
        List<SampleSubject> shown =
                seen.stream().filter(one -> !one.isWithdrawn() && !one.hidden()).toList();
        var nudges = new Nudges(framework, state, shown);
        return shown.stream()
                .filter(one -> one.id().equals(subject))
                .flatMap(nudges::about)
                .toList();
    }

    private Stream<Nudge> about(SampleSubject summary) {
        Subject subject = state.subject(summary.id());
        Function<String, Set<String>> possible = facts.possible(subject);
        return framework.questionsOf(summary.sample()).stream()
                .filter(question -> isJudged(summary, question))
                .flatMap(question -> about(summary, subject, question, possible).stream());
    }

    private static boolean isJudged(SampleSubject summary, KeyQuestion question) {
        AnswerState answer = summary.answers().get(question.code());
        return answer == AnswerState.YES || answer == AnswerState.NO;
    }

    private List<Nudge> about(
            SampleSubject summary,
            Subject subject,
            KeyQuestion question,
            Function<String, Set<String>> possible) {
        List<Note> evidence = evidence(summary, question);
        List<Nudge> found = new ArrayList<>();
        if (evidence.stream().allMatch(Note::isEmpty)) {
            found.add(nudge(Nudge.Kind.NO_EVIDENCE, summary, subject, question, List.of()));
        }
        List<String> others =
                evidence.stream()
                        .flatMap(note -> said(note).stream())
                        .flatMap(said -> alike.getOrDefault(said, Set.of()).stream())
                        .filter(reference -> !reference.equals(summary.reference()))
                        .distinct()
                        .sorted()
                        .toList();
        if (!others.isEmpty()) {
            found.add(nudge(Nudge.Kind.SAME_NOTE, summary, subject, question, others));
        }
        boolean adjudicated = Adjudication.find(framework, state, subject, question).isPresent();
        if (!adjudicated
                && balance(subject, question, possible)
                        .disagreesWith(
                                summary.answers()
                                        .getOrDefault(question.code(), AnswerState.UNANSWERED))) {
            found.add(nudge(Nudge.Kind.AGAINST_PROMPTS, summary, subject, question, List.of()));
        }
        return found;
    }

    private Nudge nudge(
            Nudge.Kind kind,
            SampleSubject summary,
            Subject subject,
            KeyQuestion question,
            List<String> others) {
        Register register =
                subject.field(new QuestionField(kind.field(), question.code()).name(framework));
        Optional<String> kept =
                kind == Nudge.Kind.AGAINST_PROMPTS
                        ? register.heads().stream()
                                .flatMap(head -> head.record().reason().stream())
                                .filter(why -> !TURNS.contains(why))
                                .findFirst()
                        : register.reading().standIn();
        return new Nudge(kind, summary, question, others, kept, register.headHashes());
    }

    /// The notes about the question and its prompts.
    private List<Note> evidence(SampleSubject summary, KeyQuestion question) {
        List<String> fields =
                Stream.concat(
                                Stream.of(question.code()),
                                question.prompts().stream().map(Prompt::code))
                        .map(framework::field)
                        .toList();
        return notes.about(summary.id()).stream()
                .filter(note -> fields.contains(note.about().field()))
                .toList();
    }

    private PromptBalance balance(
            Subject subject, KeyQuestion question, Function<String, Set<String>> possible) {
        return PromptBalance.of(
                question.prompts().stream()
                        .filter(prompt ->
                                Applicability.of(prompt.appliesWhen(), possible)
                                        != Applicability.Verdict.DOES_NOT_APPLY)
                        .map(prompt ->
                                AnswerStates.ofWord(
                                        question,
                                        subject.text(framework.field(prompt.code())).orElse("")))
                        .toList());
    }

    /// What a note says without case, accents, punctuation and line ends; empty if it is too short to tell.
    private static Optional<String> said(Note note) {
        String plain =
                Normalizer.normalize(note.text().standIn().orElse(""), Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
        return plain.replace(" ", "").length() < LONG_ENOUGH
                ? Optional.empty()
                : Optional.of(plain);
    }
}
