package org.fieldbook.inspection;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Prompt;
import org.fieldbook.framework.Sample;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The subjects of an inspection's samples, worked out of its state.
public final class SampleSubjects {

    private static final Comparator<SampleSubject> ORDER =
            Comparator.comparing(SampleSubject::reference).thenComparing(SampleSubject::id);

    private final Framework framework;
    private final Map<String, List<KeyQuestion>> questions;
    private final Facts facts;
    private final Notes notes;
    private final List<Hash> moved;

    /// @param moved the packs that the inspection moved to
    SampleSubjects(Framework framework, Facts facts, Notes notes, List<Hash> moved) {
        this.framework = framework;
        this.questions =
                framework.samples().stream()
                        .collect(
                                Collectors.toMap(
                                        Sample::id, sample -> framework.questionsOf(sample.id())));
        this.facts = facts;
        this.notes = notes;
        this.moved = moved;
    }

    private static SampleSubjects in(Framework framework, State state) {
        return new SampleSubjects(
                framework, Facts.of(framework, state), Notes.of(state), PackMove.moves(state));
    }

    /// Every subject of every sample, withdrawn ones too: samples in the pack's order, subjects by
    /// reference.
    public static List<SampleSubject> of(Framework framework, State state) {
        SampleSubjects subjects = in(framework, state);
        return subjects.list(state, subjects::subject);
    }

    /// One subject of a sample; empty if there is none of this identity.
    public static Optional<SampleSubject> find(Framework framework, State state, SubjectId id) {
        SampleSubjects subjects = in(framework, state);
        return framework.findSample(id.kind()).isEmpty()
                ? Optional.empty()
                : state.listSubjects(id.kind()).stream()
                        .filter(subject -> subject.id().equals(id))
                        .findFirst()
                        .map(subjects::subject);
    }

    /// Every subject of every sample, each made by the function: samples in the pack's order, subjects by
    /// reference.
    List<SampleSubject> list(State state, Function<Subject, SampleSubject> making) {
        return framework.samples().stream()
                .flatMap(sample ->
                        state.listSubjects(sample.id()).stream().map(making).sorted(ORDER))
                .toList();
    }

    /// @param subject of one of the pack's samples
    SampleSubject subject(Subject subject) {
        Sample sample = framework.findSample(subject.id().kind()).orElseThrow();
        List<KeyQuestion> asked = questions.getOrDefault(sample.id(), List.of());
        List<Note> about = notes.about(subject.id());
        Function<String, Set<String>> possible = facts.possible(subject);
        Map<String, AnswerState> answers = answers(asked, subject, possible);
        int prompts = promptsAnswered(asked, subject, possible);
        Completeness completeness = Completeness.of(framework, sample, subject, possible);
        Progress progress = Progress.of(subject, about, answers.values(), completeness, moved);
        return new SampleSubject(
                subject.id(),
                shown(subject, Fields.REFERENCE),
                shown(subject, Fields.INSPECTOR),
                attributes(sample, subject),
                answers,
                prompts,
                progress.status(),
                progress.changedSince(),
                withdrawn(subject),
                lastChanged(subject, about),
                count(answers, Set.of(AnswerState.YES, AnswerState.NO)),
                answers.size() - count(answers, Set.of(AnswerState.NOT_APPLICABLE)),
                about.size(),
                completeness,
                false);
    }

    private static String shown(Subject subject, String field) {
        return subject.read(field).standIn().orElse("");
    }

    /// What the case list says; also what an item says now that is asked in place of a column of it.
    private Map<String, String> attributes(Sample sample, Subject subject) {
        Map<String, String> attributes = new LinkedHashMap<>();
        sample.attributes()
                .forEach(attribute ->
                        subject.read(attribute.id())
                                .standIn()
                                .ifPresent(text -> attributes.put(attribute.id(), text)));
        framework
                .changes()
                .listed()
                .forEach((code, column) ->
                        sample.findItem(code)
                                .flatMap(_ ->
                                        ItemAnswers.register(framework, code, subject)
                                                .reading()
                                                .standIn())
                                .ifPresent(text -> attributes.put(column, text)));
        return attributes;
    }

    private Map<String, AnswerState> answers(
            List<KeyQuestion> asked, Subject subject, Function<String, Set<String>> possible) {
        Map<String, AnswerState> answers = new LinkedHashMap<>();
        for (KeyQuestion question : asked) {
            answers.put(question.code(), AnswerStates.of(framework, question, subject, possible));
        }
        return answers;
    }

    private int promptsAnswered(
            List<KeyQuestion> asked, Subject subject, Function<String, Set<String>> possible) {
        int answered = 0;
        for (KeyQuestion question : asked) {
            for (Prompt prompt : question.prompts()) {
                if (Applicability.of(prompt.appliesWhen(), possible)
                                != Applicability.Verdict.DOES_NOT_APPLY
                        && !(subject.read(framework.field(prompt.code()))
                                instanceof Reading.Absent)) {
                    answered++;
                }
            }
        }
        return answered;
    }

    private static Optional<String> withdrawn(Subject subject) {
        return AnswerStates.withdrawn(subject) == Applicability.Verdict.APPLIES
                ? subject.read(Fields.WITHDRAWN).standIn()
                : Optional.empty();
    }

    private static int count(Map<String, AnswerState> answers, Set<AnswerState> wanted) {
        return Math.toIntExact(answers.values().stream().filter(wanted::contains).count());
    }

    private static Optional<String> lastChanged(Subject subject, List<Note> about) {
        return Stream.concat(Stream.of(subject), about.stream().map(Note::subject))
                .flatMap(one -> one.lastChange().stream())
                .max(Register.READING_ORDER)
                .map(SampleSubjects::at);
    }

    private static String at(Change change) {
        return change.record().at();
    }
}
