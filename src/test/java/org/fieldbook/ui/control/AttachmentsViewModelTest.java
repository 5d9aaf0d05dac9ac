package org.fieldbook.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.Evidence;
import org.fieldbook.inspection.EvidenceLog;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.Notes;
import org.fieldbook.intake.file.SampleFiles;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Draft;
import org.fieldbook.service.UndoActs;
import org.fieldbook.service.WriteNotes;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Attached files, without a window.
class AttachmentsViewModelTest {

    @TempDir private Path folder;
    private SmallInspection small;
    private final DirectBackground background = new DirectBackground();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private AttachmentsViewModel model;
    private final List<SubjectId> changed = new ArrayList<>();
    private SubjectId item;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        EntryQueue queue = new EntryQueue(small.inspection, background);
        model = new AttachmentsViewModel(queue, background, dialogs, SmallInspection.WORDS);
        model.onChange(changed::add);
        item = new SubjectId(Fields.EVIDENCE, UUID.randomUUID());
        var texts = Map.of(Fields.TITLE, "Minutes");
        new WriteNotes(small.inspection)
                .commit(new Draft(item, Optional.empty(), texts, Map.of(), 0))
                .join();
        model.show(Optional.of(item));
    }

    @AfterEach
    void close() {
        small.close();
    }

    private Evidence first() {
        return EvidenceLog.of(
                        small.inspection.snapshot().framework(),
                        small.inspection.snapshot().state())
                .evidence()
                .getFirst();
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private List<String> names() {
        return model.rowsProperty().get().stream().map(row -> row.attachment().name()).toList();
    }

    private String said() {
        return model.saidProperty().get();
    }

    @Test
    void aChosenFileIsAttachedToWhatIsSelectedAndUndoTakesItBack() throws IOException {
        dialogs.file = Optional.of(file("minutes.pdf", SampleFiles.pdf("minutes")));
        model.choose();
        assertThat(names()).containsExactly("minutes.pdf");
        assertThat(model.rowsProperty().get().getFirst())
                .returns(true, AttachmentsViewModel.Row::here)
                .returns("A. Tester", AttachmentsViewModel.Row::by);
        assertThat(said()).contains("minutes.pdf is attached");
        assertThat(changed).containsExactly(item);
        new UndoActs(small.inspection).undo(item).join();
        model.show(Optional.of(item));
        assertThat(names()).isEmpty();
        assertThat(first().title()).isEqualTo("Minutes");
    }

    @Test
    void whatIsRefusedIsSaidWithItsCodeAndNothingIsAttached() throws IOException {
        model.attach(file("run.pdf", new byte[] {'M', 'Z', 0}));
        assertThat(said()).contains("run.pdf").contains("(F-04)");
        model.show(Optional.empty());
        model.attach(file("minutes.pdf", SampleFiles.pdf("minutes")));
        assertThat(said()).startsWith("Select the evidence");
        assertThat(first().subject().fieldNames()).noneMatch(Fields::isAttachment);
    }

    @Test
    void whatAPictureTellsIsSaidBeforeItIsAttached() throws IOException {
        Path picture = file("wall.jpg", SampleFiles.jpegWithPlace());
        model.attach(picture);
        assertThat(dialogs.asked).singleElement().asString().contains("the place where it was");
        assertThat(names()).isEmpty();
        assertThat(said()).isEqualTo("wall.jpg was not attached.");
        dialogs.confirmed = true;
        model.attach(picture);
        assertThat(names()).containsExactly("wall.jpg");
    }

    @Test
    void aCopyIsSavedOnlyAfterTheWarningAndEndsAsWhatItIs() throws IOException {
        byte[] content = SampleFiles.pdf("minutes");
        model.attach(file("minutes.pdf", content));
        Attachment attached = model.rowsProperty().get().getFirst().attachment();
        dialogs.file = Optional.of(folder.resolve("copy"));
        model.saveCopy(attached);
        assertThat(dialogs.asked).singleElement().asString().contains("not sealed");
        assertThat(folder.resolve("copy.pdf")).doesNotExist();
        dialogs.confirmed = true;
        model.saveCopy(attached);
        assertThat(folder.resolve("copy.pdf")).hasBinaryContent(content);
        assertThat(said()).startsWith("The copy is saved");
    }

    @Test
    void aFileThatIsNotHereIsShownSoAndItsNameComesOffTheList() throws IOException {
        model.attach(file("minutes.pdf", SampleFiles.pdf("minutes")));
        try (Stream<Path> files = Files.list(folder.resolve("store/blobs"))) {
            for (Path each : files.toList()) {
                Files.delete(each);
            }
        }
        model.close();
        model.show(Optional.of(item));
        assertThat(model.rowsProperty().get())
                .singleElement()
                .returns(false, AttachmentsViewModel.Row::here);
        dialogs.confirmed = true;
        dialogs.file = Optional.of(folder.resolve("copy.pdf"));
        model.saveCopy(model.rowsProperty().get().getFirst().attachment());
        assertThat(said()).contains("(F-14)").contains("A. Tester");
        model.remove(model.rowsProperty().get().getFirst().attachment());
        assertThat(names()).isEmpty();
    }

    @Test
    void aNoteThatIsNotThereBeginsWithItsFirstFileAndNothingIsAskedWhereNothingIsShown()
            throws IOException {
        var note = new SubjectId(Fields.NOTE, UUID.randomUUID());
        var about =
                new About(
                        small.id("TE-001"), small.inspection.snapshot().framework().field("2.2.1"));
        model.show(note, about);
        model.attach(file("plan.pdf", SampleFiles.pdf("plan")));
        assertThat(names()).containsExactly("plan.pdf");
        assertThat(Notes.of(small.inspection.snapshot().state()).about(about.subject()))
                .singleElement()
                .returns(about, Note::about);
        model.show(Optional.empty());
        dialogs.file = Optional.of(folder.resolve("never"));
        dialogs.asked.clear();
        model.choose();
        assertThat(said()).startsWith("Select the evidence");
        assertThat(dialogs.asked).isEmpty();
    }
}
