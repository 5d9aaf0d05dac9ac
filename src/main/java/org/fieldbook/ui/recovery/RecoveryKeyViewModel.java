package org.fieldbook.ui.recovery;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.ChangeRecoveryKey;
import org.fieldbook.service.KeySheet;
import org.fieldbook.service.KeysChanged;
import org.fieldbook.service.ProgramVersion;
import org.fieldbook.service.RecoveryWords;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Busy;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.Doing;
import org.fieldbook.ui.fx.FailureText;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Making a recovery key for the open store: words, their sheet on paper, and taking them into use. Belongs
/// to the window's thread.
public final class RecoveryKeyViewModel {

    private static final Doing MAKING = Doing.whole("recovery.doing.make");
    private static final Doing GIVING = Doing.whole("recovery.doing.give");
    private static final Doing USING = Doing.whole("recovery.doing.use");

    private final ChangeRecoveryKey change;
    private final Dialogs dialogs;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<List<List<String>>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper before = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final Busy busy;
    private Optional<Made> made = Optional.empty();
    private boolean closed;

    /// @param printers of this system, the usual one first
    private record Made(RecoveryWords words, KeySheet sheet, List<String> printers) {
        void wipe() {
            words.wipe();
            sheet.wipe();
        }
    }

    /// Begins with new words.
    public RecoveryKeyViewModel(
            ChangeRecoveryKey change, Background background, Dialogs dialogs, Messages messages) {
        this.change = change;
        this.busy = new Busy(MAKING, background);
        this.dialogs = dialogs;
        this.messages = messages;
        background.run(change::made, this::tellBefore, this::failed);
        busy.begin(MAKING, _ -> make(), this::show, this::failed, Made::wipe);
    }

    private Made make() {
        RecoveryWords words = change.prepare();
        KeySheet sheet = change.sheet(words, messages, ProgramVersion.read());
        return new Made(words, sheet, sheet.printers());
    }

    // Properties

    /// The words by rows; none before they are made and once they are in use.
    ReadOnlyObjectProperty<List<List<String>>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// What becomes of the recovery key that holds now; empty if there is none.
    ReadOnlyStringProperty beforeProperty() {
        return before.getReadOnlyProperty();
    }

    /// What went wrong; empty if nothing did.
    ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    /// What was done; empty if nothing was.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// What is being worked on.
    Busy busy() {
        return busy;
    }

    // Commands

    /// Prints the sheet on the printer that is chosen, having said who else may see it.
    void print() {
        made.ifPresent(one -> {
            if (one.printers().isEmpty()) {
                alert.set(messages.text("recovery.print.none"));
                return;
            }
            dialogs.choose(
                            messages.text("recovery.print.title"),
                            messages.text("recovery.print.text"),
                            one.printers(),
                            messages.text("dialog.cancel"))
                    .ifPresent(printer ->
                            give(
                                    () -> {
                                        one.sheet().print(printer);
                                        return printer;
                                    },
                                    "recovery.printed"));
        });
    }

    /// Saves the sheet where it is said, having said what the file is.
    void save() {
        made.filter(_ ->
                        dialogs.confirm(
                                messages.text("recovery.save.title"),
                                messages.text("recovery.save.text"),
                                messages.text("recovery.save.do")))
                .ifPresent(one ->
                        dialogs.saveFile(
                                        messages.text("recovery.save.title"),
                                        messages.text("recovery.save.file"),
                                        "*.pdf",
                                        one.sheet().suggestion())
                                .ifPresent(file -> save(one, file)));
    }

    private void save(Made one, Path file) {
        give(
                () -> {
                    one.sheet().save(file);
                    return file.toString();
                },
                "recovery.saved");
    }

    private void give(Supplier<String> way, String key) {
        clear();
        busy.begin(
                GIVING, _ -> way.get(), where -> said.set(messages.text(key, where)), this::failed);
    }

    /// Takes the words into use. The passphrase is wiped.
    void use(char[] now) {
        made.filter(_ -> !busy.isBusy())
                .ifPresentOrElse(
                        one -> {
                            clear();
                            busy.begin(USING, _ -> use(now, one), this::done, this::failed);
                        },
                        () -> Arrays.fill(now, '\0'));
    }

    private KeysChanged use(char[] now, Made one) {
        try {
            return change.use(now, one.words());
        } finally {
            Arrays.fill(now, '\0');
        }
    }

    /// Forgets the words: nothing is shown any more.
    public void close() {
        closed = true;
        forget();
    }

    private void forget() {
        made.ifPresent(Made::wipe);
        made = Optional.empty();
        rows.set(List.of());
    }

    private void clear() {
        alert.set("");
        said.set("");
    }

    private void show(Made one) {
        if (closed) {
            one.wipe();
        } else {
            made = Optional.of(one);
            rows.set(one.words().rows());
        }
    }

    private void done(KeysChanged changed) {
        forget();
        before.set("");
        said.set(
                messages.text(
                        switch (changed) {
                            case WHOLLY -> "recovery.used";
                            case BUT_FOR_THE_COPY -> "recovery.used.copy";
                        }));
    }

    private void tellBefore(Optional<LocalDate> date) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM uuuu", messages.locale());
        date.ifPresent(one -> before.set(messages.text("recovery.replaces", day.format(one))));
    }

    private void failed(Throwable failure) {
        alert.set(FailureText.of(failure, messages));
    }
}
