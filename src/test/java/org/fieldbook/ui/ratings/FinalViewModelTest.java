package org.fieldbook.ui.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.service.CompleteCases;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

class FinalViewModelTest {

    @TempDir private Path folder;

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private SmallInspection small;
    private FinalViewModel model;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder.resolve("lead"));
        model = model(small.inspection);
    }

    @AfterEach
    void close() {
        small.close();
    }

    private FinalViewModel model(OpenInspection inspection) {
        var made =
                new FinalViewModel(
                        new EntryQueue(inspection, new DirectBackground()),
                        dialogs,
                        SmallInspection.WORDS);
        made.show(inspection.snapshot());
        return made;
    }

    private FinalViewModel.Shown shown() {
        return Objects.requireNonNull(model.shownProperty().get());
    }

    private void signOffAll() {
        for (SampleSubject subject : small.inspection.snapshot().subjects()) {
            subject.answers()
                    .keySet()
                    .forEach(code -> Laptop.answer(small.inspection, subject.id(), code, "yes"));
            var marking = new CompleteCases(small.inspection);
            marking.complete(subject.id(), small.inspection.snapshot().state()).join();
            marking.signOff(subject.id(), small.inspection.snapshot().state()).join();
        }
        model.show(small.inspection.snapshot());
    }

    @Test
    void whatStandsInTheWayIsListedAndSaidWhereSomebodyTries() {
        assertThat(shown().open())
                .containsExactly("2 cases not signed off", "1 court report not signed off");
        model.record();
        assertThat(model.saidProperty().get())
                .isEqualTo(
                        "Not recorded. First: 2 cases not signed off, 1 court report not signed"
                                + " off.");
        assertThat(small.inspection.snapshot().finality().isFinal()).isFalse();
    }

    @Test
    void recordedItIsSaidUntilSomethingChanges() {
        signOffAll();
        model.record();
        assertThat(shown().tag()).isEqualTo("Final");
        assertThat(shown().sentence()).contains("recorded by A. Tester");
        assertThat(shown().recording()).isFalse();
        assertThat(shown().withdrawing()).isTrue();
        Laptop.answer(small.inspection, small.id("TE-001"), "2.2.1", "no");
        model.show(small.inspection.snapshot());
        assertThat(shown().tag()).isEqualTo("Interim - changed since final");
        assertThat(shown().open()).containsExactly("1 case not signed off");
        assertThat(shown().recording()).isTrue();
    }

    @Test
    void itIsWithdrawnWithAReason() {
        signOffAll();
        model.record();
        model.withdraw();
        assertThat(shown().tag()).isEqualTo("Final");
        dialogs.reason = Optional.of("The panel asked for another look.");
        model.withdraw();
        assertThat(shown().tag()).isEqualTo("Interim - not for publication");
        assertThat(model.saidProperty().get()).startsWith("Withdrawn");
        assertThat(shown().sentence())
                .contains("A. Tester", "because: The panel asked for another look.");
        assertThat(shown().withdrawing()).isFalse();
    }

    @Test
    void anInspectorSeesItAndRecordsNothing() {
        try (Laptop ben =
                Laptop.join(small.inspection, folder.resolve("b"), "B. Joiner", Role.INSPECTOR)) {
            model = model(ben.inspection);
            assertThat(shown().recording()).isFalse();
            assertThat(shown().withdrawing()).isFalse();
            assertThat(shown().open()).hasSize(2);
        }
    }
}
