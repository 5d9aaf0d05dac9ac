package org.fieldbook.ui.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.About;
import org.fieldbook.inspection.AttachmentType;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Notes;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.AttachFiles;
import org.fieldbook.service.Draft;
import org.fieldbook.service.Entry;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.QuickStores;
import org.fieldbook.service.RecordAnswers;
import org.fieldbook.service.SaveCopy;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A copy of a store to which nothing can be written, while an answer and a note wait.
class SaveCopyViewModelTest {

    private static final String NOTE = "said that her brother";

    @TempDir private Path folder;

    private final DirectBackground background = new DirectBackground();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private SmallInspection small;
    private EntryQueue queue;
    private Path place;
    private SaveCopyViewModel model;

    @BeforeEach
    void open() throws IOException {
        small = new SmallInspection(folder.resolve("small"));
        queue = new EntryQueue(small.inspection, background);
        place = Files.createDirectory(folder.resolve("place"));
        dialogs.file = Optional.of(place);
        model =
                new SaveCopyViewModel(
                        new SaveCopy(small.store),
                        () -> Map.of(small.inspection, queue.entries()),
                        background,
                        dialogs,
                        SmallInspection.WORDS);
    }

    @AfterEach
    void close() {
        small.close();
    }

    /// An answer, and a note about it, as somebody enters them.
    private void enter() {
        queue.enter(
                new Entry.Answered(
                        new RecordAnswers.Given(
                                small.id("TE-001"),
                                "2.2.1",
                                Optional.of("yes"),
                                Optional.empty(),
                                List.of())),
                SaveCopyViewModelTest::refused);
        queue.enter(
                new Entry.Left(
                        new Draft(
                                new SubjectId(Fields.NOTE, UUID.randomUUID()),
                                Optional.of(about("2.2.1")),
                                Map.of(Fields.TEXT, NOTE),
                                Map.of(),
                                NOTE.length())),
                SaveCopyViewModelTest::refused);
        assertThat(queue.entries()).hasSize(2);
    }

    private static void refused(Throwable why) {
        throw new AssertionError(why);
    }

    private About about(String code) {
        Snapshot now = small.inspection.snapshot();
        return new About(small.id("TE-001"), now.framework().field(code));
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            return all.toList();
        }
    }

    private OpenStore openTheCopy() throws IOException {
        assertThat(copies()).hasSize(1);
        return small.stores.unlock(copies().getFirst(), SmallInspection.PASSPHRASE.toCharArray());
    }

    /// What was entered is in the copy, and nowhere else.
    private void expectEntered(OpenStore copy) {
        Snapshot held = copy.open(copy.listInspections().getFirst().inspection()).snapshot();
        assertThat(held.state().subject(small.id("TE-001")).text(held.framework().field("2.2.1")))
                .contains("yes");
        assertThat(Notes.of(held.state()).about(small.id("TE-001")))
                .singleElement()
                .satisfies(note -> assertThat(note.text().text()).contains(NOTE));
        Snapshot here = small.inspection.snapshot();
        assertThat(Notes.of(here.state()).about(small.id("TE-001"))).isEmpty();
    }

    @Test
    void aCopyHoldsWhatWasSavedAndWhatIsNotAndOpensByTheSamePassphrase() throws IOException {
        QuickStores.disk(small.inspection).readOnly();
        enter();
        model.save();
        assertThat(model.alertProperty().get()).isEmpty();
        assertThat(model.toldProperty().get())
                .hasSize(2)
                .first()
                .asString()
                .contains(copies().getFirst().toString(), "2 changes");
        try (OpenStore copy = openTheCopy()) {
            expectEntered(copy);
            assertThat(copy.check().isSound()).isTrue();
            assertThat(
                            copy.open(copy.listInspections().getFirst().inspection())
                                    .snapshot()
                                    .subjects())
                    .hasSize(3);
        }
        assertThat(queue.entries()).hasSize(2);
        QuickStores.disk(small.inspection).none();
        queue.tryAgain();
        assertThat(queue.isWritten()).isTrue();
    }

    @Test
    void whereTheFolderIsGoneTheCopyLacksAttachedFilesAndSaysSo() throws IOException {
        new AttachFiles(small.inspection)
                .attach(
                        small.id("TE-001"),
                        new AttachFiles.Offered(
                                Bytes.of(new byte[] {'a'}),
                                "plan.txt",
                                AttachmentType.TEXT,
                                Set.of()))
                .join();
        Path away = Files.move(small.store.folder(), folder.resolve("away"));
        enter();
        model.save();
        assertThat(model.alertProperty().get()).isEmpty();
        assertThat(model.toldProperty().get()).hasSize(3);
        assertThat(model.toldProperty().get().get(1)).startsWith("1 attached file is not in it");
        try (OpenStore copy = openTheCopy()) {
            expectEntered(copy);
        }
        Files.move(away, small.store.folder());
    }

    @Test
    void whatCannotBeRecordedAtAllIsNotInTheCopyAndTheRestIs() throws IOException {
        QuickStores.disk(small.inspection).readOnly();
        enter();
        queue.enter(
                new Entry.Answered(
                        new RecordAnswers.Given(
                                small.id("TE-001"),
                                "2.2.2",
                                Optional.of("perhaps"),
                                Optional.empty(),
                                List.of())),
                SaveCopyViewModelTest::refused);
        model.save();
        assertThat(model.toldProperty().get()).hasSize(3);
        assertThat(model.toldProperty().get().get(1)).startsWith("1 change is not in it");
        try (OpenStore copy = openTheCopy()) {
            expectEntered(copy);
        }
    }

    @Test
    void aPlaceThatTakesNothingIsToldAndAnotherOneServes() throws IOException {
        QuickStores.disk(small.inspection).readOnly();
        enter();
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        dialogs.file = Optional.of(file);
        model.save();
        assertThat(model.toldProperty().get()).isEmpty();
        assertThat(model.alertProperty().get()).contains(file.toString(), "S-21");
        dialogs.file = Optional.of(place);
        model.save();
        assertThat(model.alertProperty().get()).isEmpty();
        try (OpenStore copy = openTheCopy()) {
            expectEntered(copy);
        }
    }

    @Test
    void calledOffNothingIsLeftInThePlace() throws IOException {
        QuickStores.disk(small.inspection).readOnly();
        enter();
        var asked = new AtomicInteger();
        Optional<SaveCopy.Copy> done =
                new SaveCopy(small.store)
                        .to(
                                place,
                                Map.of(small.inspection, queue.entries()),
                                () -> asked.incrementAndGet() > 2);
        assertThat(done).isEmpty();
        assertThat(copies()).isEmpty();
    }

    @Test
    void whoChoosesNoPlaceGetsNoCopy() throws IOException {
        dialogs.file = Optional.empty();
        model.save();
        assertThat(model.toldProperty().get()).isEmpty();
        assertThat(copies()).isEmpty();
    }
}
