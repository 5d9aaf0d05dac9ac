package org.fieldbook.ui.recovery;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.RecoveryWords;
import org.fieldbook.service.Stores;
import org.fieldbook.service.Unlocked;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Busy;
import org.fieldbook.ui.fx.Doing;
import org.fieldbook.ui.fx.FailureText;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Opening a store whose passphrase was forgotten, by the words of its recovery key; a damaged one as far as it
/// goes.
public final class RecoverViewModel {

    private static final Doing OPENING = Doing.whole("recover.doing");

    private final Stores stores;
    private final Path folder;
    private final Messages messages;
    private final Consumer<Unlocked<OpenStore>> onUnlocked;
    private final List<TypedRow> rows;
    private final ReadOnlyStringWrapper sheet = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");
    private final Busy busy;

    /// @param folder of the store
    /// @param onUnlocked told the store once it is open, or damaged and open no further than its keys
    public RecoverViewModel(
            Stores stores,
            Path folder,
            Background background,
            Messages messages,
            Consumer<Unlocked<OpenStore>> onUnlocked) {
        this.stores = stores;
        this.folder = folder;
        this.busy = new Busy(OPENING, background);
        this.messages = messages;
        this.onUnlocked = onUnlocked;
        rows =
                IntStream.rangeClosed(1, RecoveryWords.ROWS)
                        .mapToObj(number -> new TypedRow(number, messages))
                        .toList();
        background.run(() -> stores.recoveryKeyMade(folder), this::tellSheet, this::failed);
    }

    // Properties

    /// The store's name.
    String name() {
        return String.valueOf(folder.getFileName());
    }

    List<TypedRow> rows() {
        return rows;
    }

    /// Which sheet is wanted; empty while that is not known.
    ReadOnlyStringProperty sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /// What went wrong; empty if nothing did.
    ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    /// What is being worked on.
    Busy busy() {
        return busy;
    }

    // Commands

    /// Puts what was pasted into this row. All rows at once go to their places.
    void paste(TypedRow into, String pasted) {
        List<String> split = RecoveryWords.split(pasted);
        if (split.size() == RecoveryWords.ROWS) {
            for (TypedRow row : rows) {
                row.textProperty().set(split.get(row.number() - 1).strip());
                row.leave();
            }
        } else {
            into.textProperty().set(String.join(" ", split).strip());
            into.leave();
        }
    }

    /// The first row that is not as printed, having said so of each.
    Optional<TypedRow> check() {
        List<TypedRow> wrong = rows.stream().filter(row -> !row.check()).toList();
        return wrong.stream().findFirst();
    }

    /// Has the new passphrase open the store, and opens it. Both are wiped; refused while they differ or
    /// a row is not as printed.
    void open(char[] next, char[] again) {
        boolean same = Arrays.equals(next, again);
        Arrays.fill(again, '\0');
        if (busy.isBusy()) {
            Arrays.fill(next, '\0');
            return;
        }
        alert.set("");
        Optional<TypedRow> wrong = check();
        if (wrong.isPresent() || !same) {
            Arrays.fill(next, '\0');
            alert.set(
                    wrong.map(row -> messages.text("recovery.row", row.number()))
                            .orElseGet(() -> messages.text("start.passphrase.differ")));
            return;
        }
        List<String> typed = rows.stream().map(row -> row.textProperty().get()).toList();
        busy.begin(OPENING, _ -> recover(typed, next), this::done, this::failed);
    }

    private Unlocked<OpenStore> recover(List<String> typed, char[] next) {
        RecoveryWords words = RecoveryWords.of(typed);
        try {
            return Unlocked.of(
                    () -> stores.recover(folder, words, next),
                    () -> stores.repair(folder, words, next));
        } finally {
            words.wipe();
            Arrays.fill(next, '\0');
        }
    }

    private void done(Unlocked<OpenStore> opened) {
        rows.forEach(row -> row.textProperty().set(""));
        onUnlocked.accept(opened);
    }

    private void tellSheet(Optional<LocalDate> made) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM uuuu", messages.locale());
        made.ifPresentOrElse(
                date -> sheet.set(messages.text("recover.made", day.format(date))),
                () -> alert.set(messages.text("store.noRecoveryKey")));
    }

    private void failed(Throwable failure) {
        alert.set(FailureText.of(failure, messages));
    }
}
