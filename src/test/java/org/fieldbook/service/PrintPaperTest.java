package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Value;
import org.fieldbook.report.PageRange;
import org.fieldbook.report.PrintOrder;
import org.fieldbook.report.pdf.FakePrinter;
import org.fieldbook.store.SmallDisk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

class PrintPaperTest {

    private static final Messages WORDS = Messages.of(Locale.UK);

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

    private List<String> recorded() {
        return made.now().state().listSubjects("paper").stream()
                .map(paper -> saved(paper))
                .toList();
    }

    private static String saved(Subject paper) {
        return paper.text("saved").orElseThrow();
    }

    @Test
    void whatIsRecordedOfACopySpeaksOfItsOwnBytes() {
        PrintPaper printing = new PrintPaper(made.open(), WORDS, "1.0.0");
        PaperCopy copy = printing.pdf();
        made.answer("TE-001", "2.2.1", "no");
        PaperCopy later = printing.pdf();
        assertThat(later.state()).isNotEqualTo(copy.state());
        Path file = folder.resolve("ratings.pdf");
        Made.await(printing.save(copy, file));
        assertThat(recorded()).containsExactly(copy.state().text());
        assertThat(file).hasBinaryContent(copy.bytes().toArray());
    }

    @Test
    void d3OnAFullDiskTheCopyBeforeStaysNothingIsRecordedAndItIsSavedOnceThereIsRoom(
            TestReporter reporter) throws IOException {
        PrintPaper printing = new PrintPaper(made.open(), WORDS, "1.0.0");
        PaperCopy copy = printing.pdf();
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            Path file = Files.writeString(disk.place().resolve("ratings.pdf"), "the one before");
            Path ballast = disk.fill(8192);
            Failure failure = Made.refused(saving(printing, copy, file));
            assertThat(failure.kind()).isEqualTo(Failure.Kind.NOT_SAVED);
            assertThat(failure.code()).isEqualTo("R-01");
            assertThat(file).hasContent("the one before");
            assertThat(disk.place().resolve("ratings.pdf.part")).doesNotExist();
            assertThat(recorded()).isEmpty();
            Files.delete(ballast);
            Made.await(printing.save(copy, file));
            assertThat(file).hasBinaryContent(copy.bytes().toArray());
            assertThat(recorded()).hasSize(1);
        }
        reporter.publishEntry(
                Map.of("promise", "D3", "count", "1", "unit", "PDF saved to a full disk"));
    }

    private static CompletableFuture<Saved> saving(PrintPaper printing, PaperCopy copy, Path file) {
        try {
            return printing.save(copy, file);
        } catch (Failure atOnce) {
            return CompletableFuture.failedFuture(atOnce);
        }
    }

    @Test
    void everyKindOfCopyCarriesTheStateItWasMadeOf() {
        ExportRatings export = new ExportRatings(made.open(), WORDS, "1.0.0");
        PaperCopy pdf = new PrintPaper(made.open(), WORDS, "1.0.0").pdf();
        for (PaperCopy copy : List.of(export.json(), export.csv(false), export.xlsx())) {
            assertThat(copy.state()).isEqualTo(pdf.state());
        }
    }

    @Test
    void whatIsPrintedAreTheBytesThatArePreviewedAndSaved() {
        FakePrinter fake = new FakePrinter("Corridor");
        PrintPaper printing = new PrintPaper(made.open(), WORDS, "1.0.0", fake.printer());
        PaperCopy copy = printing.pdf();
        Path file = folder.resolve("ratings.pdf");
        Made.await(printing.save(copy, file));
        PageRange.Pages all = PageRange.all(printing.texts(copy).size());
        Made.await(printing.print(copy, new PrintOrder("Corridor", all, 1)));
        assertThat(file).hasBinaryContent(fake.printed());
        assertThat(fake.printed()).isEqualTo(copy.bytes().toArray());
        assertThat(printing.printers()).containsExactly("Corridor");
        assertThat(made.now().state().listSubjects("paper"))
                .anyMatch(paper -> paper.text("printed").equals(Optional.of(copy.state().text())));
    }

    @Test
    void aPrinterThatTakesNothingIsToldAndNothingIsRecorded() {
        PrintPaper printing =
                new PrintPaper(
                        made.open(),
                        WORDS,
                        "1.0.0",
                        new FakePrinter("Corridor").refusing().printer());
        PrintOrder order = new PrintOrder("Corridor", PageRange.all(1), 1);
        Failure failure =
                catchThrowableOfType(Failure.class, () -> printing.print(printing.pdf(), order));
        assertThat(failure.code()).isEqualTo("R-02");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void onlyTheAnnexeNamesCasesAndInspectorsAndItIsRecordedAsSuch() {
        PrintPaper printing = new PrintPaper(made.open(), WORDS, "1.0.0");
        made.answer("TE-001", "2.2.1", "no");
        assertThat(String.join("", printing.texts(printing.pdf())))
                .doesNotContain("TE-001", "TR-01", "B. Tester");
        PaperCopy copy = printing.pdfWithAnnexe();
        List<String> pages = printing.texts(copy);
        assertThat(pages.getLast().replaceAll("\\s+", " "))
                .contains(
                        "Annexe", "TE-001 A. Tester In progress 2.2.2, 2.2.3 all 3 all 3 all 3 11")
                .contains("TE-002 B. Tester Not started", "TR-01");
        assertThat(pages).allMatch(page -> page.contains("annexe that names cases and inspectors"));
        Made.await(printing.save(copy, folder.resolve("annexe.pdf")));
        assertThat(made.now().state().listSubjects("paper"))
                .allMatch(paper -> paper.read("annexe").isTrue());
    }

    @Test
    void aCopyIsOutdatedByWorkAndNotByBeingSaved() {
        PrintPaper printing = new PrintPaper(made.open(), WORDS, "1.0.0");
        PaperCopy copy = printing.pdf();
        Made.await(printing.save(copy, folder.resolve("ratings.pdf")));
        assertThat(copy.isOutdated(made.now())).isFalse();
        made.answer("TE-001", "2.2.1", "no");
        assertThat(copy.isOutdated(made.now())).isTrue();
    }

    @Test
    void caseSheetsOfSomeCasesHoldThoseAloneAndAreRecordedWithThem() {
        FakePrinter fake = new FakePrinter("Corridor");
        PrintPaper printing = new PrintPaper(made.open(), WORDS, "1.0.0", fake.printer());
        made.answer("TE-002", "2.2.1", "no");
        PaperCopy copy = printing.caseSheets(List.of(made.id("TE-002")));
        List<String> pages = printing.texts(copy);
        assertThat(String.join(" ", pages))
                .contains("TE-002", "B. Tester")
                .doesNotContain("TE-001");
        Made.await(
                printing.print(copy, new PrintOrder("Corridor", PageRange.all(pages.size()), 1)));
        assertThat(fake.printed()).isEqualTo(copy.bytes().toArray());
        Subject paper = made.now().state().listSubjects("paper").getFirst();
        assertThat(paper.text("printed")).contains(copy.state().text());
        assertThat(paper.read("caseSheets"))
                .isEqualTo(
                        new Reading.Settled(
                                new Value.Items(
                                        List.of(Value.text("case/" + made.id("TE-002").id())))));
    }

    /// A colleague proposed and reads: their name is in the journal and on no page.
    @Test
    void organisationalDeliveryNamesNoMemberButWhoPrintsAndIsRecordedAsSuch() {
        try (Colleague ben =
                Colleague.join(made.open(), folder.resolve("ben"), "B. Joiner", Role.INSPECTOR)) {
            Made.await(
                    new ProposeRatings(made.open())
                            .propose(
                                    new ProposeRatings.Proposed(
                                            "1.1", Optional.of(Rating.GOOD), List.of())));
            Colleague.take(
                    ben.open(), Colleague.bundle(made.open(), folder.resolve("1.fieldbook")));
            Made.await(new ReadProposals(ben.open()).agree("1.1", Rating.GOOD));
            Made.await(
                    new ProposeRatings(ben.open())
                            .propose(
                                    new ProposeRatings.Proposed(
                                            "1.2", Optional.of(Rating.INADEQUATE), List.of())));
            Colleague.take(
                    made.open(), Colleague.bundle(ben.open(), folder.resolve("2.fieldbook")));
        }
        FakePrinter fake = new FakePrinter("Corridor");
        PrintPaper printing = new PrintPaper(made.open(), WORDS, "1.0.0", fake.printer());
        PaperCopy copy = printing.delivery();
        List<String> pages = printing.texts(copy);
        assertThat(String.join(" ", pages).replaceAll("\\s+", " "))
                .contains("Proposed rating: Good. ", "Proposed rating: Inadequate.")
                .contains("A second reader agrees with Good.", "Printed by A. Tester")
                .doesNotContain("B. Joiner", "TE-001");
        Made.await(
                printing.print(copy, new PrintOrder("Corridor", PageRange.all(pages.size()), 1)));
        assertThat(fake.printed()).isEqualTo(copy.bytes().toArray());
        Subject paper = made.now().state().listSubjects("paper").getFirst();
        assertThat(paper.text("printed")).contains(copy.state().text());
        assertThat(paper.read("delivery").isTrue()).isTrue();
    }

    @Test
    void whoJudgesACaseApartPrintsNothingOfItUntilBothAreIn() {
        try (Colleague ben =
                Colleague.join(made.open(), folder.resolve("ben"), "B. Joiner", Role.INSPECTOR)) {
            made.answer("TE-001", "2.2.1", "no");
            Made.await(
                    new AskToAssess(made.open())
                            .ask(
                                    made.id("TE-001"),
                                    ben.open().snapshot().me().id(),
                                    UUID.randomUUID()));
            Colleague.take(
                    ben.open(), Colleague.bundle(made.open(), folder.resolve("b.fieldbook")));
            PrintPaper printing = new PrintPaper(ben.open(), WORDS, "1.0.0");
            PaperCopy copy = printing.caseSheets(List.of(made.id("TE-001"), made.id("TE-002")));
            assertThat(copy.contents()).isEqualTo(new PaperCopy.Sheets(List.of(made.id("TE-002"))));
            String text = String.join(" ", printing.texts(copy));
            assertThat(text).contains("judges them apart: TE-001.", "TE-002");
            assertThat(text).doesNotContain("Case TE-001");
        }
    }
}
