package org.fieldbook.ui.exchange;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.ImportBundle;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Moments;

import java.time.OffsetDateTime;
import java.util.Optional;

/// Taking the last import back, for as long as that can be.
public final class TakeBackViewModel {

    private final ImportBundle importing;
    private final Background background;
    private final Messages messages;
    private final Moments moments;
    private final Runnable onTakeBack;
    private final ReadOnlyStringWrapper offer = new ReadOnlyStringWrapper("");

    /// @param onTakeBack takes it back: another store is open then
    public TakeBackViewModel(
            ImportBundle importing,
            Background background,
            Messages messages,
            Moments moments,
            Runnable onTakeBack) {
        this.importing = importing;
        this.background = background;
        this.messages = messages;
        this.moments = moments;
        this.onTakeBack = onTakeBack;
    }

    // Properties

    /// What taking it back does and until when it can be; empty while it cannot.
    ReadOnlyStringProperty offerProperty() {
        return offer.getReadOnlyProperty();
    }

    // Commands

    /// Finds out whether it can be taken back still. A store that cannot be read offers nothing: whatever is
    /// done next says why.
    void refresh() {
        background.run(importing::findTakeBack, this::show, _ -> offer.set(""));
    }

    private void show(Optional<OffsetDateTime> before) {
        offer.set(
                before.map(at ->
                                messages.text(
                                        "exchange.takeBack.text", moments.minute(at.toString())))
                        .orElse(""));
    }

    /// Takes the last import back.
    void takeBack() {
        onTakeBack.run();
    }
}
