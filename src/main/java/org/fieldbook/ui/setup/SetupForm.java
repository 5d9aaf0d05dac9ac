package org.fieldbook.ui.setup;

import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.SetupFact;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Role;
import org.fieldbook.service.NewInspection;
import org.fieldbook.service.SetupDraft;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The fields of a new inspection, and what is wrong with them.
final class SetupForm {

    /// A field that cannot be taken as it is, and why.
    record Fault(String field, String text) {}

    final StringProperty service = new SimpleStringProperty("");
    final StringProperty region = new SimpleStringProperty("");
    final StringProperty code = new SimpleStringProperty("");
    final StringProperty lead = new SimpleStringProperty("");
    final ObjectProperty<Framework> framework;
    final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>();

    /// Why what stands in the field of a day is none; empty where nothing is wrong.
    final StringProperty noFrom = new SimpleStringProperty("");

    final StringProperty noTo = new SimpleStringProperty("");
    final ObservableList<SetupDraft.Colleague> colleagues = FXCollections.observableArrayList();

    /// Somebody who is typed and not added to the team yet.
    final StringProperty colleague = new SimpleStringProperty("");

    final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.INSPECTOR);

    /// Those that come with the program, and last the one in a file.
    final ObservableList<Framework> frameworks = FXCollections.observableArrayList();

    private final List<Framework> shipped;
    private final Messages messages;
    private final Map<String, Boolean> facts = new HashMap<>();
    private Optional<PackInFile> packInFile = Optional.empty();

    /// @param frameworks offered, at least one
    SetupForm(List<Framework> frameworks, Messages messages) {
        this.shipped = List.copyOf(frameworks);
        this.frameworks.setAll(shipped);
        this.messages = messages;
        this.framework = new SimpleObjectProperty<>(frameworks.getFirst());
    }

    /// Everything that changes when somebody types or chooses, facts not among them.
    List<Observable> observed() {
        return List.of(service, region, code, lead, framework, from, to, colleagues);
    }

    /// Chooses the pack in this file, which takes the place of one from another file. One that comes with the
    /// program too is chosen as such.
    void choose(PackInFile pack) {
        packInFile = Optional.of(pack).filter(one -> !shipped.contains(one.framework()));
        if (!frameworks.contains(pack.framework())) {
            frameworks.add(pack.framework());
        }
        framework.set(pack.framework());
        offerOnlyThis();
    }

    /// Offers no pack from a file any longer.
    private void forgetFile() {
        packInFile = Optional.empty();
        framework.set(shipped.getFirst());
        offerOnlyThis();
    }

    /// Takes packs of other files away, once they are not chosen any more.
    private void offerOnlyThis() {
        frameworks.removeIf(one -> !shipped.contains(one) && !isInFile(one));
    }

    /// The pack in a file, if that is what is chosen.
    Optional<PackInFile> chosenFile() {
        return packInFile.filter(one -> one.framework().equals(framework.get()));
    }

    /// Whether this framework is the one in a file.
    boolean isInFile(Framework one) {
        return packInFile.filter(file -> file.framework().equals(one)).isPresent();
    }

    /// What was answered to a set-up question, or what is usual.
    boolean answer(SetupFact fact) {
        return facts.getOrDefault(fact.id(), fact.usual());
    }

    /// Answers a set-up question of the framework.
    void answer(SetupFact fact, boolean yes) {
        facts.put(fact.id(), yes);
    }

    /// The answers to what the chosen framework asks.
    Map<String, Boolean> facts() {
        Map<String, Boolean> asked = new HashMap<>();
        framework.get().setup().forEach(fact -> asked.put(fact.id(), answer(fact)));
        return asked;
    }

    /// Whether anything was typed.
    boolean isBegun() {
        return !service.get().isBlank()
                || !code.get().isBlank()
                || !region.get().isBlank()
                || !lead.get().isBlank()
                || from.get() != null
                || to.get() != null
                || !colleagues.isEmpty();
    }

    SetupDraft draft(SetupStep step) {
        return new SetupDraft(
                step.name(),
                service.get(),
                region.get(),
                code.get(),
                framework.get().id(),
                chosenFile().map(PackInFile::kept),
                Optional.ofNullable(from.get()),
                Optional.ofNullable(to.get()),
                facts,
                lead.get(),
                colleagues);
    }

    /// Empties everything, as before anything was said.
    void empty() {
        fill(
                new SetupDraft(
                        "",
                        "",
                        "",
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        "",
                        List.of()));
    }

    void fill(SetupDraft draft) {
        service.set(draft.service());
        region.set(draft.region());
        code.set(draft.code());
        facts.clear();
        facts.putAll(draft.facts());
        forgetFile();
        shipped.stream()
                .filter(one -> one.id().equals(draft.framework()))
                .findFirst()
                .ifPresent(framework::set);
        from.set(draft.from().orElse(null));
        to.set(draft.to().orElse(null));
        lead.set(draft.lead());
        colleagues.setAll(draft.colleagues());
        colleague.set("");
        role.set(Role.INSPECTOR);
    }

    /// What has to be changed before the inspection can be made, in the order of the steps.
    List<Fault> check() {
        List<Fault> found = new ArrayList<>();
        requireName(found, "service", service.get());
        tooLong("region", region.get()).ifPresent(found::add);
        requireName(found, "code", code.get());
        requireDay(found, "from", noFrom.get(), from.get());
        requireDay(found, "to", noTo.get(), to.get());
        LocalDate first = from.get();
        LocalDate last = to.get();
        if (first != null && last != null && last.isBefore(first)) {
            found.add(new Fault("to", messages.text("setup.to.early")));
        } else if (first != null && last != null) {
            long days = NewInspection.days(first, last);
            if (days > NewInspection.MOST_DAYS) {
                found.add(
                        new Fault(
                                "to",
                                messages.text("setup.to.late", days, NewInspection.MOST_DAYS)));
            }
        }
        requireName(found, "lead", lead.get());
        return found;
    }

    private void requireName(List<Fault> found, String field, String name) {
        require(found, field, Optional.of(name).filter(Predicate.not(String::isBlank)));
        tooLong(field, name).ifPresent(found::add);
    }

    private Optional<Fault> tooLong(String field, String name) {
        int length = name.strip().length();
        return length > NewInspection.LONGEST_NAME
                ? Optional.of(
                        new Fault(
                                field,
                                messages.text("setup.long", length, NewInspection.LONGEST_NAME)))
                : Optional.empty();
    }

    private void require(List<Fault> found, String field, Optional<?> value) {
        if (value.isEmpty()) {
            found.add(new Fault(field, messages.text("setup." + field + ".missing")));
        }
    }

    private void requireDay(List<Fault> found, String field, String none, @Nullable LocalDate day) {
        if (none.isEmpty()) {
            require(found, field, Optional.ofNullable(day));
        } else {
            found.add(new Fault(field, none));
        }
    }

    /// Why this person cannot be added to the team; empty if they can.
    Optional<Fault> refuse(String name) {
        String bare = name.strip();
        boolean known =
                bare.equalsIgnoreCase(lead.get().strip())
                        || colleagues.stream().anyMatch(one -> one.name().equalsIgnoreCase(bare));
        if (!bare.isEmpty() && !known) {
            return tooLong("colleague", bare);
        }
        return Optional.of(
                new Fault(
                        "colleague",
                        messages.text(
                                bare.isEmpty()
                                        ? "setup.colleague.missing"
                                        : "setup.colleague.twice",
                                bare)));
    }
}
