package org.fieldbook.ui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Card;
import org.fieldbook.service.Snapshot;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// What the window says around every screen.
public final class ShellViewModel {

    private final Messages messages;
    private final Clock clock;
    private final ReadOnlyStringWrapper service = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper who = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper role = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper cases = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper conflicts = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper practice = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.OVERVIEW);

    /// @param clock this laptop's, or the practice inspection's
    ShellViewModel(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    // Properties

    ReadOnlyStringProperty serviceProperty() {
        return service.getReadOnlyProperty();
    }

    ReadOnlyStringProperty factsProperty() {
        return facts.getReadOnlyProperty();
    }

    ReadOnlyStringProperty whoProperty() {
        return who.getReadOnlyProperty();
    }

    ReadOnlyStringProperty roleProperty() {
        return role.getReadOnlyProperty();
    }

    /// How many cases there are, for the navigation.
    ReadOnlyStringProperty casesProperty() {
        return cases.getReadOnlyProperty();
    }

    /// How many conflicts are not resolved, for the navigation.
    ReadOnlyIntegerProperty conflictsProperty() {
        return conflicts.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty practiceProperty() {
        return practice.getReadOnlyProperty();
    }

    ObjectProperty<Section> sectionProperty() {
        return section;
    }

    // Commands

    /// Shows the inspection as it stands now.
    void show(Snapshot snapshot) {
        Card card = snapshot.card();
        service.set(card.service());
        facts.set(messages.text("window.facts", card.code(), fieldwork(card)));
        who.set(snapshot.me().name());
        role.set(messages.text("role." + snapshot.me().role().word()));
        practice.set(card.practice());
        conflicts.set(snapshot.state().listConflicts().size());
        String main = snapshot.framework().samples().getFirst().id();
        cases.set(Integer.toString(snapshot.listSubjects(main).size()));
    }

    private String fieldwork(Card card) {
        return card.day(LocalDate.now(clock))
                .map(day -> messages.text("window.fieldwork.day", day, card.days()))
                .orElseGet(() -> {
                    DateTimeFormatter date =
                            DateTimeFormatter.ofPattern("d MMM uuuu", messages.locale());
                    return messages.text(
                            "window.fieldwork",
                            date.format(card.fieldworkFrom()),
                            date.format(card.fieldworkTo()));
                });
    }
}
