package org.fieldbook.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

class UndoTest {

    private static final SubjectId CASE = new SubjectId("case", new UUID(4, 1));
    private static final SubjectId NOTE = new SubjectId("note", new UUID(5, 1));
    private static final String ANSWER = "pdu-2021/2.2.3";

    private final Desk ann = new Desk(1);
    private final Desk ben = new Desk(2);

    private Optional<String> answer() {
        return ann.state().subject(CASE).text(ANSWER);
    }

    @Test
    void undoPutsBackTheEarlierAnswerAndRedoTheLater() {
        ann.write(CASE, ANSWER, "yes");
        ann.write(CASE, ANSWER, "no");
        ann.undo(Acts.findLast(ann.state(), ann.replica()).orElseThrow().first());
        assertThat(answer()).contains("yes");
        ann.undo(Acts.findLast(ann.state(), ann.replica()).orElseThrow().first());
        assertThat(answer()).contains("no");
    }

    @Test
    void undoOfAFirstAnswerClearsIt() {
        ann.undo(ann.write(CASE, ANSWER, "yes"));
        assertThat(answer()).isEmpty();
        assertThat(ann.state().listSubjects("case")).isEmpty();
    }

    @Test
    void anActIsUndoneWhole() {
        List<Change> note =
                ann.write(
                        ann.edit(NOTE, Fields.ABOUT, new About(CASE, ANSWER).toValue()),
                        ann.edit(NOTE, Fields.TEXT, Value.text("Seen at the office")));
        assertThat(Notes.of(ann.state()).about(CASE)).hasSize(1);
        ann.undo(note.getLast());
        assertThat(Notes.of(ann.state()).about(CASE)).isEmpty();
    }

    @Test
    void whatSomebodyWroteOverSinceIsNotUndone() {
        Change mine = ann.write(CASE, ANSWER, "yes");
        ben.receive(ann);
        Change bens = ben.write(CASE, ANSWER, "no");
        ann.receive(ben);
        assertThat(ann.undo(mine)).isEqualTo(new Undo.Superseded(bens));
        assertThat(answer()).contains("no");
    }

    @Test
    void whatSomebodyDeletedSinceIsNotUndone() {
        ann.write(NOTE, Fields.TEXT, "first");
        Change mine = ann.write(NOTE, Fields.TEXT, "second");
        Change deletion = ann.delete(NOTE);
        assertThat(ann.undo(mine)).isEqualTo(new Undo.Superseded(deletion));
    }

    @Test
    void undoOfADeletionBringsEverythingBackAndRedoCoversWhatStandsThen() {
        ann.write(NOTE, Fields.TEXT, "first");
        ann.undo(ann.delete(NOTE));
        assertThat(ann.state().subject(NOTE).isDeleted()).isFalse();
        assertThat(ann.state().subject(NOTE).text(Fields.TEXT)).contains("first");
        ann.undo(Acts.findLast(ann.state(), ann.replica()).orElseThrow().first());
        assertThat(ann.state().subject(NOTE).isDeleted()).isTrue();
    }

    @Test
    void undoOfADecisionBringsTheConflictBack() {
        ann.write(CASE, ANSWER, "yes");
        ben.write(CASE, ANSWER, "no");
        ann.receive(ben);
        Change decision = ann.write(CASE, ANSWER, "yes");
        assertThat(ann.state().listConflicts()).isEmpty();
        ann.undo(decision);
        assertThat(ann.state().listConflicts()).hasSize(1);
    }

    @Test
    void anothersAnswerThatCameMeanwhileStays() {
        ann.write(CASE, ANSWER, "yes");
        ben.receive(ann);
        Change mine = ann.write(CASE, ANSWER, "na");
        ben.write(CASE, ANSWER, "no");
        ann.receive(ben);
        ann.undo(mine);
        assertThat(answer()).contains("no");
    }

    /// Whose hash is lower changes with what they wrote.
    @Test
    void ofTwoOthersAnswersTheOneWrittenFirstStandsOnceMoreWhateverTheHashesAre() {
        Desk cat = new Desk(3);
        List<String> bens = List.of("yes", "no", "yes", "na", "no", "na", "no", "yes");
        List<String> cats = List.of("no", "yes", "na", "yes", "na", "no", "yes", "no");
        for (int i = 0; i < bens.size(); i++) {
            SubjectId id = new SubjectId("case", new UUID(4, i));
            ben.write(id, ANSWER, bens.get(i));
            cat.write(id, ANSWER, cats.get(i));
            Change mine = ann.write(id, ANSWER, "unlike both");
            ann.receive(ben);
            ann.receive(cat);
            ann.undo(mine);
            assertThat(ann.state().subject(id).field(ANSWER).heads())
                    .filteredOn(head -> head.record().replica().equals(ann.replica()))
                    .extracting(Change::content)
                    .containsExactly(new Content.Held(Value.text(bens.get(i))));
        }
    }

    @Test
    void historyReadsByActWithWhatWasThereBefore() {
        ann.write(CASE, ANSWER, "yes");
        ann.write(
                ann.edit(CASE, ANSWER, Value.text("no")).because("Read the plan again"),
                ann.edit(CASE, "sex", Value.text("Male")));
        List<Act> history = Acts.of(ann.state(), CASE);
        assertThat(history).hasSize(2);
        Act.Step step = history.getFirst().steps().getFirst();
        assertThat(step.before())
                .containsExactly(ann.state().findChange(seenFirst()).orElseThrow().content());
        assertThat(step.change().value()).contains(Value.text("no"));
        assertThat(step.reason()).contains("Read the plan again");
        assertThat(history.getFirst().at()).isEqualTo("2023-03-15T10:01:00Z");
        assertThat(history.getFirst().author()).isEqualTo(ann.author());
    }

    private Hash seenFirst() {
        return ann.state().subject(CASE).field(ANSWER).history().getFirst().hash();
    }

    @Test
    void aDraftNamesTheHeadsItBeganWithSoThatNothingIsReplacedUnseen() {
        ann.write(NOTE, Fields.TEXT, "first");
        ben.receive(ann);
        Edit draft = ann.edit(NOTE, Fields.TEXT, Value.text("Ann's"));
        ben.write(NOTE, Fields.TEXT, "Ben's");
        ann.receive(ben);
        ann.write(draft);
        assertThat(ann.state().subject(NOTE).read(Fields.TEXT))
                .isInstanceOf(Reading.Differing.class);
    }
}
