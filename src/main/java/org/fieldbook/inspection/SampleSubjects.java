package org.fieldbook.inspection;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Prompt;
import org.fieldbook.framework.Sample;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.SubjectId;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// The subjects of an inspection's samples, worked out of its state.
public final class SampleSubjects {

    private final Framework framework;
    private final Facts facts;
    private final Notes notes;

    private SampleSubjects(Framework framework, State state) {
        this.framework = framework;
        this.facts = Facts.of(framework, state);
        this.notes = Notes.of(state);
    }

    /// Every subject of every sample, withdrawn ones too: samples in the pack's order, subjects by
    /// reference.
    public static List<SampleSubject> of(Framework framework, State state) {
        SampleSubjects subjects = new SampleSubjects(framework, state);
        return framework.samples().stream()
                .flatMap(sample -> subjects.list(sample, state))
                .toList();
    }

    /// Every subject of one sample, withdrawn ones too, by reference.
    public static List<SampleSubject> of(Framework framework, State state, String sample) {
        SampleSubjects subjects = new SampleSubjects(framework, state);
        return framework.findSample(sample).stream()
                .flatMap(known -> subjects.list(known, state))
                .toList();
    }

    /// Every subject of every sample as this member may see it: what they assess apart shows nothing of what was
    /// found, see [SecondAssessment#hiddenFrom].
    public static List<SampleSubject> seenBy(UUID member, Framework framework, State state) {
        Set<SubjectId> hidden = SecondAssessment.hiddenFrom(state, member);
        return of(framework, state).stream()
                .map(one -> hidden.contains(one.id()) ? one.withoutFindings() : one)
                .toList();
    }

    private Stream<SampleSubject> list(Sample sample, State state) {
        List<KeyQuestion> questions = framework.questionsOf(sample.id());
        return state.listSubjects(sample.id()).stream()
                .map(subject -> subject(sample, questions, subject))
                .sorted(
                        Comparator.comparing(SampleSubject::reference)
                                .thenComparing(SampleSubject::id));
    }

    private SampleSubject subject(Sample sample, List<KeyQuestion> questions, Subject subject) {
        List<Note> about = notes.about(subject.id());
        Function<String, Set<String>> possible = facts.possible(subject);
        Map<String, AnswerState> answers = answers(questions, subject, possible);
        int prompts = promptsAnswered(questions, subject, possible);
        Completeness completeness = Completeness.of(framework, sample, subject, possible);
        Progress progress = Progress.of(subject, about, answers.values(), completeness);
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

    private static Map<String, String> attributes(Sample sample, Subject subject) {
        Map<String, String> attributes = new LinkedHashMap<>();
        sample.attributes()
                .forEach(attribute ->
                        subject.read(attribute.id())
                                .standIn()
                                .ifPresent(text -> attributes.put(attribute.id(), text)));
        return attributes;
    }

    private Map<String, AnswerState> answers(
            List<KeyQuestion> questions, Subject subject, Function<String, Set<String>> possible) {
        Map<String, AnswerState> answers = new LinkedHashMap<>();
        for (KeyQuestion question : questions) {
            answers.put(question.code(), AnswerStates.of(framework, question, subject, possible));
        }
        return answers;
    }

    private int promptsAnswered(
            List<KeyQuestion> questions, Subject subject, Function<String, Set<String>> possible) {
        int answered = 0;
        for (KeyQuestion question : questions) {
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
