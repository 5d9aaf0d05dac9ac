package org.fieldbook.ui.settings;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Diagnostics;
import org.fieldbook.service.Installation;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.PolicyFaults;
import org.fieldbook.settings.Policy;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.IdleTime;
import org.fieldbook.ui.fx.SavePlace;
import org.fieldbook.ui.fx.SingleKeys;
import org.fieldbook.ui.fx.Work;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What the page of settings says, and the diagnostics file. Belongs to the window's thread.
public final class SettingsViewModel {

    private static final String ENDING = ".txt";

    private final Given given;
    private final SavePlace places;
    private final Messages messages;
    private final Work work;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");

    /// What the page is about.
    ///
    /// @param store that is open, of which the diagnostics file tells numbers
    /// @param screens asked when the file is made
    public record Given(
            Installation installation,
            Diagnostics diagnostics,
            IdleTime idle,
            SingleKeys singleKeys,
            Optional<OpenStore> store,
            Supplier<List<String>> screens) {}

    public SettingsViewModel(
            Given given, Background background, Dialogs dialogs, Messages messages) {
        this.given = given;
        this.places = new SavePlace(dialogs, messages);
        this.messages = messages;
        this.work = new Work(background);
    }

    // Properties

    /// What was done, in words.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// What went wrong, in words.
    ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    /// Making the file, which can be called off.
    Work work() {
        return work;
    }

    IdleTime idle() {
        return given.idle();
    }

    SingleKeys singleKeys() {
        return given.singleKeys();
    }

    /// Whether something is laid down of the idle lock, in words; empty if not.
    Optional<String> idleLimit() {
        int longest = given.installation().policy().holds().longestIdle();
        return longest < Policy.NONE.longestIdle()
                ? Optional.of(messages.text("settings.idle.limit", longest))
                : Optional.empty();
    }

    /// What the organisation laid down, a line for each thing.
    List<String> policy() {
        return new PolicyText(messages).lines(given.installation().policy());
    }

    /// Why that could not be read; empty if it could.
    Optional<String> policyFault() {
        return PolicyFaults.of(given.installation().policy())
                .map(fault -> FailureText.of(fault, messages));
    }

    /// A thing and where it lies.
    record Lies(String id, String name, String place) {}

    /// Where things lie, and the version.
    List<Lies> places() {
        Installation here = given.installation();
        return List.of(
                lies("version", here.version()),
                lies("data", here.data().toString()),
                lies("file", here.settings().file().toString()),
                lies("log", log(here)),
                lies("laid", here.policy().file().toString()));
    }

    private String log(Installation here) {
        String folder = here.log().toString();
        return here.refusesLog() ? messages.text("settings.place.log.refused", folder) : folder;
    }

    private Lies lies(String id, String place) {
        return new Lies(id, messages.text("settings.place." + id), place);
    }

    // Commands

    /// Asks where to and writes the diagnostics file. Pressed again meanwhile it does nothing.
    void saveDiagnostics() {
        if (work.busyProperty().get()) {
            return;
        }
        said.set("");
        alert.set("");
        places.ask(
                        messages.text("settings.diagnostics.place"),
                        messages.text("settings.diagnostics.file"),
                        ENDING,
                        messages.text("settings.diagnostics.name") + ENDING)
                .ifPresent(this::save);
    }

    private void save(Path file) {
        List<String> screens = given.screens().get();
        work.begin(
                calledOff -> given.diagnostics().write(file, screens, given.store(), calledOff),
                written -> {
                    if (written) {
                        said.set(messages.text("settings.diagnostics.saved", file.toString()));
                    }
                },
                failure -> alert.set(FailureText.of(failure, messages)));
    }

    /// The file is not wanted any more: nothing is written.
    void callOff() {
        work.callOff();
        said.set(messages.text("settings.diagnostics.stopped"));
    }
}
