package org.fieldbook.ui.join;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.Bytes;
import org.fieldbook.service.ExportBundle;
import org.fieldbook.service.JoinInspection;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Busy;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.Doing;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.SavePlace;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Joining an inspection in three steps: a card goes out, an invitation comes back, words are read aloud.
/// The steps may lie days apart: the card's keys wait in the store.
public final class JoinViewModel {

    private static final Doing READING = Doing.stoppable("exchange.reading", "join.stopped");
    private static final Doing WRITING = Doing.whole("join.doing.card");
    private static final Doing JOINING = Doing.whole("join.doing.accept");

    private final JoinInspection joining;
    private final Dialogs dialogs;
    private final SavePlace places;
    private final Messages messages;
    private final Consumer<UUID> onJoined;
    private final Busy busy;
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<JoinInspection.Invitation>> invitation =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");
    private Optional<Card> made = Optional.empty();

    /// A card that could not be written yet: another try writes the same one.
    private record Card(String name, Bytes file) {}

    /// @param onJoined told which inspection was joined
    public JoinViewModel(
            JoinInspection joining,
            Background background,
            Dialogs dialogs,
            Messages messages,
            Consumer<UUID> onJoined) {
        this.joining = joining;
        this.dialogs = dialogs;
        this.places = new SavePlace(dialogs, messages);
        this.messages = messages;
        this.onJoined = onJoined;
        this.busy = new Busy(READING, background);
        background.run(joining::waiting, waiting::set, this::failed);
    }

    // Properties

    StringProperty nameProperty() {
        return name;
    }

    /// How many cards made here wait for an invitation.
    ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// The invitation that was read and is not taken up yet.
    ReadOnlyObjectProperty<Optional<JoinInspection.Invitation>> invitationProperty() {
        return invitation.getReadOnlyProperty();
    }

    /// What was done, in words.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// What went wrong, in words.
    ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    /// What is being worked on.
    Busy busy() {
        return busy;
    }

    // Commands

    /// Asks where to, and writes a card with this name.
    void writeCard() {
        clear();
        String wanted = name.get().strip();
        if (wanted.isEmpty()) {
            alert.set(messages.text("join.name.missing"));
            return;
        }
        places.ask(
                        messages.text("join.card.place"),
                        messages.text("join.card.file"),
                        ExportBundle.ENDING,
                        JoinInspection.cardName(wanted))
                .ifPresent(file -> writeCard(wanted, file));
    }

    private void writeCard(String wanted, Path file) {
        made.filter(card -> card.name().equals(wanted))
                .ifPresentOrElse(
                        card -> save(card, file),
                        () ->
                                busy.begin(
                                        WRITING,
                                        _ -> new Card(wanted, Bytes.of(joining.makeCard(wanted))),
                                        card -> save(card, file),
                                        this::failed));
    }

    private void save(Card card, Path file) {
        made = Optional.of(card);
        busy.begin(
                WRITING,
                _ -> {
                    JoinInspection.saveCard(card.file().toArray(), file);
                    return joining.waiting();
                },
                count -> {
                    made = Optional.empty();
                    waiting.set(count);
                    said.set(
                            messages.text(
                                    "join.card.saved",
                                    file.toString(),
                                    String.join(
                                            " ",
                                            JoinInspection.readCard(card.file().toArray())
                                                    .words())));
                },
                this::failed);
    }

    /// Asks for the invitation and reads it.
    void chooseInvitation() {
        dialogs.openFile(
                        messages.text("join.invitation.choose"),
                        messages.text("join.invitation.file"),
                        "*" + ExportBundle.ENDING)
                .ifPresent(this::read);
    }

    /// Reads an invitation. Nothing is joined by it.
    public void read(Path file) {
        if (busy.isBusy()) {
            return;
        }
        clear();
        invitation.set(Optional.empty());
        busy.begin(
                READING,
                _ -> joining.read(file),
                read -> invitation.set(Optional.of(read)),
                this::failed);
    }

    /// Stops reading.
    void callOff() {
        busy.callOff().ifPresent(stopped -> said.set(messages.text(stopped)));
    }

    /// The words were the same: takes the invitation up.
    void accept() {
        clear();
        invitation
                .get()
                .ifPresent(read ->
                        busy.begin(JOINING, _ -> joining.accept(read), onJoined, this::failed));
    }

    /// The words differed: lays the invitation aside.
    void refuse() {
        clear();
        invitation.set(Optional.empty());
        alert.set(messages.text("join.words.differed"));
    }

    private void clear() {
        said.set("");
        alert.set("");
    }

    private void failed(Throwable failure) {
        alert.set(FailureText.of(failure, messages));
    }
}
