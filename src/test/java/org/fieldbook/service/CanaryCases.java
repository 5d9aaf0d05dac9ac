package org.fieldbook.service;

import static org.fieldbook.service.CanaryWork.word;

import org.fieldbook.framework.Framework;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.Cohort;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
    private final CanaryWork.Places places;

    CanaryCases(OpenInspection open, CanaryWork.Places places) {
        this.open = open;
        this.places = places;
    }

    SubjectId id(int number) {
        return open.snapshot().subjects().stream()
                .filter(subject -> subject.reference().equals(word("reference") + number))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /// A list of cases, and work on them.
    void record() throws IOException {
        StringBuilder list = new StringBuilder("case,sample,inspector\n");
        for (int number = 1; number <= 5; number++) {
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
        restore(notes);
        withdraw();
        fillIn(notes);
        answerAll(2);
        new CanaryQuality(open).judge(this);
        answerFromAFile();
        look();
    }

    /// What stood in a note before is put back.
    private void restore(WriteNotes notes) {
        SubjectId note = newNote();
        await(notes.commit(draft(note, word("note"), word("source"))));
        Hash first = head(note);
        write(notes, note, Fields.TEXT, word("why"), List.of(first));
        State now = open.snapshot().state();
        Act act = Acts.holding(now, now.findChange(head(note)).orElseThrow());
        await(
                new RestoreEarlier(open)
                        .restore(act, RestoreEarlier.offered(now, act).getFirst(), now));
    }

    private Hash head(SubjectId note) {
        return open.snapshot().state().subject(note).field(Fields.TEXT).headHashes().getFirst();
    }

    /// Words typed into an item of a section and left, and others that are not left yet.
    private void fillIn(WriteNotes notes) {
        Framework framework = open.snapshot().framework();
        write(notes, id(1), framework.field("ethnicityDetail"), word("item"));
        await(
                notes.commit(
                        new Draft(
                                newNote(),
                                Optional.of(new About(id(1), Fields.section(framework, "views"))),
                                Map.of(
                                        Fields.TEXT,
                                        word("section"),
                                        Fields.RECORD_DATE,
                                        "2023-03-14",
                                        Fields.SHOWS,
                                        "sufficient"),
                                Map.of(),
                                0)));
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

    /// Yes to every key question.
    void answerAll(int number) {
        await(
                new RecordAnswers(open)
                        .answerAll(
                                open.snapshot().subjects().stream()
                                        .filter(subject -> subject.id().equals(id(number)))
                                        .flatMap(subject -> subject.answers().keySet().stream())
                                        .map(code -> given(number, code, "yes", ""))
                                        .toList()));
    }

    /// A name typed by mistake is erased again, and with it the restore points that may hold it.
    void erase() {
        SubjectId note = newNote();
        var notes = new WriteNotes(open);
        await(notes.commit(draft(note, word("erased"), "record")));
        var erasing = new EraseValue(open);
        erasing.order(List.of(head(note)), word("whyerased"), _ -> {});
        erasing.removeOlder();
        await(notes.delete(open.snapshot().state().subject(note)));
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
        String list =
                "CRN,Start date," + word("heading") + "\n" + word("reference") + "9,2022-08-03,x\n";
        var importing = new ImportCaseList(open);
        CaseListFile file = importing.read("list.csv", list.getBytes(StandardCharsets.UTF_8));
        var weeks = new Cohort(LocalDate.of(2022, 8, 1), LocalDate.of(2022, 8, 15));
        await(
                importing.importRows(
                        importing.preview(file, importing.guess(file)).drawn(Optional.of(weeks)),
                        false));
    }

    static void write(WriteNotes notes, SubjectId subject, String field, String text) {
        write(notes, subject, field, text, List.of());
    }

    private static void write(
            WriteNotes notes, SubjectId subject, String field, String text, List<Hash> seen) {
        await(
                notes.commit(
                        new Draft(
                                subject,
                                Optional.empty(),
                                Map.of(field, text),
                                Map.of(field, seen),
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
                        places.chosen("answers.csv"),
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
