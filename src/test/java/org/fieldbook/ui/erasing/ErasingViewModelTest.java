package org.fieldbook.ui.erasing;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.Fields;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Draft;
import org.fieldbook.service.QuickStores;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.store.SmallDisk;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.control.ToldLines;
import org.fieldbook.ui.fx.DirectBackground;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// What is said and asked before a value is erased, and afterwards.
class ErasingViewModelTest {

    private static final String NAME = "Mrs Quokkafield was at home";

    @TempDir private Path folder;

    private SmallInspection small;
    private SubjectId note;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        note = new SubjectId(Fields.NOTE, UUID.randomUUID());
        write(NAME);
        write("The mother was at home");
    }

    @AfterEach
    void close() {
        small.close();
    }

    private void write(String text) {
        var about =
                new About(
                        small.id("TE-001"), small.inspection.snapshot().framework().field("2.2.1"));
        List<Hash> seen =
                small.inspection.snapshot().state().subject(note).field(Fields.TEXT).headHashes();
        new WriteNotes(small.inspection)
                .commit(
                        new Draft(
                                note,
                                Optional.of(about),
                                Map.of(Fields.TEXT, text),
                                Map.of(Fields.TEXT, seen),
                                0))
                .join();
    }

    private ErasingViewModel model() {
        Act newest = Acts.of(small.inspection.snapshot().state(), small.id("TE-001")).getFirst();
        return new ErasingViewModel(
                small.inspection, newest, new DirectBackground(), SmallInspection.WORDS);
    }

    private static ErasingViewModel.Stage.Asked asked(ErasingViewModel model) {
        return (ErasingViewModel.Stage.Asked) model.stageProperty().get();
    }

    private static List<Hash> all(ErasingViewModel model) {
        return asked(model).items().stream().map(ErasingViewModel.Item::change).toList();
    }

    private static String words(List<ToldLines.Line> lines) {
        return lines.stream().map(ToldLines.Line::words).collect(Collectors.joining("\n"));
    }

    @Test
    void theVeryTextIsShownAndTheEarlierOneOfTheFieldAsWell() {
        List<ErasingViewModel.Item> items = asked(model()).items();
        assertThat(items)
                .extracting(ErasingViewModel.Item::value)
                .containsExactly("The mother was at home", NAME);
        assertThat(items).extracting(ErasingViewModel.Item::wanted).containsExactly(true, false);
        assertThat(items.getFirst().title())
                .startsWith("TE-001, 2.2.1, Text of a note · A. Tester, Today");
        assertThat(items.getFirst().toString()).doesNotContain("mother");
    }

    @Test
    void itIsOrderedOnlyWithATextAReasonAndTheWordThatItWasUnderstood() {
        List<Hash> one = List.of(Hash.of("one"));
        assertThat(ErasingViewModel.isReady(one, "A name", true)).isTrue();
        assertThat(ErasingViewModel.isReady(one, "A name", false)).isFalse();
        assertThat(ErasingViewModel.isReady(one, " ", true)).isFalse();
        assertThat(ErasingViewModel.isReady(List.of(), "A name", true)).isFalse();
    }

    @Test
    void aNameInTheReasonIsPointedAt() {
        ErasingViewModel model = model();
        model.type("It names Mrs Quokkafield");
        assertThat(model.noticedProperty().get()).contains("Mrs Quokkafield");
        model.type("It names a person");
        assertThat(model.noticedProperty().get()).isEmpty();
    }

    @Test
    void itIsErasedInStepsAndWhatBecomesOfEarlierRestorePointsIsAsked() {
        Path stick = folder.resolve("stick");
        QuickStores.backupsTo(small.store, stick);
        small.store.restorePoints().make();
        ErasingViewModel model = model();
        List<String> steps = new ArrayList<>();
        model.stageProperty()
                .subscribe(stage -> {
                    if (stage instanceof ErasingViewModel.Stage.Working working) {
                        steps.add(working.step());
                    }
                });
        model.type("A person's name");
        model.erase(all(model));
        assertThat(steps.stream().distinct()).hasSize(2);
        var erased = (ErasingViewModel.Stage.Erased) model.stageProperty().get();
        assertThat(words(erased.lines()))
                .contains("2 values are erased")
                .contains("Make a bundle for everybody")
                .contains("cannot reach stays");
        assertThat(erased.older()).isEqualTo(1);
        assertThat(words(erased.ask()))
                .contains("1 restore point was made before")
                .contains("no way back")
                .contains("stick is not there and holds them too");
        model.removeOlder();
        var removed = (ErasingViewModel.Stage.Removed) model.stageProperty().get();
        assertThat(words(removed.lines()))
                .contains("1 restore point is removed")
                .contains("until then it still holds them");
        assertThat(small.store.restorePoints().list()).hasSize(1);
        assertThat(asked(model()).items()).isEmpty();
    }

    @Test
    void d3OnAFullDiskItIsToldWhatIsNotErasedYetAndItIsOnceThereIsRoom(TestReporter reporter)
            throws IOException {
        small.close();
        try (SmallDisk disk = SmallDisk.mount(folder, 3)) {
            small = new SmallInspection(disk.place());
            write(NAME);
            Path ballast = disk.fill(0);
            ErasingViewModel model = model();
            List<Hash> all = all(model);
            model.type("A person's name");
            model.erase(all);
            assertThat(model.alertProperty().get()).contains("Free some space").contains("S-20");
            assertThat(all(model)).as("nothing was erased").isEqualTo(all);

            Files.delete(ballast);
            ballast = disk.fill(40_000);
            model.erase(all);
            var erased = (ErasingViewModel.Stage.Erased) model.stageProperty().get();
            assertThat(words(erased.lines()))
                    .contains("The value is erased")
                    .contains("may still hold it")
                    .contains("S-20");
            assertThat(erased.ask()).as("nothing is removed before").isEmpty();

            model.finish();
            erased = (ErasingViewModel.Stage.Erased) model.stageProperty().get();
            assertThat(erased.finished()).as("there is no room yet").isFalse();
            Files.delete(ballast);
            model.finish();
            erased = (ErasingViewModel.Stage.Erased) model.stageProperty().get();
            assertThat(erased.finished()).isTrue();
            assertThat(words(erased.lines())).doesNotContain("may still hold it");
            small.close();
        } finally {
            small = new SmallInspection(folder.resolve("another"));
        }
        reporter.publishEntry(
                Map.of(
                        "promise", "D3",
                        "count", "3",
                        "unit", "times a full disk refused to erase, told and tried again"));
    }

    @Test
    void whereNothingIsLeftToEraseItIsSaidAndTheListIsReadAgain() {
        ErasingViewModel model = model();
        ErasingViewModel other = model();
        List<Hash> all = all(model);
        other.type("A person's name");
        other.erase(all);
        model.type("A person's name");
        model.erase(all);
        assertThat(model.alertProperty().get()).contains("Nothing was erased").contains("I-12");
        assertThat(asked(model).items()).isEmpty();
    }

    @Test
    void aNewCopyThatIsDamagedKeepsTheEarlierOnesAndIsTold() throws IOException {
        small.store.restorePoints().make();
        ErasingViewModel model = model();
        model.type("A person's name");
        model.erase(all(model));
        String newest = small.store.restorePoints().list().getFirst().name();
        Path file = small.store.folder().resolve("backups").resolve(newest);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 50] ^= 1;
        Files.write(file, bytes);
        model.removeOlder();
        assertThat(model.alertProperty().get()).isNotEmpty();
        assertThat(model.stageProperty().get()).isInstanceOf(ErasingViewModel.Stage.Erased.class);
        assertThat(small.store.restorePoints().list()).hasSize(2);
    }
}
