package org.fieldbook.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.fieldbook.inspection.Role;
import org.fieldbook.service.AfterRestore;
import org.fieldbook.service.Failure;
import org.fieldbook.service.ImportBundle;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.ReturnToRestorePoint;
import org.fieldbook.service.Sharing;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/// Bundles made on one laptop and read on two others.
class ExportViewModelTest {

    @TempDir private Path folder;

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final DirectBackground background = new DirectBackground();
    private SmallInspection small;
    private Laptop ben;
    private Laptop cem;
    private ExportViewModel model;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder.resolve("lead"));
        ben = Laptop.join(small.inspection, folder.resolve("ben"), "B. Joiner", Role.INSPECTOR);
        cem = Laptop.join(small.inspection, folder.resolve("cem"), "C. Joiner", Role.INSPECTOR);
        model = model(() -> {});
        model.refresh();
    }

    private ExportViewModel model(OpenInspection of) {
        return new ExportViewModel(
                Laptop.exporting(of),
                new Sharing(of),
                new Outgoing(new EntryQueue(of, background), () -> {}),
                background,
                dialogs,
                SmallInspection.WORDS);
    }

    private ExportViewModel model(Runnable onLeave) {
        return new ExportViewModel(
                Laptop.exporting(small.inspection),
                new Sharing(small.inspection),
                new Outgoing(new EntryQueue(small.inspection, background), onLeave),
                background,
                dialogs,
                SmallInspection.WORDS);
    }

    @AfterEach
    void close() {
        cem.close();
        ben.close();
        small.close();
    }

    private int notShared() {
        return model.factsProperty().get().orElseThrow().notShared();
    }

    private String laptop(String name) {
        return model.chipsProperty().get().stream()
                .filter(chip -> chip.recipient().member().name().equals(name))
                .findFirst()
                .orElseThrow()
                .laptop();
    }

    @Test
    void everyOtherLaptopGetsTheBundleUnlessTakenOff() {
        Path file = folder.resolve("out.fieldbook");
        dialogs.file = Optional.of(file);
        model.choose(laptop("B. Joiner"), false);
        model.create(false);
        assertThat(new ImportBundle(cem.inspection).preview(file).sender().name())
                .isEqualTo("A. Tester");
        Failure refused =
                catchThrowableOfType(
                        Failure.class, () -> new ImportBundle(ben.inspection).preview(file));
        assertThat(refused.code()).isEqualTo("B-06");
        model.choose(laptop("B. Joiner"), true);
        model.create(false);
        assertThat(new ImportBundle(ben.inspection).preview(file).sender().name())
                .isEqualTo("A. Tester");
    }

    @Test
    void whatWasTakenOffStaysOffWhenTheScreenIsShownAgain() {
        model.choose(laptop("B. Joiner"), false);
        model.refresh();
        assertThat(model.chipsProperty().get())
                .filteredOn(ExportViewModel.Chip::chosen)
                .extracting(chip -> chip.recipient().member().name())
                .containsExactly("C. Joiner");
    }

    @Test
    void afterSavingNothingIsLeftToShareAndThePlaceIsSaid() {
        Laptop.answer(small.inspection, small.id("TE-001"), "2.2.1", "yes");
        model.refresh();
        assertThat(notShared()).isPositive();
        dialogs.file = Optional.of(folder.resolve("out"));
        model.create(false);
        assertThat(notShared()).isZero();
        assertThat(folder.resolve("out.fieldbook")).exists();
        assertThat(model.saidProperty().get()).contains(folder.resolve("out.fieldbook").toString());
    }

    @Test
    void withoutAPlaceNothingIsMarkedAsShared() {
        Laptop.answer(small.inspection, small.id("TE-001"), "2.2.1", "yes");
        model.refresh();
        int before = notShared();
        model.create(false);
        model.refresh();
        assertThat(notShared()).isEqualTo(before);
        assertThat(model.saidProperty().get()).contains("No bundle was written");
    }

    @Test
    void whatWasPutBackIsSentOnlyOnceSomebodySaysSoOrABundleWasTakenIn() {
        UUID id = small.inspection.snapshot().card().inspection();
        Path file = folder.resolve("out.fieldbook");
        dialogs.file = Optional.of(file);
        ReturnToRestorePoint points = small.store.restorePoints();
        try (OpenStore back = points.to(points.make().name())) {
            OpenInspection again = back.open(id);
            model = model(again);
            model.refresh();
            model.create(true);
            assertThat(dialogs.asked).anyMatch(text -> text.contains("put back"));
            assertThat(file).doesNotExist();
            dialogs.confirmed = true;
            model.create(true);
            assertThat(file).exists();
            assertThat(new AfterRestore(again).waits()).isFalse();
        }
    }

    @Test
    void aBundleFromAColleagueEndsTheWaiting() {
        UUID id = small.inspection.snapshot().card().inspection();
        Laptop.answer(ben.inspection, small.id("TE-001"), "2.2.1", "yes");
        ReturnToRestorePoint points = small.store.restorePoints();
        try (OpenStore back = points.to(points.make().name())) {
            OpenInspection again = back.open(id);
            assertThat(new AfterRestore(again).waits()).isTrue();
            Laptop.take(again, Laptop.bundle(ben.inspection, folder.resolve("theirs")));
            assertThat(new AfterRestore(again).waits()).isFalse();
        }
    }

    @Test
    void anotherFileIsReplacedOnlyWhenThatIsConfirmed() throws IOException {
        dialogs.file = Optional.of(folder.resolve("out.fieldbook"));
        model.create(true);
        byte[] first = Files.readAllBytes(folder.resolve("out.fieldbook"));
        dialogs.file = Optional.of(folder.resolve("out"));
        model.create(true);
        assertThat(folder.resolve("out.fieldbook")).hasBinaryContent(first);
        assertThat(dialogs.asked).anyMatch(text -> text.contains("out.fieldbook"));
        assertThat(model.saidProperty().get()).contains("No bundle was written");
    }

    @Test
    void whatIsBeingTypedIsInTheBundle() {
        dialogs.file = Optional.of(folder.resolve("out.fieldbook"));
        model = model(() -> Laptop.answer(small.inspection, small.id("TE-001"), "2.2.1", "yes"));
        model.refresh();
        model.create(false);
        Laptop.take(ben.inspection, folder.resolve("out.fieldbook"));
        assertThat(
                        ben.inspection
                                .snapshot()
                                .state()
                                .subject(small.id("TE-001"))
                                .text(small.inspection.snapshot().framework().field("2.2.1")))
                .contains("yes");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsTold() {
        dialogs.file = Optional.of(folder.resolve("nowhere").resolve("out.fieldbook"));
        model.create(true);
        assertThat(model.alertProperty().get()).contains("B-02");
        assertThat(model.saidProperty().get()).isEmpty();
    }
}
