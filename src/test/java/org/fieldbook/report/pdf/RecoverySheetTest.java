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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The sheet of a recovery key as it is printed.
class RecoverySheetTest {

    private static Written sheet(String store) throws IOException {
        return sheet(store, Collections.nCopies(4, Collections.nCopies(9, "elephant")));
    }

    private static Written sheet(String store, List<List<String>> rows) throws IOException {
        return Written.of(
                RecoverySheet.of(
                        new RecoverySheet.Input(
                                store, OffsetDateTime.parse("2026-03-01T09:00:00Z"), rows, "1.0.0"),
                        Messages.of(Locale.UK)));
    }

    @Test
    void itConformsToTheAccessibilityStandard() throws IOException, VeraPDFException {
        assertThat(sheet("My inspections").failures()).isEmpty();
    }

    @Test
    void itTakesOnePageWhateverTheStoreIsCalledAndSaysWhatItIs() throws IOException {
        Written written = sheet("a <b>&\u00e9 store ".repeat(12));
        try (PDDocument pdf = written.open()) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(written.text(1))
                .startsWith("OFFICIAL-SENSITIVE")
                .contains("Recovery key", "a <b>&\u00e9 store", "Sun 1 March 2026")
                .contains("This sheet is a key", "Where to keep it", "Page 1 of 1");
    }

    /// The widest words leave their neighbours alone.
    @Test
    void longWordsStandWholeBesideEachOther() throws IOException {
        List<String> longest =
                IntStream.range(0, 256)
                        .mapToObj(value -> ByteWords.of((byte) value))
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .limit(36)
                        .toList();
        List<List<String>> rows =
                IntStream.range(0, 4)
                        .mapToObj(row -> longest.subList(row * 9, row * 9 + 9))
                        .toList();
        assertThat(rows.getLast().getFirst()).hasSizeGreaterThan(6);
        String text = sheet("My inspections", rows).text(1);
        for (int row = 0; row < rows.size(); row++) {
            assertThat(text).contains((row + 1) + " " + String.join(" ", rows.get(row)));
        }
    }
}
