package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.About;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Status;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class UndoActsTest {

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

    private boolean undo() {
        return Made.await(new UndoActs(made.open()).undo(made.id("TE-001"))).isPresent();
    }

    private boolean redo() {
        return Made.await(new UndoActs(made.open()).redo(made.id("TE-001"))).isPresent();
    }

    private AnswerState state(String code) {
        return made.state("TE-001", code);
    }

    @Test
    void undoAndRedoGoThroughAnswersNotesAndMarksAndStopAtTheCaseList() {
        made.answer("TE-001", "2.2.1", "yes");
        made.answer("TE-001", "2.2.1", "no");
        note("Seen");
        made.answerAll("TE-001");
        Made.await(new CompleteCases(made.open()).complete(made.id("TE-001"), made.now().state()));
        List<String> there = new ArrayList<>(List.of(says()));
        while (undo()) {
            there.add(says());
        }
        int questions = made.row("TE-001").answers().size();
        assertThat(there).hasSize(1 + 2 + 1 + questions + 1);
        assertThat(made.row("TE-001").status()).isEqualTo(Status.NOT_STARTED);
        assertThat(made.row("TE-001").reference()).isEqualTo("TE-001");
        List<String> back = new ArrayList<>(List.of(says()));
        while (redo()) {
            back.add(says());
        }
        assertThat(back.reversed()).isEqualTo(there);
        assertThat(made.row("TE-001").status()).isEqualTo(Status.COMPLETE);
        assertThat(made.row("TE-001").notes()).isEqualTo(1);
    }

    private void note(String text) {
        Made.await(
                new WriteNotes(made.open())
                        .commit(
                                new Draft(
                                        new SubjectId(Fields.NOTE, UUID.randomUUID()),
                                        Optional.of(
                                                new About(made.id("TE-001"), made.field("2.2.1"))),
                                        Map.of(Fields.TEXT, text),
                                        Map.of(),
                                        0)));
    }

    /// What a person sees of the case.
    private String says() {
        return made.row("TE-001").answers()
                + " "
                + made.row("TE-001").notes()
                + " "
                + made.row("TE-001").status();
    }

    @Test
    void whatWasDoneBeforeALockCanBeUndoneAfterIt() {
        made.answer("TE-001", "2.2.1", "yes");
        made.reopen();
        assertThat(undo()).isTrue();
        made.reopen();
        assertThat(state("2.2.1")).isEqualTo(AnswerState.UNANSWERED);
        assertThat(redo()).isTrue();
        assertThat(state("2.2.1")).isEqualTo(AnswerState.YES);
    }

    @Test
    void aNewAnswerLeavesNothingToRedo() {
        made.answer("TE-001", "2.2.1", "yes");
        undo();
        made.answer("TE-001", "2.2.2", "yes");
        assertThat(redo()).isFalse();
    }

    @Test
    void anotherCaseIsNotTouched() {
        made.answer("TE-001", "2.2.1", "yes");
        made.answer("TE-002", "2.2.1", "yes");
        assertThat(undo()).isTrue();
        assertThat(undo()).isFalse();
        assertThat(made.row("TE-002").answers()).containsEntry("2.2.1", AnswerState.YES);
    }

    @Test
    void anUndoIsRefusedOnceSomebodyElseWroteOverIt() {
        made.answer("TE-001", "2.2.1", "yes");
        SubjectId id = made.id("TE-001");
        String field = made.field("2.2.1");
        made.writeElsewhere(Edit.of(id, field, Value.text("no"), made.seen("TE-001", "2.2.1")));
        Failure failure = Made.refused(new UndoActs(made.open()).undo(id));
        assertThat(failure.code()).isEqualTo("U-01");
        assertThat(failure.kind()).isEqualTo(Failure.Kind.NEEDS_PERSON);
        assertThat(state("2.2.1")).isEqualTo(AnswerState.NO);
    }

    @Test
    void whatSomebodyElseDidIsNotUndoneHere() {
        SubjectId id = made.id("TE-001");
        made.writeElsewhere(Edit.of(id, made.field("2.2.1"), Value.text("no"), List.of()));
        assertThat(undo()).isFalse();
        assertThat(state("2.2.1")).isEqualTo(AnswerState.NO);
    }

    @Test
    void theCaseListIsNeverUndone() {
        assertThat(new UndoActs(made.open()).undoable(made.id("TE-001"))).isEmpty();
        assertThat(undo()).isFalse();
        assertThat(redo()).isFalse();
        assertThat(made.now().subjects()).hasSize(3);
    }
}
