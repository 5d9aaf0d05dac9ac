package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.bundle.Carrying;
import org.fieldbook.bundle.Holdings;
import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.Role;
import org.fieldbook.intake.file.SampleFiles;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Attached files travel in bundles within limits; what is missing is told, asked for and brought.
class AttachedFilesExchangeTest {

    @TempDir private Path folder;
    private TeamOfStores team;
    private SubjectId evidence;
    private int numbers;

    @BeforeEach
    void begin() {
        team = new TeamOfStores(folder);
        evidence = AttachFilesTest.evidence(lead(), "Minutes");
    }

    @AfterEach
    void close() {
        team.close();
    }

    private OpenInspection lead() {
        return team.lead().open();
    }

    private OpenInspection ben() {
        return team.ben().open();
    }

    private OpenInspection cem() {
        return team.cem().open();
    }

    private Attachment attach(OpenInspection on, String words) throws IOException {
        numbers++;
        Path file = Files.write(folder.resolve("f" + numbers + ".pdf"), SampleFiles.pdf(words));
        AttachFiles attaching = new AttachFiles(on);
        OpenInspection.await(attaching.attach(evidence, attaching.read(file)));
        return Attachment.of(TeamOfStores.state(on).subject(evidence)).getLast();
    }

    private static List<Attachment> missing(OpenInspection on) {
        return new AttachedFiles(on).listMissing();
    }

    private ExportBundle.Made make(OpenInspection from, OpenInspection... into) {
        ExportBundle exporting = Colleague.exporting(from);
        ExportBundle.Made made =
                exporting.make(Stream.of(into).map(one -> one.laptop().name()).toList(), false);
        exporting.save(made, folder.resolve("out.fieldbook"));
        return made;
    }

    private static ArrivalPreview take(OpenInspection into, ExportBundle.Made made) {
        return Colleague.take(into, made.file().toArray());
    }

    /// The attached files of a bundle: whoever never said anything gets the framework pack too.
    private static List<Hash> files(OpenInspection from, ExportBundle.Made made) {
        List<Hash> attached =
                Attachment.of(TeamOfStores.state(from)).stream().map(Attachment::hash).toList();
        return made.files().stream().filter(attached::contains).toList();
    }

    @Test
    void aFileComesOnceAndWhoeverHasItIsNotSentItAgain() throws IOException {
        Attachment one = attach(lead(), "one");
        ExportBundle.Made first = make(lead(), ben());
        assertThat(files(lead(), first)).containsExactly(one.hash());
        assertThat(take(ben(), first).files())
                .returns(1, ArrivalPreview.Attached::brought)
                .returns(List.of(), ArrivalPreview.Attached::missing);
        take(ben(), first);
        assertThat(missing(ben())).isEmpty();
        take(lead(), make(ben(), lead()));
        Attachment two = attach(lead(), "two");
        assertThat(make(lead(), ben()).files()).containsExactly(two.hash());
        assertThat(files(ben(), make(ben(), cem()))).containsExactly(one.hash());
    }

    /// What a bundle with so little room would bring, and what not.
    private CarriedFiles chosen(int files, List<Hash> given) {
        long room = files * (100L + SampleFiles.pdf("x").length);
        return CarriedFiles.choose(
                lead().store(),
                TeamOfStores.state(lead()),
                List.of(
                        new Carrying.Word(
                                Holdings.of(TeamOfStores.state(ben())),
                                Optional.empty(),
                                Set.copyOf(given))),
                List.of(),
                room);
    }

    @Test
    void whatDoesNotFitIsToldAndComesFirstInTheNextBundle() throws IOException {
        take(ben(), make(lead(), ben()));
        for (int i = 0; i < 5; i++) {
            attach(lead(), Integer.toString(i));
        }
        List<Hash> all =
                Attachment.of(TeamOfStores.state(lead())).stream().map(Attachment::hash).toList();
        CarriedFiles first = chosen(2, List.of());
        assertThat(first.hashes()).containsExactlyElementsOf(all.subList(0, 2));
        assertThat(first.leftOut())
                .extracting(Attachment::hash)
                .containsExactlyElementsOf(all.subList(2, 5));
        assertThat(chosen(2, first.hashes()).hashes()).containsExactlyElementsOf(all.subList(2, 4));
        assertThat(chosen(2, all.subList(0, 4)).hashes()).containsExactly(all.get(4), all.get(0));
        assertThat(chosen(5, List.of()).leftOut()).isEmpty();
    }

    @Test
    void whatIsMissingIsAskedForAndComesInAnyOrder() throws IOException {
        Attachment one = attach(lead(), "one");
        Attachment two = attach(lead(), "two");
        ExportBundle.Made first = make(lead(), ben());
        take(ben(), first);
        lose(ben());
        assertThat(missing(ben())).containsExactly(one, two);
        assertThat(AttachedFiles.holder(TeamOfStores.state(ben()), one)).isEqualTo("A. Tester");
        assertThat(ben().store().check().faults()).hasSize(3);
        ExportBundle.Made asking = make(ben(), lead());
        assertThat(asking.leftOut()).as("the lead has them").isEmpty();
        take(lead(), asking);
        Attachment three = attach(lead(), "three");
        ExportBundle.Made answer = make(lead(), ben());
        assertThat(answer.files()).contains(one.hash(), two.hash(), three.hash());
        for (ExportBundle.Made part : List.of(answer, first, answer)) {
            take(ben(), part);
        }
        assertThat(missing(ben())).isEmpty();
        assertThat(TeamOfStores.json(ben())).isEqualTo(TeamOfStores.json(lead()));
        assertThat(ben().store().check().faults()).as("its pack came too").isEmpty();
    }

    @Test
    void aFileWithoutAChangeIsNewsInASharedFolder() throws IOException {
        attach(lead(), "one");
        ExportBundle.Made made = make(lead(), ben());
        take(ben(), made);
        lose(ben());
        assertThat(missing(ben())).hasSize(1);
        take(lead(), make(ben(), lead()));
        Path shared = Files.createDirectory(folder.resolve("shared"));
        new ExchangeByFolder(lead(), Colleague.exporting(lead())).put(shared);
        List<FolderFile> found =
                new ExchangeByFolder(ben(), Colleague.exporting(ben())).look(shared, () -> false);
        assertThat(found).singleElement().isInstanceOf(FolderFile.News.class);
        Colleague.take(ben(), Files.readAllBytes(found.getFirst().file()));
        assertThat(missing(ben())).isEmpty();
    }

    /// Somebody deletes the files of the store.
    private void lose(OpenInspection on) throws IOException {
        try (Stream<Path> files = Files.list(on.store().folder().resolve("blobs"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void anErasedFileIsNotBroughtBackByWhoeverHasNotHeardOfTheOrder() throws IOException {
        Attachment one = attach(withEvidence(), "a name");
        ExportBundle.Made before = make(ben(), lead(), cem());
        take(lead(), before);
        new EraseValue(lead()).order(one.heads(), "A person's name", _ -> {});
        assertThat(lead().store().listBlobs(id())).doesNotContain(one.hash());
        take(lead(), before);
        assertThat(lead().store().listBlobs(id())).doesNotContain(one.hash());
        ExportBundle.Made order = make(lead(), ben(), cem());
        take(cem(), order);
        take(cem(), before);
        take(ben(), order);
        for (OpenInspection each : List.of(lead(), ben(), cem())) {
            assertThat(each.store().listBlobs(id())).doesNotContain(one.hash());
            assertThat(missing(each)).isEmpty();
            assertThat(each.store().check().faults()).isEmpty();
        }
    }

    /// Evidence of the lead's that the colleague holds.
    private OpenInspection withEvidence() {
        take(ben(), make(lead(), ben()));
        return ben();
    }

    private UUID id() {
        return TeamOfStores.state(lead()).inspection();
    }

    @Test
    void anInspectionIsNotHeldElsewhereWhileHeadquartersLacksAFile() throws IOException {
        Colleague hq =
                Colleague.join(lead(), folder.resolve("hq"), "National team", Role.HEADQUARTERS);
        attach(lead(), "one");
        ExportBundle.Made made = make(lead(), hq.open());
        take(hq.open(), made);
        lose(hq.open());
        take(lead(), make(hq.open(), lead()));
        CloseInspection closing = team.lead().store().closing();
        assertThat(closing.look(id()))
                .returns(1, CloseInspection.Standing::files)
                .returns(0, CloseInspection.Standing::notConfirmed)
                .returns(false, CloseInspection.Standing::isHeldElsewhere);
        take(hq.open(), make(lead(), hq.open()));
        take(lead(), make(hq.open(), lead()));
        assertThat(closing.look(id()))
                .returns(0, CloseInspection.Standing::files)
                .returns(true, CloseInspection.Standing::isHeldElsewhere);
        hq.close();
    }
}
