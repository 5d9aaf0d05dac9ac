package org.fieldbook.ui.closing;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.service.QuickStores;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.control.ToldLines;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is said and asked before an inspection is erased, and afterwards.
class ClosingViewModelTest {

    @TempDir private Path folder;

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private SmallInspection small;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
    }

    @AfterEach
    void close() {
        small.close();
    }

    private ClosingViewModel model() {
        return new ClosingViewModel(
                small.store,
                small.store.listInspections().getFirst(),
                new DirectBackground(),
                dialogs,
                SmallInspection.WORDS);
    }

    private static ClosingViewModel.Stage.Asked asked(ClosingViewModel model) {
        return (ClosingViewModel.Stage.Asked) model.stageProperty().get();
    }

    private static String words(List<ToldLines.Line> lines) {
        return lines.stream().map(ToldLines.Line::words).collect(Collectors.joining("\n"));
    }

    @Test
    void whatNobodyHoldsIsCountedAndTheCodeIsAskedFor() {
        ClosingViewModel.Stage.Asked asked = asked(model());
        assertThat(asked.title()).isEqualTo("Close TE-1 and erase it from this laptop");
        assertThat(asked.code()).isEqualTo("TE-1");
        assertThat(words(asked.held()))
                .contains("No headquarters takes part")
                .contains("not signed for by headquarters");
        assertThat(asked.held()).noneMatch(ToldLines.Line::good);
        assertThat(String.join("\n", asked.goes()))
                .contains("3 cases and reports")
                .contains("cannot reach stays");
    }

    @Test
    void anotherCodeErasesNothingAndTheQuestionStands() {
        ClosingViewModel model = model();
        model.close("TE-2");
        assertThat(model.alertProperty().get()).contains("Nothing was erased").contains("I-08");
        assertThat(asked(model).code()).isEqualTo("TE-1");
        assertThat(small.store.listInspections()).hasSize(1);
    }

    @Test
    void itIsErasedInStepsAndWhatWasNotReachedIsNamed() {
        Path stick = folder.resolve("stick");
        QuickStores.backupsTo(small.store, stick);
        ClosingViewModel model = model();
        assertThat(words(asked(model).held())).contains("stick is not there");
        List<String> steps = new ArrayList<>();
        model.stageProperty()
                .subscribe(stage -> {
                    if (stage instanceof ClosingViewModel.Stage.Working working) {
                        steps.add(working.step());
                    }
                });
        model.close("TE-1");
        assertThat(steps).hasSizeGreaterThan(3);
        var done = (ClosingViewModel.Stage.Done) model.stageProperty().get();
        assertThat(words(done.lines()))
                .contains("TE-1 is erased from this laptop")
                .contains("stick was not there")
                .contains("cannot reach stays")
                .doesNotContain("A. Tester");
        assertThat(small.store.list().closed()).hasSize(1);
    }

    @Test
    void theReceiptIsSavedWhereSomebodyWantsIt() {
        ClosingViewModel model = model();
        model.close("TE-1");
        dialogs.file = Optional.of(folder.resolve("closed.json"));
        model.save();
        assertThat(folder.resolve("closed.json")).content().contains("payload");
        assertThat(model.saidProperty().get()).contains("closed.json");
    }
}
