package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.Evidence;
import org.fieldbook.inspection.EvidenceKind;
import org.fieldbook.inspection.EvidenceLog;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Finding;
import org.fieldbook.inspection.Mark;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.SecondReading;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Evidence about the organisation, what is found from it, and who reads the proposed rating again.
class EvidenceTest {

    @TempDir private Path folder;
    private Made made;
    private int bundles;

    @BeforeEach
    void begin() {
        made = new Made(folder.resolve("lead"));
    }

    @AfterEach
    void close() {
        made.close();
    }

    private OpenInspection lead() {
        return made.open();
    }

    private Colleague ben() {
        return Colleague.join(lead(), folder.resolve("ben"), "B. Joiner", Role.INSPECTOR);
    }

    private void pass(OpenInspection from, OpenInspection into) {
        bundles++;
        Colleague.take(
                into, Colleague.bundle(from, folder.resolve("bundle-" + bundles + ".fieldbook")));
    }

    private static EvidenceLog log(OpenInspection on) {
        return EvidenceLog.of(on.snapshot().framework(), on.snapshot().state());
    }

    private static Evidence evidence(OpenInspection on, SubjectId id) {
        return log(on).find(id).orElseThrow();
    }

    /// Writes these fields as whoever works there sees the subject now.
    private static void write(
            OpenInspection on, SubjectId id, Optional<About> about, Map<String, String> texts) {
        Map<String, List<Hash>> seen = new HashMap<>();
        texts.keySet()
                .forEach(field ->
                        seen.put(
                                field,
                                on.snapshot().state().subject(id).field(field).headHashes()));
        OpenInspection.await(new WriteNotes(on).commit(new Draft(id, about, texts, seen, 0)));
    }

    private static SubjectId record(OpenInspection on, String title, Map<String, Mark> marks) {
        var id = new SubjectId(Fields.EVIDENCE, UUID.randomUUID());
        Map<String, String> texts =
                new HashMap<>(
                        Map.of(
                                Fields.KIND,
                                EvidenceKind.FOCUS_GROUP.word(),
                                Fields.TITLE,
                                title,
                                Fields.DATE,
                                "2023-03-08",
                                Fields.SOURCE,
                                "Eight probation officers",
                                Fields.TEXT,
                                "They know the plan."));
        marks.forEach((code, mark) ->
                texts.put(Fields.mark(on.snapshot().framework(), code), mark.word()));
        write(on, id, Optional.empty(), texts);
        return id;
    }

    private static List<Hash> proposal(OpenInspection on) {
        return on.snapshot()
                .state()
                .subject(Fields.inspection(on.snapshot().state().inspection()))
                .field(Fields.proposed(on.snapshot().framework(), "1.1"))
                .headHashes();
    }

    private static void propose(OpenInspection on, Rating rating) {
        OpenInspection.await(
                new ProposeRatings(on)
                        .propose(
                                new ProposeRatings.Proposed(
                                        "1.1", Optional.of(rating), proposal(on))));
    }

    private static List<SecondReading> readings(OpenInspection on) {
        return SecondReading.list(on.snapshot().framework(), on.snapshot().state(), "1.1");
    }

    /// It came from no program that counts, and keeps nobody from recording.
    @Test
    void aNumberBeyondAllCountingIsNotCountedOn() {
        var odd = new SubjectId(Fields.EVIDENCE, UUID.randomUUID());
        Value most = new Value.Whole(Value.LARGEST_WHOLE);
        OpenInspection.await(
                lead().act(_ -> List.of(Edit.of(odd, Fields.NUMBER, most, List.of())), _ -> {}));
        SubjectId id = record(lead(), "Focus group", Map.of());
        assertThat(evidence(lead(), id).reference()).isEqualTo("E-01");
    }

    @Test
    void whatIsRecordedIsOneActWithANumberThatNeverComesAgain() {
        int before = Acts.of(lead().snapshot().state()).size();
        SubjectId first =
                record(lead(), "Officers", Map.of("1.1", Mark.STRENGTH, "1.2", Mark.AREA));
        assertThat(Acts.of(lead().snapshot().state())).hasSize(before + 1);
        assertThat(evidence(lead(), first))
                .returns("E-01", Evidence::reference)
                .returns(EvidenceKind.FOCUS_GROUP, Evidence::kind)
                .returns("Officers", Evidence::title)
                .returns(Map.of("1.1", Mark.STRENGTH, "1.2", Mark.AREA), Evidence::marks);
        OpenInspection.await(
                new WriteNotes(lead()).delete(lead().snapshot().state().subject(first)));
        assertThat(log(lead()).evidence()).isEmpty();
        SubjectId second = record(lead(), "Managers", Map.of());
        assertThat(evidence(lead(), second).reference()).isEqualTo("E-02");
    }

    @Test
    void twoPeoplesEvidenceStandsSideBySideAndTwoEditsOfOneTextAreAConflict() {
        try (Colleague ben = ben()) {
            sideBySide(ben.open());
        }
    }

    private void sideBySide(OpenInspection ben) {
        SubjectId ours = record(lead(), "Officers", Map.of());
        SubjectId theirs = record(ben, "Officers", Map.of());
        pass(ben, lead());
        assertThat(lead().snapshot().state().listConflicts()).isEmpty();
        assertThat(evidence(lead(), ours).reference()).isEqualTo("E-01 AT");
        assertThat(evidence(lead(), theirs).reference()).isEqualTo("E-01 BJ");

        write(lead(), theirs, Optional.empty(), Map.of(Fields.TEXT, "They do not know it."));
        write(ben, theirs, Optional.empty(), Map.of(Fields.TEXT, "Most know it."));
        pass(ben, lead());
        assertThat(evidence(lead(), theirs).text()).isInstanceOf(Reading.Differing.class);
        OpenConflict open = new ResolveConflicts(lead()).list().getFirst();
        assertThat(open.reference()).isEqualTo("E-01 BJ");
        OpenInspection.await(
                new ResolveConflicts(lead())
                        .decide(
                                open,
                                new Decision.Write("Most know it, some not.", Optional.empty())));
        assertThat(evidence(lead(), theirs).text().text()).contains("Most know it, some not.");
        assertThat(lead().snapshot().state().listConflicts()).isEmpty();
    }

    @Test
    void undoTakesTheLastActBackAndRedoBringsItAgain() {
        SubjectId id = record(lead(), "Officers", Map.of("1.1", Mark.STRENGTH));
        write(
                lead(),
                id,
                Optional.empty(),
                Map.of(Fields.mark(lead().snapshot().framework(), "1.1"), Mark.CONTEXT.word()));
        var undo = new UndoActs(lead());
        OpenInspection.await(undo.undo(id));
        assertThat(evidence(lead(), id).marks()).containsEntry("1.1", Mark.STRENGTH);
        OpenInspection.await(undo.undo(id));
        assertThat(log(lead()).evidence()).isEmpty();
        OpenInspection.await(undo.redo(id));
        assertThat(evidence(lead(), id).title()).isEqualTo("Officers");
        assertThat(
                        Acts.of(
                                lead().snapshot().state(),
                                Fields.inspection(lead().snapshot().state().inspection())))
                .as("the history of the inspection tells of all of it")
                .filteredOn(act -> act.steps().getFirst().subject().equals(id))
                .hasSize(5);
    }

    @Test
    void aFindingSaysWhatItRestsOnAndSurvivesWhatItRestedOn() {
        SubjectId id = record(lead(), "Officers", Map.of("1.1", Mark.STRENGTH));
        var finding = new SubjectId(Fields.FINDING, UUID.randomUUID());
        var about =
                new About(
                        Fields.inspection(lead().snapshot().state().inspection()),
                        lead().snapshot().framework().field("1.1"));
        write(
                lead(),
                finding,
                Optional.of(about),
                Map.of(
                        Fields.TEXT,
                        "A plan that staff can explain",
                        Fields.SHOWS,
                        Mark.STRENGTH.word(),
                        Fields.SUPPORTED + id.id(),
                        Finding.LINKED));
        assertThat(log(lead()).findings("1.1", Mark.STRENGTH))
                .singleElement()
                .returns(List.of(id), Finding::evidence);
        assertThat(log(lead()).findings("1.1", Mark.AREA)).isEmpty();
        OpenInspection.await(new WriteNotes(lead()).delete(lead().snapshot().state().subject(id)));
        assertThat(log(lead()).findings("1.1", Mark.STRENGTH)).hasSize(1);
    }

    @Test
    void theLeadMayHaveWordsErasedAndNoMarks() {
        SubjectId id = record(lead(), "Talk with Jane Example", Map.of("1.1", Mark.STRENGTH));
        var erasing = new EraseValue(lead());
        var act = Acts.of(lead().snapshot().state(), id).getFirst();
        List<EraseValue.Version> offered = erasing.list(act);
        assertThat(offered)
                .extracting(version -> version.change().record().field())
                .containsExactlyInAnyOrder(Fields.TITLE, Fields.SOURCE, Fields.TEXT);
        Hash title =
                offered.stream()
                        .map(EraseValue.Version::change)
                        .filter(change -> change.record().field().equals(Fields.TITLE))
                        .findFirst()
                        .orElseThrow()
                        .hash();
        erasing.order(List.of(title), "typed by mistake", _ -> {});
        assertThat(evidence(lead(), id).title()).isEmpty();
        assertThat(evidence(lead(), id).reference()).isEqualTo("E-01");
    }

    @Test
    void anotherMemberReadsTheProposalAndNobodyTheirOwn() {
        try (Colleague ben = ben()) {
            read(ben.open());
        }
    }

    private void read(OpenInspection ben) {
        propose(lead(), Rating.GOOD);
        assertThat(ReadProposals.isOpen(lead().snapshot(), "1.1")).isFalse();
        assertThat(Made.refused(new ReadProposals(lead()).agree("1.1", Rating.GOOD)).code())
                .isEqualTo("A-21");
        pass(lead(), ben);
        OpenInspection.await(new ReadProposals(ben).agree("1.1", Rating.GOOD));
        write(
                ben,
                Fields.inspection(ben.snapshot().state().inspection()),
                Optional.empty(),
                Map.of(
                        Fields.readerComment(
                                ben.snapshot().framework(), "1.1", ben.snapshot().me().id()),
                        "Thin."));
        pass(ben, lead());
        assertThat(readings(lead()))
                .singleElement()
                .returns(ben.snapshot().me().id(), SecondReading::member)
                .returns("Thin.", SecondReading::comment)
                .returns(Optional.of(Rating.GOOD), SecondReading::agreed);

        propose(lead(), Rating.OUTSTANDING);
        assertThat(readings(lead())).as("they said so of another rating").hasSize(1);
        pass(lead(), ben);
        assertThat(Made.refused(new ReadProposals(ben).agree("1.1", Rating.GOOD)).code())
                .isEqualTo("A-22");
        OpenInspection.await(new ReadProposals(ben).takeBack("1.1"));
        assertThat(readings(ben)).singleElement().returns(Optional.empty(), SecondReading::agreed);
        propose(ben, Rating.GOOD);
        assertThat(readings(ben)).as("nobody reads their own").isEmpty();
    }

    @Test
    void aWordInSomebodyElsesNameTakesNoEffect() {
        SubjectId whole = Fields.inspection(lead().snapshot().state().inspection());
        String field =
                Fields.reader(lead().snapshot().framework(), "1.1", lead().snapshot().me().id());
        made.write(whole, field, "agreed", List.of());
        assertThat(lead().snapshot().state().subject(whole).field(field).heads()).isEmpty();
        assertThat(lead().snapshot().state().listWithoutEffect())
                .anyMatch(change -> change.record().field().equals(field));
    }
}
