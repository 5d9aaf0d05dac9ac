package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class WriteNotesTest {

    @TempDir private Path folder;
    private Made made;
    private final SubjectId note = new SubjectId(Fields.NOTE, UUID.randomUUID());

    @BeforeEach
    void make() {
        made = new Made(folder);
    }

    @AfterEach
    void close() {
        made.close();
    }

    private WriteNotes writing() {
        return new WriteNotes(made.open());
    }

    private About about() {
        return new About(made.id("TE-001"), made.field("2.2.1a"));
    }

    /// A draft begun on what the note says now.
    private Draft draft(SubjectId id, Map<String, String> texts) {
        Map<String, List<Hash>> seen = new HashMap<>();
        texts.keySet()
                .forEach(field ->
                        seen.put(field, made.now().state().subject(id).field(field).headHashes()));
        return new Draft(id, Optional.of(about()), texts, seen, 3);
    }

    private Draft draft(String text) {
        return draft(note, Map.of(Fields.TEXT, text, Fields.SOURCE, "", Fields.SHOWS, ""));
    }

    private void commit(Draft draft) {
        Made.await(writing().commit(draft));
    }

    private List<Note> notes() {
        return Notes.of(made.now().state()).about(made.id("TE-001"));
    }

    private String text() {
        return notes().getFirst().text().text().orElse("");
    }

    private List<Act> acts() {
        return Acts.of(made.now().state(), made.id("TE-001"));
    }

    @Test
    void aDraftIsThereAfterReopeningAndNoChange() {
        int before = made.now().state().size();
        Draft typed = draft("Half a sent");
        Made.await(writing().keep(draft("Half")));
        Made.await(writing().keep(typed));
        made.reopen();
        assertThat(writing().drafts()).containsExactly(typed);
        assertThat(made.now().state().size()).isEqualTo(before);
        assertThat(notes()).isEmpty();
    }

    @Test
    void leavingMakesOneActThatSaysFirstWhatItIsAboutAndDropsTheDraft() {
        Draft typed = draft(note, Map.of(Fields.TEXT, "Seen in the plan", Fields.SHOWS, "context"));
        Made.await(writing().keep(typed));
        int before = acts().size();
        commit(typed);
        assertThat(writing().drafts()).isEmpty();
        assertThat(acts()).hasSize(before + 1);
        assertThat(acts().getFirst().steps())
                .extracting(Act.Step::field)
                .containsExactly(Fields.ABOUT, Fields.SHOWS, Fields.TEXT);
        made.reopen();
        assertThat(writing().drafts()).isEmpty();
        assertThat(text()).isEqualTo("Seen in the plan");
    }

    @Test
    void aNewNoteWithoutAnyTextLeavesNothingBehind() {
        int before = made.now().state().size();
        Made.await(writing().keep(draft("")));
        commit(draft(""));
        assertThat(made.now().state().size()).isEqualTo(before);
        assertThat(writing().drafts()).isEmpty();
    }

    @Test
    void theSameTextChangesNothing() {
        commit(draft("Seen\nin the plan"));
        int before = made.now().state().size();
        commit(draft("Seen\r\nin the plan"));
        assertThat(made.now().state().size()).isEqualTo(before);
    }

    @Test
    void onePromptMayHaveTwoNotes() {
        commit(draft("First"));
        commit(draft(new SubjectId(Fields.NOTE, UUID.randomUUID()), Map.of(Fields.TEXT, "Second")));
        assertThat(notes()).hasSize(2);
        assertThat(made.now().state().listConflicts()).isEmpty();
    }

    @Test
    void anEmptyTextClearsTheField() {
        commit(draft(note, Map.of(Fields.TEXT, "Seen", Fields.SOURCE, "Contact log")));
        commit(draft(note, Map.of(Fields.TEXT, "", Fields.SOURCE, "Contact log")));
        assertThat(text()).isEmpty();
        assertThat(notes().getFirst().source()).isEqualTo("Contact log");
    }

    @Test
    void aTextThatWasChangedMeanwhileIsAConflict() {
        commit(draft("Seen"));
        Draft mine = draft("Seen twice");
        made.write(note, Fields.TEXT, "Heard", mine.seenOf(Fields.TEXT));
        commit(mine);
        assertThat(notes().getFirst().text()).isInstanceOf(Reading.Differing.class);
    }

    @Test
    void aFieldNobodyTypedInDoesNotContradictWhatCameInMeanwhile() {
        commit(draft(note, Map.of(Fields.TEXT, "Seen", Fields.SOURCE, "Contact log")));
        Draft mine = draft(note, Map.of(Fields.TEXT, "Seen twice", Fields.SOURCE, "Contact log"));
        made.write(note, Fields.SOURCE, "Assessment", mine.seenOf(Fields.SOURCE));
        commit(mine);
        assertThat(notes().getFirst().source()).isEqualTo("Assessment");
        assertThat(text()).isEqualTo("Seen twice");
        assertThat(made.now().state().listConflicts()).isEmpty();
    }

    @Test
    void aConflictIsDecidedByAnotherTextAndNotByLeavingTheField() {
        commit(draft("Seen"));
        Draft mine = draft("Seen twice");
        made.write(note, Fields.TEXT, "Heard", mine.seenOf(Fields.TEXT));
        commit(mine);
        commit(draft(notes().getFirst().text().standIn().orElseThrow()));
        assertThat(notes().getFirst().text()).isInstanceOf(Reading.Differing.class);
        commit(draft(""));
        assertThat(notes().getFirst().text()).isInstanceOf(Reading.Absent.class);
    }

    @Test
    void aDeletedNoteGoesWithItsDraftAndComesBackByUndo() {
        commit(draft("Seen"));
        Made.await(writing().keep(draft("Seen tw")));
        Made.await(writing().delete(made.now().state().subject(note)));
        assertThat(notes()).isEmpty();
        assertThat(writing().drafts()).isEmpty();
        UndoActs undoing = new UndoActs(made.open());
        assertThat(Made.await(undoing.undo(made.id("TE-001")))).isPresent();
        assertThat(text()).isEqualTo("Seen");
        assertThat(Made.await(undoing.redo(made.id("TE-001")))).isPresent();
        assertThat(notes()).isEmpty();
    }

    @Test
    void aTextTypedBackBeforeTheScreenShowsTheLaterOneIsKept() {
        for (int i = 0; i < 16; i++) {
            commit(draft("Seen " + i));
            Draft back = draft("Seen " + i);
            commit(draft("Heard " + i));
            commit(back);
            assertThat(text()).isEqualTo("Seen " + i);
        }
    }

    @Test
    void aDeletionCoversWhatThisLaptopWroteAMomentBefore() {
        commit(draft("Seen"));
        Subject onScreen = made.now().state().subject(note);
        commit(draft("Seen twice"));
        Made.await(writing().delete(onScreen));
        assertThat(notes()).isEmpty();
        assertThat(made.now().state().listConflicts()).isEmpty();
    }

    @Test
    void aDeletionDoesNotCoverATextThatCameInUnseen() {
        commit(draft("Seen"));
        Subject onScreen = made.now().state().subject(note);
        made.write(note, Fields.TEXT, "Heard", onScreen.field(Fields.TEXT).headHashes());
        Made.await(writing().delete(onScreen));
        assertThat(text()).isEqualTo("Heard");
        assertThat(made.now().state().listConflicts()).hasSize(1);
    }

    @Test
    void aNoteThatSomebodyTookAwayUnseenIsNotSilentlyPutBack() {
        commit(draft("Seen"));
        Draft mine = draft("Seen twice");
        List<Hash> about = made.now().state().subject(note).field(Fields.ABOUT).headHashes();
        made.writeElsewhere(Edit.clear(note, Fields.ABOUT, about));
        commit(mine);
        assertThat(made.now().state().subject(note).read(Fields.ABOUT))
                .isInstanceOf(Reading.Differing.class);
    }

    @Test
    void aNoteWhoseMakingWasUndoneCanBeMadeAgain() {
        commit(draft("Seen"));
        Made.await(new UndoActs(made.open()).undo(made.id("TE-001")));
        assertThat(notes()).isEmpty();
        commit(draft("Seen after all"));
        assertThat(text()).isEqualTo("Seen after all");
    }

    @Test
    void theReasonOfAProposedRatingIsADraftOfTheInspection() {
        SubjectId inspection = Fields.inspection(made.now().state().inspection());
        Draft first = reason(inspection, "1.1", "Clear vision");
        Draft second = reason(inspection, "1.2", "Too few staff");
        Made.await(writing().keep(first));
        Made.await(writing().keep(second));
        Made.await(writing().keep(draft("A note")));
        made.reopen();
        assertThat(writing().drafts()).contains(first, second).hasSize(3);
        commit(first);
        assertThat(writing().drafts()).contains(second).hasSize(2).doesNotContain(first);
        assertThat(
                        made.now()
                                .state()
                                .subject(inspection)
                                .text(Fields.reason(made.now().framework(), "1.1")))
                .contains("Clear vision");
    }

    private Draft reason(SubjectId inspection, String standard, String text) {
        String field = Fields.reason(made.now().framework(), standard);
        return new Draft(
                inspection, Optional.empty(), Map.of(field, text), Map.of(field, List.of()), 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud83d\ude80\ud83c\udff4\u200d\u2620\ufe0f",
                "lone \ud800 and \udc00",
                "one\r\ntwo\rthree",
                "Cafe\u0301",
                "\u0000\u0001\u001f\u007f",
                "\u202edlrow\u2069",
                "{\"text\":\"'; DROP TABLE draft; --\"}"
            })
    void anyTextIsKeptAsDraftAndAsNoteInTheFormThatJournalsHold(String raw) {
        String clean = Value.text(raw).text();
        Made.await(writing().keep(draft(raw)));
        made.reopen();
        assertThat(writing().drafts().getFirst().texts()).containsEntry(Fields.TEXT, clean);
        commit(draft(raw));
        made.reopen();
        assertThat(text()).isEqualTo(clean);
        assertThat(made.store().check().isSound()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {100_001, 1 << 20, (1 << 20) + 1, 3 << 20})
    void aTextLongerThanTheLimitIsRefusedWithTheLimitAndChangesNothing(int length) {
        commit(draft("Seen"));
        String longer = "x".repeat(length);
        assertThat(Made.refused(writing().keep(draft(longer))).code()).isEqualTo("T-01");
        assertThat(Made.refused(writing().commit(draft(longer))).arguments())
                .containsExactly(100_000);
        assertThat(text()).isEqualTo("Seen");
        assertThat(writing().drafts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u0001", "\u20ac", "\u0958"})
    void theLongestTextFitsInWhateverCharactersItIsWritten(String character) {
        String longest = character.repeat(Typed.LONGEST_NOTE);
        Made.await(writing().keep(draft(longest)));
        assertThat(writing().drafts()).hasSize(1);
        commit(draft(longest));
        made.reopen();
        assertThat(text()).isEqualTo(Value.text(longest).text());
    }
}
