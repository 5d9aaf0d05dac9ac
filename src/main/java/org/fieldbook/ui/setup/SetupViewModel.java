package org.fieldbook.ui.setup;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.fieldbook.bundle.IdentityCard;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.SetupFact;
import org.fieldbook.i18n.Messages;
import org.fieldbook.service.ExportBundle;
import org.fieldbook.service.HeadquartersCard;
import org.fieldbook.service.NewInspection;
import org.fieldbook.service.OpenStore;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// What is said of a new inspection.
public final class SetupViewModel {

    /// A field that cannot be taken as it is, and why.
    record Fault(String field, String text) {}

    private final OpenStore store;
    private final Dialogs dialogs;
    private final List<Framework> frameworks;
    private final Background background;
    private final Messages messages;
    private final Consumer<UUID> onCreated;
    private final StringProperty service = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty lead = new SimpleStringProperty("");
    private final ObjectProperty<Framework> framework;
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Optional<IdentityCard>> headquarters =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<String, Boolean> facts = new HashMap<>();
    private final ReadOnlyObjectWrapper<List<Fault>> faults =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// @param frameworks offered, at least one
    /// @param onCreated told which inspection was made
    public SetupViewModel(
            OpenStore store,
            List<Framework> frameworks,
            Background background,
            Dialogs dialogs,
            Messages messages,
            Consumer<UUID> onCreated) {
        this.store = store;
        this.dialogs = dialogs;
        this.frameworks = List.copyOf(frameworks);
        this.background = background;
        this.messages = messages;
        this.onCreated = onCreated;
        this.framework = new SimpleObjectProperty<>(frameworks.getFirst());
    }

    // Properties

    StringProperty serviceProperty() {
        return service;
    }

    StringProperty codeProperty() {
        return code;
    }

    /// The name of whoever sets the inspection up: its lead.
    StringProperty leadProperty() {
        return lead;
    }

    ObjectProperty<Framework> frameworkProperty() {
        return framework;
    }

    ObjectProperty<@Nullable LocalDate> fromProperty() {
        return from;
    }

    ObjectProperty<@Nullable LocalDate> toProperty() {
        return to;
    }

    /// The card of headquarters, if it takes part from the beginning.
    ReadOnlyObjectProperty<Optional<IdentityCard>> headquartersProperty() {
        return headquarters.getReadOnlyProperty();
    }

    List<Framework> frameworks() {
        return frameworks;
    }

    /// What has to be changed before the inspection can be made.
    ReadOnlyObjectProperty<List<Fault>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    // Commands

    /// Answers a set-up question of the framework.
    void answer(SetupFact fact, boolean yes) {
        facts.put(fact.id(), yes);
    }

    /// Asks for headquarters' identity card and reads it.
    void chooseHeadquarters() {
        dialogs.openFile(
                        messages.text("setup.headquarters.choose"),
                        messages.text("join.card.file"),
                        "*" + ExportBundle.ENDING)
                .ifPresent(this::readHeadquarters);
    }

    /// Reads headquarters' identity card. One that was read before stays if this one is none.
    void readHeadquarters(Path file) {
        message.set("");
        background.run(
                () -> HeadquartersCard.read(file),
                card -> headquarters.set(Optional.of(card)),
                this::failed);
    }

    /// Goes on without headquarters.
    void withoutHeadquarters() {
        headquarters.set(Optional.empty());
    }

    /// Makes the inspection, or says what is missing.
    void create() {
        List<Fault> found = check();
        faults.set(found);
        message.set("");
        LocalDate first = from.get();
        LocalDate last = to.get();
        if (!found.isEmpty() || first == null || last == null) {
            return;
        }
        var wanted =
                new NewInspection(
                        code.get().strip(),
                        service.get().strip(),
                        framework.get().id(),
                        facts,
                        first,
                        last,
                        lead.get().strip(),
                        false,
                        headquarters.get());
        busy.set(true);
        background.run(() -> store.create(wanted), this::created, this::failed);
    }

    private List<Fault> check() {
        List<Fault> found = new ArrayList<>();
        require(found, "service", Optional.of(service.get()).filter(text -> !text.isBlank()));
        require(found, "code", Optional.of(code.get()).filter(text -> !text.isBlank()));
        require(found, "from", Optional.ofNullable(from.get()));
        require(found, "to", Optional.ofNullable(to.get()));
        require(found, "lead", Optional.of(lead.get()).filter(text -> !text.isBlank()));
        LocalDate first = from.get();
        LocalDate last = to.get();
        if (first != null && last != null && last.isBefore(first)) {
            found.add(new Fault("to", messages.text("setup.to.early")));
        }
        return found;
    }

    private void require(List<Fault> found, String field, Optional<?> value) {
        if (value.isEmpty()) {
            found.add(new Fault(field, messages.text("setup." + field + ".missing")));
        }
    }

    private void created(UUID inspection) {
        busy.set(false);
        onCreated.accept(inspection);
    }

    private void failed(Throwable failure) {
        busy.set(false);
        message.set(FailureText.of(failure, messages));
    }
}
