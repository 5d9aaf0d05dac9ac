package org.fieldbook.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.AttachmentType;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.Notes;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.AttachFiles;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.Moments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Files of notes: what the history tells of them, and that a note without words is there.
class NoteFilesTest {

    @TempDir private Path folder;
    private SmallInspection small;
    private SubjectId subject;
    private About about;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        subject = small.id("TE-001");
        about = new About(subject, now().framework().field("2.2.1a"));
    }

    @AfterEach
    void close() {
        small.close();
    }

    private Snapshot now() {
        return small.inspection.snapshot();
    }

    private SubjectId attach(SubjectId note) {
        new AttachFiles(small.inspection)
                .attach(
                        note,
                        Optional.of(about),
                        new AttachFiles.Offered(
                                Bytes.of(new byte[] {'a'}),
                                "plan.txt",
                                AttachmentType.TEXT,
                                Set.of()))
                .join();
        return note;
    }

    private HistoryLine newest() {
        var moments = new Moments(SmallInspection.WORDS, small.inspection.clock());
        return HistoryLines.of(now(), subject, "", SmallInspection.WORDS, moments).getFirst();
    }

    @Test
    void theHistoryTellsWhatWasAttachedToWhichNoteAndRemoved() {
        SubjectId note = attach(Laptop.note(small.inspection, subject, "2.2.1a", "Seen."));
        assertThat(newest())
                .returns("attached a file to the note for prompt a of 2.2.1", HistoryLine::what)
                .satisfies(line -> assertThat(line.detail()).doesNotContain("not answered"));
        assertThat(
                        HistoryLines.brief(
                                now(),
                                Acts.of(now().state(), subject).getFirst(),
                                SmallInspection.WORDS))
                .isEqualTo("a file of the note for prompt a of 2.2.1");
        new AttachFiles(small.inspection)
                .remove(Attachment.of(now().state().subject(note)).getFirst())
                .join();
        assertThat(newest().what()).isEqualTo("removed a file from the note for prompt a of 2.2.1");
    }

    @Test
    void aNoteWithAFileAndNoWordsIsListedAndOpensAgain() {
        var background = new DirectBackground();
        SubjectId note = attach(new SubjectId(Fields.NOTE, UUID.randomUUID()));
        var model =
                new RecordingViewModel(
                        new EntryQueue(small.inspection, background),
                        background,
                        SmallInspection.WORDS);
        model.open(subject);
        assertThat(model.note().note()).isEqualTo(note);
        assertThat(model.sheetProperty().get().rows().getFirst().notes()).isEqualTo(1);
        model.note().add();
        assertThat(model.note().beside().othersProperty().get())
                .extracting(one -> one.subject().id())
                .isEqualTo(List.of(note));
        assertThat(Notes.of(now().state()).about(subject)).noneMatch(Note::isEmpty);
    }
}
