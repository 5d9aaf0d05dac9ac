package org.fieldbook.ui.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.service.CompleteCases;
import org.fieldbook.service.ExpectUnits;
import org.fieldbook.service.FinishRatings;
import org.fieldbook.service.NewInspection;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.TakeInCounts;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Copies;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

class CountsViewModelTest {

    private static final Path NORTH =
            Path.of("src/test/resources/org/fieldbook/frozen/counts-1/north.counts");

    @TempDir private Path folder;

    private final DirectBackground background = new DirectBackground();
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

    private CountsViewModel model(OpenInspection on) {
        var model = new CountsViewModel(on, background, dialogs, SmallInspection.WORDS, () -> {});
        model.show(on.snapshot());
        return model;
    }

    private static CountsViewModel.Shown shown(CountsViewModel model) {
        return Objects.requireNonNull(model.shownProperty().get());
    }

    private void finish() {
        OpenInspection unit = small.inspection;
        for (SampleSubject subject : unit.snapshot().subjects()) {
            subject.answers()
                    .keySet()
                    .forEach(code -> Laptop.answer(unit, subject.id(), code, "yes"));
            new CompleteCases(unit).complete(subject.id(), unit.snapshot().state()).join();
            new CompleteCases(unit).signOff(subject.id(), unit.snapshot().state()).join();
        }
        new FinishRatings(unit).finish(unit.snapshot().state()).join();
    }

    @Test
    void aUnitSignsItsCountsOnceRatingsAreFinalAndReadsTheWordsAloud() {
        assertThat(shown(model(small.inspection)).signing()).isFalse();
        finish();
        CountsViewModel model = model(small.inspection);
        assertThat(shown(model).signing()).isTrue();
        Path file = folder.resolve("unit.counts");
        dialogs.file = Optional.of(file);
        model.sign();
        assertThat(file).exists();
        assertThat(model.saidProperty().get()).contains(file.toString());
    }

    @Test
    void aRegionSaysWhichUnitsAreInAndWhatTheirCountsComeTo() {
        OpenInspection region =
                small.store.open(
                        small.store.create(
                                new NewInspection(
                                        "NR-1",
                                        "Northern region",
                                        "region-2023",
                                        Map.of(),
                                        LocalDate.of(2024, 4, 8),
                                        LocalDate.of(2024, 4, 19),
                                        "A. Tester",
                                        false)));
        new ExpectUnits(region).expect("North").join();
        new ExpectUnits(region).expect("Mid").join();
        assertThat(shown(model(region)).sentence()).contains("Missing: Mid, North");
        var taking = new TakeInCounts(region);
        taking.take(taking.preview(NORTH), "L. Lead", Optional.empty()).join();
        assertThat(shown(model(region)).sentence()).contains("1 unit is in").contains("Mid");
        var ratings = new RatingsViewModel(SmallInspection.WORDS, new Copies(background, dialogs));
        ratings.show(region.snapshot());
        assertThat(Objects.requireNonNull(ratings.shownProperty().get()).board().rows())
                .filteredOn(Board.Judged.class::isInstance)
                .map(Board.Judged.class::cast)
                .extracting(Board.Judged::remark)
                .contains("By the counts of units Inadequate: R2.1.2, 1 of 3");
    }
}
