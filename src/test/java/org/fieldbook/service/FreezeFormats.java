package org.fieldbook.service;

import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// Makes the store and the bundle that every later version has to open. To be run once for each version of the
/// formats, into a new folder: what was made before is never made again.
final class FreezeFormats {

    private static final SubjectId NOTE = new SubjectId(Fields.NOTE, UUID.randomUUID());
    private static final SubjectId SHORT_LIVED = new SubjectId(Fields.NOTE, UUID.randomUUID());

    private final Path out;
    private final Made lead;

    private FreezeFormats(Path out) {
        this.out = out;
        this.lead = new Made(out);
    }

    /// @param args a folder that is not there yet
    static void main(String[] args) throws IOException {
        Path out = Path.of(args[0]);
        Files.createDirectory(out);
        Path elsewhere = Files.createTempDirectory("frozen");
        new FreezeFormats(out).make(elsewhere);
    }

    private void make(Path elsewhere) throws IOException {
        OpenInspection open = lead.open();
        try (Colleague ben =
                        Colleague.join(open, elsewhere.resolve("b"), "B. Joiner", Role.INSPECTOR);
                Colleague cem =
                        Colleague.join(open, elsewhere.resolve("c"), "C. Joiner", Role.DEPUTY)) {
            recordOnLead();
            answer(cem.open(), "2.3.1", "yes");
            Colleague.take(open, Colleague.bundle(cem.open(), elsewhere.resolve("1.fieldbook")));
            answer(ben.open(), "2.2.1", "no");
            Colleague.take(open, Colleague.bundle(ben.open(), elsewhere.resolve("2.fieldbook")));
            eraseAndForesee();
            Made.await(new Team(open).revoke(cem.open().laptop().name()));
            Colleague.take(ben.open(), Colleague.bundle(open, elsewhere.resolve("3.fieldbook")));
            answer(cem.open(), "2.3.2", "no");
            answer(ben.open(), "2.2.2", "yes");
            answer(ben.open(), "2.4.1", "no");
            write(ben.open(), laterKind(), "laterField", "written by a later version");
            Colleague.bundle(ben.open(), out.resolve("waiting.fieldbook"));
        }
        keepDraft();
        write("payload.json", new ImportBundle(open).open(out.resolve("waiting.fieldbook")));
        write("state.json", FrozenFormatsTest.state(lead.now()));
        write("ratings.json", FrozenFormatsTest.ratings(lead.now()));
        ArrivalPreview preview = new ImportBundle(open).preview(out.resolve("waiting.fieldbook"));
        State after = preview.arrival().after();
        write("after.json", FrozenFormatsTest.state(after));
        lead.close();
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(out.resolve(name), content);
    }

    private void recordOnLead() {
        OpenInspection open = lead.open();
        lead.answer("TE-001", "2.2.1", "yes");
        lead.answer("TE-001", "2.2.1a", "no");
        lead.answer("TE-001", "2.2.3", "yes");
        lead.answer("TE-001", "2.2.3", "no");
        Made.await(new UndoActs(open).undo(lead.id("TE-001")));
        lead.answerAll("TE-002");
        Made.await(new CompleteCases(open).complete(lead.id("TE-002"), lead.now().state()));
        Made.await(new CompleteCases(open).signOff(lead.id("TE-002"), lead.now().state()));
        note(NOTE, "Seen in the plan of 3 March; the text takes two lines.\nThis is the second.");
        note(SHORT_LIVED, "To be deleted");
        Made.await(new WriteNotes(open).delete(lead.now().state().subject(SHORT_LIVED)));
        Made.await(
                new WithdrawCases(open)
                        .withdraw(lead.id("TR-01"), "Transferred out of the area", List.of()));
        Made.await(
                new ProposeRatings(open)
                        .propose(
                                new ProposeRatings.Proposed(
                                        "1.1", Optional.of(Rating.GOOD), List.of())));
        Rating computed =
                lead.now().ratings().standards().stream()
                        .filter(standard -> standard.code().equals("2.3"))
                        .findFirst()
                        .flatMap(standard -> standard.computed())
                        .orElseThrow();
        Made.await(
                new DecideForPanel(open)
                        .decide(
                                new DecideForPanel.Decided(
                                        "2.3",
                                        computed,
                                        Rating.GOOD,
                                        "The panel looked at every case twice",
                                        DecideForPanel.heads(lead.now(), "2.3"))));
    }

    private void note(SubjectId id, String text) {
        Made.await(new WriteNotes(lead.open()).commit(draft(id, text)));
    }

    private Draft draft(SubjectId id, String text) {
        Map<String, List<Hash>> seen = new HashMap<>();
        Map<String, String> texts =
                Map.of(Fields.TEXT, text, Fields.SOURCE, "Case record", Fields.SHOWS, "context");
        texts.keySet()
                .forEach(field ->
                        seen.put(field, lead.now().state().subject(id).field(field).headHashes()));
        return new Draft(
                id,
                Optional.of(new About(lead.id("TE-001"), lead.field("2.2.1a"))),
                texts,
                seen,
                4);
    }

    private void keepDraft() {
        Made.await(new WriteNotes(lead.open()).keep(draft(NOTE, "Half a sent")));
    }

    private void eraseAndForesee() {
        State state = lead.now().state();
        Hash source = state.subject(NOTE).field(Fields.SOURCE).headHashes().getFirst();
        write(
                lead.open(),
                Fields.inspection(state.inspection()),
                Fields.ERASED + source.hex(),
                new Value.Truth(true));
        write(
                lead.open(),
                laterKind(),
                "laterList",
                new Value.Items(
                        List.of(
                                new Value.Whole(1),
                                new Value.Members(new TreeMap<>(Map.of("a", Value.text("ä")))))));
    }

    private static SubjectId laterKind() {
        return new SubjectId("laterKind", new UUID(5, 5));
    }

    private void answer(OpenInspection on, String code, String word) {
        Made.await(
                new RecordAnswers(on)
                        .answer(
                                new RecordAnswers.Given(
                                        lead.id("TE-001"),
                                        code,
                                        Optional.of(word),
                                        Optional.empty(),
                                        on.snapshot()
                                                .state()
                                                .subject(lead.id("TE-001"))
                                                .field(lead.field(code))
                                                .headHashes())));
    }

    private static void write(OpenInspection on, SubjectId id, String field, String text) {
        write(on, id, field, Value.text(text));
    }

    private static void write(OpenInspection on, SubjectId id, String field, Value value) {
        Made.await(on.act(_ -> List.of(Edit.of(id, field, value, List.of())), _ -> {}));
    }
}
