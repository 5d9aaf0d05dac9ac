package org.fieldbook.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Role;
import org.fieldbook.service.ExchangeByFolder;
import org.fieldbook.service.FolderFile;
import org.fieldbook.service.ImportBundle;
import org.fieldbook.service.KeepFolder;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.RecognizeFile;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.HeldBackground;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Two colleagues put their bundles into a folder that the lead reads.
class FolderViewModelTest {

    @TempDir private Path folder;

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final DirectBackground background = new DirectBackground();
    private Path share;
    private SmallInspection small;
    private Laptop ben;
    private Laptop cem;
    private EntryQueue queue;
    private ImportViewModel importing;
    private FolderViewModel model;

    @BeforeEach
    void open() throws IOException {
        share = Files.createDirectory(folder.resolve("share"));
        small = new SmallInspection(folder.resolve("lead"));
        ben = Laptop.join(small.inspection, folder.resolve("ben"), "B. Joiner", Role.INSPECTOR);
        cem = Laptop.join(small.inspection, folder.resolve("cem"), "C. Joiner", Role.INSPECTOR);
        queue = new EntryQueue(small.inspection, background);
        importing =
                new ImportViewModel(
                        new ImportViewModel.Ways(
                                new ImportBundle(small.inspection),
                                new RecognizeFile(small.inspection),
                                _ -> {}),
                        queue.watch(),
                        background,
                        dialogs,
                        SmallInspection.WORDS);
        model = model(() -> {});
        dialogs.file = Optional.of(share);
    }

    private FolderViewModel model(Runnable onLeave) {
        return model(onLeave, background);
    }

    private FolderViewModel model(Runnable onLeave, Background background) {
        return new FolderViewModel(
                new FolderViewModel.Ways(
                        byFolder(small.inspection),
                        new KeepFolder(small.inspection),
                        importing,
                        new Outgoing(queue, onLeave)),
                background,
                dialogs,
                SmallInspection.WORDS);
    }

    private static ExchangeByFolder byFolder(OpenInspection inspection) {
        return new ExchangeByFolder(inspection, Laptop.exporting(inspection));
    }

    @AfterEach
    void close() {
        cem.close();
        ben.close();
        small.close();
    }

    private void bothPut() {
        Laptop.answer(ben.inspection, small.id("TE-001"), "2.2.1", "yes");
        Laptop.answer(cem.inspection, small.id("TE-002"), "2.2.1", "yes");
        byFolder(ben.inspection).put(share);
        byFolder(cem.inspection).put(share);
    }

    private String text(String reference) {
        return small.inspection
                .snapshot()
                .state()
                .subject(small.id(reference))
                .text(small.inspection.snapshot().framework().field("2.2.1"))
                .orElse("");
    }

    @Test
    void theFolderChosenIsThereAgainNextTime() {
        model.open();
        assertThat(model.folderProperty().get()).isEmpty();
        model.choose();
        model = model(() -> {});
        model.open();
        assertThat(model.folderProperty().get()).contains(share);
    }

    @Test
    void whatIsNewIsOpenedOneAfterTheOtherAndNothingIsTakenInWithoutAWord() {
        bothPut();
        model.choose();
        assertThat(model.news()).hasSize(2);
        model.readNews();
        assertThat(importing.previewProperty().get()).isPresent();
        assertThat(text("TE-001") + text("TE-002")).isEmpty();
        importing.take();
        assertThat(text("TE-001") + text("TE-002")).isEqualTo("yes");
        assertThat(importing.previewProperty().get()).isPresent();
        importing.take();
        assertThat(text("TE-001")).isEqualTo("yes");
        assertThat(text("TE-002")).isEqualTo("yes");
        assertThat(importing.previewProperty().get()).isEmpty();
        assertThat(model.news()).isEmpty();
        assertThat(model.filesProperty().get()).hasOnlyElementsOfType(FolderFile.Read.class);
    }

    @Test
    void whatIsLaidAsideStaysNewAndTheNextIsOpened() {
        bothPut();
        model.choose();
        model.readNews();
        String first = importing.fileProperty().get();
        importing.layAside();
        assertThat(importing.fileProperty().get()).isNotEqualTo(first).isNotEmpty();
        importing.layAside();
        assertThat(model.news()).hasSize(2);
    }

    @Test
    void leavingTheInspectionOpensNothingMore() {
        bothPut();
        model.choose();
        model.readNews();
        model.close();
        importing.close();
        assertThat(importing.previewProperty().get()).isEmpty();
    }

    @Test
    void whatIsBeingTypedIsInTheBundleThatIsPutThere() {
        model = model(() -> Laptop.answer(small.inspection, small.id("TE-001"), "2.2.1", "yes"));
        model.choose();
        model.put();
        assertThat(model.saidProperty().get()).contains(".fieldbook");
        assertThat(model.filesProperty().get())
                .singleElement()
                .isInstanceOfSatisfying(
                        FolderFile.Own.class, own -> Laptop.take(ben.inspection, own.file()));
        assertThat(
                        ben.inspection
                                .snapshot()
                                .state()
                                .subject(small.id("TE-001"))
                                .text(small.inspection.snapshot().framework().field("2.2.1")))
                .contains("yes");
    }

    @Test
    void aSlowFolderThatIsStillLookedAtDoesNotHoldUpWhatIsPutThere() {
        var slow = new HeldBackground();
        slow.letThrough(true);
        model = model(() -> {}, slow);
        model.choose();
        slow.letThrough(false);
        Laptop.answer(small.inspection, small.id("TE-001"), "2.2.1", "yes");
        model.open();
        model.put();
        model.put();
        slow.finish();
        assertThat(model.saidProperty().get()).contains(".fieldbook");
        assertThat(model.filesProperty().get()).singleElement().isInstanceOf(FolderFile.Own.class);
    }

    @Test
    void aStickThatWasPulledIsSaidAndItsPlaceIsKept() throws IOException {
        model.choose();
        Files.delete(share);
        model.open();
        assertThat(model.alertProperty().get()).contains("B-19", share.toString());
        assertThat(model.folderProperty().get()).contains(share);
        model.put();
        assertThat(model.alertProperty().get()).contains("B-02", "Your work is safe");
        Files.createDirectory(share);
        model.open();
        assertThat(model.alertProperty().get()).isEmpty();
    }

    @Test
    void everyFileSaysWhatItIs() throws IOException {
        Files.writeString(share.resolve("cut.fieldbook"), "{\"ciphertext\":\"");
        Files.writeString(share.resolve("half.fieldbook.part"), "{");
        Files.writeString(share.resolve("notes.txt"), "x");
        var store = Laptop.store(folder.resolve("eve"));
        Files.write(share.resolve("eve.fieldbook"), store.join().makeCard("E. Joiner"));
        store.close();
        model.choose();
        var words = new FolderText(SmallInspection.WORDS);
        assertThat(model.filesProperty().get())
                .extracting(file -> words.name(file) + ": " + words.what(file))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("cut.fieldbook").contains("B-04"),
                        line -> assertThat(line).startsWith("half").contains("writing it still"),
                        line -> assertThat(line).startsWith("eve").contains("identity card"),
                        line -> assertThat(line).startsWith("notes.txt: Not a Fieldbook bundle"));
    }
}
