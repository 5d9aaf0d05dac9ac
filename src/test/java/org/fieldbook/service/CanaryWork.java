package org.fieldbook.service;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.json.NewerPack;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.AttachmentType;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Interview;
import org.fieldbook.inspection.Nudge;
import org.fieldbook.inspection.Nudges;
import org.fieldbook.inspection.RegionUnit;
import org.fieldbook.inspection.Role;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// Somebody who uses everything there is and types a word of its own into every field. What the words are
/// in is nobody's business but theirs.
public final class CanaryWork {

    /// Every word begins like this, and nothing else does.
    public static final String STEM = "kanarienvogel";

    /// What people type into, in the order of [#words].
    private static final List<String> FIELDS =
            List.of(
                    "code",
                    "service",
                    "lead",
                    "colleague",
                    "reference",
                    "inspector",
                    "note",
                    "source",
                    "draft",
                    "draftsource",
                    "inapplicable",
                    "judgement",
                    "panel",
                    "withdrawal",
                    "returned",
                    "evidence",
                    "meeting",
                    "took",
                    "heard",
                    "attachedname",
                    "attachedcontent",
                    "strength",
                    "interviewed",
                    "told",
                    "survey",
                    "secondreader",
                    "mine",
                    "theirs",
                    "combined",
                    "why",
                    "wording",
                    "region",
                    "takenin",
                    "inplace",
                    "putback",
                    "heading",
                    "view",
                    "search",
                    "answersreason",
                    "comment",
                    "apart",
                    "kept",
                    "waitedfor",
                    "readwith",
                    "moved");

    /// Opens the store of [#work].
    public static final String PASSPHRASE = word("second") + " passphrase";

    private static final String FIRST = word("first") + " passphrase";
    private static final String ELSEWHERE = word("elsewhere") + " passphrase";
    private static final Messages MESSAGES = Messages.of(Locale.UK);

    private final Places places;
    private final Stores stores = Made.stores();
    private OpenStore store;
    private OpenInspection open;
    private String recoveryWords = "";

    /// Where things are put.
    ///
    /// @param store the folder of the store
    /// @param second where its backups go too
    /// @param other the folder of a colleague's store
    /// @param chosen where the person saves files
    public record Places(Path store, Path second, Path other, Path chosen) {}

    private CanaryWork(Places places) {
        this.places = places;
        store = stores.create(places.store(), FIRST.toCharArray());
        open = store.open(store.create(wanted()));
    }

    private static NewInspection wanted() {
        return new NewInspection(
                        word("code"),
                        word("service"),
                        "pdu-2021",
                        Map.of(),
                        LocalDate.of(2023, 3, 6),
                        LocalDate.of(2023, 3, 17),
                        word("lead"),
                        false)
                .inRegion(word("region"));
    }

    /// The word for one field.
    static String word(String field) {
        return STEM + field;
    }

    /// The words that the store must hold once all is done.
    public static List<String> words() {
        return FIELDS.stream().map(CanaryWork::word).toList();
    }

    /// What there is in the end.
    ///
    /// @param recoveryWords the first row of the words on its recovery sheet
    public record Done(OpenStore store, String recoveryWords) {}

    /// Does all of it; the store is open when this returns.
    public static Done work(Places places) throws IOException {
        CanaryWork work = new CanaryWork(places);
        work.record();
        work.exchange();
        work.handOut();
        work.keep();
        work.move();
        return new Done(work.store, work.recoveryWords);
    }

    /// A delivery unit that is waited for, one whose key was heard, and a newer pack.
    private void move() {
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

    private static <T> T await(java.util.concurrent.CompletableFuture<T> begun) {
        return OpenInspection.await(begun);
    }

    private SubjectId id(int number) {
        return open.snapshot().subjects().stream()
                .filter(subject -> subject.reference().equals(word("reference") + number))
                .findFirst()
                .orElseThrow()
                .id();
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
        await(
                new KeepSetup(store)
                        .keep(
                                new SetupDraft(
                                        "",
                                        word("setupservice"),
                                        word("setupregion"),
                                        word("setupcode"),
                                        "pdu-2021",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Map.of(),
                                        word("setuplead"),
                                        List.of(
                                                new SetupDraft.Colleague(
                                                        word("setupcolleague"), Role.INSPECTOR)))));
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

    private Draft draft(SubjectId note, String text, String source) {
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

    private static SubjectId newNote() {
        return new SubjectId(Fields.NOTE, UUID.randomUUID());
    }

    private void record() throws IOException {
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
        Path file =
                Files.writeString(
                        places.chosen().resolve("answers.csv"),
                        "case,question,answer,reason\n"
                                + word("reference")
                                + "4,2.5.1,na,"
                                + word("answersreason")
                                + "\n");
        new RecordFiles(open).record(file, Optional.empty());
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

    /// Whoever joined reads what the lead proposed.
    private void readAgain(OpenInspection theirs) {
        await(new ReadProposals(theirs).agree("1.1", Rating.GOOD));
        String comment =
                Fields.readerComment(
                        theirs.snapshot().framework(), "1.1", theirs.snapshot().me().id());
        await(
                new WriteNotes(theirs)
                        .commit(
                                new Draft(
                                        Fields.inspection(theirs.snapshot().state().inspection()),
                                        Optional.empty(),
                                        Map.of(comment, word("secondreader")),
                                        Map.of(),
                                        0)));
    }

    /// A colleague on another laptop writes to the same fields; what differs is decided, and one wording is
    /// only begun.
    private void exchange() {
        SubjectId note = newNote();
        SubjectId begun = newNote();
        await(
                new ProposeRatings(open)
                        .propose(
                                new ProposeRatings.Proposed(
                                        "1.1", Optional.of(Rating.GOOD), List.of())));
        await(new WriteNotes(open).commit(draft(note, word("mine"), "record")));
        await(new WriteNotes(open).commit(draft(begun, word("mine"), "record")));
        try (OpenStore other = stores.create(places.other(), ELSEWHERE.toCharArray())) {
            byte[] card = other.join().makeCard(word("colleague"));
            var read = JoinInspection.readCard(card);
            JoinInspection.saveCard(card, places.chosen().resolve("card.json"));
            await(new Team(open).add(read, Role.INSPECTOR));
            byte[] invitation =
                    Colleague.exporting(open)
                            .make(List.of(read.keys().name()), true)
                            .file()
                            .toArray();
            OpenInspection theirs = other.open(other.join().accept(other.join().read(invitation)));
            readAgain(theirs);
            for (SubjectId one : List.of(note, begun)) {
                write(theirs, one, word("theirs"));
                write(open, one, word("mine") + "more");
            }
            Colleague.take(
                    open, Colleague.bundle(theirs, places.chosen().resolve("theirs.fieldbook")));
            Colleague.bundle(open, places.chosen().resolve("mine.fieldbook"));
        }
        var resolving = new ResolveConflicts(open);
        OpenConflict first = resolving.list().getFirst();
        await(
                resolving.decide(
                        first, new Decision.Write(word("combined"), Optional.of(word("why")))));
        await(new KeepWording(open).keep(resolving.list().getFirst(), word("wording")));
    }

    private static void write(OpenInspection on, SubjectId note, String text) {
        Map<String, List<Hash>> seen =
                Map.of(
                        Fields.TEXT,
                        on.snapshot().state().subject(note).field(Fields.TEXT).headHashes());
        await(
                new WriteNotes(on)
                        .commit(
                                new Draft(
                                        note,
                                        Optional.empty(),
                                        Map.of(Fields.TEXT, text),
                                        seen,
                                        0)));
    }

    /// What leaves the store because somebody wants it.
    private void handOut() {
        var printing = new PrintRatings(open, MESSAGES, "1.0.0");
        InterimCopy annexe = printing.pdfWithAnnexe();
        printing.pages(annexe, 72, () -> false);
        await(printing.save(annexe, places.chosen().resolve("annexe.pdf")));
        await(printing.save(printing.pdf(), places.chosen().resolve("ratings.pdf")));
        var export = new ExportRatings(open, MESSAGES, "1.0.0");
        for (InterimCopy copy : List.of(export.json(), export.csv(false), export.xlsx())) {
            copy.bytes();
        }
    }

    /// Keys, backups and the way back.
    private void keep() {
        char[] first = FIRST.toCharArray();
        char[] second = PASSPHRASE.toCharArray();
        store.waysToOpen().passphrase().change(first, second);
        ChangeRecoveryKey changing = store.waysToOpen().recoveryKey();
        RecoveryWords made = changing.prepare();
        recoveryWords = String.join(" ", made.rows().getFirst());
        KeySheet sheet = changing.sheet(made, MESSAGES, "1.0.0");
        sheet.save(places.chosen().resolve("sheet.pdf"));
        changing.use(second, made);
        sheet.wipe();
        made.wipe();
        var point = store.restorePoints().make();
        await(new WriteNotes(open).keep(draft(newNote(), word("draft"), word("draftsource"))));
        UUID inspection = open.snapshot().state().inspection();
        store = store.restorePoints().to(point.name());
        open = store.open(inspection);
        KeepBackups backups = store.keepBackups(new SecondPlace(Optional.empty(), _ -> {}), false);
        backups.tick();
        backups.choose(places.second());
        backups.bring();
        await(new WriteNotes(open).commit(draft(newNote(), word("note"), word("source"))));
        backups.tick();
        backups.bring();
        Arrays.fill(first, ' ');
        Arrays.fill(second, ' ');
    }

    /// Everything the store holds of what people typed, in the clear.
    public static String everything(Path folder) {
        StringBuilder all = new StringBuilder();
        try (OpenStore store = Made.stores().unlock(folder, PASSPHRASE.toCharArray())) {
            for (UUID inspection : store.store().inspections()) {
                store.store()
                        .readChanges(inspection)
                        .forEach(change -> {
                            add(all, change.recordBytes().toArray());
                            change.valueBytes().ifPresent(value -> add(all, value.toArray()));
                        });
                store.store()
                        .readDrafts(inspection)
                        .values()
                        .forEach(value -> add(all, value.toArray()));
                store.store()
                        .listBlobs(inspection)
                        .forEach(hash ->
                                add(all, store.store().readBlob(inspection, hash).toArray()));
            }
        }
        return all.toString();
    }

    private static void add(StringBuilder all, byte[] text) {
        all.append(new String(text, StandardCharsets.UTF_8)).append('\n');
    }
}
