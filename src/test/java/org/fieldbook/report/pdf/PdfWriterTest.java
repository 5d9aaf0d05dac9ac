package org.fieldbook.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.fieldbook.report.InterimInput;
import org.fieldbook.report.TypicalInputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.VeraPDFException;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

class PdfWriterTest {

    static Stream<Arguments> inputs() {
        return Stream.of(
                input("practice", TypicalInputs::practice),
                input("empty", TypicalInputs::empty),
                input("without cases", TypicalInputs::withoutCases),
                input("without court work", TypicalInputs::withoutCourtWork),
                input("undecided", TypicalInputs::undecided),
                input("hostile", TypicalInputs::hostile),
                input("crowded", TypicalInputs::crowded));
    }

    private static Arguments input(String name, Supplier<InterimInput> input) {
        return Arguments.argumentSet(name, input);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void everyReportConformsToTheAccessibilityStandard(Supplier<InterimInput> input)
            throws IOException, VeraPDFException {
        assertThat(Written.of(input.get()).failures()).isEmpty();
    }

    @Test
    void theSameInputMakesTheSameBytes() throws IOException {
        assertThat(Written.of(TypicalInputs.practice()).bytes())
                .isEqualTo(Written.of(TypicalInputs.practice()).bytes());
    }

    @Test
    void thePracticeInspectionTakesThreePages() throws IOException {
        try (PDDocument pdf = Written.of(TypicalInputs.practice()).open()) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
        }
    }

    @Test
    void everyPageIsMarkedAtTheTopAndTheBottom() throws IOException {
        Written written = Written.of(TypicalInputs.crowded());
        try (PDDocument pdf = written.open()) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                String text = written.text(page);
                assertThat(text).startsWith("PRACTICE - NOT REAL DATA");
                assertThat(text.strip()).endsWith("PRACTICE - NOT REAL DATA");
                assertThat(text)
                        .contains("INTERIM - subject to ratings panel. Not for publication.")
                        .contains("Page " + page + " of " + pdf.getNumberOfPages())
                        .contains("Wed 15 March 2023, 10:42 GMT")
                        .contains("Printed by R. Okafor")
                        .contains("State MEQH-G5DB-ORSS-A33G")
                        .contains("Fieldbook 1.0.0")
                        .contains("pdu-2021 version 6");
            }
        }
    }

    @Test
    void aLongNameStandsInFullOnEveryPageAndCoversNothing() throws IOException {
        Written written = Written.of(TypicalInputs.crowded());
        String name = TypicalInputs.crowded().facts().service();
        try (PDDocument pdf = written.open()) {
            for (int page = 2; page <= pdf.getNumberOfPages(); page++) {
                String text = written.text(page);
                String after = text.substring(text.indexOf(name) + name.length());
                assertThat(text).contains(name);
                assertThat(after.strip()).startsWith("INTERIM");
            }
        }
    }

    @Test
    void textsThatLookLikeMarkupStayTexts(TestReporter reporter) throws IOException {
        String text = Written.of(TypicalInputs.hostile()).text();
        assertThat(text)
                .contains("<!DOCTYPE x")
                .contains("&e;")
                .contains("<img src=\"file:///etc/hostname\"/>")
                .contains("</style>")
                .contains("url(file:///etc/hostname)");
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "H6",
                        "count",
                        "5",
                        "unit",
                        "texts that would fetch something stay texts"));
    }

    @Test
    void thePracticeInspectionReadsAsItsPublishedRatings() throws IOException {
        String text = Written.of(TypicalInputs.practice()).text();
        assertThat(text).contains("13 of 27 points, 1 below Good");
        for (String line :
                List.of(
                        "1.1 Leadership Proposed Good, capped by rule A \u25b2 Requires improvement"
                                + " 1",
                        "1.2 Staff Judgement from evidence \u25b2 Requires improvement 1",
                        "1.3 Services Judgement from evidence \u25cf Good 2",
                        "1.4 Information and facilities Judgement from evidence \u25cf Good 2",
                        "2.1 Court work 2.1.1 Advice supports the court 83% 15/18 \u2605"
                                + " Outstanding 3",
                        "2.2 Assessment 2.2.3 Keeps other people safe 48% 20/42 \u25a0 Inadequate"
                                + " 0",
                        "2.3 Planning 2.3.3 Keeps other people safe 51% 21/41 \u25b2 Requires"
                                + " improvement 1",
                        "2.4 Implementation and delivery 2.4.2 Supports desistance 55% 22/40 \u25b2"
                                + " Requires improvement 1",
                        "2.5 Reviewing 2.5.3 Keeps other people safe 69% 24/35 \u25cf Good 2",
                        "2.6 Outcomes Recorded, not rated Not rated",
                        "Total, of 27 \u25b2 Requires improvement 13")) {
            assertThat(text).contains(line);
        }
    }
}
