package org.fieldbook.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.Reading;
import org.fieldbook.journal.Hash;
import org.fieldbook.service.Elsewhere;
import org.fieldbook.service.Entry;
import org.fieldbook.service.Meanwhile;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.QuickStores;
import org.fieldbook.store.DiskFaults;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// A note that a colleague changed while a text waited to go into it.
class NoteDifferenceTest {

    private static final String MINE = "She was seen weekly, and at home in May.";
    private static final String THEIRS = "She was seen weekly by two officers.";

    @TempDir Path folder;

    private SmallInspection small;
    private OpenStore store;
    private OpenInspection inspection;
    private DirectBackground background;
    private EntryQueue queue;
    private NoteViewModel note;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        show(small.inspection);
        note.textProperty().set("She was seen weekly.");
        note.leave();
        note.textProperty().set(MINE);
        note.keep();
        store = small.store;
        List<Hash> first = heads();
        writeElsewhere(THEIRS, first);
    }

    private List<Hash> heads() {
        return written().subject().field(Fields.TEXT).headHashes();
    }

    private void writeElsewhere(String text, List<Hash> seen) {
        Elsewhere.write(inspection, written().subject().id(), Fields.TEXT, text, seen);
        store.close();
        store = small.stores.unlock(small.store.folder(), SmallInspection.PASSPHRASE.toCharArray());
        show(store.open(inspection.snapshot().state().inspection()));
    }

    private void show(OpenInspection opened) {
        inspection = opened;
        background = new DirectBackground();
        queue = new EntryQueue(opened, background);
        var model = new RecordingViewModel(queue, background, SmallInspection.WORDS);
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

    @Test
    void severalTextsTakenInOneAfterTheOtherSettleTheNote() {
        writeElsewhere("She asked for help.", List.of());
        List<Meanwhile> theirs = note.beside().meanwhileProperty().get();
        assertThat(theirs).hasSize(2);
        note.takeIn(theirs.getFirst());
        assertThat(note.beside().meanwhileProperty().get()).containsExactly(theirs.getLast());
        note.takeIn(theirs.getLast());
        assertThat(written().text().text())
                .contains(
                        String.join(
                                "\n\n", MINE, theirs.getFirst().text(), theirs.getLast().text()));
    }

    @Test
    void onADiskThatTakesNothingTheDecisionWaitsAndWhatIsTypedAfterItToo() {
        DiskFaults disk = QuickStores.disk(inspection);
        disk.readOnly();
        note.settle();
        assertThat(queue.entries()).singleElement().isInstanceOf(Entry.Settled.class);
        assertThat(note.beside().meanwhileProperty().get()).isEmpty();
        note.textProperty().set(MINE + " And in June.");
        note.leave();
        disk.none();
        background.pass(EntryQueue.AGAIN);
        assertThat(written().text()).isInstanceOf(Reading.Settled.class);
        assertThat(written().text().text()).contains(MINE + " And in June.");
    }

    @Test
    void openedAnewWhileItWaitsTheNoteIsDecidedStill() {
        DiskFaults disk = QuickStores.disk(inspection);
        disk.readOnly();
        note.settle();
        var again = new RecordingViewModel(queue, background, SmallInspection.WORDS);
        again.open(small.id("TE-001"));
        assertThat(again.note().textProperty().get()).isEqualTo(MINE);
        again.leave();
        disk.none();
        queue.tryAgain();
        assertThat(written().text().text()).contains(MINE);
    }
}
