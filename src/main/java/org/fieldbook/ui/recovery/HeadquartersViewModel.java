package org.fieldbook.ui.recovery;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Failure;
import org.fieldbook.service.KeysChanged;
import org.fieldbook.service.LetHeadquartersOpen;
import org.fieldbook.service.LetHeadquartersOpen.Let;
import org.fieldbook.service.LetHeadquartersOpen.Named;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Busy;
import org.fieldbook.ui.fx.Doing;
import org.fieldbook.ui.fx.FailureText;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Whether headquarters can open the open store, and changing that.
public final class HeadquartersViewModel {

    private static final Doing READING = Doing.whole("escrow.doing.read");
    private static final Doing CHANGING = Doing.whole("escrow.doing.change");

    private final LetHeadquartersOpen headquarters;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Optional<State>> state =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final Busy busy;

    /// What is so.
    ///
    /// @param words whether headquarters can open the store
    /// @param open whether it can
    /// @param codes of inspections whose headquarters can be let in
    /// @param refusal why one that is named cannot be let in; empty if each can
    record State(String words, boolean open, List<String> codes, Optional<Failure> refusal) {}

    public HeadquartersViewModel(
            LetHeadquartersOpen headquarters, Background background, Messages messages) {
        this.headquarters = headquarters;
        this.busy = new Busy(READING, background);
        this.messages = messages;
        busy.begin(READING, _ -> read(), this::show, this::failed);
    }

    private State read() {
        Optional<Let> let = headquarters.find();
        List<Named> named = headquarters.listNamed();
        List<String> codes =
                named.stream().filter(one -> one.refusal().isEmpty()).map(Named::code).toList();
        Optional<Failure> refusal =
                named.stream().flatMap(one -> one.refusal().stream()).findFirst();
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM uuuu", messages.locale());
        String words =
                let.map(one -> messages.text("escrow.can", day.format(one.since()), one.key()))
                        .orElseGet(() -> messages.text("escrow.cannot"));
        return new State(words, let.isPresent(), codes, refusal);
    }

    // Properties

    /// What is so; empty while that is not known.
    ReadOnlyObjectProperty<Optional<State>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What went wrong; empty if nothing did.
    ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    /// What has to be known of what was done; empty if nothing was.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// What is being worked on.
    Busy busy() {
        return busy;
    }

    // Commands

    /// Lets the headquarters of this inspection open the store. The passphrase is wiped.
    void let(char[] now, String code) {
        change(now, given -> headquarters.let(given, code));
    }

    /// Shuts headquarters out. The passphrase is wiped.
    void shutOut(char[] now) {
        change(now, headquarters::shutOut);
    }

    private void change(char[] now, Function<char[], KeysChanged> change) {
        if (busy.isBusy()) {
            Arrays.fill(now, '\0');
            return;
        }
        alert.set("");
        said.set("");
        busy.begin(
                CHANGING,
                _ -> {
                    try {
                        return new Changed(change.apply(now), read());
                    } finally {
                        Arrays.fill(now, '\0');
                    }
                },
                changed -> {
                    show(changed.state());
                    said.set(
                            messages.text(
                                    switch (changed.keys()) {
                                        case WHOLLY -> "escrow.old";
                                        case BUT_FOR_THE_COPY -> "escrow.copy";
                                    }));
                },
                this::failed);
    }

    private record Changed(KeysChanged keys, State state) {}

    private void show(State read) {
        state.set(Optional.of(read));
    }

    private void failed(Throwable failure) {
        alert.set(FailureText.of(failure, messages));
    }
}
