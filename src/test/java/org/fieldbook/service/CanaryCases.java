package org.fieldbook.service;

import static org.fieldbook.service.CanaryWork.word;

import org.fieldbook.framework.Framework;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Nudge;
import org.fieldbook.inspection.Nudges;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// The part of [CanaryWork] that is about cases: a list of them, answers, notes, items, and what is said of them.
final class CanaryCases {

    private final OpenInspection open;
    private final Path chosen;

    /// @param chosen where the person saves files
    CanaryCases(OpenInspection open, Path chosen) {
        this.open = open;
        this.chosen = chosen;
    }

    private SubjectId id(int number) {
        return open.snapshot().subjects().stream()
                .filter(subject -> subject.reference().equals(word("reference") + number))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /// A list of cases, and work on them.
    void record() throws IOException {
        StringBuilder list = new StringBuilder("case,sample,inspector\n");
        for (int number = 1; number <= 4; number++) {
            list.append(word("reference") + number + ",case," + word("inspector") + "\n");
        }
        var importing = new ImportCaseList(open);
        await(
                importing.importRows(
                        importing.preview(
                                "cases.csv", list.toString().getBytes(StandardCharsets.UTF_8)),
                        false));
        await(new KeepOpenings(open).keep(id(1)));
        var answers = new RecordAnswers(open);
        await(answers.answer(given(1, "2.2.1", "yes", word("judgement"))));
        await(answers.answer(given(1, "2.5.1", "na", word("inapplicable"))));
        await(answers.answer(given(1, "2.2.3", "no", "")));
        await(new UndoActs(open).undo(id(1)));
        var notes = new WriteNotes(open);
        await(notes.commit(draft(newNote(), word("note"), word("source"))));
        await(notes.keep(draft(newNote(), word("draft"), word("draftsource"))));
        await(
                new AllocateCases(open)
                        .allocate(
                                List.of(id(2)),
                                Optional.of(word("inspector")),
                                open.snapshot().state()));
        withdraw();
        fillIn(notes);
        await(
                answers.answerAll(
                        open.snapshot().subjects().stream()
                                .filter(subject -> subject.id().equals(id(2)))
                                .flatMap(subject -> subject.answers().keySet().stream())
                                .map(code -> given(2, code, "yes", ""))
                                .toList()));
        var completing = new CompleteCases(open);
        await(completing.complete(id(2), open.snapshot().state()));
        await(completing.giveBack(id(2), open.snapshot().state(), word("returned")));
        comment(notes);
        answerFromAFile();
        look();
    }

    /// Words typed into an item of a section and left, and others that are not left yet.
    private void fillIn(WriteNotes notes) {
        write(notes, id(1), open.snapshot().framework().field("ethnicityDetail"), word("item"));
        await(notes.keep(itemDraft()));
    }

    /// Words in an item that nobody left yet.
    Draft itemDraft() {
        String field = open.snapshot().framework().field("viewWords");
        return new Draft(
                id(1),
                Optional.empty(),
                Map.of(field, word("itemdraft")),
                Map.of(field, List.of()),
                4);
    }

    private RecordAnswers.Given given(int number, String code, String answer, String reason) {
        return new RecordAnswers.Given(
                id(number),
                code,
                Optional.of(answer),
                Optional.of(reason).filter(some -> !some.isEmpty()),
                open.snapshot()
                        .state()
                        .subject(id(number))
                        .field(open.snapshot().framework().field(code))
                        .headHashes());
    }

    /// A case is withdrawn, put back, and withdrawn for another; a list from elsewhere brings one.
    private void withdraw() {
        var withdrawing = new WithdrawCases(open);
        await(withdrawing.withdraw(id(3), word("withdrawal"), List.of()));
        await(withdrawing.putBack(id(3), word("putback"), open.snapshot().state()));
        await(
                withdrawing.replace(
                        id(3),
                        word("withdrawal"),
                        new WithdrawCases.Replacement(word("inplace"), word("takenin")),
                        open.snapshot().state()));
        String list = "CRN," + word("heading") + "\n" + word("reference") + "9,x\n";
        var importing = new ImportCaseList(open);
        CaseListFile file = importing.read("list.csv", list.getBytes(StandardCharsets.UTF_8));
        await(importing.importRows(importing.preview(file, importing.guess(file)), false));
    }

    /// What is said about judgements: a comment, what a second assessor notes, and why one stands.
    private void comment(WriteNotes notes) {
        Framework framework = open.snapshot().framework();
        write(notes, id(2), Fields.comment(framework, "2.3.1"), word("comment"));
        write(
                notes,
                new SubjectId(Fields.SECOND_ASSESSMENT, UUID.randomUUID()),
                Fields.assessorsNote(framework, "2.3.1"),
                word("apart"));
        Nudge nudge =
                Nudges.about(id(2), framework, open.snapshot().state(), open.snapshot().subjects())
                        .stream()
                        .filter(one -> one.kind() == Nudge.Kind.NO_EVIDENCE)
                        .findFirst()
                        .orElseThrow();
        await(new ExplainQueries(open).keep(nudge, word("kept")));
    }

    private static void write(WriteNotes notes, SubjectId subject, String field, String text) {
        await(
                notes.commit(
                        new Draft(
                                subject,
                                Optional.empty(),
                                Map.of(field, text),
                                Map.of(field, List.of()),
                                0)));
    }

    /// A note about the first case.
    Draft draft(SubjectId note, String text, String source) {
        Map<String, List<Hash>> seen = new HashMap<>();
        Map<String, String> texts = Map.of(Fields.TEXT, text, Fields.SOURCE, source);
        texts.keySet().forEach(field -> seen.put(field, List.of()));
        return new Draft(
                note,
                Optional.of(new About(id(1), open.snapshot().framework().field("2.2.1a"))),
                texts,
                seen,
                4);
    }

    static SubjectId newNote() {
        return new SubjectId(Fields.NOTE, UUID.randomUUID());
    }

    private void answerFromAFile() throws IOException {
        Path file =
                Files.writeString(
                        chosen.resolve("answers.csv"),
                        "case,question,answer,reason\n"
                                + word("reference")
                                + "4,2.5.1,na,"
                                + word("answersreason")
                                + "\n");
        new RecordFiles(open).record(file, Optional.empty());
    }

    /// How the list of cases is looked at.
    private void look() {
        var views = new KeepTableViews(open);
        await(
                views.keep(
                        views.find()
                                .withView(
                                        new SavedView(
                                                word("view"),
                                                "case",
                                                "",
                                                word("search"),
                                                new TreeMap<>(),
                                                new TableShape(List.of(), List.of())))));
        await(new KeepBookmark(open).keep(new Bookmark("cases", Optional.empty(), false)));
    }

    private static <T> T await(CompletableFuture<T> begun) {
        return OpenInspection.await(begun);
    }
}
