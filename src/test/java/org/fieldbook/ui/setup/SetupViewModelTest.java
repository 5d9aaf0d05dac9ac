package org.fieldbook.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.bundle.IdentityCard;
import org.fieldbook.inspection.Genesis;
import org.fieldbook.inspection.Role;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.QuickStores;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A new inspection, with headquarters or without.
class SetupViewModelTest {

    @TempDir private Path folder;

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final List<UUID> created = new ArrayList<>();
    private SmallInspection small;
    private SetupViewModel model;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder.resolve("lead"));
        model =
                new SetupViewModel(
                        small.store,
                        List.of(small.inspection.snapshot().framework()),
                        new DirectBackground(),
                        dialogs,
                        SmallInspection.WORDS,
                        created::add);
        model.form().service.set("Another PDU");
        model.form().code.set("TE-2");
        model.form().lead.set("A. Tester");
        model.form().from.set(LocalDate.of(2023, 3, 6));
        model.form().to.set(LocalDate.of(2023, 3, 17));
    }

    @AfterEach
    void close() {
        small.close();
    }

    @Test
    void anInspectionBeginsWithHeadquartersKeysWhereItsCardWasChosen() {
        try (OpenStore headquarters = Laptop.store(folder.resolve("hq"))) {
            Path file = folder.resolve("hq.fieldbook");
            IdentityCard card = headquarters.join().writeCard("Headquarters", file);
            dialogs.file = Optional.of(file);
            model.headquarters().choose();
            assertThat(model.headquarters().cardProperty().get()).contains(card);
            model.create();
        }
        var open = small.store.open(created.getFirst());
        assertThat(Genesis.of(open.snapshot().state()).headquarters()).isPresent();
        assertThat(open.snapshot().trust().roster().members())
                .anyMatch(member -> member.role() == Role.HEADQUARTERS);
    }

    @Test
    void whatIsNoCardOrAPracticeCardIsToldAndTheCardBeforeStays() {
        try (OpenStore headquarters = Laptop.store(folder.resolve("hq"));
                OpenStore practice = QuickStores.practice().make(folder.resolve("trial"))) {
            Path file = folder.resolve("hq.fieldbook");
            headquarters.join().writeCard("Headquarters", file);
            model.headquarters().read(file);
            Path trial = folder.resolve("trial.fieldbook");
            practice.join().writeCard("Headquarters", trial);
            model.headquarters().read(trial);
            assertThat(model.messageProperty().get()).contains("M-06");
            model.headquarters().read(folder.resolve("lead/store/store.db"));
            assertThat(model.messageProperty().get()).contains("M-09");
            assertThat(model.headquarters().cardProperty().get()).isPresent();
        }
    }

    @Test
    void whoeverBeginsAnewIsToldNothingOfWhatWentWrongBefore() {
        model.headquarters().read(folder.resolve("lead/store/store.db"));
        assertThat(model.messageProperty().get()).contains("M-09");
        dialogs.confirmed = true;
        model.beginAnew();
        assertThat(model.messageProperty().get()).isEmpty();
    }

    @Test
    void headquartersIsLeftOutAgain() {
        try (OpenStore headquarters = Laptop.store(folder.resolve("hq"))) {
            Path file = folder.resolve("hq.fieldbook");
            headquarters.join().writeCard("Headquarters", file);
            model.headquarters().read(file);
        }
        model.headquarters().without();
        model.create();
        var open = small.store.open(created.getFirst());
        assertThat(Genesis.of(open.snapshot().state()).headquarters()).isEmpty();
    }
}
