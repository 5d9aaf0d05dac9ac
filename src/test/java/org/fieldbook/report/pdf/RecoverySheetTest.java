package org.fieldbook.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.ByteWords;
import org.fieldbook.report.RecoverySheet;
import org.junit.jupiter.api.Test;
import org.verapdf.core.VeraPDFException;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// The sheet of a recovery key as it is printed.
class RecoverySheetTest {

    private static Written sheet(String store, String word) throws IOException {
        List<List<String>> rows = Collections.nCopies(4, Collections.nCopies(9, word));
        return Written.of(
                RecoverySheet.of(
                        new RecoverySheet.Input(
                                store, OffsetDateTime.parse("2026-03-01T09:00:00Z"), rows, "1.0.0"),
                        Messages.of(Locale.UK)));
    }

    @Test
    void itConformsToTheAccessibilityStandard() throws IOException, VeraPDFException {
        assertThat(sheet("My inspections", "elephant").failures()).isEmpty();
    }

    @Test
    void itTakesOnePageWhateverTheStoreIsCalledAndSaysWhatItIs() throws IOException {
        Written written = sheet("a <b>&\u00e9 store ".repeat(12), "elephant");
        try (PDDocument pdf = written.open()) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(written.text(1))
                .startsWith("OFFICIAL-SENSITIVE")
                .contains("Recovery key", "a <b>&\u00e9 store", "Sun 1 March 2026")
                .contains("This sheet is a key", "Where to keep it", "Page 1 of 1");
    }

    /// The widest word of the list still leaves its neighbours alone.
    @Test
    void everyWordStandsWholeInItsColumn() throws IOException {
        for (int value = 0; value < 256; value++) {
            String word = ByteWords.of((byte) value);
            if (word.length() >= 8) {
                String row = "1" + (" " + word).repeat(9);
                assertThat(sheet("My inspections", word).text(1)).contains(row);
            }
        }
    }
}
