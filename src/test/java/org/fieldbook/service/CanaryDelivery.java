package org.fieldbook.service;

import static org.fieldbook.service.CanaryWork.word;

import org.fieldbook.framework.Rating;
import org.fieldbook.framework.json.NewerPack;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.AttachmentType;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Interview;
import org.fieldbook.inspection.RegionUnit;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Edit;
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

    CanaryDelivery(OpenInspection open) {
        this.open = open;
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
        await(
                new DecideForPanel(open)
                        .decide(
                                new DecideForPanel.Decided(
                                        "2.3",
                                        computed,
                                        computed == Rating.GOOD ? Rating.OUTSTANDING : Rating.GOOD,
                                        word("panel"),
                                        DecideForPanel.heads(open.snapshot(), "2.3"))));
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
                        word("heard"));
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
        await(
                notes.commit(
                        new Draft(
                                new SubjectId(Fields.FINDING, UUID.randomUUID()),
                                Optional.of(
                                        new About(whole, open.snapshot().framework().field("1.1"))),
                                Map.of(Fields.TEXT, word("strength")),
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
        var survey = new ImportSurvey(open);
        await(
                survey.importSheets(
                        survey.preview(
                                "views.csv",
                                ("viewWords\n" + word("survey") + "\n")
                                        .getBytes(StandardCharsets.UTF_8))));
    }

    /// A delivery unit that is waited for, one whose key was heard, and a newer pack.
    void move() {
        await(new ExpectUnits(open).expect(word("waitedfor")));
        var signer = new RegionUnit.Signer(open.laptop().signing(), word("readwith"));
        await(
                open.act(
                        _ ->
                                List.of(
                                        Edit.of(
                                                new SubjectId(Fields.UNIT, UUID.randomUUID()),
                                                Fields.SIGNER,
                                                signer.toValue(),
                                                List.of())),
                        _ -> {}));
        var moving = new MovePack(open, new Frameworks());
        await(moving.move(moving.preview(NewerPack.pack()), word("moved")));
    }

    private static <T> T await(CompletableFuture<T> begun) {
        return OpenInspection.await(begun);
    }
}
