package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.Ratings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// Conflicts as they are listed, what a decision would do, and what it does.
class ResolveConflictsTest {

    @TempDir private Path folder;
    private Made made;

    @BeforeEach
    void make() {
        made = new Made(folder);
    }

    @AfterEach
    void close() {
        made.close();
    }

    private ResolveConflicts resolving() {
        return new ResolveConflicts(made.open());
    }

    private OpenConflict only() {
        return resolving().list().getFirst();
    }

    /// Two answers that had not seen each other.
    private void differ() {
        made.answer("TE-001", "2.3.3", "yes");
        made.write(made.id("TE-001"), made.field("2.3.3"), "no", List.of());
    }

    private int yes(Ratings ratings) {
        return ratings.getStandard("2.3").questions().stream()
                .filter(question -> question.code().equals("2.3.3"))
                .map(QuestionResult::counts)
                .findFirst()
                .orElseThrow()
                .yes();
    }

    @Test
    void aConflictSaysWhatItIsAboutAndWhoSaidWhat() {
        differ();
        assertThat(only())
                .returns("TE-001", OpenConflict::reference)
                .returns(Optional.of("2.3.3"), OpenConflict::code);
        assertThat(only().sides())
                .extracting(OpenConflict.Side::name)
                .containsExactlyInAnyOrder("A. Tester", "C. Colleague");
        assertThat(only().sides())
                .filteredOn(OpenConflict.Side::isMine)
                .extracting(OpenConflict.Side::content)
                .containsExactly(new Content.Held(Value.text("yes")));
    }

    /// Every kind of field that people can differ about, with two values that had not seen each other.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "note text",
                "allocation",
                "withdrawal",
                "panel decision",
                "proposed rating",
                "reason",
                "fieldwork"
            })
    void S2_whateverTwoDifferAboutIsListedAndTheOneKeptStands(String kind) {
        SubjectId whole = Fields.inspection(made.now().state().inspection());
        SubjectId subject =
                switch (kind) {
                    case "note text" -> new SubjectId(Fields.NOTE, UUID.randomUUID());
                    case "allocation", "withdrawal" -> made.id("TE-001");
                    default -> whole;
                };
        String field =
                switch (kind) {
                    case "note text" -> Fields.TEXT;
                    case "allocation" -> Fields.INSPECTOR;
                    case "withdrawal" -> Fields.WITHDRAWN;
                    case "panel decision" -> Fields.decision(made.now().framework(), "2.3");
                    case "proposed rating" -> Fields.proposed(made.now().framework(), "1.2");
                    case "reason" -> Fields.reason(made.now().framework(), "1.2");
                    default -> Fields.FIELDWORK_TO;
                };
        List<Hash> seen = made.now().state().subject(subject).field(field).headHashes();
        Made.await(
                made.open().act(_ -> List.of(edit(kind, subject, field, "Good", seen)), _ -> {}));
        made.writeElsewhere(edit(kind, subject, field, "Outstanding", seen));
        // Only a lead or deputy decides for the panel.
        Made.await(new Team(made.open()).setRole(new UUID(7, 7), Role.DEPUTY));
        OpenConflict open = only();
        assertThat(open.field()).isEqualTo(field);
        OpenConflict.Side theirs =
                open.sides().stream().filter(side -> !side.isMine()).findFirst().orElseThrow();
        Made.await(
                resolving()
                        .decide(open, new Decision.Keep(theirs.change(), Optional.of("Agreed"))));
        assertThat(resolving().list()).isEmpty();
        assertThat(made.now().state().subject(subject).read(field))
                .isEqualTo(new Reading.Settled(value(kind, "Outstanding")));
    }

    private static Edit edit(
            String kind, SubjectId subject, String field, String word, List<Hash> seen) {
        return Edit.of(subject, field, value(kind, word), seen);
    }

    private static Value value(String kind, String word) {
        return switch (kind) {
            case "panel decision" ->
                    new Value.Members(
                            new TreeMap<>(
                                    Map.of(
                                            "from", Value.text("Inadequate"),
                                            "to", Value.text(word),
                                            "reason", Value.text("Because"))));
            case "fieldwork" -> Value.text(word.equals("Good") ? "2023-03-20" : "2023-03-21");
            default -> Value.text(word);
        };
    }

    @Test
    void whatADecisionWouldDoIsWorkedOutAndNotRecorded() {
        differ();
        for (OpenConflict.Side side : only().sides()) {
            boolean isYes = side.content().equals(new Content.Held(Value.text("yes")));
            assertThat(
                            yes(
                                    resolving()
                                            .ratings(
                                                    only(),
                                                    new Decision.Keep(
                                                            side.change(), Optional.empty()))))
                    .isEqualTo(isYes ? 1 : 0);
        }
        assertThat(resolving().list()).hasSize(1);
    }

    @Test
    void whatIsKeptStandsAndBothStayInTheHistory() {
        differ();
        OpenConflict.Side theirs =
                only().sides().stream().filter(side -> !side.isMine()).findFirst().orElseThrow();
        Made.await(
                resolving()
                        .decide(only(), new Decision.Keep(theirs.change(), Optional.of("Agreed"))));
        assertThat(resolving().list()).isEmpty();
        var register = made.subject("TE-001").field(made.field("2.3.3"));
        assertThat(register.reading().text()).contains("no");
        assertThat(register.history()).hasSize(3);
        assertThat(register.heads().getFirst().record().reason()).contains("Agreed");
    }

    @Test
    void whatComesInAfterTheConflictWasShownStaysUndecided() {
        differ();
        OpenConflict shown = only();
        made.write(made.id("TE-001"), made.field("2.3.3"), "na", List.of());
        Made.await(
                resolving()
                        .decide(
                                shown,
                                new Decision.Keep(
                                        shown.sides().getFirst().change(), Optional.empty())));
        assertThat(only().sides()).hasSize(2);
    }

    @Test
    void twoEditsOfOneNoteAreDecidedByACombinedText() {
        SubjectId note = note("Not in the plan");
        made.write(note, Fields.TEXT, "In the plan of 2 March", List.of());
        assertThat(only())
                .returns("TE-001", OpenConflict::reference)
                .returns(Fields.TEXT, OpenConflict::field)
                .returns(Optional.of("2.3.3"), OpenConflict::code);
        Made.await(
                resolving().decide(only(), new Decision.Write("Both, in part", Optional.empty())));
        assertThat(made.now().state().subject(note).text(Fields.TEXT)).contains("Both, in part");
        assertThat(resolving().list()).isEmpty();
    }

    private SubjectId note(String text) {
        SubjectId note = new SubjectId(Fields.NOTE, UUID.randomUUID());
        Made.await(
                made.open()
                        .act(
                                _ ->
                                        List.of(
                                                Edit.of(
                                                        note,
                                                        Fields.ABOUT,
                                                        new About(
                                                                        made.id("TE-001"),
                                                                        made.field("2.3.3"))
                                                                .toValue(),
                                                        List.of()),
                                                Edit.of(
                                                        note,
                                                        Fields.TEXT,
                                                        Value.text(text),
                                                        List.of())),
                                _ -> {}));
        return note;
    }

    @Test
    void aNoteDeletedByOneAndEditedByAnotherIsDeletedOrStays() {
        for (Decision decision : List.of(new Decision.Delete(), new Decision.Restore())) {
            SubjectId note = note("Begun");
            Subject seen = made.now().state().subject(note);
            Made.await(new WriteNotes(made.open()).delete(seen));
            made.write(note, Fields.TEXT, "Finished", seen.field(Fields.TEXT).headHashes());
            OpenConflict open = only();
            assertThat(open.isAgainstDeletion()).isTrue();
            assertThat(open.sides()).hasSize(2);
            Made.await(resolving().decide(open, decision));
            assertThat(resolving().list()).isEmpty();
            assertThat(made.now().state().subject(note).isDeleted())
                    .isEqualTo(decision instanceof Decision.Delete);
        }
    }

    @Test
    void aDecisionOfAnotherKindIsRefused() {
        differ();
        OpenConflict open = only();
        Failure failure =
                catchThrowableOfType(
                        Failure.class, () -> resolving().decide(open, new Decision.Delete()));
        assertThat(failure.code()).isEqualTo("X-01");
    }
}
