package org.fieldbook.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.About;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Fields;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Draft;
import org.fieldbook.service.RecordAnswers;
import org.fieldbook.service.TableShape;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.PracticeScreens;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.CaseFilter;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

class CasesViewModelTest {

    @TempDir Path folder;

    private final List<String> said = new ArrayList<>();
    private final DirectBackground background = new DirectBackground();
    private CasesViewModel model;
    private PracticeScreens practice;

    @BeforeEach
    void open() {
        practice = new PracticeScreens(folder);
        model = model();
        model.show(practice.inspection.snapshot());
    }

    private CasesViewModel model() {
        return new CasesViewModel(
                new EntryQueue(practice.inspection, background),
                background,
                SmallInspection.WORDS,
                said::add,
                _ -> {});
    }

    @AfterEach
    void close() {
        practice.close();
    }

    private CaseFrame frame() {
        return Objects.requireNonNull(model.frameProperty().get());
    }

    private CaseRow row(String reference) {
        return model.rows().stream()
                .filter(row -> row.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private List<String> references() {
        return model.rows().stream().map(CaseRow::reference).toList();
    }

    private void tick(String... references) {
        Stream.of(references).forEach(reference -> model.ticks().toggle(row(reference).id()));
    }

    @Test
    void theCountsAreThoseOfTheDrawings() {
        assertThat(frame().summary())
                .isEqualTo("46 in the sample, 38 complete, 31 of them signed off");
        assertThat(frame().chips())
                .extracting(chip -> chip.title() + " " + chip.count())
                .containsExactly(
                        "All 46",
                        "My cases 6",
                        "Not started 2",
                        "In progress 6",
                        "Complete 7",
                        "Signed off 31",
                        "Open query 5",
                        "Conflict 0");
        assertThat(frame().counts())
                .containsEntry(AnswerState.YES, 304)
                .containsEntry(AnswerState.NO, 173)
                .containsEntry(AnswerState.NOT_APPLICABLE, 9)
                .containsEntry(AnswerState.UNANSWERED, 66);
    }

    @Test
    void searchAndChipsNarrowTogetherAndClear() {
        model.narrowing().chipProperty().set("inprogress");
        assertThat(model.rows()).hasSize(6);
        model.narrowing().searchProperty().set("wk-014");
        assertThat(model.rows()).extracting(CaseRow::reference).containsExactly("WK-014");
        model.clearFilters();
        assertThat(model.rows()).hasSize(46);
    }

    @Test
    void casesThatWereAskedForAreShownAloneUntilThatIsTakenAway() {
        model.only(new CaseFilter("2.2.3 Yes", List.of(row("WK-014").id(), row("WK-001").id())));
        assertThat(references()).containsExactly("WK-001", "WK-014");
        model.showAll();
        assertThat(model.rows()).hasSize(46);
    }

    @Test
    void courtReportsAreASampleOfTheirOwn() {
        model.choose("courtReport");
        assertThat(frame().standards()).containsExactly("2.1");
        assertThat(model.rows()).hasSize(18);
    }

    @Test
    void facetsHaveTheCountsOfTheirValuesAndNarrowEachOther() {
        assertThat(frame().facets())
                .extracting(Facet::id)
                .containsExactly("inspector", "sentence", "rosh", "flags");
        for (Facet facet : frame().facets()) {
            for (Facet.Option option : facet.options()) {
                model.narrowing().let(facet.id(), option.value(), true);
                assertThat(model.rows()).as(option.title()).hasSize(option.count());
                model.narrowing().let(facet.id(), option.value(), false);
            }
        }
        model.narrowing().let("rosh", "High", true);
        model.narrowing().let("rosh", "Very high", true);
        model.narrowing().let("inspector", "P. Novak", true);
        assertThat(model.rows())
                .isNotEmpty()
                .allMatch(row -> row.inspector().equals("P. Novak"))
                .allMatch(row -> row.attribute("rosh").endsWith("igh"));
        model.clearFilters();
        assertThat(model.rows()).hasSize(46);
    }

    @Test
    void aSearchFindsWhatANoteSaysWithoutItsAccents() {
        new WriteNotes(practice.inspection)
                .commit(
                        new Draft(
                                new SubjectId(Fields.NOTE, UUID.randomUUID()),
                                Optional.of(new About(row("WK-017").id(), "answer/2.2.1")),
                                Map.of(Fields.TEXT, "Spoke to ap Rhŷs of Saltmarsh"),
                                Map.of(),
                                0))
                .join();
        model.show(practice.inspection.snapshot());
        model.narrowing().searchProperty().set("AP RHYS");
        assertThat(references()).containsExactly("WK-017");
    }

    @Test
    void onlyTheRowOfTheCaseThatChangedIsMadeAnew() {
        model.showPlaces();
        List<CaseRow> before = List.copyOf(model.rows());
        tick("WK-017");
        model.picked().allocate(Optional.of("R. Okafor"));
        model.show(practice.inspection.snapshot());
        List<CaseRow> after = List.copyOf(model.rows());
        for (int at = 0; at < before.size(); at++) {
            if (before.get(at).reference().equals("WK-017")) {
                assertThat(after.get(at).inspector()).isEqualTo("R. Okafor");
            } else {
                assertThat(after.get(at)).isSameAs(before.get(at));
            }
        }
    }

    @Test
    void tickedCasesAreAllocatedAndTakenBackTogether() {
        tick("WK-043", "WK-046", "WK-017");
        model.narrowing().searchProperty().set("wk-017");
        model.picked().allocate(Optional.of("R. Okafor"));
        model.clearFilters();
        model.show(practice.inspection.snapshot());
        assertThat(List.of(row("WK-043"), row("WK-046"), row("WK-017")))
                .extracting(CaseRow::inspector)
                .containsOnly("R. Okafor");
        assertThat(model.ticks().tickedProperty().get()).isEmpty();
        assertThat(said).containsExactly("3 cases allocated to R. Okafor");
        model.picked().acts().takeBack();
        model.show(practice.inspection.snapshot());
        assertThat(List.of(row("WK-043"), row("WK-046"), row("WK-017")))
                .extracting(CaseRow::inspector)
                .containsExactly("P. Novak", "D. Achebe", "P. Novak");
    }

    @Test
    void anAllocationThatCannotBeTakenBackSaysWhyUntilTheNextOne() {
        tick("WK-046");
        model.picked().allocate(Optional.of("R. Okafor"));
        new RecordAnswers(practice.inspection)
                .answer(
                        new RecordAnswers.Given(
                                row("WK-046").id(),
                                "2.2.1",
                                Optional.of("yes"),
                                Optional.empty(),
                                List.of()))
                .join();
        model.picked().acts().takeBack();
        assertThat(model.picked().acts().alertProperty().get()).contains("cannot be taken back");
        assertThat(said).hasSize(1);
        tick("WK-046");
        model.picked().allocate(Optional.empty());
        assertThat(model.picked().acts().alertProperty().get()).isEmpty();
    }

    @Test
    void aRangeOfTicksShrinksAgainWhenSomebodyGoesBack() {
        List<CaseRow> rows = List.copyOf(model.rows());
        model.ticks().toggle(rows.get(9).id());
        model.ticks().extend(rows, 2, 3);
        model.ticks().extend(rows, 3, 4);
        model.ticks().extend(rows, 4, 3);
        assertThat(model.picked().rows()).containsExactly(rows.get(2), rows.get(3), rows.get(9));
        model.ticks().toggleAll(rows);
        assertThat(model.picked().rows()).hasSize(46);
        model.ticks().toggleAll(rows);
        assertThat(model.picked().rows()).isEmpty();
    }

    @Test
    void typingFindsAReferenceByItsBeginningOrItsNumber() {
        List<CaseRow> rows = List.copyOf(model.rows());
        var typing = model.typeAhead();
        assertThat(rows.get(typing.type("1", rows, 0).orElseThrow()).reference())
                .isEqualTo("WK-010");
        assertThat(rows.get(typing.type("4", rows, 9).orElseThrow()).reference())
                .isEqualTo("WK-014");
        background.pass(Duration.ofSeconds(1));
        int at = 0;
        for (String key : List.of("w", "k", "-", "0", "3", "3")) {
            at = typing.type(key, rows, at).orElseThrow();
        }
        assertThat(rows.get(at).reference()).isEqualTo("WK-033");
        background.pass(Duration.ofSeconds(1));
        assertThat(typing.type("z", rows, 0)).isEmpty();
    }

    @Test
    void aViewWithANameIsFoundAgainByTheNextModel() {
        var shape =
                new TableShape(
                        List.of(
                                new TableShape.Column("status", 0, true),
                                new TableShape.Column("ref", 0, true)),
                        List.of(new TableShape.Sorted("ref", true)));
        model.arranged(shape);
        model.narrowing().let("rosh", "Very high", true);
        model.narrowing().chipProperty().set("inprogress");
        model.saveView(" Urgent ");
        model.close();

        model = model();
        model.show(practice.inspection.snapshot());
        assertThat(model.rows()).hasSize(46);
        assertThat(model.shape()).contains(shape);
        model.showView(model.viewsProperty().get().findView("Urgent").orElseThrow());
        assertThat(references()).containsExactly("WK-036");
    }
}
