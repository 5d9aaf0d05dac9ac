package org.fieldbook.ui.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.report.pdf.FakePrinter;
import org.fieldbook.service.PaperCopy;
import org.fieldbook.service.PrintPaper;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.fieldbook.ui.fx.SaveWatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class PrintViewModelTest {

    @TempDir private Path folder;

    private final DirectBackground background = new DirectBackground();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final FakePrinter printer = new FakePrinter("Corridor");
    private SmallInspection small;
    private PrintViewModel model;

    @BeforeEach
    void make() {
        small = new SmallInspection(folder.resolve("lead"));
        model =
                model(
                        new PrintPaper(
                                small.inspection, SmallInspection.WORDS, "1", printer.printer()));
        model.begin();
    }

    private PrintViewModel model(PrintPaper printing) {
        return model(new Printout.Ratings(), printing);
    }

    private PrintViewModel model(Printout printout, PrintPaper printing) {
        return new PrintViewModel(
                printout,
                small.inspection,
                printing,
                new SaveWatch(background, small.inspection.clock()),
                background,
                dialogs,
                SmallInspection.WORDS);
    }

    @AfterEach
    void close() {
        small.close();
    }

    private PaperCopy copy() {
        return model.readyProperty().get().orElseThrow().copy();
    }

    @Test
    void whatIsPreviewedSavedAndPrintedAreTheSameBytes() {
        dialogs.file = Optional.of(folder.resolve("ratings.pdf"));
        dialogs.confirmed = true;
        model.save();
        assertThat(model.print()).isTrue();
        assertThat(folder.resolve("ratings.pdf")).hasBinaryContent(copy().bytes().toArray());
        assertThat(printer.printed()).isEqualTo(copy().bytes().toArray());
        assertThat(model.saidProperty().get()).contains("Sent to Corridor");
    }

    @Test
    void pagesAreDrawnAsFineAsTheyAreShownOnceTheWindowRests() {
        model.drawing().draw(48);
        model.drawing().draw(96);
        assertThat(model.drawing().picturesProperty().get()).isEmpty();
        background.pass(PageDrawing.RESTS_AFTER);
        assertThat(model.drawing().picturesProperty().get())
                .hasSameSizeAs(model.readyProperty().get().orElseThrow().texts())
                .allSatisfy(picture -> assertThat(picture.getWidth()).isBetween(793, 794));
    }

    @Test
    void aChangeIsToldAndThePagesStayUntilTheyAreMadeAgain() {
        PaperCopy before = copy();
        Laptop.answer(small.inspection, small.id("TE-001"), "2.2.1", "yes");
        model.show(small.inspection.snapshot());
        assertThat(model.outdatedProperty().get()).isTrue();
        assertThat(copy()).isSameAs(before);
        model.make();
        assertThat(model.outdatedProperty().get()).isFalse();
        assertThat(copy().state()).isNotEqualTo(before.state());
    }

    @Test
    void savingACopyDoesNotMakeItOld() {
        model.print();
        model.show(small.inspection.snapshot());
        assertThat(model.outdatedProperty().get()).isFalse();
    }

    @Test
    void wrongPagesAndCopiesAreSaidAtTheirFieldsAndNothingIsPrinted() {
        model.choices().pagesProperty().set("1, 9");
        model.choices().copiesProperty().set("many");
        assertThat(model.print()).isFalse();
        assertThat(model.choices().pagesFaultProperty().get()).startsWith("\"9\" is not among");
        assertThat(model.choices().copiesFaultProperty().get()).contains("from 1 to 50");
        assertThat(printer.printed()).isEmpty();
        model.choices().pagesProperty().set("1");
        model.choices().copiesProperty().set("2");
        assertThat(model.choices().pagesFaultProperty().get()).isEmpty();
        assertThat(model.print()).isTrue();
    }

    @Test
    void aPrinterThatFailsIsTold() {
        printer.refusing();
        model.print();
        assertThat(model.alertProperty().get()).contains("Corridor", "R-02");
        assertThat(model.givingProperty().get()).isFalse();
    }

    @Test
    void theAnnexeIsMadeOnlyAfterItsWarning() {
        model.addAnnexe();
        assertThat(dialogs.asked.getLast()).contains("case references", "inspectors");
        assertThat(copy().withAnnexe()).isFalse();
        dialogs.confirmed = true;
        model.addAnnexe();
        assertThat(copy().withAnnexe()).isTrue();
        model.make();
        assertThat(copy().withAnnexe()).isTrue();
        model.begin();
        assertThat(copy().withAnnexe()).isFalse();
    }

    @Test
    void whenTheAnnexeIsLeftOutThatIsSaid() {
        dialogs.confirmed = true;
        model.addAnnexe();
        model.begin();
        assertThat(copy().withAnnexe()).isFalse();
        assertThat(model.saidProperty().get()).contains("without the annexe");
        model.begin();
        assertThat(model.saidProperty().get()).isEmpty();
    }

    @Test
    void whatIsSavedWithTheAnnexeIsNamedAndConfirmedAsSuch() throws Exception {
        dialogs.confirmed = true;
        model.addAnnexe();
        dialogs.file = Optional.of(folder.resolve("annexe.pdf"));
        model.save();
        assertThat(dialogs.asked.getLast()).contains("names cases and inspectors");
        assertThat(Files.readAllBytes(folder.resolve("annexe.pdf")))
                .isEqualTo(copy().bytes().toArray());
    }

    @Test
    void caseSheetsArePreviewedSavedAndPrintedAsTheSameBytesAndTheirFileNamesNoCase() {
        model =
                model(
                        new Printout.Sheets(List.of(small.id("TE-002"))),
                        new PrintPaper(
                                small.inspection, SmallInspection.WORDS, "1", printer.printer()));
        assertThat(model.words().warning()).get().asString().contains("encrypted", "Shred");
        model.begin();
        dialogs.file = Optional.of(folder.resolve("sheets.pdf"));
        dialogs.confirmed = true;
        model.save();
        assertThat(dialogs.asked.getLast()).contains("holds notes", "sheets.pdf");
        assertThat(model.print()).isTrue();
        assertThat(folder.resolve("sheets.pdf")).hasBinaryContent(copy().bytes().toArray());
        assertThat(printer.printed()).isEqualTo(copy().bytes().toArray());
        assertThat(String.join("", model.readyProperty().get().orElseThrow().texts()))
                .contains("TE-002")
                .doesNotContain("TE-001");
        assertThat(model.words().file(copy())).isEqualTo("TE-1 case sheets.pdf");
        model.show(small.inspection.snapshot());
        assertThat(model.outdatedProperty().get()).isFalse();
    }
}
