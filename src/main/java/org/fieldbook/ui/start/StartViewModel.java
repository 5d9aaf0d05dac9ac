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
import org.fieldbook.ui.fx.FailureText;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Making and unlocking a store, and what is in it. Before it is unlocked nothing but the store's
/// folder is known.
public final class StartViewModel {

    private static final int SHORTEST = Stores.SHORTEST_PASSPHRASE;

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
    private final Background background;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Stage> stage;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Damaged>> damaged =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper copyable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// @param folder of the store that was opened last, or where one is usually kept
    public StartViewModel(Stores stores, Path folder, Background background, Messages messages) {
        this.stores = stores;
        this.background = background;
        this.messages = messages;
        this.stage = new ReadOnlyObjectWrapper<>(stageOf(folder));
    }

    // Properties

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
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

    /// Whether something is being worked on; nothing else can be begun meanwhile.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
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

    private void sayNothing() {
        message.set("");
        told.set("");
    }

    /// Turns to another folder.
    public void choose(Path folder) {
        sayNothing();
        copyable.set(false);
        stage.set(stageOf(folder));
    }

    /// Unlocks the store. The passphrase is wiped.
    public void unlock(char[] passphrase) {
        if (stage.get() instanceof Stage.Locked(Path folder)) {
            begin();
            background.run(
                    () -> {
                        try {
                            return Unlocked.of(
                                    () -> opened(stores.unlock(folder, passphrase)),
                                    () -> stores.repair(folder, passphrase));
                        } finally {
                            Arrays.fill(passphrase, '\0');
                        }
                    },
                    this::unlocked,
                    this::failed);
        }
    }

    private void unlocked(Unlocked<Stage> what) {
        switch (what) {
            case Unlocked.Whole<Stage>(Stage open) -> unlocked(open);
            case Unlocked.InParts<Stage>(RepairStore store, Failure failure) -> {
                busy.set(false);
                damaged.set(Optional.of(new Damaged(store, FailureText.of(failure, messages))));
            }
        }
    }

    /// Makes a store. The passphrases are wiped; refused while they differ or are short.
    public void create(char[] passphrase, char[] again) {
        if (!(stage.get() instanceof Stage.New(Path folder))) {
            return;
        }
        boolean same = Arrays.equals(passphrase, again);
        Arrays.fill(again, '\0');
        sayNothing();
        if (passphrase.length < SHORTEST || !same) {
            Arrays.fill(passphrase, '\0');
            message.set(
                    same
                            ? messages.text("start.passphrase.short", SHORTEST)
                            : messages.text("start.passphrase.differ"));
            return;
        }
        open(passphrase, given -> stores.create(folder, given));
    }

    /// Opens a store that needs no passphrase from a person, as the practice store.
    public void open(Supplier<OpenStore> opening) {
        begin();
        background.run(() -> opened(opening.get()), this::done, this::failed);
    }

    /// Shows what is in a store that is open already, and stays open if that fails.
    public void show(OpenStore store) {
        begin();
        background.run(() -> new Stage.Open(store, store.list()), this::done, this::failed);
    }

    private void open(char[] passphrase, Function<char[], OpenStore> opening) {
        begin();
        background.run(
                () -> {
                    try {
                        return opened(opening.apply(passphrase));
                    } finally {
                        Arrays.fill(passphrase, '\0');
                    }
                },
                this::unlocked,
                this::failed);
    }

    /// A store whose list cannot be read is locked again: nobody would come to close it.
    private static Stage opened(OpenStore store) {
        boolean isListed = false;
        try {
            Stage open = new Stage.Open(store, store.list());
            isListed = true;
            return open;
        } finally {
            if (!isListed) {
                store.close();
            }
        }
    }

    /// Copies the store that cannot be written to into a folder in this place, and turns to the copy.
    public void saveCopy(Path place) {
        if (stage.get() instanceof Stage.Locked(Path folder)) {
            sayNothing();
            busy.set(true);
            background.run(() -> stores.saveCopy(folder, place), this::copied, this::notDone);
        }
    }

    private void copied(Path copy) {
        busy.set(false);
        choose(copy);
        told.set(messages.text("start.copied", copy.toString()));
    }

    private void begin() {
        sayNothing();
        copyable.set(false);
        busy.set(true);
    }

    private void unlocked(Stage opened) {
        done(opened);
        if (opened instanceof Stage.Open(OpenStore store, _)) {
            if (store.isWithCopyOfKeys()) {
                message.set(messages.text("start.keysFromCopy"));
            } else if (store.wasInterrupted()) {
                told.set(messages.text("start.interrupted"));
            }
        }
    }

    private void done(Stage opened) {
        busy.set(false);
        stage.set(opened);
    }

    private void failed(Throwable failure) {
        copyable.set(stage.get() instanceof Stage.Locked && SaveCopy.helps(failure));
        notDone(failure);
    }

    private void notDone(Throwable failure) {
        busy.set(false);
        message.set(FailureText.of(failure, messages));
    }

    private Stage stageOf(Path folder) {
        return stores.isStore(folder) ? new Stage.Locked(folder) : new Stage.New(folder);
    }
}
