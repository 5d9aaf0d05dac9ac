package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.fieldbook.inspection.Cohort;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Status;
import org.fieldbook.intake.CaseRow;
import org.fieldbook.intake.Mapping;
import org.fieldbook.intake.RowFault;
import org.fieldbook.intake.sheet.Workbooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Lists as services send them: other headings, other words, more cases than the sample.
class ImportForeignListTest {

    private static final String LIST =
            """
            CRN;Name of team;Type;Gender;Supervision start date;RoSH level;DV
            X1;North;Case;male;03/08/2022;MEDIUM;Y
            X2;North;case;Female;2022-08-16;High;n
            X3;South;Court report;;;;
            """;

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

    private CaseListFile list(String text) {
        return made.importing().read("list.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private Mapping meant(CaseListFile list) {
        Mapping guess = made.importing().guess(list);
        int sample = list.headings().indexOf("Type");
        int abuse = list.headings().indexOf("DV");
        return guess.with(sample, "sample").with(abuse, "domesticAbuse");
    }

    private String value(String reference, String field) {
        return made.subject(reference).text(field).orElse("");
    }

    @Test
    void columnsAreGuessedByTheirNamesAndTheRestIsLeftOut() {
        Mapping guess = made.importing().guess(list(LIST));
        assertThat(guess.columns())
                .containsExactly("case", "", "", "sex", "supervisionBegan", "rosh", "");
        assertThat(guess.leftOut()).containsExactly("Name of team", "Type", "DV");
    }

    @Test
    void aListIsReadByWhatItsColumnsMeanInOurWords() {
        CaseListFile list = list(LIST);
        CaseListPreview preview = made.importing().preview(list, meant(list));
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.remarks())
                .extracting(RowFault::key, RowFault::arguments)
                .containsExactly(tuple("caseList.leftOut", List.of("Name of team")));
        Made.await(made.importing().importRows(preview, false));
        assertThat(made.row("X1").attributes())
                .containsEntry("sex", "Male")
                .containsEntry("rosh", "Medium")
                .containsEntry("domesticAbuse", "yes");
        assertThat(value("X1", "pdu-2021/supervisionBegan")).isEqualTo("2022-08-03");
        assertThat(value("X2", "pdu-2021/supervisionBegan")).isEqualTo("2022-08-16");
        assertThat(made.row("X3").sample()).isEqualTo("courtReport");
        assertThat(made.row("X1").status()).isEqualTo(Status.NOT_STARTED);
    }

    @Test
    void aWorkbookIsReadLikewiseAndItsDatesAreDays() {
        byte[] workbook =
                Workbooks.of(
                        Workbooks.row(1, "CRN", "Start date", "Gender")
                                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>X1</t></is></c>"
                                + "<c r=\"B2\" s=\"2\"><v>44776</v></c>"
                                + "<c r=\"C2\" t=\"inlineStr\"><is><t>female</t></is></c></row>");
        CaseListFile list = made.importing().read("list.xlsx", workbook);
        CaseListPreview preview = made.importing().preview(list, made.importing().guess(list));
        assertThat(preview.faults()).isEmpty();
        Made.await(made.importing().importRows(preview, false));
        assertThat(value("X1", "pdu-2021/supervisionBegan")).isEqualTo("2022-08-03");
        assertThat(made.row("X1").attributes()).containsEntry("sex", "Female");
    }

    @Test
    void fiftyThousandRowsAreReadAndDrawn() {
        StringBuilder text = new StringBuilder("CRN|Start date\n");
        for (int i = 0; i < 50_000; i++) {
            text.append('X').append(i).append('|').append(i % 500 == 0 ? "3/8/2022" : "1/1/2022");
            text.append('\n');
        }
        CaseListFile list = list(text.toString());
        CaseListPreview drawn =
                made.importing()
                        .preview(list, made.importing().guess(list))
                        .drawn(
                                Optional.of(
                                        new Cohort(
                                                LocalDate.of(2022, 8, 1),
                                                LocalDate.of(2022, 8, 15))));
        assertThat(drawn.faults()).isEmpty();
        assertThat(drawn.rows()).hasSize(100);
        assertThat(drawn.outside()).hasSize(49_900);
    }

    @Test
    void faultsAndDuplicatesNameTheListsOwnColumns() {
        CaseListFile list =
                list(
                        """
                        CRN,Gender,Start date
                        X1,Male,2022-08-03
                        X1,Male,2022-08-03
                        TE-001,Male,2022-08-03
                        X2,Unheard,2022-08-03
                        X3,Male,31/02/2022
                        X4,Male,1987-08-03
                        """);
        CaseListPreview preview = made.importing().preview(list, made.importing().guess(list));
        assertThat(preview.faults())
                .extracting(RowFault::line, RowFault::column, RowFault::key)
                .containsExactly(
                        tuple(3L, "CRN", "intake.case.twice"),
                        tuple(4L, "CRN", "caseList.held"),
                        tuple(5L, "Gender", "intake.case.unlisted"),
                        tuple(6L, "Start date", "intake.item.noDay"),
                        tuple(7L, "Start date", "intake.item.outside"));
        assertThat(preview.rows()).extracting(CaseRow::reference).containsExactly("X1");
    }

    @Test
    void whatColumnsMeanIsRememberedForTheSameHeadingsInWhateverOrderAndInspection() {
        CaseListFile list = list(LIST);
        assertThat(made.importing().findMapping(list)).isEmpty();
        Made.await(made.importing().importRows(made.importing().preview(list, meant(list)), false));
        CaseListFile other =
                list("DV;Gender;Type;Name of team;RoSH level;CRN;Supervision start date\n;;;;;X9;");
        Optional<Mapping> kept = made.importing().findMapping(other);
        assertThat(kept.orElseThrow().columns())
                .containsExactly(
                        "domesticAbuse", "sex", "sample", "", "rosh", "case", "supervisionBegan");
        OpenInspection next = made.store().open(made.store().create(Made.wanted("TE-2")));
        assertThat(new ImportCaseList(next).findMapping(other)).isEqualTo(kept);
        assertThat(new ImportCaseList(next).findMapping(list("CRN,Gender\nX,Male\n"))).isEmpty();
    }

    @Test
    void twoColumnsForOneAndAMissingReferenceAreInTheWay() {
        Mapping guess = made.importing().guess(list("Ref,Sex,Gender\nX1,Male,Male\n"));
        assertThat(guess.columns()).containsExactly("case", "sex", "");
        assertThat(guess.isUsable()).isTrue();
        assertThat(guess.with(2, "sex").twice()).containsExactly("sex");
        assertThat(guess.with(2, "sex").isUsable()).isFalse();
        assertThat(guess.with(0, Mapping.LEFT_OUT).missing()).containsExactly("case");
        assertThat(guess.with(0, Mapping.LEFT_OUT).isUsable()).isFalse();
    }

    @Test
    void onlyTheCohortComesInAndOthersWithAReason() {
        Cohort weeks = new Cohort(LocalDate.of(2022, 8, 1), LocalDate.of(2022, 8, 15));
        CaseListPreview all =
                made.preview(
                        """
                        case,sample,supervisionBegan
                        X1,case,2022-08-01
                        X2,case,2022-08-08
                        X3,case,2022-08-21
                        X4,case,
                        X5,case,2022-07-31
                        X6,courtReport,
                        """);
        assertThat(all.rows()).hasSize(6);
        CaseListPreview drawn = all.drawn(Optional.of(weeks));
        assertThat(drawn.rows()).extracting(CaseRow::reference).containsExactly("X1", "X3", "X6");
        assertThat(drawn.outside())
                .extracting(one -> one.row().reference(), CaseListPreview.Outside::why)
                .containsExactly(
                        tuple("X2", new Cohort.Place.Between(1)),
                        tuple("X4", new Cohort.Place.Unknown()),
                        tuple("X5", new Cohort.Place.Before(1)));
        List<CaseRow> fifth = List.of(drawn.outside().get(2).row());
        assertThat(drawn.takingIn(fifth, "Too few.").leavingOut(fifth).rows()).hasSize(3);
        Made.await(made.importing().importRows(drawn.takingIn(fifth, "Too few."), false));
        assertThat(made.now().subjects())
                .extracting(SampleSubject::reference)
                .containsExactly("TE-001", "TE-002", "X1", "X3", "X5", "TR-01", "X6");
        assertThat(value("X5", Fields.TAKEN_IN)).isEqualTo("Too few.");
        assertThat(Cohort.of(made.now().state())).contains(weeks);
        int size = made.now().state().size();
        Made.await(
                made.importing()
                        .importRows(
                                made.preview("case,supervisionBegan\nX7,2022-08-02\n")
                                        .drawn(Optional.of(weeks)),
                                false));
        assertThat(made.now().state().size()).isEqualTo(size + 2);
    }

    @Test
    void aReasonThatSaysNothingTakesNothingIn() {
        CaseListPreview preview = made.preview("case,supervisionBegan\nX1,2022-01-01\n");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> preview.takingIn(preview.rows(), "  "))
                .isInstanceOf(Failure.class);
    }
}
