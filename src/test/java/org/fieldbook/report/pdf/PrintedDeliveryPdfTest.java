package org.fieldbook.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.fieldbook.i18n.Messages;
import org.fieldbook.report.FoundInspection;
import org.fieldbook.report.PrintedDelivery;
import org.fieldbook.report.TypicalInputs;
import org.junit.jupiter.api.Test;
import org.verapdf.core.VeraPDFException;

import java.io.IOException;
import java.util.Locale;

/// Organisational delivery as it is printed.
class PrintedDeliveryPdfTest {

    private static Written printed(String words, boolean practice) throws IOException {
        return Written.of(
                PrintedDelivery.of(
                        new FoundInspection(words).input(practice), Messages.of(Locale.UK)));
    }

    @Test
    void itConformsToTheAccessibilityStandardWhateverPeopleWrote()
            throws IOException, VeraPDFException {
        Written written = printed(TypicalInputs.HOSTILE, true);
        assertThat(written.failures()).isEmpty();
        assertThat(written.text())
                .contains("<img src=\"file:///etc/hostname\"/>", "<!DOCTYPE x", "</style>");
    }

    @Test
    void everyPageIsMarkedAndSaysForWhomItIs() throws IOException {
        assertMarked(printed("One line of many.\n".repeat(90), true), "PRACTICE - NOT REAL DATA");
        assertMarked(printed("One line of many.\n".repeat(90), false), "OFFICIAL-SENSITIVE");
    }

    private static void assertMarked(Written written, String marking) throws IOException {
        try (PDDocument pdf = written.open()) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(written.text(page).strip())
                        .startsWith(marking)
                        .endsWith(marking)
                        .contains(
                                "INTERIM",
                                "for the inspection team only",
                                "Page " + page + " of " + pdf.getNumberOfPages(),
                                "Printed by A. Tester",
                                "State AAAA-AAAA-AAAA-AAAA");
            }
        }
    }
}
