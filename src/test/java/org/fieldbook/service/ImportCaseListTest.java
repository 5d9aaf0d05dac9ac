package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Status;
import org.fieldbook.intake.RowFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

class ImportCaseListTest {

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

    private static List<String> keys(CaseListPreview preview) {
        return preview.faults().stream().map(RowFault::key).toList();
    }

    private void bringIn(CaseListPreview preview, boolean leaveOut) {
        Made.await(made.importing().importRows(preview, leaveOut));
    }

    @Test
    void everyWrongRowIsNamedByLineAndColumn() {
        CaseListPreview preview =
                made.preview(
                        """
                        case,sample,rosh
                        NE-001,case,Medium
                        ,case,Medium
                        NE-001,case,Low
                        NE-002,courtroom,Low
                        NE-003,case,Enormous
                        TE-001,case,Low
                        NE-004,case
                        """);
        assertThat(preview.faults())
                .extracting(RowFault::line, RowFault::column, RowFault::key)
                .containsExactly(
                        tuple(3L, "case", "intake.case.empty"),
                        tuple(4L, "case", "intake.case.twice"),
                        tuple(5L, "sample", "intake.case.sample"),
                        tuple(6L, "rosh", "intake.case.unlisted"),
                        tuple(7L, "case", "caseList.held"),
                        tuple(8L, "", "intake.row.cells"));
        assertThat(preview.wrongRows()).isEqualTo(6);
        assertThat(preview.counts()).containsOnlyKeys("case").containsEntry("case", 1);
        assertThat(preview.isReadable()).isTrue();
    }

    @Test
    void nothingComesInWhileARowIsWrongUnlessItIsLeftOut() {
        int before = made.now().state().size();
        CaseListPreview preview = made.preview("case,rosh\nNE-001,Low\nTE-001,Low\n");
        Failure failure = Made.refused(made.importing().importRows(preview, false));
        assertThat(failure.code()).isEqualTo("C-01");
        assertThat(failure.kind()).isEqualTo(Failure.Kind.INPUT);
        assertThat(made.now().state().size()).isEqualTo(before);
        bringIn(preview, true);
        assertThat(made.now().listSubjects("case"))
                .extracting(SampleSubject::reference)
                .containsExactly("NE-001", "TE-001", "TE-002");
    }

    @Test
    void aListThatAnotherImportHasOvertakenComesInNotAtAll() {
        CaseListPreview slow = made.preview("case\nNE-001\nNE-002\n");
        bringIn(made.preview("case\nNE-002\n"), false);
        int before = made.now().state().size();
        assertThat(Made.refused(made.importing().importRows(slow, false)).code()).isEqualTo("C-02");
        assertThat(made.now().state().size()).isEqualTo(before);
    }

    /// What is in the sample decides the ratings.
    @Test
    void onlyLeadAndDeputyTakeAListIn() {
        try (Colleague inspector =
                        Colleague.join(
                                made.open(), folder.resolve("ben"), "B. Joiner", Role.INSPECTOR);
                Colleague deputy =
                        Colleague.join(
                                made.open(), folder.resolve("cem"), "C. Joiner", Role.DEPUTY)) {
            var theirs = new ImportCaseList(inspector.open());
            CaseListPreview preview = theirs.preview("cases.csv", "case\nNE-001\n".getBytes(UTF_8));
            int before = inspector.open().snapshot().state().size();
            Failure refused = Made.refused(theirs.importRows(preview, false));
            assertThat(refused.code()).isEqualTo("C-11");
            assertThat(refused.kind()).isEqualTo(Failure.Kind.NOT_ALLOWED);
            assertThat(inspector.open().snapshot().state().size()).isEqualTo(before);
            var own = new ImportCaseList(deputy.open());
            Made.await(
                    own.importRows(
                            own.preview("cases.csv", "case\nNE-001\n".getBytes(UTF_8)), false));
            assertThat(deputy.open().snapshot().subjects())
                    .extracting(SampleSubject::reference)
                    .contains("NE-001");
        }
    }

    @Test
    void columnsOfOtherNamesNeverBecomeFields() {
        CaseListPreview preview =
                made.preview(
                        """
                        case,deleted,complete,signOff,reference,genesis,pdu-2021/2.2.1,about
                        NE-001,true,abc,abc,XX,abc,yes,abc
                        """);
        assertThat(preview.remarks())
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.key()).isEqualTo("caseList.further");
                    assertThat(remark.arguments().toString())
                            .contains("deleted", "complete", "signOff", "reference");
                });
        bringIn(preview, false);
        assertThat(made.subject("NE-001").fieldNames()).containsExactly("reference");
        assertThat(made.row("NE-001").status()).isEqualTo(Status.NOT_STARTED);
    }

    @Test
    void theSameReferenceInTwoFormsOfUnicodeIsTheSame() {
        bringIn(made.preview("case\nCAF\u00c9-1\n"), false);
        assertThat(keys(made.preview("case\nCAFE\u0301-1\n"))).containsExactly("caseList.held");
        assertThat(keys(made.preview("case\nE\u0301-2\n\u00c9-2\n")))
                .containsExactly("intake.case.twice");
    }

    @Test
    void aCellLongerThanItsLimitIsAFault() {
        assertThat(keys(made.preview("case,inspector\nNE-001," + "x".repeat(501) + "\n")))
                .containsExactly("caseList.long");
        assertThat(keys(made.preview("case,inspector\nNE-001," + "x".repeat(500) + "\n")))
                .isEmpty();
    }

    @Test
    void aFileThatCannotBeReadAtAllSaysOnlyWhy() {
        assertUnreadable(made.preview(""), "intake.file.empty");
        assertUnreadable(made.preview("case\nNE-001\n\"NE-002\n"), "intake.file.quoting");
        assertUnreadable(made.preview("reference\nNE-001\n"), "intake.header.missing");
        assertUnreadable(made.preview("case,case\nA,B\n"), "intake.header.twice");
        assertUnreadable(
                made.importing()
                        .preview("x.csv", "case\nCAF\u00c9".getBytes(StandardCharsets.ISO_8859_1)),
                "intake.file.encoding");
        assertUnreadable(
                made.importing().preview(folder.resolve("none.csv")), "intake.file.missing");
        assertUnreadable(made.importing().preview(folder), "intake.file.unreadable");
    }

    private void assertUnreadable(CaseListPreview preview, String key) {
        assertThat(keys(preview)).containsExactly(key);
        assertThat(preview.isReadable()).isFalse();
        assertThat(preview.isUsable(true)).isFalse();
        assertThat(Made.refused(made.importing().importRows(preview, true)).code())
                .isEqualTo("C-01");
    }

    @Test
    void tenThousandRowsComeInAsOne() {
        StringBuilder csv = new StringBuilder("case,sample,inspector,sex,rosh\n");
        for (int i = 0; i < 10_000; i++) {
            csv.append("BIG-").append(i).append(",case,A. Tester,Male,Low\n");
        }
        long begun = System.nanoTime();
        CaseListPreview preview = made.preview(csv.toString());
        long previewed = System.nanoTime();
        bringIn(preview, false);
        long done = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "10,000 rows: preview %d ms, import %d ms%n",
                (previewed - begun) / 1_000_000,
                (done - previewed) / 1_000_000);
        assertThat(made.now().listSubjects("case")).hasSize(10_002);
        assertThat(made.store().check().isSound()).isTrue();
    }
}
