package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.AttachmentType;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.Notes;
import org.fieldbook.intake.AttachedFile.Tells;
import org.fieldbook.intake.file.SampleFiles;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Files are attached to evidence: what is taken, under which name, and where it lies.
class AttachFilesTest {

    @TempDir private Path folder;
    private Made made;
    private SubjectId evidence;

    @BeforeEach
    void begin() {
        made = new Made(folder.resolve("lead"));
        evidence = evidence(made.open(), "Minutes");
    }

    @AfterEach
    void close() {
        made.close();
    }

    /// An item of evidence with this title.
    static SubjectId evidence(OpenInspection on, String title) {
        var id = new SubjectId(Fields.EVIDENCE, UUID.randomUUID());
        OpenInspection.await(
                on.act(
                        _ ->
                                List.of(
                                        Edit.of(id, Fields.TITLE, Value.text(title), List.of()),
                                        Edit.of(id, Fields.NUMBER, new Value.Whole(1), List.of())),
                        _ -> {}));
        return id;
    }

    private AttachFiles attaching() {
        return new AttachFiles(made.open());
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(Files.createDirectories(folder.resolve("from")).resolve(name), content);
    }

    private void attach(Path file) {
        OpenInspection.await(attaching().attach(evidence, attaching().read(file)));
    }

    private List<Attachment> attached() {
        return Attachment.of(made.now().state().subject(evidence));
    }

    private String refused(Path file) {
        return catchThrowableOfType(Failure.class, () -> attaching().read(file)).code();
    }

    private List<String> blobs() throws IOException {
        try (Stream<Path> files = Files.list(made.folder().resolve("blobs"))) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    @Test
    void whatIsAttachedIsOneActWithNameKindSizeAndWho() throws IOException {
        byte[] content = SampleFiles.pdf("minutes");
        attach(file("minutes of 8 March.pdf", content));
        made.reopen();
        assertThat(attached())
                .singleElement()
                .returns("minutes of 8 March.pdf", Attachment::name)
                .returns(AttachmentType.PDF, one -> one.type().orElseThrow())
                .returns((long) content.length, Attachment::size)
                .returns(made.now().me().id(), Attachment::author);
        Path copy = folder.resolve("copy.pdf");
        assertThat(
                        new AttachedFiles(made.open())
                                .saveCopy(attached().getFirst(), copy, () -> false))
                .isTrue();
        assertThat(copy).hasBinaryContent(content);
        assertThat(made.store().check().faults()).isEmpty();
    }

    @Test
    void aNoteThatIsNotThereYetBeginsWithItsFileAndOneUndoTakesBothBack() throws IOException {
        var plan = new SubjectId("case", UUID.randomUUID());
        var about = new About(plan, made.now().framework().field("2.2.1"));
        var note = new SubjectId(Fields.NOTE, UUID.randomUUID());
        attach(note, about, file("plan.pdf", SampleFiles.pdf("plan")));
        assertThat(Notes.of(made.now().state()).about(plan))
                .singleElement()
                .returns(note, one -> one.subject().id())
                .returns(false, Note::isEmpty)
                .returns(about, Note::about);
        attach(note, about, file("more.pdf", SampleFiles.pdf("more")));
        assertThat(made.now().state().subject(note).field(Fields.ABOUT).history()).hasSize(1);
        OpenInspection.await(new UndoActs(made.open()).undo(plan));
        OpenInspection.await(new UndoActs(made.open()).undo(plan));
        assertThat(Notes.of(made.now().state()).about(plan)).isEmpty();
        assertThat(made.now().state().subject(note).isBlank()).isTrue();
    }

    private void attach(SubjectId note, About about, Path file) {
        OpenInspection.await(attaching().attach(note, Optional.of(about), attaching().read(file)));
    }

    @Test
    void h3WhateverAFileIsCalledItLiesUnderAHashOnly(TestReporter reporter) throws IOException {
        List<String> names =
                List.of(
                        "..\\..\\x.pdf",
                        "C:x.pdf",
                        "CON",
                        "con.pdf",
                        "trailing dot.",
                        "a:b.pdf",
                        "fdp.\u202eexe.pdf",
                        "\\\\server\\share\\y.pdf",
                        "z".repeat(240) + ".pdf");
        for (String name : names) {
            attach(file(name, SampleFiles.pdf(name)));
        }
        Path link = folder.resolve("from").resolve("link.pdf");
        Files.createSymbolicLink(link, file("target.pdf", SampleFiles.pdf("behind a link")));
        attach(link);
        assertThat(attached())
                .extracting(Attachment::name)
                .contains("x.pdf", "C_x.pdf", "_CON", "_con.pdf", "trailing dot", "a_b.pdf")
                .contains("fdp.exe.pdf", "y.pdf", "link.pdf")
                .allMatch(name -> name.length() <= 100);
        assertThat(blobs())
                .hasSize(names.size() + 2)
                .allMatch(name -> name.matches("[0-9a-f]{64}"))
                .noneMatch(
                        name -> attached().stream().anyMatch(one -> name.equals(one.hash().hex())));
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "H3",
                        "count",
                        Integer.toString(names.size() + 1),
                        "unit",
                        "files with hostile names attached"));
    }

    @Test
    void h8WhatIsNotOnTheListOrCallsItselfSomethingElseIsRefusedInWords(TestReporter reporter)
            throws IOException {
        byte[] pdf = SampleFiles.pdf("x");
        byte[] text = "MsgBox 1".getBytes(StandardCharsets.US_ASCII);
        Map<Path, String> refused =
                Map.of(
                        file("picture.png", pdf), "F-10",
                        file("run.vbs", text), "F-10",
                        file("page.html", text), "F-10",
                        file("nothing.txt", new byte[0]), "F-03",
                        file("program.pdf", new byte[] {'M', 'Z', 0, 0}), "F-04",
                        file("old.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}),
                                "F-05",
                        file("half.pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII)), "F-07",
                        file("large.txt", new byte[Attachment.LARGEST + 1]), "F-02",
                        Files.createDirectory(folder.resolve("a folder.pdf")), "F-01",
                        Files.createSymbolicLink(
                                        folder.resolve("dangling.pdf"), folder.resolve("nowhere")),
                                "F-01");
        int before = made.now().state().size();
        refused.forEach((file, code) -> assertThat(refused(file)).as("%s", file).isEqualTo(code));
        assertThat(made.now().state().size()).isEqualTo(before);
        assertThat(blobs()).hasSize(1);
        assertThat(attaching().read(file("PHOTO.JPG", SampleFiles.jpegWithPlace())).tells())
                .containsExactlyInAnyOrder(Tells.PLACE, Tells.DEVICE);
        assertThat(attaching().read(file("list of 3.4", text)).type())
                .isEqualTo(AttachmentType.TEXT);
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "H8",
                        "count",
                        Integer.toString(refused.size()),
                        "unit",
                        "files refused when attached"));
    }

    @Test
    void removingIsAnActThatUndoTakesBackAndTheFileStays() throws IOException {
        attach(file("minutes.pdf", SampleFiles.pdf("minutes")));
        attach(file("plan.pdf", SampleFiles.pdf("plan")));
        Attachment first = attached().getFirst();
        OpenInspection.await(attaching().remove(first));
        assertThat(attached()).extracting(Attachment::name).containsExactly("plan.pdf");
        assertThat(blobs()).hasSize(3);
        UndoActs undo = new UndoActs(made.open());
        OpenInspection.await(undo.undo(evidence));
        assertThat(attached()).hasSize(2).anyMatch(one -> one.hash().equals(first.hash()));
        OpenInspection.await(undo.undo(evidence));
        assertThat(attached()).extracting(Attachment::name).containsExactly("minutes.pdf");
        OpenInspection.await(undo.redo(evidence));
        assertThat(attached()).hasSize(2);
    }

    @Test
    void theSameFileTwiceAndWhatIsForSomethingDeletedIsRefused() throws IOException {
        Path file = file("minutes.pdf", SampleFiles.pdf("minutes"));
        attach(file);
        AttachFiles.Offered offered = attaching().read(file);
        assertThat(Made.refused(attaching().attach(evidence, offered)).code()).isEqualTo("F-12");
        SubjectId other = evidence(made.open(), "Other");
        OpenInspection.await(attaching().attach(other, offered));
        assertThat(blobs()).as("one file for both").hasSize(2);
        OpenInspection.await(new WriteNotes(made.open()).delete(made.now().state().subject(other)));
        AttachFiles.Offered more = attaching().read(file("b.pdf", SampleFiles.pdf("b")));
        assertThat(Made.refused(attaching().attach(other, more)).code()).isEqualTo("F-11");
        assertThat(blobs()).hasSize(2);
    }

    @Test
    void whatWouldNotFitBundlesAnyMoreIsRefused() throws IOException {
        List<Edit> large =
                Stream.iterate(0, i -> i + 1)
                        .limit(10)
                        .map(i ->
                                Edit.of(
                                        evidence,
                                        Fields.attachment(UUID.randomUUID()),
                                        Attachment.value(
                                                Hash.of("large " + i),
                                                "large.pdf",
                                                AttachmentType.PDF,
                                                Attachment.LARGEST),
                                        List.of()))
                        .toList();
        OpenInspection.await(made.open().act(_ -> large, _ -> {}));
        AttachFiles.Offered more = attaching().read(file("b.pdf", SampleFiles.pdf("b")));
        assertThat(Made.refused(attaching().attach(evidence, more)).code()).isEqualTo("F-13");
        assertThat(blobs()).hasSize(1);
    }

    @Test
    void h8ACopyIsWrittenOnlyOfWhatIsHereAndIsWhatItWasAttachedAs(TestReporter reporter) {
        Bytes program = Bytes.of(new byte[] {'M', 'Z', 0, 0, 7});
        Hash hash = Hash.of(program.toArray());
        OpenInspection.await(
                made.open()
                        .act(
                                _ ->
                                        Stream.of(hash, Hash.of("elsewhere"))
                                                .map(one ->
                                                        Edit.of(
                                                                evidence,
                                                                Fields.attachment(
                                                                        UUID.randomUUID()),
                                                                Attachment.value(
                                                                        one,
                                                                        "../run.exe",
                                                                        AttachmentType.PDF,
                                                                        5),
                                                                List.of()))
                                                .toList(),
                                transaction ->
                                        transaction.putBlob(
                                                made.now().state().inspection(), program)));
        AttachedFiles files = new AttachedFiles(made.open());
        Path copy = folder.resolve("copy.pdf");
        for (Attachment one : attached()) {
            assertThat(one.copyName()).isEqualTo("run.exe.pdf");
            Failure failure =
                    catchThrowableOfType(
                            Failure.class, () -> files.saveCopy(one, copy, () -> false));
            assertThat(failure.code()).isEqualTo(one.hash().equals(hash) ? "F-15" : "F-14");
        }
        assertThat(copy).doesNotExist();
        assertThat(files.listMissing())
                .extracting(Attachment::hash)
                .containsExactly(Hash.of("elsewhere"));
        reporter.publishEntry(
                Map.of("promise", "H8", "count", "1", "unit", "disguised program not saved"));
    }

    @Test
    void anErasedAttachmentGoesWithItsFileFromEveryPlace() throws IOException {
        Path place = Files.createDirectory(folder.resolve("stick"));
        KeepBackups backups = QuickStores.backupsTo(made.store(), place);
        Path file = file("A. Person.pdf", SampleFiles.pdf("a name"));
        attach(file);
        SubjectId other = evidence(made.open(), "Other");
        OpenInspection.await(attaching().attach(other, attaching().read(file)));
        attach(file("b.pdf", SampleFiles.pdf("b")));
        backups.backUpNow();
        List<String> second = blobsAt(place);
        assertThat(second).isEqualTo(blobs()).hasSize(3);
        erase(evidence, 0);
        assertThat(blobs()).as("the other evidence still names it").hasSize(3);
        erase(other, 0);
        assertThat(blobs()).hasSize(2);
        assertThat(blobsAt(place)).isEqualTo(blobs());
        assertThat(attached()).extracting(Attachment::name).containsExactly("b.pdf");
        assertThat(made.store().check().faults()).isEmpty();
        made.reopen();
        assertThat(made.store().check().faults()).isEmpty();
        assertThat(new AttachedFiles(made.open()).listMissing()).isEmpty();
    }

    private void erase(SubjectId subject, int number) {
        Attachment one = Attachment.of(made.now().state().subject(subject)).get(number);
        new EraseValue(made.open()).order(one.heads(), "A person's name", _ -> {});
    }

    private static List<String> blobsAt(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("blobs/"))
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
