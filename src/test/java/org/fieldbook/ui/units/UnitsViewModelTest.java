package org.fieldbook.ui.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Rating;
import org.fieldbook.service.NewInspection;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.TakeInCounts;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

class UnitsViewModelTest {

    private static final Path NORTH =
            Path.of("src/test/resources/org/fieldbook/frozen/counts-1/north.counts");

    @TempDir private Path folder;

    private final DirectBackground background = new DirectBackground();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private SmallInspection small;
    private OpenInspection region;
    private UnitsViewModel model;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        region = small.store.open(small.store.create(wanted()));
        model =
                new UnitsViewModel(
                        new EntryQueue(region, background),
                        background,
                        dialogs,
                        SmallInspection.WORDS);
    }

    private static NewInspection wanted() {
        return new NewInspection(
                "NR-1",
                "Northern region",
                "region-2023",
                Map.of(),
                LocalDate.of(2024, 4, 8),
                LocalDate.of(2024, 4, 19),
                "A. Tester",
                false);
    }

    @AfterEach
    void close() {
        small.close();
    }

    private UnitsViewModel.Shown shown() {
        model.show(region.snapshot());
        return model.shownProperty().get().orElseThrow();
    }

    @Test
    void countsAreOpenedReadAloudTakenInTakenOutAndBroughtBack() {
        model.expect("North");
        model.expect("Mid");
        assertThat(shown().missing()).containsExactly("Mid", "North");
        dialogs.file = Optional.of(NORTH);
        model.open();
        TakeInCounts.Preview preview = model.previewProperty().get().orElseThrow();
        assertThat(preview.remarks()).isEmpty();
        assertThat(preview.heard()).isEmpty();
        model.take("L. Lead", "");
        assertThat(model.alertProperty().get()).isEmpty();
        assertThat(model.saidProperty().get()).contains("North");
        assertThat(model.previewProperty().get()).isEmpty();
        assertThat(shown().missing()).containsExactly("Mid");
        assertThat(shown().units()).hasSize(1);
        assertThat(region.snapshot().ratings().findAggregate("R2.1").orElseThrow().rating())
                .contains(Rating.INADEQUATE);
        dialogs.reason = Optional.of("Signed again next week");
        model.takeOut(shown().units().getFirst());
        assertThat(shown().units()).isEmpty();
        assertThat(shown().missing()).containsExactly("Mid", "North");
    }

    @Test
    void whatCannotBeTakenInIsSaidAndNothingIsShownToTakeIn() {
        dialogs.file = Optional.of(Path.of("pom.xml"));
        model.open();
        assertThat(model.alertProperty().get()).contains("holds no counts");
        assertThat(model.previewProperty().get()).isEmpty();
        assertThat(shown().units()).isEmpty();
    }
}
