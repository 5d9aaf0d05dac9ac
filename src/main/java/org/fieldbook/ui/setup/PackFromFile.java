package org.fieldbook.ui.setup;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;

import org.fieldbook.framework.Fault;
import org.fieldbook.framework.Pack;
import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Frameworks;
import org.fieldbook.service.SetupDraft;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Chooses the pack in a file for a new inspection. One that cannot be used is told fault by fault, and what was
/// chosen before stays. Belongs to the window's thread.
final class PackFromFile {

    private final Frameworks frameworks = new Frameworks();
    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;
    private final StringProperty message;
    private final Consumer<PackInFile> onChosen;
    private final ReadOnlyObjectWrapper<Optional<Faulty>> faulty =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// A pack that cannot be used.
    ///
    /// @param name of its file
    /// @param faults every one, at least one
    record Faulty(String name, List<Fault> faults) {
        Faulty {
            faults = List.copyOf(faults);
        }
    }

    /// @param message told what went wrong with the file
    /// @param onChosen told the pack that can be used
    PackFromFile(
            Background background,
            Dialogs dialogs,
            Messages messages,
            StringProperty message,
            Consumer<PackInFile> onChosen) {
        this.background = background;
        this.dialogs = dialogs;
        this.messages = messages;
        this.message = message;
        this.onChosen = onChosen;
    }

    /// The pack that was looked at last, if it cannot be used.
    ReadOnlyObjectProperty<Optional<Faulty>> faultyProperty() {
        return faulty.getReadOnlyProperty();
    }

    /// Asks for a file and chooses the pack in it.
    void choose() {
        dialogs.openFile(
                        messages.text("setup.framework.choose"),
                        messages.text("move.file"),
                        "*.json")
                .ifPresent(this::read);
    }

    /// Chooses the pack in this file.
    void read(Path file) {
        message.set("");
        faulty.set(Optional.empty());
        background.run(
                () -> frameworks.open(file),
                result -> {
                    switch (result) {
                        case Frameworks.Found.Usable(Pack pack) ->
                                onChosen.accept(new PackInFile(file, pack));
                        case Frameworks.Found.Faulty(List<Fault> faults) ->
                                faulty.set(Optional.of(new Faulty(name(file), faults)));
                    }
                },
                this::failed);
    }

    /// Chooses again what was chosen before the program was left, if its file still holds the same pack.
    ///
    /// @param onGone told if it does not
    void resume(SetupDraft.PackFile kept, Runnable onGone) {
        background.run(
                () -> frameworks.open(Path.of(kept.file())),
                result -> {
                    if (result instanceof Frameworks.Found.Usable(Pack pack)
                            && pack.sha256().equals(kept.sha256())) {
                        onChosen.accept(new PackInFile(Path.of(kept.file()), pack));
                    } else {
                        gone(kept, onGone);
                    }
                },
                _ -> gone(kept, onGone));
    }

    /// Says nothing any longer of a pack that cannot be used.
    void putAway() {
        faulty.set(Optional.empty());
    }

    private void gone(SetupDraft.PackFile kept, Runnable onGone) {
        onGone.run();
        message.set(messages.text("setup.framework.gone", kept.file()));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void failed(Throwable failure) {
        message.set(FailureText.of(failure, messages));
    }
}
