package org.fieldbook.ui.recording;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Prompt;
import org.fieldbook.framework.Standard;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Adjudication;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.inspection.Applicability;
import org.fieldbook.inspection.Facts;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.ItemState;
import org.fieldbook.inspection.JudgedElsewhere;
import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.PromptBalance;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.Register;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Subject;
import org.fieldbook.inspection.Undo;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Moments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Works a case's sheet out of a snapshot.
final class CaseSheets {

    private final Snapshot snapshot;
    private final Framework framework;
    private final SampleSubject summary;
    private final Subject subject;
    private final List<Note> notes;
    private final Function<String, Set<String>> possible;
    private final CaseMarks marks;
    private final Messages messages;

    private CaseSheets(
            Snapshot snapshot, SampleSubject summary, Messages messages, Moments moments) {
        this.snapshot = snapshot;
        this.framework = snapshot.framework();
        this.summary = summary;
        this.subject = snapshot.state().subject(summary.id());
        this.notes =
                Notes.of(snapshot.state()).about(summary.id()).stream()
                        .filter(note -> !note.isEmpty())
                        .toList();
        this.possible = Facts.of(framework, snapshot.state()).possible(subject);
        this.marks = new CaseMarks(snapshot, summary, messages, moments);
        this.messages = messages;
    }

    /// The case at this key question, or at its first one.
    static Optional<CaseSheet> of(
            Snapshot snapshot, SubjectId id, String code, Messages messages, Moments moments) {
        return snapshot.subjects().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .flatMap(one -> new CaseSheets(snapshot, one, messages, moments).sheet(code));
    }

    /// Empty if the framework asks nothing of its sample.
    private Optional<CaseSheet> sheet(String code) {
        List<KeyQuestion> questions = framework.questionsOf(summary.sample());
        List<SectionSheet> sections =
                new SectionSheets(framework, subject, possible, marks::comment, messages).list();
        Optional<SectionSheet> open =
                sections.stream()
                        .filter(section -> section.place().equals(code))
                        .findFirst()
                        .or(() ->
                                questions.isEmpty()
                                        ? sections.stream().findFirst()
                                        : Optional.empty());
        return questions.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .or(() -> questions.stream().findFirst())
                .or(() -> SectionSheets.inPlaceOfQuestion(framework, summary.sample()))
                .map(question -> sheet(questions, question, sections, open));
    }

    private CaseSheet sheet(
            List<KeyQuestion> questions,
            KeyQuestion question,
            List<SectionSheet> sections,
            Optional<SectionSheet> open) {
        Optional<Standard> standard = findStandard(question);
        int index = questions.indexOf(question);
        List<CaseSheet.Row> rows = rows(question);
        var steps =
                new CaseSteps(
                        framework,
                        summary,
                        this::isQueried,
                        one -> comment(one).isPresent(),
                        marks.isReturned(),
                        messages);
        return new CaseSheet(
                snapshot.state(),
                summary,
                CaseBars.of(snapshot, summary, messages),
                steps.at(open.isPresent() ? Optional.empty() : standard, question, sections, open),
                JudgedElsewhere.of(framework, summary, snapshot.subjects()),
                standard.map(one -> one.code() + " " + one.title()).orElse(""),
                standard.map(one -> tabs(one, question)).orElse(List.of()),
                question,
                rows,
                judgement(question, rows),
                neighbour(questions, question, index - 1, open),
                neighbour(questions, question, index + 1, open),
                marks.locked(),
                new CaseCheck(
                        questions.stream().map(this::line).toList(),
                        marks.said(),
                        missing(sections),
                        raised(),
                        asked(sections),
                        CaseCheck.Waits.NOTHING),
                sections,
                open);
    }

    private static List<CaseCheck.Missing> missing(List<SectionSheet> sections) {
        return sections.stream()
                .flatMap(section ->
                        section.rows().stream()
                                .filter(row -> row.item().required())
                                .filter(row -> row.state() != ItemState.ANSWERED)
                                .map(row ->
                                        new CaseCheck.Missing(
                                                row.item().code(),
                                                row.item().text(),
                                                section.title(),
                                                section.place())))
                .toList();
    }

    private static List<CaseCheck.Asked> asked(List<SectionSheet> sections) {
        return sections.stream()
                .flatMap(section ->
                        section.commented().stream()
                                .flatMap(row ->
                                        row.asked().comment().stream()
                                                .map(said ->
                                                        new CaseCheck.Asked(
                                                                row,
                                                                section.title(),
                                                                section.place(),
                                                                said))))
                .toList();
    }

    private List<CaseCheck.Raised> raised() {
        return summary.completeness().queries().stream()
                .map(query ->
                        new CaseCheck.Raised(
                                query,
                                subject.field(Fields.query(framework, query.rule())).headHashes()))
                .toList();
    }

    private Optional<CaseSheet.Neighbour> neighbour(
            List<KeyQuestion> questions,
            KeyQuestion question,
            int place,
            Optional<SectionSheet> open) {
        return open.isPresent() || place < 0 || place >= questions.size()
                ? Optional.empty()
                : neighbour(standard(question), questions.get(place));
    }

    private Optional<Standard> findStandard(KeyQuestion question) {
        return framework.standards().stream()
                .filter(one -> one.questions().contains(question))
                .findFirst();
    }

    private Standard standard(KeyQuestion question) {
        return findStandard(question).orElseThrow();
    }

    private List<CaseSheet.Tab> tabs(Standard standard, KeyQuestion current) {
        List<CaseSheet.Tab> tabs = new ArrayList<>();
        for (KeyQuestion question : standard.questions()) {
            if (question.sample().equals(summary.sample())) {
                String number = String.valueOf(tabs.size() + 1);
                tabs.add(
                        new CaseSheet.Tab(
                                question.code(),
                                number,
                                number + " " + question.title(),
                                answer(question),
                                question.equals(current)));
            }
        }
        return tabs;
    }

    private AnswerState answer(KeyQuestion question) {
        return summary.answers().getOrDefault(question.code(), AnswerState.UNANSWERED);
    }

    private List<CaseSheet.Row> rows(KeyQuestion question) {
        return question.prompts().stream()
                .filter(prompt ->
                        Applicability.of(prompt.appliesWhen(), possible)
                                != Applicability.Verdict.DOES_NOT_APPLY)
                .map(this::row)
                .toList();
    }

    private CaseSheet.Row row(Prompt prompt) {
        String field = framework.field(prompt.code());
        return new CaseSheet.Row(
                prompt.code(),
                prompt.letter(),
                prompt.text(),
                state(subject.read(field)),
                subject.field(field).headHashes(),
                notes(field),
                false);
    }

    private int notes(String field) {
        return (int) notes.stream().filter(note -> note.about().field().equals(field)).count();
    }

    private static AnswerState state(Reading reading) {
        if (reading instanceof Reading.Differing) {
            return AnswerState.UNDECIDED;
        }
        return switch (reading.text().orElse("")) {
            case AnswerStates.YES -> AnswerState.YES;
            case AnswerStates.NO -> AnswerState.NO;
            case AnswerStates.NOT_APPLICABLE -> AnswerState.NOT_APPLICABLE;
            default -> AnswerState.UNANSWERED;
        };
    }

    private CaseSheet.Judgement judgement(KeyQuestion question, List<CaseSheet.Row> rows) {
        Register register = subject.field(framework.field(question.code()));
        return new CaseSheet.Judgement(
                answer(question),
                register.headHashes(),
                Applicability.of(question.appliesWhen(), possible)
                        != Applicability.Verdict.DOES_NOT_APPLY,
                question.mayNotApply(),
                register.heads().stream()
                        .flatMap(head -> head.record().reason().stream())
                        .filter(reason -> !Undo.isTurn(reason))
                        .findFirst(),
                PromptBalance.of(rows.stream().map(CaseSheet.Row::answer).toList()),
                notes(framework.field(question.code())),
                Adjudication.find(framework, snapshot.state(), subject, question),
                false);
    }

    private boolean isQueried(KeyQuestion question) {
        return judgement(question, rows(question)).isQueried();
    }

    /// Called by its own name inside the standard, by its standard's outside.
    private Optional<CaseSheet.Neighbour> neighbour(Standard standard, KeyQuestion question) {
        Standard other = standard(question);
        String title = other.equals(standard) ? question.shortTitle() : other.title();
        return Optional.of(new CaseSheet.Neighbour(question.code(), title));
    }

    private Optional<CaseCheck.Comment> comment(KeyQuestion question) {
        return marks.comment(Fields.comment(framework, question.code()));
    }

    private CaseCheck.Line line(KeyQuestion question) {
        List<CaseSheet.Row> rows = rows(question);
        Standard standard = standard(question);
        return new CaseCheck.Line(
                question.code(),
                question.title(),
                standard.code() + " " + standard.title(),
                judgement(question, rows),
                rows.stream().map(CaseSheet.Row::answer).toList(),
                comment(question));
    }
}
