package org.fieldbook.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Framework;
import org.fieldbook.service.Frameworks;
import org.fieldbook.service.KeepSetup;
import org.fieldbook.ui.PackFiles;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A new inspection under a pack that does not come with the program.
class SetupPackTest {

    @TempDir private Path folder;

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final DirectBackground background = new DirectBackground();
    private final List<UUID> created = new ArrayList<>();
    private SmallInspection small;
    private Framework shipped;
    private SetupViewModel model;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder.resolve("lead"));
        shipped = small.inspection.snapshot().framework();
        model = begin();
        model.form().service.set("Another PDU");
        model.form().code.set("TE-2");
        model.form().lead.set("A. Tester");
        model.form().from.set(LocalDate.of(2023, 3, 6));
        model.form().to.set(LocalDate.of(2023, 3, 17));
    }

    private SetupViewModel begin() {
        return new SetupViewModel(
                small.store,
                List.of(shipped),
                background,
                dialogs,
                SmallInspection.WORDS,
                created::add);
    }

    @AfterEach
    void close() {
        small.close();
    }

    private void choose(Path file) {
        dialogs.file = Optional.of(file);
        model.packFromFile().choose();
    }

    private String chosen() {
        return model.form().framework.get().id();
    }

    private List<String> offered() {
        return model.form().frameworks.stream().map(Framework::id).toList();
    }

    @Test
    void aPackFromAFileIsChosenAndTheInspectionBeginsUnderItWhateverBecomesOfTheFile()
            throws IOException {
        Path file = PackFiles.good(folder);
        choose(file);
        assertThat(chosen()).isEqualTo("pdu-northern");
        assertThat(offered()).containsExactly("pdu-2021", "pdu-northern");
        Files.delete(file);
        model.create();
        assertThat(model.messageProperty().get()).isEmpty();
        assertThat(small.store.open(created.getFirst()).snapshot().framework().id())
                .isEqualTo("pdu-northern");
    }

    @Test
    void everyFaultOfAFaultyPackIsNamedByPathAndInWordsAndWhatWasChosenStays() {
        Path file = PackFiles.faulty(folder);
        choose(PackFiles.good(folder));
        choose(file);
        PackFromFile.Faulty faulty = model.packFromFile().faultyProperty().get().orElseThrow();
        assertThat(faulty.name()).isEqualTo("northern-draft.json");
        assertThat(faulty.faults())
                .isEqualTo(new Frameworks().check(file))
                .extracting(fault -> fault.path() + ": " + fault.words())
                .contains(
                        "$.samples[0].sections[4].items[1].appliesWhen.answer: There is no"
                                + " answer homeVisitMode here.")
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(chosen()).isEqualTo("pdu-northern");
        model.next();
        assertThat(model.packFromFile().faultyProperty().get()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsToldAndOneOfOursIsChosenAsItIs() throws IOException {
        choose(folder.resolve("gone.json"));
        assertThat(model.messageProperty().get()).contains("P-01");
        assertThat(chosen()).isEqualTo("pdu-2021");
        var frameworks = new Frameworks();
        choose(
                Files.writeString(
                        folder.resolve("ours.json"),
                        frameworks.export(frameworks.find("pdu-2021").orElseThrow())));
        assertThat(model.messageProperty().get()).isEmpty();
        assertThat(offered()).containsExactly("pdu-2021");
        assertThat(model.form().chosenFile()).isEmpty();
    }

    @Test
    void thePackIsChosenAgainAfterTheProgramWasLeft() {
        choose(PackFiles.good(folder));
        background.pass(Duration.ofMillis(500));
        model = begin();
        assertThat(model.messageProperty().get()).isEmpty();
        assertThat(chosen()).isEqualTo("pdu-northern");
        assertThat(offered()).containsExactly("pdu-2021", "pdu-northern");
        dialogs.confirmed = true;
        model.beginAnew();
        assertThat(chosen()).isEqualTo("pdu-2021");
        assertThat(offered()).containsExactly("pdu-2021");
    }

    @Test
    void aPackThatIsAnotherOneNowIsNotChosenUnseen() throws IOException {
        Path file = PackFiles.good(folder);
        choose(file);
        background.pass(Duration.ofMillis(500));
        Files.writeString(
                file, Files.readString(file).replace("Northern pilot", "Northern pilot, 2"));
        model = begin();
        assertThat(model.messageProperty().get()).contains("northern.json");
        assertThat(model.stepProperty().get()).isEqualTo(SetupStep.FRAMEWORK);
        assertThat(chosen()).isEqualTo("pdu-2021");
        assertThat(model.form().service.get()).isEqualTo("Another PDU");
        assertThat(new KeepSetup(small.store).find().join().orElseThrow().pack()).isPresent();
    }
}
