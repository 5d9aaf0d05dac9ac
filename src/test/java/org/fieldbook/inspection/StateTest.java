package org.fieldbook.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.SubjectId;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

class StateTest {

    private static final SubjectId NOTE = new SubjectId("note", new UUID(5, 1));

    private final Desk ann = new Desk(1);
    private final Desk ben = new Desk(2);

    @Test
    void changesAfterAGapWaitAndFoldThemselvesWhenItFills() {
        Change first = ann.write(NOTE, "text", "one");
        Change second = ann.write(NOTE, "text", "two");
        Change third = ann.write(NOTE, "text", "three");
        State gap = State.empty(Desk.INSPECTION, new PlainSignatures()).with(List.of(third, first));
        assertThat(gap.subject(NOTE).text("text")).contains("one");
        assertThat(gap.listWaiting()).containsExactly(third);
        State filled = gap.with(second);
        assertThat(filled.subject(NOTE).text("text")).contains("three");
        assertThat(filled.listWaiting()).isEmpty();
    }

    @Test
    void aForkIsListedWhereItDivides() {
        ann.write(NOTE, "text", "one");
        Desk copy = new Desk(1);
        copy.receive(ann);
        Change here = ann.write(NOTE, "text", "here");
        Change there = copy.write(NOTE, "text", "there");
        ann.write(NOTE, "source", "file");
        copy.write(NOTE, "source", "visit");
        ann.receive(copy);
        assertThat(ann.state().listForks()).hasSize(1);
        assertThat(ann.state().listForks().getFirst().changes())
                .containsExactlyInAnyOrder(here, there);
        assertThat(ann.state().listConflicts()).hasSize(2);
    }

    @Test
    void aDeletionThatSawEverythingDeletes() {
        ann.write(NOTE, "text", "one");
        ann.delete(NOTE);
        assertThat(ann.state().listSubjects("note")).isEmpty();
        assertThat(ann.state().listAllSubjects()).hasSize(1);
    }

    @Test
    void anEditThatADeletionDidNotSeeKeepsTheSubjectVisible() {
        ann.write(NOTE, "text", "one");
        ben.receive(ann);
        ann.delete(NOTE);
        ben.write(NOTE, "text", "two");
        ann.receive(ben);
        assertThat(ann.state().listSubjects("note")).hasSize(1);
        assertThat(ann.state().listConflicts())
                .containsExactly(new Conflict.EditAgainstDeletion(NOTE));
        ann.delete(NOTE);
        assertThat(ann.state().listConflicts()).isEmpty();
        assertThat(ann.state().listSubjects("note")).isEmpty();
    }

    @Test
    void equalAnswersByPeopleWhoHadNotSeenEachOtherAgree() {
        ann.write(NOTE, "text", "one");
        ben.write(NOTE, "text", "one");
        ann.receive(ben);
        assertThat(ann.state().subject(NOTE).field("text").heads()).hasSize(2);
        assertThat(ann.state().subject(NOTE).text("text")).contains("one");
        assertThat(ann.state().listConflicts()).isEmpty();
    }

    @Test
    void aChangeOfAnotherInspectionIsRefused() {
        Change change = ann.write(NOTE, "text", "one");
        State other = State.empty(new UUID(9, 9), new PlainSignatures());
        assertThatIllegalArgumentException().isThrownBy(() -> other.with(change));
    }
}
