package org.fieldbook.ui.print;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;

import org.fieldbook.report.pdf.FakePrinter;
import org.fieldbook.report.pdf.PdfPrinter;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.PrintPaper;
import org.fieldbook.settings.PolicyFile;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.Keyboard;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.fieldbook.ui.fx.SaveWatch;
import org.fieldbook.ui.fx.Toolkit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/// Looking through the pages by the keyboard alone.
class PrintViewTest {

    private static final int MOST_TABS = 30;

    @TempDir private Path folder;

    private final DirectBackground background = new DirectBackground();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final FakePrinter printer = new FakePrinter("Corridor");
    private SmallInspection small;
    private OpenInspection inspection;
    private PdfPrinter printers = printer.printer();
    private @Nullable OpenStore bound;
    private PrintView view;
    private Keyboard keyboard;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        inspection = small.inspection;
        Toolkit.startHeadless();
        show(new Printout.Ratings(), Optional.empty());
    }

    private void show(Printout printout, Optional<Runnable> onBack) {
        view = Toolkit.call(() -> make(printout, onBack));
        keyboard = new Keyboard(() -> view);
        Toolkit.call(() -> {
            view.show(inspection.snapshot());
            view.focus();
            return true;
        });
        rest();
    }

    private PrintView make(Printout printout, Optional<Runnable> onBack) {
        return new PrintView(
                new PrintViewModel(
                        printout,
                        inspection,
                        new PrintPaper(inspection, SmallInspection.WORDS, "1", printers),
                        new SaveWatch(background, inspection.clock()),
                        background,
                        dialogs,
                        SmallInspection.WORDS),
                SmallInspection.WORDS,
                onBack);
    }

    @AfterEach
    void close() {
        keyboard.close();
        if (bound != null) {
            bound.close();
        }
        small.close();
    }

    /// The window is not sized any more.
    private void rest() {
        Toolkit.settle();
        Toolkit.call(() -> {
            background.pass(PageDrawing.RESTS_AFTER);
            return true;
        });
        Toolkit.settle();
    }

    private String focused() {
        return Toolkit.call(() ->
                Optional.ofNullable(keyboard.scene().getFocusOwner()).map(Node::getId).orElse(""));
    }

    private void tabTo(String id) {
        for (int tabs = 0; tabs < MOST_TABS && !focused().equals(id); tabs++) {
            keyboard.press(KeyCode.TAB);
        }
        assertThat(focused()).isEqualTo(id);
    }

    private Node page(int number) {
        return view.lookup("#print-page-" + number);
    }

    private ImageView image(int number) {
        return (ImageView) page(number).lookup(".image-view");
    }

    @Test
    void pagesAreTurnedAndZoomedByKeysAndReadAsTheirText() {
        tabTo("print-page-1");
        assertThat(Toolkit.call(() -> page(1).getAccessibleText()))
                .startsWith("Page 1 of 3.")
                .contains("Interim ratings summary", "Testing PDU");
        keyboard.press(KeyCode.PAGE_DOWN);
        assertThat(focused()).isEqualTo("print-page-2");
        keyboard.press(KeyCode.END);
        assertThat(focused()).isEqualTo("print-page-3");
        assertThat(Toolkit.call(() -> ((ScrollPane) view.lookup("#print-pages")).getVvalue()))
                .isGreaterThan(0.5);
        keyboard.press(KeyCode.HOME);
        assertThat(focused()).isEqualTo("print-page-1");
        double before = Toolkit.call(() -> image(1).getFitWidth());
        keyboard.press(KeyCode.MINUS);
        double after = Toolkit.call(() -> image(1).getFitWidth());
        assertThat(after).isBetween(before / 1.26, before / 1.24);
    }

    @Test
    void picturesAreAsFineAsTheyAreShown() {
        tabTo("print-full-size");
        keyboard.press(KeyCode.SPACE);
        rest();
        assertThat(Toolkit.call(() -> image(2).getImage().getWidth())).isBetween(793.0, 794.0);
        assertThat(Toolkit.call(() -> image(2).getFitWidth())).isBetween(793.0, 794.0);
        tabTo("print-larger");
        keyboard.press(KeyCode.SPACE);
        rest();
        assertThat(Toolkit.call(() -> image(2).getImage().getWidth())).isBetween(991.0, 993.0);
    }

    @Test
    void aWrongRangeTakesTheKeyboardToItsField() {
        tabTo("print-range");
        keyboard.press(KeyCode.DIGIT9);
        tabTo("print-print");
        keyboard.press(KeyCode.SPACE);
        assertThat(focused()).isEqualTo("print-range");
        assertThat(Toolkit.call(() -> view.lookup("#print-range").getAccessibleHelp()))
                .contains("not among the 3 pages");
        assertThat(printer.printed()).isEmpty();
    }

    @Test
    void aChangeIsToldAndThePagesAreMadeAgainOnDemand() {
        assertThat(Toolkit.call(() -> view.lookup("#print-again").getParent().isVisible()))
                .isFalse();
        Laptop.answer(small.inspection, small.id("TE-001"), "2.2.1", "yes");
        String before = Toolkit.call(() -> page(2).getAccessibleText());
        Toolkit.call(() -> {
            view.show(small.inspection.snapshot());
            return true;
        });
        assertThat(Toolkit.call(() -> page(2).getAccessibleText())).isEqualTo(before);
        tabTo("print-again");
        keyboard.press(KeyCode.SPACE);
        assertThat(Toolkit.call(() -> page(2).getAccessibleText())).isNotEqualTo(before);
        assertThat(focused()).isEqualTo("print-save");
        assertThat(Toolkit.call(() -> view.lookup("#print-again").getParent().isVisible()))
                .isFalse();
    }

    @Test
    void theAnnexeIsAskedForAndLeftOutAgain() {
        dialogs.confirmed = true;
        tabTo("print-annexe");
        keyboard.press(KeyCode.SPACE);
        assertThat(Toolkit.call(() -> ((Button) view.lookup("#print-plain")).isVisible())).isTrue();
        assertThat(Toolkit.call(() -> page(4).getAccessibleText())).contains("TE-001");
        tabTo("print-plain");
        keyboard.press(KeyCode.SPACE);
        assertThat(Toolkit.call(() -> page(4))).isNull();
    }

    @Test
    void organisationalDeliveryWarnsTakesNoAnnexeAndLeadsBack() {
        keyboard.close();
        var back = new AtomicBoolean();
        show(new Printout.Delivery(), Optional.of(() -> back.set(true)));
        assertThat(focused()).isEqualTo("print-save");
        assertThat(Toolkit.call(() -> page(1).getAccessibleText()))
                .contains(
                        "Organisational delivery", "1.1 Leadership", "No rating is proposed yet.");
        assertThat(Toolkit.call(() -> view.lookup("#print-annexe").isVisible())).isFalse();
        tabTo("print-warning");
        assertThat(Toolkit.call(() -> ((Label) view.lookup("#print-warning")).getText()))
                .contains("leave the encrypted store");
        tabTo("print-back");
        assertThat(Toolkit.call(() -> ((Button) view.lookup("#print-back")).getText()))
                .isEqualTo("Organisational delivery");
        keyboard.press(KeyCode.SPACE);
        assertThat(back).isTrue();
    }

    @Test
    void caseSheetsWarnBeforeTheyArePrintedTakeNoAnnexeAndLeadBack() {
        keyboard.close();
        var back = new AtomicBoolean();
        show(new Printout.Sheets(List.of(small.id("TE-002"))), Optional.of(() -> back.set(true)));
        assertThat(focused()).isEqualTo("print-save");
        assertThat(Toolkit.call(() -> view.lookup("#print-annexe").isVisible())).isFalse();
        assertThat(Toolkit.call(() -> view.lookup("#print-plain").isVisible())).isFalse();
        tabTo("print-warning");
        assertThat(Toolkit.call(() -> ((Label) view.lookup("#print-warning")).getText()))
                .contains("leave the encrypted store");
        tabTo("print-back");
        keyboard.press(KeyCode.SPACE);
        assertThat(back).isTrue();
    }

    @Test
    void withoutAPrinterThePdfIsSavedAndNothingIsAskedAboutPrinting() {
        keyboard.close();
        printers = FakePrinter.none();
        show(new Printout.Ratings(), Optional.empty());
        assertThat(focused()).isEqualTo("print-save");
        tabTo("print-no-printer");
        assertThat(words("print-no-printer"))
                .isEqualTo(
                        "No printer is set up on this laptop. Save the PDF, and print it where"
                                + " there is one.");
        assertThat(isDisabled("print-range")).isTrue();
        assertThat(isDisabled("print-copies")).isTrue();
        assertThat(isDisabled("print-print")).isTrue();
        assertThat(Toolkit.call(() -> view.lookup("#print-printer").getParent().isVisible()))
                .isFalse();
    }

    @Test
    void wherePdfIsForbiddenAndThereIsNoPrinterNobodyIsToldToSaveOne() throws IOException {
        keyboard.close();
        forbidPdf();
        printers = FakePrinter.none();
        show(new Printout.Ratings(), Optional.empty());
        assertThat(focused()).isEqualTo("print-annexe");
        tabTo("print-no-printer");
        assertThat(words("print-no-printer")).isEqualTo("No printer is set up on this laptop.");
        assertThat(isDisabled("print-save")).isTrue();
        tabTo("print-forbidden");
        assertThat(words("print-forbidden")).contains("does not allow this");
    }

    @Test
    void wherePdfIsForbiddenPagesAreStillPrinted() throws IOException {
        keyboard.close();
        forbidPdf();
        show(new Printout.Ratings(), Optional.empty());
        assertThat(isDisabled("print-save")).isTrue();
        assertThat(isDisabled("print-range")).isFalse();
        tabTo("print-print");
        keyboard.press(KeyCode.SPACE);
        assertThat(printer.printed()).isNotEmpty();
    }

    /// The same inspection, opened where an organisation allows tables only.
    private void forbidPdf() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("policy.json"), "{\"format\": 1, \"exports\": [\"csv\"]}");
        UUID id = small.store.listInspections().getFirst().inspection();
        small.store.close();
        bound =
                small.stores
                        .under(new PolicyFile(file, folder).read())
                        .unlock(small.store.folder(), SmallInspection.PASSPHRASE.toCharArray());
        inspection = bound.open(id);
    }

    private String words(String id) {
        return Toolkit.call(() -> ((Label) view.lookup("#" + id)).getText());
    }

    private boolean isDisabled(String id) {
        return Toolkit.call(() -> view.lookup("#" + id).isDisabled());
    }
}
