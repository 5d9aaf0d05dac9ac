package org.fieldbook.ui.restore;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Acts;
import org.fieldbook.service.EraseValue;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Restore points looked at and chosen.
class RestoreViewModelTest {

    @TempDir private Path folder;

    private final List<String> returned = new ArrayList<>();
    private SmallInspection small;
    private RestoreViewModel model;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        model =
                new RestoreViewModel(
                        small.store.restorePoints(),
                        new DirectBackground(),
                        SmallInspection.WORDS,
                        returned::add);
    }

    @AfterEach
    void close() {
        small.close();
    }

    private void chooseFirst() {
        model.chosenProperty().set(Optional.of(model.pointsProperty().get().getFirst()));
    }

    @Test
    void nothingIsReturnedToBeforeItWasReadThrough() {
        assertThat(model.pointsProperty().get()).isEmpty();
        model.make();
        assertThat(model.saidProperty().get()).contains("is made");
        chooseFirst();
        model.returnTo();
        assertThat(returned).isEmpty();
        model.look();
        model.returnTo();
        assertThat(returned).containsExactly(model.pointsProperty().get().getFirst().name());
    }

    @Test
    void whatWasMadeBeforeAValueWasErasedIsCountedAndRemovedIfWanted() {
        model.make();
        assertThat(model.olderProperty().get()).isZero();
        Laptop.answer(small.inspection, small.id("TE-001"), "2.2.1", "no");
        var erasing = new EraseValue(small.inspection);
        Act newest = Acts.of(small.inspection.snapshot().state(), small.id("TE-001")).getFirst();
        erasing.order(
                erasing.list(newest).stream().map(version -> version.change().hash()).toList(),
                "A person's name",
                _ -> {});
        model.make();
        assertThat(model.pointsProperty().get()).hasSize(3);
        assertThat(model.olderProperty().get()).isEqualTo(1);
        model.removeOlder();
        assertThat(model.saidProperty().get()).contains("1 restore point is removed");
        assertThat(model.pointsProperty().get()).hasSize(2);
        assertThat(model.olderProperty().get()).isZero();
    }

    @Test
    void whatWouldChangeIsSaidInWords() {
        model.make();
        chooseFirst();
        model.look();
        assertThat(words()).containsExactly("Changes nothing: the store holds what it held then.");
        Laptop.answer(small.inspection, small.id("TE-001"), "2.2.1", "no");
        model.look();
        assertThat(words()).containsExactly("TE-1: 1 change made since then goes.");
        small.store.create(SmallInspection.wanted("TE-2"));
        model.look();
        assertThat(words()).anyMatch(line -> line.contains("was not in the store then and goes"));
    }

    private List<String> words() {
        return PlanText.of(model.planProperty().get().orElseThrow(), SmallInspection.WORDS);
    }

    @Test
    void anotherChoiceMeansReadingThroughOnceMore() {
        model.make();
        model.make();
        chooseFirst();
        model.look();
        model.chosenProperty().set(Optional.of(model.pointsProperty().get().getLast()));
        assertThat(model.planProperty().get()).isEmpty();
    }

    @Test
    void aDamagedRestorePointIsTold() throws IOException {
        model.make();
        chooseFirst();
        Path file =
                small.store
                        .folder()
                        .resolve("backups")
                        .resolve(model.chosenProperty().get().orElseThrow().name());
        byte[] bytes = Files.readAllBytes(file);
        for (int i = bytes.length / 2; i < bytes.length; i += 97) {
            bytes[i] ^= 1;
        }
        Files.write(file, bytes);
        model.look();
        assertThat(model.alertProperty().get()).contains("S-22");
        assertThat(model.planProperty().get()).isEmpty();
    }
}
