package org.fieldbook.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Role;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Draft;
import org.fieldbook.service.OpenConflict;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What two laptops said without knowing of each other, decided on one of them.
class ConflictsViewModelTest {

    @TempDir private Path folder;

    private final DirectBackground background = new DirectBackground();
    private SmallInspection small;
    private Laptop ben;
    private ConflictsViewModel model;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder.resolve("lead"));
        ben = Laptop.join(small.inspection, folder.resolve("ben"), "B. Joiner", Role.INSPECTOR);
        model = model();
    }

    private ConflictsViewModel model() {
        return new ConflictsViewModel(
                new EntryQueue(small.inspection, background), background, SmallInspection.WORDS);
    }

    @AfterEach
    void close() {
        ben.close();
        small.close();
    }

    private void meet() {
        Laptop.take(small.inspection, Laptop.bundle(ben.inspection, folder.resolve("b.fieldbook")));
        model.show(small.inspection.snapshot());
    }

    private void differ(String reference, String code) {
        Laptop.answer(small.inspection, small.id(reference), code, "no");
        Laptop.answer(ben.inspection, small.id(reference), code, "yes");
    }

    private SubjectId shared(String text) {
        SubjectId note = Laptop.note(small.inspection, small.id("TE-001"), "2.2.1", text);
        Laptop.take(ben.inspection, Laptop.bundle(small.inspection, folder.resolve("a.fieldbook")));
        return note;
    }

    private OpenConflict current() {
        return model.deciding().currentProperty().get().orElseThrow();
    }

    private void choose(Choice choice) {
        model.deciding().choiceProperty().set(Optional.of(choice));
    }

    private Optional<String> answer(String reference, String code) {
        return small.inspection
                .snapshot()
                .state()
                .subject(small.id(reference))
                .text(small.inspection.snapshot().framework().field(code));
    }

    private List<String> undecided() {
        return model.itemsProperty().get().stream()
                .filter(item -> item.decided().isEmpty())
                .map(item -> model.words().place(item.conflict()))
                .toList();
    }

    @Test
    void theValueThatIsKeptStandsAndTheConflictIsListedAsDecided() {
        differ("TE-001", "2.2.1");
        meet();
        assertThat(undecided()).containsExactly("TE-001, 2.2.1");
        choose(Choice.of(current()).getLast());
        model.save();
        assertThat(answer("TE-001", "2.2.1")).contains("yes");
        assertThat(undecided()).isEmpty();
        assertThat(model.itemsProperty().get())
                .singleElement()
                .extracting(ConflictsViewModel.Item::decided)
                .isEqualTo(Optional.of("Kept: Yes"));
        assertThat(model.deciding().currentProperty().get()).isEmpty();
    }

    /// What the case list says is called as in the pack, and its values are read as they are.
    @Test
    void aDetailOfTheCaseIsReadAndDecidedLikeAnAnswer() {
        Laptop.answer(small.inspection, small.id("TE-001"), "sentence", "Licence");
        Laptop.answer(ben.inspection, small.id("TE-001"), "sentence", "Suspended sentence order");
        meet();
        assertThat(model.words().title(current())).isEqualTo("TE-001 Sentence");
        assertThat(Choice.of(current()))
                .extracting(choice ->
                        model.words().value(current(), ((Choice.Keep) choice).side().content()))
                .containsExactly("Licence", "Suspended sentence order");
        choose(Choice.of(current()).getLast());
        model.save();
        assertThat(small.subject("TE-001").attributes())
                .containsEntry("sentence", "Suspended sentence order");
        assertThat(undecided()).isEmpty();
    }

    private void comment(OpenInspection on, String code, String text) {
        String field = Fields.comment(on.snapshot().framework(), code);
        new WriteNotes(on)
                .commit(
                        new Draft(
                                small.id("TE-001"),
                                Optional.empty(),
                                Map.of(field, text),
                                Map.of(),
                                0))
                .join();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2.2.1           | TE-001, 2.2.1 Engages the person
                    homeVisitNeeded | TE-001, homeVisitNeeded Comment
                    sentence        | TE-001, sentence Comment
                    """)
    void twoCommentsOnAnAnswerAreNamedByItAndCombined(String code, String title) {
        comment(small.inspection, code, "Which plan?");
        comment(ben.inspection, code, "yes");
        meet();
        assertThat(model.words().title(current())).isEqualTo(title);
        assertThat(model.words().what(current())).isEqualTo("Comment");
        assertThat(Choice.of(current()))
                .filteredOn(Choice.Keep.class::isInstance)
                .extracting(choice ->
                        model.words().value(current(), ((Choice.Keep) choice).side().content()))
                .containsExactly("Which plan?", "yes");
        model.deciding().type("Which plan, and whose?");
        model.save();
        assertThat(
                        small.inspection
                                .snapshot()
                                .state()
                                .subject(small.id("TE-001"))
                                .text(
                                        Fields.comment(
                                                small.inspection.snapshot().framework(), code)))
                .contains("Which plan, and whose?");
        assertThat(undecided()).isEmpty();
    }

    @Test
    void onesOwnValueStandsFirst() {
        differ("TE-001", "2.2.1");
        meet();
        assertThat(Choice.of(current()))
                .extracting(choice -> ((Choice.Keep) choice).side().isMine())
                .containsExactly(true, false);
    }

    @Test
    void whatEachAnswerWouldDoToTheRatingIsSaid() {
        differ("TE-001", "2.2.1");
        meet();
        assertThat(model.deciding().effectProperty().get())
                .isEqualTo(
                        "2.2.1 today nothing judged. No: 0/1 0%. Yes: 1/1 100%."
                                + " 2.2 stays Not rated either way.");
    }

    @Test
    void savingWithoutAChoiceAndDecidingLaterDecideNothing() {
        differ("TE-001", "2.2.1");
        differ("TE-002", "2.2.1");
        meet();
        model.save();
        assertThat(model.alertProperty().get()).contains("Nothing was decided");
        OpenConflict first = current();
        choose(Choice.of(first).getFirst());
        model.decideLater();
        assertThat(current()).isNotEqualTo(first);
        assertThat(model.deciding().choiceProperty().get()).isEmpty();
        assertThat(undecided()).hasSize(2);
        model.select(first);
        assertThat(model.deciding().choiceProperty().get()).contains(Choice.of(first).getFirst());
    }

    @Test
    void twoTextsOfANoteAreCombined() {
        SubjectId note = shared("The plan names a date.");
        Laptop.edit(small.inspection, note, "The plan names 4 April.");
        Laptop.edit(ben.inspection, note, "The plan names no date.");
        meet();
        model.deciding().type("The plan names 4 April, crossed out.");
        assertThat(model.deciding().choiceProperty().get()).contains(new Choice.Combine());
        model.save();
        assertThat(small.inspection.snapshot().state().subject(note).text(Fields.TEXT))
                .contains("The plan names 4 April, crossed out.");
        assertThat(undecided()).isEmpty();
    }

    @Test
    void aWordingThatWasBegunOutlastsTheSessionAndDecidesNothing() {
        SubjectId note = shared("The plan names a date.");
        Laptop.edit(small.inspection, note, "The plan names 4 April.");
        Laptop.edit(ben.inspection, note, "The plan names no date.");
        meet();
        model.deciding().type("Both, in");
        background.pass(Duration.ofSeconds(1));
        model.deciding().type("Both, in part");
        model.close();
        model = model();
        model.show(small.inspection.snapshot());
        assertThat(model.deciding().textProperty().get()).isEqualTo("Both, in part");
        assertThat(model.deciding().choiceProperty().get()).isEmpty();
        assertThat(undecided()).hasSize(1);
        choose(new Choice.Combine());
        model.save();
        assertThat(small.inspection.snapshot().state().subject(note).text(Fields.TEXT))
                .contains("Both, in part");
    }

    @Test
    void aNoteDeletedHereAndEditedThereIsKeptOrDeleted() {
        for (Choice choice : List.of(new Choice.Restore(), new Choice.Delete())) {
            SubjectId note = shared("Begun");
            new WriteNotes(small.inspection)
                    .delete(small.inspection.snapshot().state().subject(note))
                    .join();
            Laptop.edit(ben.inspection, note, "Finished");
            meet();
            assertThat(current().isAgainstDeletion()).isTrue();
            assertThat(model.words().what(current())).isEqualTo("Note, deleted and edited");
            assertThat(Choice.of(current()))
                    .containsExactly(new Choice.Restore(), new Choice.Delete());
            choose(choice);
            model.save();
            assertThat(small.inspection.snapshot().state().subject(note).isDeleted())
                    .isEqualTo(choice instanceof Choice.Delete);
        }
    }

    @Test
    void twoPeoplesNotesStandSideBySideAndAreNoConflict() {
        Laptop.note(small.inspection, small.id("TE-001"), "2.2.1", "Not seen");
        Laptop.note(ben.inspection, small.id("TE-001"), "2.2.1", "Seen");
        meet();
        assertThat(undecided()).isEmpty();
        differ("TE-001", "2.2.1");
        meet();
        assertThat(current().notes()).hasSize(2);
    }

    @Test
    void aDecisionOfAColleagueEmptiesTheList() {
        differ("TE-001", "2.2.1");
        meet();
        Laptop.take(ben.inspection, Laptop.bundle(small.inspection, folder.resolve("a.fieldbook")));
        Laptop.answer(ben.inspection, small.id("TE-001"), "2.2.1", "no");
        meet();
        assertThat(undecided()).isEmpty();
        assertThat(answer("TE-001", "2.2.1")).contains("no");
    }
}
