package org.fieldbook.service;

import static org.fieldbook.service.CanaryWork.word;

import org.fieldbook.framework.Rating;
import org.fieldbook.framework.json.NewerPack;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.AttachmentType;
import org.fieldbook.inspection.EvidenceKind;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Finding;
import org.fieldbook.inspection.Interview;
import org.fieldbook.inspection.Mark;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.SubjectId;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// The part of [CanaryWork] that is about the organisation and its region.
final class CanaryDelivery {

    private final OpenInspection open;
    private final CanaryWork.Places places;

    CanaryDelivery(OpenInspection open, CanaryWork.Places places) {
        this.open = open;
        this.places = places;
    }

    /// Why ratings are proposed, evidence, interviews, and what the panel decides.
    void record() {
        var notes = new WriteNotes(open);
        SubjectId whole = Fields.inspection(open.snapshot().state().inspection());
        String evidence = Fields.reason(open.snapshot().framework(), "1.1");
        await(
                notes.commit(
                        new Draft(
                                whole,
                                Optional.empty(),
                                Map.of(evidence, word("evidence")),
                                Map.of(evidence, List.of()),
                                0)));
        organise(notes, whole);
        interview(notes);
        Rating computed =
                open.snapshot().ratings().standards().stream()
                        .filter(standard -> standard.code().equals("2.3"))
                        .findFirst()
                        .flatMap(standard -> standard.computed())
                        .orElseThrow();
        var deciding = new DecideForPanel(open);
        await(
                deciding.decide(
                        new DecideForPanel.Decided(
                                "2.3",
                                computed,
                                computed == Rating.GOOD ? Rating.OUTSTANDING : Rating.GOOD,
                                word("panel"),
                                DecideForPanel.heads(open.snapshot(), "2.3"))));
        await(
                deciding.withdraw(
                        "2.3", word("panelback"), DecideForPanel.heads(open.snapshot(), "2.3")));
    }

    /// Evidence about the organisation and a strength found from it.
    private void organise(WriteNotes notes, SubjectId whole) {
        SubjectId id = new SubjectId(Fields.EVIDENCE, UUID.randomUUID());
        Map<String, String> meeting =
                Map.of(
                        Fields.TITLE,
                        word("meeting"),
                        Fields.SOURCE,
                        word("took"),
                        Fields.TEXT,
                        word("heard"),
                        Fields.KIND,
                        EvidenceKind.MEETING.word(),
                        Fields.DATE,
                        "2023-03-14",
                        Fields.mark(open.snapshot().framework(), "1.1"),
                        Mark.STRENGTH.word());
        await(notes.commit(new Draft(id, Optional.empty(), meeting, Map.of(), 0)));
        byte[] content = word("attachedcontent").repeat(50).getBytes(StandardCharsets.UTF_8);
        await(
                new AttachFiles(open)
                        .attach(
                                id,
                                new AttachFiles.Offered(
                                        Bytes.of(content),
                                        word("attachedname") + ".txt",
                                        AttachmentType.TEXT,
                                        Set.of())));
        new AttachedFiles(open)
                .saveCopy(
                        Attachment.of(open.snapshot().state().subject(id)).getFirst(),
                        places.chosen("attached.txt"),
                        () -> false);
        find(notes, whole, id, Mark.STRENGTH, word("strength"));
        find(notes, whole, id, Mark.AREA, word("area"));
    }

    private void find(
            WriteNotes notes, SubjectId whole, SubjectId evidence, Mark mark, String text) {
        await(
                notes.commit(
                        new Draft(
                                new SubjectId(Fields.FINDING, UUID.randomUUID()),
                                Optional.of(
                                        new About(whole, open.snapshot().framework().field("1.1"))),
                                Map.of(
                                        Fields.TEXT,
                                        text,
                                        Fields.SHOWS,
                                        mark.word(),
                                        Fields.SUPPORTED + evidence.id(),
                                        Finding.LINKED),
                                Map.of(),
                                0)));
    }

    /// An interview, and a survey.
    private void interview(WriteNotes notes) {
        Map<String, String> person =
                Map.of(
                        Fields.KIND,
                        Interview.With.PERSON.word(),
                        Fields.SOURCE,
                        word("interviewed"),
                        Fields.TEXT,
                        word("told"));
        await(
                notes.commit(
                        new Draft(
                                new SubjectId(Fields.INTERVIEW, UUID.randomUUID()),
                                Optional.empty(),
                                person,
                                Map.of(),
                                0)));
        answerCase(notes);
        var survey = new ImportSurvey(open);
        await(
                survey.importSheets(
                        survey.preview(
                                "views.csv",
                                ("viewWords\n" + word("survey") + "\n")
                                        .getBytes(StandardCharsets.UTF_8))));
    }

    /// What somebody said of a case in an interview is put into the case.
    private void answerCase(WriteNotes notes) {
        var interview = new SubjectId(Fields.INTERVIEW, UUID.randomUUID());
        SubjectId about = open.snapshot().subjects().getLast().id();
        Map<String, String> said =
                Map.of(
                        Fields.KIND,
                        Interview.With.PERSON.word(),
                        Fields.DATE,
                        "2023-03-15",
                        Fields.CASE + about.id(),
                        Interview.LINKED,
                        open.snapshot().framework().field("viewWords"),
                        word("conversation"));
        await(notes.commit(new Draft(interview, Optional.empty(), said, Map.of(), 0)));
        await(new AnswerCases(open).write(interview));
    }

    /// A newer pack takes the place of the one before.
    void move() {
        var moving = new MovePack(open, new Frameworks());
        await(moving.move(moving.preview(NewerPack.pack()), word("moved")));
    }

    private static <T> T await(CompletableFuture<T> begun) {
        return OpenInspection.await(begun);
    }
}
