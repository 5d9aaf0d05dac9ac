package org.fieldbook.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.json.Packs;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Desk;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Finality;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.ShownSubjects;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.report.InterimInput;
import org.fieldbook.report.PrintedCases;
import org.fieldbook.report.StateCode;
import org.fieldbook.report.TypicalInputs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verapdf.core.VeraPDFException;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Case sheets as they are printed.
class PrintedCasesTest {

    private static final Framework PACK = Packs.pack(Packs.bytes("pdu-2021")).framework();

    private final Desk ann = new Desk(1);
    private final SubjectId first = subject("case", 1, "TE-001");
    private final SubjectId second = subject("case", 2, "TE-002 " + TypicalInputs.HOSTILE);

    @BeforeEach
    void draw() {
        subject("courtReport", 3, "TR-01");
    }

    private SubjectId subject(String sample, int number, String reference) {
        var id = new SubjectId(sample, new UUID(0, number));
        ann.write(id, Fields.REFERENCE, reference);
        return id;
    }

    private void answer(SubjectId subject, String code, String word) {
        ann.write(subject, PACK.field(code), word);
    }

    private void note(SubjectId subject, int number, String field, String text) {
        var note = new SubjectId(Fields.NOTE, new UUID(9, number));
        ann.write(
                ann.edit(note, Fields.ABOUT, new About(subject, field).toValue()),
                ann.edit(note, Fields.TEXT, Value.text(text)),
                ann.edit(note, Fields.SOURCE, Value.text("Contact log")),
                ann.edit(note, Fields.RECORD_DATE, Value.text("2022-11-04")),
                ann.edit(note, Fields.SHOWS, Value.text("improvement")));
    }

    private Written printed(List<String> left, boolean practice) throws IOException {
        List<SampleSubject> all = ShownSubjects.to(ann.author(), PACK, ann.state()).list();
        return Written.of(
                PrintedCases.of(
                        new PrintedCases.Input(
                                new InterimInput.Facts(
                                        "Testing PDU", "TE-1", practice, Optional.empty()),
                                new InterimInput.Imprint(
                                        "A. Tester",
                                        OffsetDateTime.parse("2023-03-15T10:43:00Z"),
                                        "1.0.0",
                                        "0123456789abcdef",
                                        StateCode.of(new byte[10])),
                                new Finality.Interim(),
                                PACK,
                                ann.state(),
                                all,
                                left),
                        Messages.of(Locale.UK)));
    }

    @Test
    void theyConformToTheAccessibilityStandardWhateverPeopleWrote()
            throws IOException, VeraPDFException {
        answer(first, "2.2.1", "yes");
        note(first, 1, PACK.field("2.2.1"), TypicalInputs.HOSTILE);
        note(second, 2, Fields.section(PACK, "details"), "Line one.\n\nLine two.");
        assertThat(printed(List.of(), true).failures()).isEmpty();
    }

    @Test
    void aSheetHoldsDetailsPromptsJudgementsAndNotesInTheWordsOfThePack() throws IOException {
        ann.write(first, Fields.INSPECTOR, "B. Tester");
        ann.write(first, "sentence", "Licence");
        answer(first, "supervisionBegan", "2022-10-03");
        answer(first, "2.2.1", "no");
        answer(first, "2.2.1a", "yes");
        ann.write(first, Fields.comment(PACK, "2.2.1"), "Look at the plan.");
        ann.write(first, Fields.comment(PACK, "supervisionBegan"), "Which order?");
        note(first, 1, PACK.field("2.2.1a"), "The plan came late.");
        note(first, 2, "gone/9.9.9", "About something an older pack asked.");
        String text = printed(List.of(), false).text();
        assertThat(text)
                .contains("In progress. Inspector: B. Tester. 1 of 12 key questions judged.")
                .contains("Sentence Licence")
                .contains("When did supervision begin? Mon 3 October 2022")
                .contains("Comment: Look at the plan.")
                .contains("Comment on \"When did supervision begin?\": Which order?")
                .contains("Note on prompt a, Wed 15 March 2023", "Contact log, Fri 4 November 2022")
                .contains("Area for improvement The plan came late.")
                .contains("Other notes", "About something an older pack asked.");
        assertThat(text).containsPattern("2\\.2\\.1 [^?]*\\? No a [^?]*\\? Yes");
    }

    @Test
    void everyPageIsMarkedAndSaysWhoseItIsEachCaseFromAPageOfItsOwn() throws IOException {
        note(first, 1, PACK.field("2.2.1"), "One line of many.\n".repeat(120));
        Written written = printed(List.of("TE-009"), true);
        int pages;
        try (PDDocument pdf = written.open()) {
            pages = pdf.getNumberOfPages();
        }
        assertThat(written.text(1)).contains("judges them apart: TE-009");
        for (int page = 1; page <= pages; page++) {
            assertThat(written.text(page).strip())
                    .startsWith("PRACTICE - NOT REAL DATA")
                    .endsWith("PRACTICE - NOT REAL DATA")
                    .contains("INTERIM", "for the inspection team only", "Page " + page);
        }
        assertThat(written.text(2)).contains("Case sheets Case TE-001, Testing PDU");
        assertThat(written.text(3)).contains("Case sheets Case TE-001, Testing PDU");
        assertThat(written.text(pages))
                .contains("Case sheets Court report TR-01, Testing PDU", "Inspector: nobody")
                .doesNotContain("TE-00");
    }

    /// The notice takes two lines: what is below begins below it, on every page.
    @Test
    void aLongNoticeCoversNothing() throws IOException {
        try (PDDocument pdf = printed(List.of(), true).open()) {
            for (int page = 2; page <= pdf.getNumberOfPages(); page++) {
                Lines lines = new Lines();
                lines.setStartPage(page);
                lines.setEndPage(page);
                lines.getText(pdf);
                float notice =
                        lines.tops.entrySet().stream()
                                .filter(line -> line.getKey().contains("inspection team only"))
                                .map(Map.Entry::getValue)
                                .findFirst()
                                .orElseThrow();
                assertThat(lines.tops.values())
                        .filteredOn(top -> top > notice - 2)
                        .as("page " + page)
                        .filteredOn(top -> top < notice + 12)
                        .hasSize(1);
            }
        }
    }

    /// The base line of each line from the top of its page.
    private static final class Lines extends PDFTextStripper {
        private final Map<String, Float> tops = new LinkedHashMap<>();

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            tops.putIfAbsent(text, positions.getFirst().getYDirAdj());
        }
    }
}
