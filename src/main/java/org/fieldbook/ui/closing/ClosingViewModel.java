package org.fieldbook.ui.closing;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Card;
import org.fieldbook.service.CloseInspection;
import org.fieldbook.service.KeepBackups;
import org.fieldbook.service.OpenStore;
import org.fieldbook.ui.control.ToldLines;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;

import java.util.List;

/// Closing one inspection: what is known before, the question, the steps, and how it went.
public final class ClosingViewModel {

    private final OpenStore store;
    private final CloseInspection closing;
    private final Card card;
    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;
    private final ClosingText text;
    private final ReadOnlyObjectWrapper<Stage> stage =
            new ReadOnlyObjectWrapper<>(new Stage.Looking());
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /// Where it stands.
    sealed interface Stage {
        /// What is known is being read.
        record Looking() implements Stage {}

        /// To be decided.
        ///
        /// @param held what is held elsewhere, and what is not
        /// @param code what has to be typed; empty if nothing has
        record Asked(String title, List<ToldLines.Line> held, List<String> goes, String code)
                implements Stage {}

        /// It is being done.
        record Working(String step) implements Stage {}

        /// It is done.
        record Done(List<ToldLines.Line> lines) implements Stage {}
    }

    public ClosingViewModel(
            OpenStore store, Card card, Background background, Dialogs dialogs, Messages messages) {
        this.store = store;
        this.closing = store.closing();
        this.card = card;
        this.background = background;
        this.dialogs = dialogs;
        this.messages = messages;
        this.text = new ClosingText(messages);
        look();
    }

    private void look() {
        stage.set(new Stage.Looking());
        background.run(() -> closing.look(card.inspection()), this::ask, this::failed);
    }

    private void ask(CloseInspection.Standing standing) {
        stage.set(
                new Stage.Asked(
                        text.title(standing),
                        text.held(standing, store.backups().map(KeepBackups::state)),
                        text.goes(standing),
                        standing.isHeldElsewhere() ? "" : card.code()));
    }

    // Properties

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// What went wrong; empty if nothing did.
    ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    /// What was done with the receipt; empty if nothing was.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// The inspection's code and the service that was visited.
    String about() {
        return messages.text("closing.about", card.code(), card.service());
    }

    // Commands

    /// Erases it.
    ///
    /// @param code as typed; empty if it need not be
    void close(String code) {
        alert.set("");
        stage.set(new Stage.Working(messages.text("closing.step.keys")));
        background.run(
                () -> closing.close(card.inspection(), code, this::show),
                done -> stage.set(new Stage.Done(text.done(card, done))),
                this::refused);
    }

    private void show(CloseInspection.Step step) {
        String words =
                messages.text(
                        switch (step) {
                            case KEYS -> "closing.step.keys";
                            case ATTACHMENTS -> "closing.step.attachments";
                            case CHANGES -> "closing.step.changes";
                            case BACKUP -> "closing.step.backup";
                        });
        background.post(() -> {
            if (stage.get() instanceof Stage.Working) {
                stage.set(new Stage.Working(words));
            }
        });
    }

    /// What is known is read again: it may be what changed.
    private void refused(Throwable failure) {
        alert.set(FailureText.of(failure, messages));
        look();
    }

    private void failed(Throwable failure) {
        alert.set(FailureText.of(failure, messages));
    }

    /// Writes the signed receipt where somebody wants it.
    void save() {
        dialogs.saveFile(
                        messages.text("closing.save"),
                        messages.text("closing.save.kind"),
                        "*.json",
                        messages.text("closing.save.name", card.code()))
                .ifPresent(file ->
                        background.run(
                                () -> {
                                    closing.save(card.inspection(), file);
                                    return file;
                                },
                                done -> said.set(messages.text("closing.saved", done.toString())),
                                this::failed));
    }
}
