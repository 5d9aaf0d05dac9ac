package org.fieldbook.ui.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldbook.service.Failure;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.RepairStore;
import org.fieldbook.service.Unlocked;
import org.fieldbook.ui.Laptop;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Making a recovery key and opening a store by it, without a window.
class RecoveryViewModelsTest {

    private static final String NEXT = "seven green doors";

    @TempDir private Path folder;

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final List<OpenStore> opened = new ArrayList<>();
    private final List<RepairStore> inParts = new ArrayList<>();
    private SmallInspection small;

    @BeforeEach
    void make() {
        small = new SmallInspection(folder);
    }

    @AfterEach
    void close() {
        opened.forEach(OpenStore::close);
        inParts.forEach(RepairStore::close);
        small.close();
    }

    private RecoveryKeyViewModel making() {
        return new RecoveryKeyViewModel(
                small.store.waysToOpen().recoveryKey(),
                new DirectBackground(),
                dialogs,
                SmallInspection.WORDS);
    }

    private RecoverViewModel recovering() {
        return new RecoverViewModel(
                small.stores,
                small.store.folder(),
                new DirectBackground(),
                SmallInspection.WORDS,
                unlocked -> {
                    switch (unlocked) {
                        case Unlocked.Whole<OpenStore>(OpenStore store) -> opened.add(store);
                        case Unlocked.InParts<OpenStore>(RepairStore store, Failure why) -> {
                            inParts.add(store);
                            assertThat(why.code()).isEqualTo("S-11");
                        }
                    }
                });
    }

    private String made() {
        RecoveryKeyViewModel model = making();
        List<String> rows =
                model.rowsProperty().get().stream().map(row -> String.join(" ", row)).toList();
        model.use(SmallInspection.PASSPHRASE.toCharArray());
        assertThat(model.saidProperty().get()).contains("opens the store from now on");
        return String.join("\n", rows);
    }

    @Test
    void wordsOpenNothingBeforeTheyAreTakenIntoUseAndAreForgottenThen() {
        RecoveryKeyViewModel model = making();
        assertThat(model.rowsProperty().get()).hasSize(4);
        assertThat(small.store.waysToOpen().recoveryKey().made()).isEmpty();
        char[] wrong = "guessed guessed".toCharArray();
        model.use(wrong);
        assertThat(wrong).containsOnly('\0');
        assertThat(model.alertProperty().get()).contains("K-01");
        assertThat(model.rowsProperty().get()).hasSize(4);
        model.use(SmallInspection.PASSPHRASE.toCharArray());
        assertThat(model.rowsProperty().get()).isEmpty();
        assertThat(small.store.waysToOpen().recoveryKey().made()).isPresent();
        assertThat(making().beforeProperty().get()).contains("opens the store until then");
    }

    @Test
    void closedItShowsNoWordsAndTakesNoneIntoUse() {
        RecoveryKeyViewModel model = making();
        model.close();
        assertThat(model.rowsProperty().get()).isEmpty();
        model.use(SmallInspection.PASSPHRASE.toCharArray());
        assertThat(small.store.waysToOpen().recoveryKey().made()).isEmpty();
    }

    @Test
    void theSheetIsSavedOnlyOnceSomebodySaysYesToWhatItIs() {
        RecoveryKeyViewModel model = making();
        dialogs.file = Optional.of(folder.resolve("sheet.pdf"));
        model.save();
        assertThat(folder.resolve("sheet.pdf")).doesNotExist();
        dialogs.confirmed = true;
        model.save();
        assertThat(dialogs.asked).anyMatch(text -> text.contains("The file is the key"));
        assertThat(folder.resolve("sheet.pdf")).exists();
        assertThat(model.saidProperty().get()).contains("sheet.pdf");
    }

    @Test
    void aSheetThatCannotBeSavedIsToldAndTheWordsStay() {
        RecoveryKeyViewModel model = making();
        dialogs.confirmed = true;
        dialogs.file = Optional.of(folder.resolve("no such folder").resolve("sheet.pdf"));
        model.save();
        assertThat(model.alertProperty().get()).contains("K-14");
        assertThat(model.rowsProperty().get()).hasSize(4);
    }

    @Test
    void allRowsPastedIntoOneGoToTheirPlaces() {
        String sheet = made();
        RecoverViewModel model = recovering();
        model.paste(model.rows().get(2), sheet.replace("\n", " \u00a0\n"));
        assertThat(model.rows()).allSatisfy(row -> assertThat(row.wholeProperty().get()).isTrue());
        small.close();
        char[] next = NEXT.toCharArray();
        model.open(next, NEXT.toCharArray());
        assertThat(next).containsOnly('\0');
        assertThat(opened).hasSize(1);
        assertThat(model.rows()).allSatisfy(row -> assertThat(row.textProperty().get()).isEmpty());
    }

    @Test
    void aDamagedStoreIsOpenedAsFarAsItGoesAndTheNewPassphraseOpensIt() throws IOException {
        String sheet = made();
        RecoverViewModel model = recovering();
        small.close();
        Files.write(small.store.folder().resolve("store.db"), new byte[10_000]);
        model.paste(model.rows().get(0), sheet);
        model.open(NEXT.toCharArray(), NEXT.toCharArray());
        assertThat(opened).isEmpty();
        assertThat(inParts).hasSize(1);
        assertThat(model.rows()).allSatisfy(row -> assertThat(row.textProperty().get()).isEmpty());
        assertThat(inParts.getFirst().passphraseStays()).isEmpty();
        inParts.getFirst().close();
        small.stores.repair(small.store.folder(), NEXT.toCharArray()).close();
        char[] before = SmallInspection.PASSPHRASE.toCharArray();
        assertThatThrownBy(() -> small.stores.repair(small.store.folder(), before))
                .hasMessageContaining("K-01");
    }

    @Test
    void otherWordsOpenADamagedStoreNoFurtherThanASoundOne() throws IOException {
        made();
        String other =
                making().rowsProperty().get().stream()
                        .map(row -> String.join(" ", row))
                        .collect(Collectors.joining("\n"));
        RecoverViewModel model = recovering();
        small.close();
        Files.write(small.store.folder().resolve("store.db"), new byte[10_000]);
        model.paste(model.rows().get(0), other);
        model.open(NEXT.toCharArray(), NEXT.toCharArray());
        assertThat(inParts).isEmpty();
        assertThat(opened).isEmpty();
        assertThat(model.alertProperty().get()).isNotEmpty();
    }

    @Test
    void eachRowSaysWhatIsWrongWithItAndNothingIsTried() {
        String[] sheet = made().split("\n", -1);
        RecoverViewModel model = recovering();
        List<TypedRow> rows = model.rows();
        rows.get(0).textProperty().set(sheet[0] + " acorn");
        rows.get(1).textProperty().set(sheet[1].replaceFirst("\\w+", "xylophone"));
        rows.get(2).textProperty().set(sheet[3]);
        rows.get(3).textProperty().set(sheet[3].toUpperCase(SmallInspection.WORDS.locale()));
        rows.forEach(TypedRow::leave);
        assertThat(rows.get(0).saidProperty().get()).startsWith("10 words");
        assertThat(rows.get(1).saidProperty().get()).startsWith("Word 1 ");
        assertThat(rows.get(2).saidProperty().get()).contains("another row");
        assertThat(rows.get(3).saidProperty().get()).contains("as printed");
        assertThat(rows.get(3).textProperty().get()).isEqualTo(sheet[3]);
        model.open(NEXT.toCharArray(), NEXT.toCharArray());
        assertThat(model.alertProperty().get()).contains("Row 1");
        rows.get(0).textProperty().set("");
        assertThat(rows.get(0).saidProperty().get()).isEmpty();
    }

    @Test
    void aStoreWithoutARecoveryKeyIsToldBeforeAnybodyTypes() {
        assertThat(recovering().alertProperty().get()).contains("No recovery key was made");
        made();
        RecoverViewModel model = recovering();
        assertThat(model.alertProperty().get()).isEmpty();
        assertThat(model.sheetProperty().get()).contains("The sheet of");
    }

    @Test
    void differingPassphrasesChangeNothing() {
        String sheet = made();
        RecoverViewModel model = recovering();
        model.paste(model.rows().getFirst(), sheet);
        model.open(NEXT.toCharArray(), "seven green door".toCharArray());
        assertThat(model.alertProperty().get()).contains("differ");
        assertThat(opened).isEmpty();
    }

    private HeadquartersViewModel headquarters() {
        return new HeadquartersViewModel(
                small.store.waysToOpen().headquarters(),
                new DirectBackground(),
                SmallInspection.WORDS);
    }

    private static HeadquartersViewModel.State state(HeadquartersViewModel model) {
        return model.stateProperty().get().orElseThrow();
    }

    @Test
    void headquartersThatNoInspectionNamesCannotBeLetIn() {
        HeadquartersViewModel model = headquarters();
        assertThat(state(model).codes()).isEmpty();
        assertThat(state(model).open()).isFalse();
    }

    @Test
    void headquartersIsLetInAndShutOutByWhoKnowsThePassphrase() {
        try (OpenStore hq = Laptop.store(folder.resolve("hq"))) {
            small.store.create(
                    SmallInspection.wanted("TE-2")
                            .withHeadquarters(
                                    hq.join().writeCard("HQ", folder.resolve("hq.card"))));
        }
        HeadquartersViewModel model = headquarters();
        assertThat(state(model).codes()).containsExactly("TE-2");
        char[] wrong = "guessed guessed".toCharArray();
        model.let(wrong, "TE-2");
        assertThat(wrong).containsOnly('\0');
        assertThat(model.alertProperty().get()).contains("K-01");
        assertThat(state(model).open()).isFalse();
        model.let(SmallInspection.PASSPHRASE.toCharArray(), "TE-2");
        assertThat(state(model).words()).startsWith("Headquarters can open this store");
        model.shutOut(SmallInspection.PASSPHRASE.toCharArray());
        assertThat(state(model).words()).isEqualTo("Headquarters cannot open this store.");
        assertThat(model.saidProperty().get()).contains("copy of the store made before");
    }
}
