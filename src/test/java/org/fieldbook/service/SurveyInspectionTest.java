package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.journal.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is new since the last day, and what is known of everybody's sharing, on three real laptops. All is
/// written today, so the survey is made tomorrow: then what this laptop wrote is old, and what it took in after
/// its last own act is new.
class SurveyInspectionTest {

    @TempDir private Path folder;

    private Trio trio;
    private LocalDate tomorrow;

    @BeforeEach
    void join() {
        trio = new Trio(folder);
        tomorrow = LocalDate.now(trio.lead.open().clock()).plusDays(1);
    }

    @AfterEach
    void close() {
        trio.close();
    }

    private SurveyInspection.Surveyed survey() {
        return new SurveyInspection(trio.lead.open()).survey(tomorrow);
    }

    private InspectorProgress row(String name) {
        return survey().overview().inspectors().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatABundleBroughtSinceIsTold() {
        trio.answer(trio.ben.open(), "2.2.1", "yes");
        trio.answer(trio.ben.open(), "2.2.2", "no");
        trio.answer(trio.ben.open(), "2.2.3", "yes");
        byte[] bundle = trio.bundle(trio.ben.open());
        assertThat(survey().since().orElseThrow().items()).isEmpty();
        Colleague.take(trio.lead.open(), bundle);
        List<Since.Item> items = survey().since().orElseThrow().items();
        assertThat(items.getFirst())
                .isInstanceOfSatisfying(
                        Since.Item.Imported.class,
                        imported -> {
                            assertThat(imported.bundles()).isEqualTo(1);
                            assertThat(imported.acts().keySet()).contains("B. Joiner");
                        });
        assertThat(items)
                .filteredOn(Since.Item.Moved.class::isInstance)
                .as("2.2 had no rating, and has one now")
                .singleElement()
                .satisfies(item ->
                        assertThat(((Since.Item.Moved) item).after().code()).isEqualTo("2.2"));
        Colleague.take(trio.lead.open(), bundle);
        assertThat(survey().since().orElseThrow().items())
                .as("the same bundle again brings nothing")
                .isEqualTo(items);
    }

    @Test
    void theInspectionIsFoldedAsItWasBeforeTheFirstBundleSince() {
        trio.answer(trio.ben.open(), "2.2.1", "yes");
        trio.pass(trio.ben.open(), trio.lead.open());
        trio.answer(trio.lead.open(), "2.2.2", "yes");
        Set<Change> then = Set.copyOf(trio.lead.now().state().changes());
        trio.answer(trio.cem.open(), "2.2.3", "yes");
        trio.pass(trio.cem.open(), trio.lead.open());
        trio.answer(trio.ben.open(), "2.3.1", "yes");
        trio.pass(trio.ben.open(), trio.lead.open());
        var rows =
                OpenStore.reading(() ->
                        trio.lead.open().store().readDrafts(trio.lead.now().state().inspection()));
        var cut =
                Before.Cut.find(
                                trio.lead.now(),
                                tomorrow,
                                trio.lead.open().laptop().name(),
                                Taken.list(rows))
                        .orElseThrow();
        assertThat(cut.fold(trio.lead.now()).then().state().changes())
                .containsExactlyInAnyOrderElementsOf(then);
        assertThat(cut.since(Taken.list(rows))).hasSize(2);
    }

    @Test
    void casesCompletedAndQueriesRaisedElsewhereAreTold() {
        String prompts =
                trio.lead
                        .now()
                        .framework()
                        .findQuestion("2.2.1")
                        .orElseThrow()
                        .prompts()
                        .getFirst()
                        .code();
        for (String code : trio.lead.row("TE-001").answers().keySet()) {
            trio.answer(trio.ben.open(), code, "yes");
        }
        trio.answer(trio.ben.open(), prompts, "no");
        OpenInspection.await(
                new CompleteCases(trio.ben.open())
                        .complete(trio.lead.id("TE-001"), trio.ben.open().snapshot().state()));
        trio.pass(trio.ben.open(), trio.lead.open());
        List<Since.Item> items = survey().since().orElseThrow().items();
        assertThat(items)
                .filteredOn(Since.Item.Completed.class::isInstance)
                .singleElement()
                .satisfies(item -> {
                    var completed = (Since.Item.Completed) item;
                    assertThat(completed.cases())
                            .extracting(SampleSubject::reference)
                            .containsExactly("TE-001");
                    assertThat(completed.by()).isEqualTo(Map.of("B. Joiner", 1));
                });
        assertThat(items)
                .filteredOn(Since.Item.Queried.class::isInstance)
                .singleElement()
                .satisfies(item ->
                        assertThat(((Since.Item.Queried) item).queries())
                                .extracting(query -> query.question().code())
                                .containsExactly("2.2.1"));
    }

    @Test
    void onTheFirstDayNothingIsOlder() {
        LocalDate today = tomorrow.minusDays(1);
        assertThat(new SurveyInspection(trio.lead.open()).survey(today).since()).isEmpty();
    }

    @Test
    void ofEverybodyOnlyWhatTheySaidIsClaimed() {
        assertThat(row("B. Joiner").exchange())
                .as("an invitation was made for them, and nothing came back")
                .isEqualTo(new InspectorProgress.Exchange.Silent());
        assertThat(row("B. Joiner").shared()).isEmpty();
        assertThat(row("B. Tester").exchange())
                .isEqualTo(new InspectorProgress.Exchange.NotOnTeam());
        trio.pass(trio.ben.open(), trio.lead.open());
        assertThat(row("B. Joiner").shared()).isPresent();
        assertThat(row("B. Joiner").exchange())
                .as("they joined before the other one did")
                .isInstanceOf(InspectorProgress.Exchange.Lacks.class);
        trio.pass(trio.lead.open(), trio.ben.open());
        trio.pass(trio.ben.open(), trio.lead.open());
        assertThat(row("B. Joiner").exchange())
                .isEqualTo(new InspectorProgress.Exchange.HoldsAll());
        trio.answer(trio.lead.open(), "2.2.1", "yes");
        assertThat(row("B. Joiner").exchange()).isEqualTo(new InspectorProgress.Exchange.Lacks(1));
        OpenInspection.await(new Team(trio.lead.open()).revoke(trio.ben.open().laptop().name()));
        assertThat(row("B. Joiner").exchange()).isEqualTo(new InspectorProgress.Exchange.Revoked());
    }

    @Test
    void workGoesOnInTheCaseThatThisLaptopWroteInLast() {
        assertThat(survey().next())
                .contains(new NextCase.Next(trio.lead.id("TE-001"), "TE-001", false));
        trio.lead.answer("TE-002", "2.2.1", "yes");
        trio.answer(trio.ben.open(), "2.2.1", "yes");
        trio.pass(trio.ben.open(), trio.lead.open());
        assertThat(survey().next())
                .contains(new NextCase.Next(trio.lead.id("TE-002"), "TE-002", true));
        trio.lead.answerAll("TE-002");
        var completing = new CompleteCases(trio.lead.open());
        Made.await(completing.complete(trio.lead.id("TE-002"), trio.lead.now().state()));
        Made.await(completing.signOff(trio.lead.id("TE-002"), trio.lead.now().state()));
        assertThat(survey().next())
                .as("a signed-off case is not gone on with")
                .contains(new NextCase.Next(trio.lead.id("TE-001"), "TE-001", true));
    }
}
