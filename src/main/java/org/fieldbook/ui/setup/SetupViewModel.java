package org.fieldbook.ui.setup;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Pack;
import org.fieldbook.framework.SetupFact;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Role;
import org.fieldbook.service.KeepSetup;
import org.fieldbook.service.NewInspection;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.SetupDraft;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// What is said of a new inspection, step by step. It is kept while it is said, sealed in the store, and is there
/// again after the program was left; but for headquarters' card, whose words are compared in one go.
public final class SetupViewModel {

    private final KeepSetup service;
    private final SetupKeeping keeping;
    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Consumer<UUID> onCreated;
    private final SetupForm form;
    private final PackFromFile packFromFile;
    private final HeadquartersChoice headquarters;
    private final ReadOnlyObjectWrapper<SetupStep> step =
            new ReadOnlyObjectWrapper<>(SetupStep.SERVICE);
    private final ReadOnlyObjectWrapper<List<SetupForm.Fault>> faults =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper resumed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private boolean isFilling;

    /// @param frameworks offered, at least one
    /// @param onCreated told which inspection was made
    public SetupViewModel(
            OpenStore store,
            List<Framework> frameworks,
            Background background,
            Dialogs dialogs,
            Messages messages,
            Consumer<UUID> onCreated) {
        this.service = new KeepSetup(store);
        this.background = background;
        this.dialogs = dialogs;
        this.messages = messages;
        this.onCreated = onCreated;
        this.form = new SetupForm(frameworks, messages);
        this.packFromFile = new PackFromFile(background, dialogs, messages, message, form::choose);
        this.headquarters =
                new HeadquartersChoice(store.allowed(), background, dialogs, messages, message);
        this.keeping =
                new SetupKeeping(service, background, () -> form.draft(step.get()), this::failed);
        form.observed().forEach(one -> one.addListener(_ -> typed()));
        keeping.find(this::resume);
    }

    // Properties

    SetupForm form() {
        return form;
    }

    /// The step that is shown.
    ReadOnlyObjectProperty<SetupStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Chooses a pack that does not come with the program.
    PackFromFile packFromFile() {
        return packFromFile;
    }

    /// Chooses whether headquarters takes part from the beginning.
    HeadquartersChoice headquarters() {
        return headquarters;
    }

    /// What has to be changed before going on.
    ReadOnlyObjectProperty<List<SetupForm.Fault>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// Whether it goes on with what was kept earlier.
    ReadOnlyBooleanProperty resumedProperty() {
        return resumed.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// The steps there are with this framework: one that asks nothing is left out.
    List<SetupStep> steps() {
        return List.of(SetupStep.values()).stream()
                .filter(one -> one != SetupStep.FACTS || !form.framework.get().setup().isEmpty())
                .toList();
    }

    // Commands

    /// Answers a set-up question of the framework.
    void answer(SetupFact fact, boolean yes) {
        form.answer(fact, yes);
        typed();
    }

    /// Goes on if nothing of this step has to be changed; after the last step makes the inspection.
    void next() {
        // Whoever is typed and not added would be missing from the team, and nobody would notice.
        if (step.get() == SetupStep.TEAM && !form.colleague.get().isBlank() && !addColleague()) {
            return;
        }
        List<SetupForm.Fault> found = faultsUpTo(step.get());
        tell(found);
        message.set("");
        if (!found.isEmpty()) {
            show(stepOf(found.getFirst()));
            return;
        }
        int at = steps().indexOf(step.get());
        if (at == steps().size() - 1) {
            create();
        } else {
            show(steps().get(at + 1));
        }
    }

    /// Goes back; nothing that was said is lost.
    void back() {
        int at = steps().indexOf(step.get());
        if (at > 0) {
            faults.set(List.of());
            message.set("");
            show(steps().get(at - 1));
        }
    }

    /// A fault that is found again is told again: it may have been put away meanwhile.
    private void tell(List<SetupForm.Fault> found) {
        faults.set(List.of());
        faults.set(found);
    }

    private List<SetupForm.Fault> faultsUpTo(SetupStep last) {
        return form.check().stream().filter(one -> stepOf(one).compareTo(last) <= 0).toList();
    }

    private static SetupStep stepOf(SetupForm.Fault fault) {
        return List.of(SetupStep.values()).stream()
                .filter(one -> one.fields().contains(fault.field()))
                .findFirst()
                .orElseThrow();
    }

    private void show(SetupStep next) {
        packFromFile.putAway();
        step.set(next);
        typed();
    }

    /// Adds whoever is in the field to the team; tells whether that was possible.
    boolean addColleague() {
        boolean isAdded = addColleague(form.colleague.get(), form.role.get());
        if (isAdded) {
            form.colleague.set("");
        }
        return isAdded;
    }

    /// Adds somebody to the team, whose laptop comes later; tells whether that was possible.
    boolean addColleague(String name, Role role) {
        Optional<SetupForm.Fault> refused = form.refuse(name);
        faults.set(refused.stream().toList());
        if (refused.isEmpty()) {
            form.colleagues.add(new SetupDraft.Colleague(name.strip(), role));
        }
        return refused.isEmpty();
    }

    void removeColleague(SetupDraft.Colleague one) {
        form.colleagues.remove(one);
    }

    /// Makes the inspection, or says what is missing.
    void create() {
        List<SetupForm.Fault> found = form.check();
        tell(found);
        message.set("");
        LocalDate first = form.from.get();
        LocalDate last = form.to.get();
        if (!found.isEmpty() || first == null || last == null) {
            show(stepOf(found.getFirst()));
            return;
        }
        var wanted =
                new NewInspection(
                        form.code.get().strip(),
                        form.service.get().strip(),
                        form.framework.get().id(),
                        form.facts(),
                        first,
                        last,
                        form.lead.get().strip(),
                        false,
                        headquarters.cardProperty().get(),
                        form.region.get().strip());
        List<SetupDraft.Colleague> colleagues = List.copyOf(form.colleagues);
        Optional<Pack> pack = form.chosenFile().map(PackInFile::pack);
        keeping.stop();
        busy.set(true);
        background.run(() -> service.make(wanted, pack, colleagues), this::created, this::failed);
    }

    /// Begins anew, once that is confirmed: nothing of what was said is kept.
    void beginAnew() {
        if (!dialogs.confirm(
                messages.text("setup.anew.title"),
                messages.text("setup.anew.confirm"),
                messages.text("setup.anew"))) {
            return;
        }
        isFilling = true;
        form.empty();
        isFilling = false;
        packFromFile.putAway();
        headquarters.without();
        faults.set(List.of());
        message.set("");
        step.set(SetupStep.SERVICE);
        resumed.set(false);
        keeping.forget();
    }

    /// Keeps at once what waits to be kept: somebody goes elsewhere.
    void leave() {
        keeping.leave();
    }

    private void resume(Optional<SetupDraft> kept) {
        kept.filter(_ -> !form.isBegun())
                .ifPresent(draft -> {
                    isFilling = true;
                    form.fill(draft);
                    isFilling = false;
                    steps().stream()
                            .filter(one -> one.name().equals(draft.step()))
                            .findFirst()
                            .ifPresent(step::set);
                    resumed.set(true);
                    draft.pack()
                            .ifPresent(pack ->
                                    packFromFile.resume(pack, () -> step.set(SetupStep.FRAMEWORK)));
                });
    }

    private void typed() {
        if (!isFilling && !busy.get() && form.isBegun()) {
            keeping.typed();
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
