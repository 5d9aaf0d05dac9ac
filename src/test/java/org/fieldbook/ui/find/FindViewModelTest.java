package org.fieldbook.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Framework;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.AttachmentType;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Interview;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.AskToAssess;
import org.fieldbook.service.AttachFiles;
import org.fieldbook.service.Draft;
import org.fieldbook.service.WithdrawCases;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Command;
import org.fieldbook.ui.fx.DirectBackground;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What is found while somebody types.
class FindViewModelTest {

    @TempDir private Path folder;

    private final List<String> done = new ArrayList<>();
    private SmallInspection small;
    private FindViewModel model;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        model =
                new FindViewModel(
                        new DirectBackground(),
                        SmallInspection.WORDS,
                        new FindViewModel.Ways(
                                subject -> done.add("case " + reference(subject)),
                                (subject, code) ->
                                        done.add("note " + reference(subject) + " " + code),
                                id -> done.add("evidence " + id.kind())));
    }

    @AfterEach
    void close() {
        small.close();
    }

    private String reference(SubjectId subject) {
        return small.inspection.snapshot().subjects().stream()
                .filter(one -> one.id().equals(subject))
                .findFirst()
                .orElseThrow()
                .reference();
    }

    private Command command(String id, String title) {
        return new Command(id, title, "mdi2m-magnify", "", () -> done.add(id));
    }

    private void begin() {
        model.open(
                small.inspection.snapshot(),
                List.of(
                        command("ratings", "Go to ratings"),
                        command("lock", "Lock the store"),
                        command("team", "Show the team")));
    }

    private List<Found> find(String typed) {
        begin();
        model.queryProperty().set(typed);
        return model.foundProperty().get();
    }

    @Test
    void aNoteOfACaseThatOneJudgesApartIsNotFound() {
        SubjectId subject = small.id("TE-002");
        Laptop.note(small.inspection, subject, "2.2.1", "A kestrel was seen.");
        assertThat(find("kestrel")).hasSize(1);
        new AskToAssess(small.inspection)
                .ask(subject, small.inspection.snapshot().me().id(), UUID.randomUUID())
                .join();
        assertThat(find("kestrel")).isEmpty();
    }

    @Test
    void whatIsAskedAboutAQuestionAndWhyACaseIsOutAreFoundAndLeadThere() {
        SubjectId asked = small.id("TE-001");
        new WriteNotes(small.inspection)
                .commit(
                        new Draft(
                                asked,
                                Optional.empty(),
                                Map.of(
                                        Fields.comment(
                                                small.inspection.snapshot().framework(), "2.2.1"),
                                        "Which kestrel was meant?"),
                                Map.of(),
                                0))
                .join();
        Laptop.note(small.inspection, asked, "section/risk", "A kestrel in the risk register.");
        new WithdrawCases(small.inspection)
                .withdraw(small.id("TE-002"), "Moved where kestrels nest", List.of())
                .join();
        List<Found> found = find("kestrel");
        found.forEach(model::choose);
        assertThat(done)
                .containsExactlyInAnyOrder(
                        "note TE-001 2.2.1", "note TE-001 section/risk", "note TE-002 ");
        assertThat(found.stream().map(Found.InNote.class::cast).map(Found.InNote::name))
                .containsExactlyInAnyOrder("2.2.1, to look at again", "Risk", "out of the sample");
    }

    @Test
    void whatIsAskedAboutItemsAndAboutTheCaseListIsFoundAndLeadsThere() {
        Framework framework = small.inspection.snapshot().framework();
        for (String code : List.of("mappaLevel", "sentence")) {
            new WriteNotes(small.inspection)
                    .commit(
                            new Draft(
                                    small.id("TE-001"),
                                    Optional.empty(),
                                    Map.of(Fields.comment(framework, code), "Which kestrel?"),
                                    Map.of(),
                                    0))
                    .join();
        }
        List<Found> found = find("kestrel");
        found.forEach(model::choose);
        assertThat(done)
                .containsExactlyInAnyOrder("note TE-001 mappaLevel", "note TE-001 sentence");
        assertThat(found.stream().map(Found.InNote.class::cast).map(Found.InNote::name))
                .containsExactlyInAnyOrder(
                        framework.findItem("mappaLevel").orElseThrow().text()
                                + ", to look at again",
                        "Sentence, to look at again");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    te-001        | case TE-001
                    002           | case TE-002
                    b. tes        | case TE-002
                    ratings       | ratings
                    go rat        | ratings
                    LOCK          | lock
                    exclusion     | note TE-001 2.2.3c
                    Môn           | note TE-002 2.2.1
                    mon           | note TE-002 2.2.1
                    duty log      | note TE-002 2.2.1
                    """)
    void whatIsTypedLeadsThere(String typed, String where) {
        Laptop.note(
                small.inspection,
                small.id("TE-001"),
                "2.2.3c",
                "Nobody checks the EXCLUSION zone at weekends.");
        SubjectId note =
                Laptop.note(small.inspection, small.id("TE-002"), "2.2.1", "Moved to Ynys Môn.");
        Laptop.source(small.inspection, note, "Duty log");
        List<Found> found = find(typed);
        assertThat(found).hasSize(1);
        model.choose(found.getFirst());
        assertThat(done).containsExactly(where);
    }

    @Test
    void evidenceAboutTheOrganisationIsFoundByAnyOfItsWords() {
        new WriteNotes(small.inspection)
                .commit(
                        new Draft(
                                new SubjectId(Fields.EVIDENCE, UUID.randomUUID()),
                                Optional.empty(),
                                Map.of(
                                        Fields.TITLE, "Focus group",
                                        Fields.SOURCE, "Eight officers",
                                        Fields.TEXT, "Vacancies weigh on\nÉquipe Nord"),
                                Map.of(),
                                0))
                .join();
        for (String typed : List.of("focus gr", "eight off", "on equipe", "e-01")) {
            Found.InEvidence found = (Found.InEvidence) find(typed).getFirst();
            assertThat(found.reference()).as(typed).isEqualTo("E-01");
            assertThat(found.toString()).doesNotContain("Vacancies");
        }
        model.choose(find("vacancies").getFirst());
        assertThat(done).containsExactly("evidence evidence");
    }

    @Test
    void whatSomebodySaidInAnInterviewIsFound() {
        new WriteNotes(small.inspection)
                .commit(
                        new Draft(
                                new SubjectId(Fields.INTERVIEW, UUID.randomUUID()),
                                Optional.empty(),
                                Map.of(
                                        Fields.KIND,
                                        Interview.With.PERSON.word(),
                                        small.inspection.snapshot().framework().field("viewWords"),
                                        "They do listen."),
                                Map.of(),
                                0))
                .join();
        model.choose(find("do listen").getFirst());
        assertThat(done).containsExactly("evidence interview");
    }

    @Test
    void aNoteAndAnInterviewAreFoundByTheNamesOfTheirFiles() {
        var note = new SubjectId(Fields.NOTE, UUID.randomUUID());
        var about =
                new About(
                        small.id("TE-001"), small.inspection.snapshot().framework().field("2.2.1"));
        new AttachFiles(small.inspection)
                .attach(note, Optional.of(about), offered("kestrel.txt"))
                .join();
        assertThat(find("kestrel")).hasSize(1);
        done.clear();
        model.choose(find("kestrel").getFirst());
        assertThat(done).containsExactly("note TE-001 2.2.1");
        var interview = new SubjectId(Fields.INTERVIEW, UUID.randomUUID());
        new WriteNotes(small.inspection)
                .commit(
                        new Draft(
                                interview,
                                Optional.empty(),
                                Map.of(Fields.KIND, Interview.With.PERSON.word()),
                                Map.of(),
                                0))
                .join();
        new AttachFiles(small.inspection).attach(interview, offered("heron.txt")).join();
        assertThat(find("heron")).hasSize(1);
    }

    private static AttachFiles.Offered offered(String name) {
        return new AttachFiles.Offered(
                Bytes.of(new byte[] {'a'}), name, AttachmentType.TEXT, Set.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    create a bundle      | plain, article, whole
                    create bundle        | plain, article, whole
                    a whole bundle       | whole
                    the bundle of an     | whole
                    an                   | another
                    setup                | hyphen
                    setu                 | hyphen
                    set up               | hyphen, words
                    Set-up               | hyphen, words
                    set-                 | hyphen, words
                    up                   | hyphen, words
                    -                    |
                    tup                  |
                    whole-bundle         | whole
                    """)
    void articlesAndHyphensKeepNoCommandFromBeingFound(String typed, @Nullable String found) {
        model.open(
                List.of(
                        command("plain", "Create bundle"),
                        command("article", "Create a bundle"),
                        command("whole", "Create a bundle of the whole inspection"),
                        command("another", "Another inspection"),
                        command("hyphen", "Show the set-up"),
                        command("words", "Say how it was set up")));
        model.queryProperty().set(typed);
        assertThat(
                        model.foundProperty().get().stream()
                                .map(one -> ((Found.Doing) one).command().id())
                                .collect(Collectors.joining(", ")))
                .isEqualTo(found == null ? "" : found);
    }

    @Test
    void everyPartOfAWordInsideATitleDoesNotFindACommand() {
        assertThat(find("eam")).isEmpty();
        assertThat(model.saidProperty().get()).contains("\"eam\"");
    }

    @Test
    void withNothingTypedTheCommandsStandThereThoseUsedLastFirst() {
        assertThat(find("")).hasSize(3);
        model.choose(find("team").getFirst());
        model.choose(find("lock").getFirst());
        assertThat(find(""))
                .extracting(one -> one instanceof Found.Doing(Command did) ? did.id() : "")
                .containsExactly("lock", "team", "ratings");
    }

    @Test
    void ofALongNoteThePartAroundTheHitIsShown() {
        String long1 = "word ".repeat(100);
        Laptop.note(small.inspection, small.id("TE-001"), "2.2.1", long1 + "needle\nhay " + long1);
        Found.InNote found = (Found.InNote) find("needle hay").getFirst();
        assertThat(found.text()).contains("needle hay").hasSizeLessThan(200);
        assertThat(found.toString()).doesNotContain("needle");
    }

    @Test
    void whatIsDeletedOrWithdrawnIsNotFoundAndNothingStaysBehind() {
        Laptop.note(small.inspection, small.id("TE-001"), "2.2.1", "needle");
        assertThat(find("needle")).hasSize(1);
        Laptop.withdraw(small.inspection, small.id("TE-001"));
        assertThat(find("needle")).isEmpty();
        assertThat(find("te-001")).isEmpty();
        model.close();
        model.queryProperty().set("te-002");
        assertThat(model.foundProperty().get()).isEmpty();
    }

    @Test
    void ofManyTheFirstAreShownAndAllAreCounted() {
        for (int note = 0; note < 45; note++) {
            Laptop.note(small.inspection, small.id("TE-001"), "2.2.1", "needle " + note);
        }
        assertThat(find("needle")).hasSize(40);
        assertThat(model.saidProperty().get())
                .isEqualTo(
                        "No case, no command, 45 notes, nothing in evidence and interviews. The"
                                + " first 40 of each kind are shown: type more to narrow them"
                                + " down.");
    }

    @Test
    void aCommandStandsBeforeTheCasesOfAnInspectorOfThatName() {
        // Of the same beginning as the inspector's name and the reference of no case.
        model.open(small.inspection.snapshot(), List.of(command("test", "Test the printer")));
        model.queryProperty().set("test");
        List<Found> found = model.foundProperty().get();
        assertThat(found.getFirst()).isInstanceOf(Found.Doing.class);
        assertThat(found.subList(1, found.size()))
                .isNotEmpty()
                .allMatch(Found.OfSample.class::isInstance);
        assertThat(model.heading(found.getFirst())).contains("Commands");
        assertThat(model.heading(found.get(1))).contains("Cases by their inspector");
        assertThat(found.stream().skip(2).flatMap(one -> model.heading(one).stream())).isEmpty();
    }
}
