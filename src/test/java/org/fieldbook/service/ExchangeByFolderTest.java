package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.fieldbook.journal.Hash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Three laptops exchange an inspection by one folder.
class ExchangeByFolderTest {

    @TempDir private Path folder;

    private Trio trio;
    private Path share;

    @BeforeEach
    void open() throws IOException {
        trio = new Trio(folder);
        share = Files.createDirectory(folder.resolve("share"));
    }

    @AfterEach
    void close() {
        trio.close();
    }

    private static ExchangeByFolder of(OpenInspection inspection) {
        return new ExchangeByFolder(inspection, Colleague.exporting(inspection));
    }

    private List<FolderFile> leadLooks() {
        return of(trio.lead.open()).look(share, () -> false);
    }

    private void leadTakes(List<FolderFile> found) {
        for (FolderFile file : found) {
            if (file instanceof FolderFile.News news) {
                ImportBundle importing = new ImportBundle(trio.lead.open());
                importing.take(importing.preview(news.file()));
            }
        }
    }

    @Test
    void everyFileIsNamedForWhatItIsAndLeftAsItWas() throws IOException {
        Files.writeString(share.resolve("notes.txt"), "not a bundle");
        Files.writeString(share.resolve("half.fieldbook.part"), "{");
        Files.writeString(share.resolve("broken.fieldbook"), "{");
        Files.createDirectory(share.resolve("folder.fieldbook"));
        trio.answer(trio.ben.open(), "2.2.1", "yes");
        trio.answer(trio.cem.open(), "2.2.2", "no");
        of(trio.ben.open()).put(share);
        of(trio.cem.open()).put(share);
        String before = files(share);
        List<FolderFile> found = leadLooks();
        assertThat(found)
                .filteredOn(FolderFile.News.class::isInstance)
                .extracting(file -> ((FolderFile.News) file).sender())
                .containsExactlyInAnyOrder("B. Joiner", "C. Joiner");
        assertThat(found)
                .filteredOn(file -> !(file instanceof FolderFile.News))
                .extracting(file -> file.file().getFileName().toString(), Object::getClass)
                .containsExactly(
                        tuple("broken.fieldbook", FolderFile.Refused.class),
                        tuple("half.fieldbook.part", FolderFile.Unfinished.class),
                        tuple("folder.fieldbook", FolderFile.Foreign.class),
                        tuple("notes.txt", FolderFile.Foreign.class));
        leadTakes(found);
        assertThat(leadLooks()).noneMatch(FolderFile.News.class::isInstance);
        assertThat(files(share)).isEqualTo(before);
        assertThat(trio.lead.state("TE-001", "2.2.1").name()).isEqualTo("YES");
        assertThat(trio.lead.state("TE-001", "2.2.2").name()).isEqualTo("NO");
    }

    @Test
    void onesOwnBundleIsKnownAgain() {
        of(trio.ben.open()).put(share);
        assertThat(of(trio.ben.open()).look(share, () -> false))
                .singleElement()
                .isInstanceOf(FolderFile.Own.class);
        trio.ben.reopen();
        assertThat(of(trio.ben.open()).look(share, () -> false))
                .singleElement()
                .isInstanceOf(FolderFile.Own.class);
    }

    @Test
    void aBundleWithoutAChangeIsNewWhileItConfirmsWhatWasGiven() {
        trio.answer(trio.lead.open(), "2.2.1", "yes");
        byte[] given = trio.bundle(trio.lead.open());
        Colleague.take(trio.ben.open(), given);
        of(trio.ben.open()).put(share);
        List<FolderFile> found = leadLooks();
        assertThat(found)
                .singleElement()
                .isInstanceOfSatisfying(
                        FolderFile.News.class, news -> assertThat(news.acts()).isZero());
        leadTakes(found);
        assertThat(new Sharing(trio.lead.open()).alone().all()).isZero();
        assertThat(leadLooks()).singleElement().isInstanceOf(FolderFile.Read.class);
    }

    @Test
    void twoBundlesOfOneMinuteAreTwoFiles() throws IOException {
        trio.answer(trio.ben.open(), "2.2.1", "yes");
        Path first = of(trio.ben.open()).put(share).file();
        Path second = of(trio.ben.open()).put(share).file();
        assertThat(first).isNotEqualTo(second);
        assertThat(files(share)).contains(".fieldbook").doesNotContain(".part");
    }

    @Test
    void aFolderThatIsGoneIsSaidAndNothingIsNotedAsGiven() throws IOException {
        trio.answer(trio.ben.open(), "2.2.1", "yes");
        Files.delete(share);
        ExchangeByFolder bens = of(trio.ben.open());
        Failure reading = catchThrowableOfType(Failure.class, () -> bens.look(share, () -> false));
        assertThat(reading.code()).isEqualTo("B-19");
        Failure writing = catchThrowableOfType(Failure.class, () -> bens.put(share));
        assertThat(writing.code()).isEqualTo("B-02");
        assertThat(new Sharing(trio.ben.open()).alone().notGiven()).isEqualTo(1);
    }

    @Test
    void aFolderWithMoreFilesThanAnInspectionMakesIsRefusedByName() throws IOException {
        for (int number = 0; number <= 10_000; number++) {
            Files.createFile(share.resolve(number + ".txt"));
        }
        Failure failure = catchThrowableOfType(Failure.class, this::leadLooks);
        assertThat(failure.code()).isEqualTo("B-23");
    }

    @Test
    void lookingStopsAtTheNextFile() {
        of(trio.ben.open()).put(share);
        of(trio.cem.open()).put(share);
        AtomicInteger asked = new AtomicInteger();
        assertThat(of(trio.lead.open()).look(share, () -> asked.incrementAndGet() > 1)).hasSize(1);
    }

    @Test
    void theFolderIsKeptInTheStore() {
        new KeepFolder(trio.ben.open()).keep(share);
        trio.ben.reopen();
        assertThat(new KeepFolder(trio.ben.open()).find()).contains(share);
        assertThat(new KeepFolder(trio.cem.open()).find()).isEmpty();
    }

    /// Names and hashes of all files.
    private static String files(Path folder) throws IOException {
        TreeMap<String, String> all = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                all.put(
                        folder.relativize(path).toString(),
                        Hash.of(Files.readAllBytes(path)).hex());
            }
        }
        return all.toString();
    }
}
