package org.fieldbook.ui.start;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Failure;
import org.fieldbook.service.Listing;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.RepairStore;
import org.fieldbook.service.SaveCopy;
import org.fieldbook.service.Stores;
import org.fieldbook.service.Unlocked;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Busy;
import org.fieldbook.ui.fx.Doing;
import org.fieldbook.ui.fx.FailureText;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Making and unlocking a store, and what is in it. Before it is unlocked nothing but the store's
/// folder is known.
public final class StartViewModel {

    private static final int SHORTEST = Stores.SHORTEST_PASSPHRASE;

    /// Opening the practice store, made on first use.
    public static final Doing PRACTICE =
            Doing.stoppable("start.doing.practice", "start.doing.practice.stopped");

    /// Opening an inspection.
    public static final Doing OPENING =
            Doing.stoppable("start.doing.inspection", "start.doing.inspection.stopped");

    private static final Doing UNLOCKING =
            Doing.stoppable("start.doing.unlock", "start.doing.unlock.stopped");
    private static final Doing COPYING =
            Doing.stoppable("start.doing.copy", "start.doing.copy.stopped");
    private static final Doing MAKING = Doing.whole("start.doing.create");
    private static final Doing LISTING = Doing.whole("start.doing.list");
    private static final Doing BACKUP = Doing.whole("start.doing.backup");

    /// What the screen is for.
    public sealed interface Stage {
        /// There is a store in the folder: it wants its passphrase.
        record Locked(Path folder) implements Stage {}

        /// There is none: a new one can be made.
        record New(Path folder) implements Stage {}

        /// Unlocked: this is in it.
        record Open(OpenStore store, Listing listing) implements Stage {}
    }

    /// A store that does not open, its keys apart, and why.
    ///
    /// @param why in words
    public record Damaged(RepairStore store, String why) {}

    private final Stores stores;
    private final OpeningAStore opening;
    private final Messages messages;
    private final Busy busy;
    private final ReadOnlyObjectWrapper<Stage> stage;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Damaged>> damaged =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper copyable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<OpenStore>> opened =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Stage> unlisted = Optional.empty();

    /// @param folder of the store that was opened last, or where one is usually kept
    public StartViewModel(Stores stores, Path folder, Background background, Messages messages) {
        this.stores = stores;
        this.opening = new OpeningAStore(stores);
        this.busy = new Busy(LISTING, background);
        this.messages = messages;
        this.stage = new ReadOnlyObjectWrapper<>(stageOf(folder));
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// The store that was opened. Told before what is in it is listed: whoever goes on into an inspection looks at no list.
    public ReadOnlyObjectProperty<Optional<OpenStore>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// What went wrong, for the field it belongs to; empty if nothing did.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// What is well, as where a copy lies; empty if there is nothing to tell.
    public ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// What is done once a store is unlocked; empty if nothing waits.
    public ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// What is being worked on.
    public Busy busy() {
        return busy;
    }

    /// Whether the store did not open because nothing can be written to it, so that a copy helps.
    public ReadOnlyBooleanProperty copyableProperty() {
        return copyable.getReadOnlyProperty();
    }

    /// A store that the passphrase opened no further than its keys.
    public ReadOnlyObjectProperty<Optional<Damaged>> damagedProperty() {
        return damaged.getReadOnlyProperty();
    }

    /// When this store was last opened; empty if that is not known.
    Optional<OffsetDateTime> lastOpened(Path folder) {
        return stores.findLastOpened(folder);
    }

    // Commands

    /// Says something beside the passphrase.
    public void say(String text) {
        message.set(text);
    }

    /// Says what waits for a store to be unlocked.
    public void sayWaiting(String text) {
        waiting.set(text);
    }

    private void clear() {
        message.set("");
        told.set("");
        copyable.set(false);
    }

    /// Turns to another folder.
    public void choose(Path folder) {
        clear();
        stage.set(stageOf(folder));
    }

    /// Stops what can be stopped, and says what is left.
    void callOff() {
        Optional<String> stopped = busy.callOff();
        list();
        stopped.ifPresent(key -> told.set(messages.text(key)));
    }

    /// Shows what is in the store that was opened, where nobody went on from it.
    public void list() {
        unlisted.ifPresent(stage::set);
        unlisted = Optional.empty();
    }

    /// Unlocks the store. The passphrase is wiped.
    public void unlock(char[] passphrase) {
        if (busy.isBusy() || !(stage.get() instanceof Stage.Locked(Path folder))) {
            Arrays.fill(passphrase, '\0');
            return;
        }
        clear();
        busy.begin(
                UNLOCKING,
                calledOff -> opening.unlock(folder, passphrase, calledOff),
                this::unlocked,
                this::failed,
                OpeningAStore::close);
    }

    private void unlocked(Unlocked<Stage> what) {
        switch (what) {
            case Unlocked.Whole<Stage>(Stage open) -> unlocked(open);
            case Unlocked.InParts<Stage>(RepairStore store, Failure failure) ->
                    damaged.set(Optional.of(new Damaged(store, FailureText.of(failure, messages))));
        }
    }

    /// Makes a store. The passphrases are wiped; refused while they differ or are short.
    public void create(char[] passphrase, char[] again) {
        boolean same = OpeningAStore.isSame(passphrase, again);
        if (busy.isBusy() || !(stage.get() instanceof Stage.New(Path folder))) {
            Arrays.fill(passphrase, '\0');
            return;
        }
        clear();
        if (passphrase.length < SHORTEST || !same) {
            Arrays.fill(passphrase, '\0');
            message.set(
                    same
                            ? messages.text("start.passphrase.short", SHORTEST)
                            : messages.text("start.passphrase.differ"));
            return;
        }
        busy.begin(
                MAKING,
                _ -> opening.create(folder, passphrase),
                this::unlocked,
                this::failed,
                OpeningAStore::close);
    }

    /// Opens the practice store, which needs no passphrase from a person.
    ///
    /// @param practice asks whether it is called off
    public void openPractice(Function<BooleanSupplier, OpenStore> practice) {
        clear();
        busy.begin(
                PRACTICE,
                calledOff -> OpeningAStore.listed(practice.apply(calledOff)),
                this::reach,
                this::failed,
                OpeningAStore::close);
    }

    /// Shows what is in a store that is open already, and stays open if that fails.
    public void show(OpenStore store) {
        clear();
        busy.begin(LISTING, _ -> new Stage.Open(store, store.list()), this::reach, this::failed);
    }

    /// Copies the store that cannot be written to into a folder in this place, and turns to the copy.
    public void saveCopy(Path place) {
        if (stage.get() instanceof Stage.Locked(Path folder)) {
            message.set("");
            busy.begin(
                    COPYING,
                    calledOff -> stores.saveCopy(folder, place, calledOff),
                    this::copied,
                    this::notDone);
        }
    }

    private void copied(Path copy) {
        choose(copy);
        told.set(messages.text("start.copied", copy.toString()));
    }

    /// Makes a store's folder of what a second backup place holds, and turns to it.
    ///
    /// @param target absent or an empty folder
    public void copyBackup(Path backup, Path target) {
        clear();
        busy.begin(BACKUP, _ -> opening.copyBackup(backup, target), this::choose, this::notDone);
    }

    private void reach(Stage next) {
        unlisted = Optional.of(next);
        if (next instanceof Stage.Open(OpenStore store, _)) {
            opened.set(Optional.of(store));
        }
        if (!busy.isBusy()) {
            list();
        }
    }

    private void unlocked(Stage next) {
        reach(next);
        // Whoever goes on into an inspection is told there.
        if (stage.get() instanceof Stage.Open(OpenStore store, _)) {
            if (store.isWithCopyOfKeys()) {
                message.set(messages.text("start.keysFromCopy"));
            } else if (store.wasInterrupted()) {
                told.set(messages.text("start.interrupted"));
            }
        }
    }

    private void failed(Throwable failure) {
        copyable.set(stage.get() instanceof Stage.Locked && SaveCopy.helps(failure));
        notDone(failure);
    }

    private void notDone(Throwable failure) {
        message.set(FailureText.of(failure, messages));
    }

    private Stage stageOf(Path folder) {
        return stores.isStore(folder) ? new Stage.Locked(folder) : new Stage.New(folder);
    }
}
