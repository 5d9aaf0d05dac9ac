package org.fieldbook.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.service.OpenStore;
import org.fieldbook.service.QuickStores;
import org.fieldbook.service.Stores;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.HeldBackground;
import org.fieldbook.ui.fx.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;

/// The start screen while something takes its time, called off, left, or failing in the middle.
class BusyStartTest {

    private static final String PASSPHRASE = "four words nobody guesses";

    @TempDir Path folder;

    private final HeldBackground background = new HeldBackground();
    private final Stores stores = QuickStores.of(Clock.systemUTC());
    private Path store;

    @BeforeEach
    void make() {
        store = folder.resolve("store");
        stores.create(store, PASSPHRASE.toCharArray()).close();
    }

    private StartViewModel model(Path place) {
        return new StartViewModel(stores, place, background, SmallInspection.WORDS);
    }

    /// One that somebody has open is refused.
    private void expectClosed() {
        stores.unlock(store, PASSPHRASE.toCharArray()).close();
    }

    private static void expectLocked(StartViewModel model) {
        assertThat(model.busy().isBusy()).isFalse();
        assertThat(model.busy().shownProperty().get()).isFalse();
        assertThat(model.stageProperty().get()).isInstanceOf(StartViewModel.Stage.Locked.class);
    }

    @Test
    void unlockingSaysSoAfter400MillisecondsAndNotOnceItIsDone() {
        StartViewModel model = model(store);
        model.unlock(PASSPHRASE.toCharArray());
        assertThat(model.busy().shownProperty().get()).isFalse();
        background.pass(Work.SHOWN_AFTER);
        assertThat(model.busy().shownProperty().get()).isTrue();
        assertThat(SmallInspection.WORDS.text(model.busy().doingProperty().get().words()))
                .contains("Unlocking");
        background.finish();
        assertThat(model.busy().shownProperty().get()).isFalse();
        assertThat(model.stageProperty().get()).isInstanceOf(StartViewModel.Stage.Open.class);
        OpeningAStore.close(model.stageProperty().get());
    }

    /// Unlocked, and on into an inspection at once, as the window does.
    private StartViewModel goingOn() {
        StartViewModel model = model(store);
        model.openedProperty()
                .subscribe(opened ->
                        opened.ifPresent(_ ->
                                model.busy()
                                        .begin(StartViewModel.OPENING, _ -> "", _ -> {}, _ -> {})));
        model.unlock(PASSPHRASE.toCharArray());
        background.work();
        background.tell();
        assertThat(model.openedProperty().get()).isPresent();
        return model;
    }

    @Test
    void whoGoesOnIntoAnInspectionIsShownNoList() {
        StartViewModel model = goingOn();
        background.finish();
        assertThat(model.stageProperty().get()).isInstanceOf(StartViewModel.Stage.Locked.class);
        model.list();
        assertThat(model.stageProperty().get()).isInstanceOf(StartViewModel.Stage.Open.class);
        OpeningAStore.close(model.stageProperty().get());
    }

    @Test
    void whoCallsThatOffIsShownTheList() {
        StartViewModel model = goingOn();
        model.callOff();
        assertThat(model.stageProperty().get()).isInstanceOf(StartViewModel.Stage.Open.class);
        assertThat(model.toldProperty().get()).isNotEmpty();
        OpeningAStore.close(model.stageProperty().get());
    }

    @Test
    void unlockingThatIsCalledOffBeforeItBeganOpensNothingAndWipesThePassphrase() {
        StartViewModel model = model(store);
        char[] typed = PASSPHRASE.toCharArray();
        model.unlock(typed);
        model.callOff();
        expectLocked(model);
        assertThat(model.toldProperty().get()).contains("Stopped", "locked");
        background.finish();
        expectLocked(model);
        assertThat(model.messageProperty().get()).isEmpty();
        assertThat(typed).containsOnly('\0');
        expectClosed();
    }

    @Test
    void unlockingThatIsCalledOffWhenTheStoreIsOpenClosesIt() {
        StartViewModel model = model(store);
        char[] typed = PASSPHRASE.toCharArray();
        model.unlock(typed);
        background.work();
        assertThat(typed).containsOnly('\0');
        model.callOff();
        background.finish();
        expectLocked(model);
        expectClosed();
    }

    @Test
    void afterwardsItIsUnlockedAsBefore() {
        StartViewModel model = model(store);
        model.unlock(PASSPHRASE.toCharArray());
        model.callOff();
        model.unlock(PASSPHRASE.toCharArray());
        assertThat(model.toldProperty().get()).isEmpty();
        background.finish();
        assertThat(model.stageProperty().get()).isInstanceOf(StartViewModel.Stage.Open.class);
        OpeningAStore.close(model.stageProperty().get());
    }

    @Test
    void enterPressedTwiceUnlocksOnce() {
        StartViewModel model = model(store);
        char[] again = PASSPHRASE.toCharArray();
        model.unlock(PASSPHRASE.toCharArray());
        model.unlock(again);
        assertThat(background.waiting()).isEqualTo(1);
        assertThat(again).containsOnly('\0');
        background.finish();
        assertThat(model.stageProperty().get()).isInstanceOf(StartViewModel.Stage.Open.class);
        OpeningAStore.close(model.stageProperty().get());
    }

    @Test
    void aWrongPassphraseIsSaidAfterItTookItsTime() {
        StartViewModel model = model(store);
        model.unlock("not this one at all".toCharArray());
        background.pass(Work.SHOWN_AFTER);
        background.finish();
        expectLocked(model);
        assertThat(model.messageProperty().get()).contains("K-01");
    }

    @Test
    void makingAStoreIsNotStoppedAndSaysWhy() {
        StartViewModel model = model(folder.resolve("another"));
        model.create(PASSPHRASE.toCharArray(), PASSPHRASE.toCharArray());
        model.callOff();
        assertThat(model.busy().isBusy()).isTrue();
        assertThat(SmallInspection.WORDS.text(model.busy().doingProperty().get().words()))
                .contains("not stopped", "because");
        background.finish();
        assertThat(model.stageProperty().get()).isInstanceOf(StartViewModel.Stage.Open.class);
        OpeningAStore.close(model.stageProperty().get());
    }

    @Test
    void whereTheScreenIsLeftMeanwhileWhatWasOpenedIsClosed() {
        StartViewModel model = model(folder.resolve("another"));
        model.create(PASSPHRASE.toCharArray(), PASSPHRASE.toCharArray());
        model.busy().close();
        background.finish();
        assertThat(model.stageProperty().get()).isInstanceOf(StartViewModel.Stage.New.class);
        stores.unlock(folder.resolve("another"), PASSPHRASE.toCharArray()).close();
    }

    @Test
    void aPracticeStoreThatComesTooLateIsClosed() {
        StartViewModel model = model(folder.resolve("none"));
        model.openPractice(_ -> {
            OpenStore opened = stores.unlock(store, PASSPHRASE.toCharArray());
            model.callOff();
            return opened;
        });
        background.finish();
        assertThat(model.stageProperty().get()).isInstanceOf(StartViewModel.Stage.New.class);
        assertThat(model.toldProperty().get()).contains("practice inspection is not open");
        expectClosed();
    }

    @Test
    void aCopyThatIsCalledOffIsNotTurnedTo() {
        StartViewModel model = model(store);
        model.saveCopy(folder);
        model.callOff();
        background.finish();
        expectLocked(model);
        assertThat(folder).isDirectoryContaining(store::equals);
        assertThat(model.toldProperty().get()).contains("Nothing of the copy is left");
    }
}
