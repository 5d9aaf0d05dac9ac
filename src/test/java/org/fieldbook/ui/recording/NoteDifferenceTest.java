package org.fieldbook.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.Reading;
import org.fieldbook.service.Elsewhere;
import org.fieldbook.service.Meanwhile;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.OpenStore;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.SaveWatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A note that a colleague changed while a text waited to go into it.
class NoteDifferenceTest {

    private static final String MINE = "She was seen weekly, and at home in May.";
    private static final String THEIRS = "She was seen weekly by two officers.";

    @TempDir Path folder;

    private SmallInspection small;
    private OpenStore store;
    private OpenInspection inspection;
    private NoteViewModel note;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        show(small.inspection);
        note.textProperty().set("She was seen weekly.");
        note.leave();
        note.textProperty().set(MINE);
        note.keep();
        Note written = written();
        Elsewhere.write(
                inspection,
                written.subject().id(),
                Fields.TEXT,
                THEIRS,
                written.subject().field(Fields.TEXT).headHashes());
        small.store.close();
        store = small.stores.unlock(small.store.folder(), SmallInspection.PASSPHRASE.toCharArray());
        show(store.open(inspection.snapshot().state().inspection()));
    }

    private void show(OpenInspection opened) {
        inspection = opened;
        var background = new DirectBackground();
        var model =
                new RecordingViewModel(
                        opened,
                        new SaveWatch(background, opened.clock()),
                        background,
                        SmallInspection.WORDS);
        model.open(small.id("TE-001"));
        note = model.note();
    }

    private Note written() {
        return Notes.of(inspection.snapshot().state()).about(small.id("TE-001")).getFirst();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theFieldHoldsTheDraftAndTheOtherTextStandsBesideIt() {
        assertThat(note.textProperty().get()).isEqualTo(MINE);
        assertThat(note.beside().meanwhileProperty().get())
                .extracting(Meanwhile::text)
                .containsExactly(THEIRS);
    }

    @Test
    void whoeverKeepsTheirOwnLeavesNoConflict() {
        note.settle();
        assertThat(written().text().text()).contains(MINE);
        assertThat(note.beside().meanwhileProperty().get()).isEmpty();
    }

    @Test
    void takenInTheOtherTextStandsBehindOnesOwn() {
        note.takeIn(note.beside().meanwhileProperty().get().getFirst());
        assertThat(written().text().text()).contains(MINE + "\n\n" + THEIRS);
        assertThat(note.beside().meanwhileProperty().get()).isEmpty();
    }

    @Test
    void leftUndecidedBothTextsStayAndBothAreShownAgain() {
        note.leave();
        assertThat(written().text()).isInstanceOf(Reading.Differing.class);
        show(inspection);
        assertThat(note.beside().meanwhileProperty().get())
                .extracting(Meanwhile::text)
                .containsAnyOf(MINE, THEIRS)
                .doesNotContain(note.textProperty().get());
        note.settle();
        assertThat(written().text()).isInstanceOf(Reading.Settled.class);
    }
}
