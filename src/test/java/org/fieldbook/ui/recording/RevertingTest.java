package org.fieldbook.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.AnswerState;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// What undo and redo say they did, where it was no answer.
class RevertingTest {

    @TempDir private Path folder;
    private SmallInspection small;
    private RecordingViewModel model;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        var background = new DirectBackground();
        model =
                new RecordingViewModel(
                        new EntryQueue(small.inspection, background),
                        background,
                        SmallInspection.WORDS);
        model.open(small.id("TE-001"));
        model.rowProperty().set(2);
        model.acts().answer(AnswerState.NOT_APPLICABLE);
    }

    @AfterEach
    void close() {
        small.close();
    }

    private void write(String words) {
        model.note().textProperty().set(words);
        model.note().leave();
    }

    private void show(String kind) {
        model.note().showsProperty().set(kind);
        model.note().leave();
    }

    private String undo() {
        model.acts().undo();
        return model.saidProperty().get();
    }

    private String redo() {
        model.acts().redo();
        return model.saidProperty().get();
    }

    @Test
    void aNoteIsTakenBackAndDoneAgain() {
        write("Nothing on file.");
        assertThat(undo()).isEqualTo("Undid: the note for prompt c of 2.2.1");
        assertThat(redo()).isEqualTo("Did again: the note for prompt c of 2.2.1");
        assertThat(undo()).isEqualTo("Undid: the note for prompt c of 2.2.1");
        assertThat(undo()).isEqualTo("Undid: prompt c of 2.2.1, not answered to Not applicable");
    }

    @Test
    void ofAChangedNoteItSaysThatItsEarlierWordsStandAgain() {
        write("Nothing on file.");
        write("Nothing on file. Asked twice.");
        String undid =
                "Undid: a change of the note for prompt c of 2.2.1. Its earlier words stand again.";
        assertThat(undo()).isEqualTo(undid);
        assertThat(redo()).isEqualTo("Did again: a change of the note for prompt c of 2.2.1");
        assertThat(undo()).isEqualTo(undid);
    }

    @Test
    void whereTheWordsOfANoteStayedNothingIsSaidOfThem() {
        write("Nothing on file.");
        show("context");
        assertThat(undo()).isEqualTo("Undid: a change of the note for prompt c of 2.2.1");
    }

    @Test
    void whatIsNoAnswerIsNotToldAsOne() {
        model.open(small.id("TR-01"));
        model.acts().judge(AnswerState.YES);
        model.acts().complete();
        assertThat(undo()).isEqualTo("Undid: marked the case complete");
        assertThat(redo()).isEqualTo("Did again: marked the case complete");
    }
}
