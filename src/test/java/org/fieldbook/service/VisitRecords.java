package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Basis;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Item;
import org.fieldbook.framework.Standard;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.AskedItems;
import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.EvidenceKind;
import org.fieldbook.inspection.EvidenceLog;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Finding;
import org.fieldbook.inspection.Interview;
import org.fieldbook.inspection.Mark;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.SampleSubjects;
import org.fieldbook.inspection.SectionEntry;
import org.fieldbook.inspection.Status;
import org.fieldbook.inspection.Subject;
import org.fieldbook.intake.file.SampleFiles;
import org.fieldbook.journal.SubjectId;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What a visit records beside its cases, through the services: evidence with a file and what is found from it,
/// interviews and a survey as far as the pack asks anybody, and a second assessment on another laptop.
record VisitRecords(OpenInspection open, Path folder) {

    private Framework framework() {
        return open.snapshot().framework();
    }

    private void write(SubjectId id, Optional<About> about, Map<String, String> texts) {
        Made.await(new WriteNotes(open).commit(new Draft(id, about, texts, Map.of(), 0)));
    }

    /// The standards that are judged on evidence.
    List<String> proposed() {
        return framework().standards().stream()
                .filter(one -> one.basis() instanceof Basis.ByProposal)
                .map(Standard::code)
                .toList();
    }

    /// One focus group that shows something for every standard judged on evidence, with its minutes, and a finding
    /// for each.
    SubjectId evidence() throws IOException {
        var id = new SubjectId(Fields.EVIDENCE, UUID.randomUUID());
        Map<String, String> texts =
                new HashMap<>(
                        Map.of(
                                Fields.KIND, EvidenceKind.FOCUS_GROUP.word(),
                                Fields.TITLE, "Focus group",
                                Fields.SOURCE, "Six practitioners",
                                Fields.TEXT, "They know what the plan is."));
        proposed().forEach(code -> texts.put(Fields.mark(framework(), code), Mark.STRENGTH.word()));
        write(id, Optional.empty(), texts);
        var attaching = new AttachFiles(open);
        Path minutes = Files.write(folder.resolve("minutes.pdf"), SampleFiles.pdf("minutes"));
        Made.await(attaching.attach(id, attaching.read(minutes)));
        SubjectId inspection = Fields.inspection(open.snapshot().state().inspection());
        for (String code : proposed()) {
            write(
                    new SubjectId(Fields.FINDING, UUID.randomUUID()),
                    Optional.of(new About(inspection, framework().field(code))),
                    Map.of(
                            Fields.SHOWS,
                            Mark.STRENGTH.word(),
                            Fields.TEXT,
                            "A plan that staff know",
                            Fields.SUPPORTED + id.id(),
                            Finding.LINKED));
        }
        return id;
    }

    /// Whom the pack asks.
    List<Interview.With> asked() {
        return List.of(Interview.With.PRACTITIONER, Interview.With.PERSON).stream()
                .filter(with -> !new AskedItems(framework()).of(with).isEmpty())
                .toList();
    }

    /// An interview with everybody the pack asks, written into this case, and a survey of two sheets.
    void interviews(SubjectId subject) {
        var items = new AskedItems(framework());
        for (Interview.With with : asked()) {
            var id = new SubjectId(Fields.INTERVIEW, UUID.randomUUID());
            Map<String, String> texts = new HashMap<>();
            texts.put(Fields.KIND, with.word());
            texts.put(Interview.link(subject), Interview.LINKED);
            items.of(with)
                    .forEach(item ->
                            texts.put(
                                    items.field(item), WholeVisitTest.words(item.answer(), true)));
            write(id, Optional.empty(), texts);
            assertThat(new AnswerCases(open).write(id).join()).as("written into the case").isOne();
        }
        List<Item> views = items.of(Interview.With.SURVEY);
        if (!views.isEmpty()) {
            Item first = views.getFirst();
            String answer = first.answer().values().getFirst();
            String rows = "sheet," + first.code() + "\nS-1," + answer + "\nS-2," + answer + "\n";
            var surveys = new ImportSurvey(open);
            Made.await(
                    surveys.importSheets(
                            surveys.preview("survey.csv", rows.getBytes(StandardCharsets.UTF_8))));
        }
    }

    /// B. Joiner judges a case that is complete, apart and on another laptop: No to its first key question and Yes to
    /// the others. The lead adjudicates for the first assessment.
    ///
    /// @return how many key questions both judged
    int second(SubjectId subject) {
        try (var ben = Colleague.join(open, folder.resolve("ben"), "B. Joiner", Role.INSPECTOR)) {
            var id = UUID.randomUUID();
            Made.await(new AskToAssess(open).ask(subject, ben.open().snapshot().me().id(), id));
            Colleague.take(ben.open(), Colleague.bundle(open, folder.resolve("1.fieldbook")));
            var second = new SubjectId(Fields.SECOND_ASSESSMENT, id);
            List<String> codes =
                    AssessAgain.listQuestions(
                                    framework(),
                                    ben.open().snapshot().state(),
                                    AssessAgain.findAbout(ben.open().snapshot().state(), subject)
                                            .orElseThrow())
                            .stream()
                            .map(one -> one.question().code())
                            .toList();
            for (String code : codes) {
                String word = code.equals(codes.getFirst()) ? "no" : "yes";
                Made.await(
                        new RecordAnswers(ben.open())
                                .answer(
                                        new RecordAnswers.Given(
                                                second,
                                                code,
                                                Optional.of(word),
                                                Optional.empty(),
                                                List.of())));
            }
            Made.await(new AssessAgain(ben.open()).complete(second, ben.open().snapshot().state()));
            Colleague.take(open, Colleague.bundle(ben.open(), folder.resolve("2.fieldbook")));
            Made.await(
                    new AdjudicateAnswers(open)
                            .adjudicate(
                                    new AdjudicateAnswers.Adjudicated(
                                            subject,
                                            codes.getFirst(),
                                            AnswerState.YES,
                                            "We read it together.",
                                            List.of())));
            return codes.size();
        }
    }

    /// What a case is commented on that is returned: a key question, and the first and the last that its sections ask.
    private List<String> commented(SubjectId id) {
        List<SectionEntry> entries = SectionEntry.list(framework(), id.kind());
        Subject subject = open.snapshot().state().subject(id);
        String code = framework().questionsOf(id.kind()).getLast().code();
        return List.of(
                Fields.comment(framework(), code),
                entries.getFirst().comment(framework(), subject),
                entries.getLast().comment(framework(), subject));
    }

    /// The lead asks about a question and about items, the case is returned, answered for and complete again.
    void returnWithComments(SubjectId id) {
        for (String field : commented(id)) {
            Made.await(
                    new WriteNotes(open)
                            .commit(
                                    new Draft(
                                            id,
                                            Optional.empty(),
                                            Map.of(field, "Which source?"),
                                            Map.of(field, List.of()),
                                            0)));
        }
        var completing = new CompleteCases(open);
        Made.await(completing.giveBack(id, open.snapshot().state(), "One question."));
        assertThat(
                        SampleSubjects.find(framework(), open.snapshot().state(), id)
                                .orElseThrow()
                                .status())
                .isEqualTo(Status.IN_PROGRESS);
        Made.await(completing.complete(id, open.snapshot().state()));
    }

    /// All of it is there.
    void expect(SubjectId twice, SubjectId evidence) {
        EvidenceLog log = EvidenceLog.of(framework(), open.snapshot().state());
        assertThat(log.find(evidence).orElseThrow().marks().keySet())
                .containsExactlyInAnyOrderElementsOf(proposed());
        for (String code : proposed()) {
            assertThat(log.findings(code, Mark.STRENGTH))
                    .singleElement()
                    .satisfies(one -> assertThat(one.evidence()).containsExactly(evidence));
        }
        assertThat(Attachment.of(open.snapshot().state()))
                .singleElement()
                .satisfies(file ->
                        assertThat(
                                        new AttachedFiles(open)
                                                .saveCopy(
                                                        file,
                                                        folder.resolve("copy-" + UUID.randomUUID()),
                                                        () -> false))
                                .isTrue());
        assertThat(commented(twice))
                .doesNotHaveDuplicates()
                .allSatisfy(field ->
                        assertThat(open.snapshot().state().subject(twice).text(field))
                                .contains("Which source?"));
        var items = new AskedItems(framework());
        assertThat(Interview.list(items, open.snapshot().state()))
                .filteredOn(one -> one.with() != Interview.With.SURVEY)
                .extracting(Interview::with)
                .containsExactlyElementsOf(asked());
        assertThat(Interview.list(items, open.snapshot().state()))
                .filteredOn(one -> one.with() == Interview.With.SURVEY)
                .hasSize(items.of(Interview.With.SURVEY).isEmpty() ? 0 : 2);
        assertThat(QualityOfJudgements.of(open.snapshot()).seconds())
                .singleElement()
                .returns(1, QualityOfJudgements.Second::adjudicated);
    }
}
