package org.fieldbook.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.OpenStore;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// Goes back to what the store held before: the open store ends, and another one takes its place. Nothing
/// that was typed may wait for the disk then, because it speaks of what is no longer held.
final class GoingBack {

    private final Unsaved unsaved;
    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;

    GoingBack(Unsaved unsaved, Background background, Dialogs dialogs, Messages messages) {
        this.unsaved = unsaved;
        this.background = background;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    /// How the window takes part.
    ///
    /// @param leave makes entries of what is being typed
    /// @param close lets go of whatever shows the store, once nothing waits
    /// @param onBack shows the store that goes on
    /// @param onFailure told once the failure was told to the person: nothing was replaced, or the store is
    ///     closed
    record Steps(Runnable leave, Runnable close, Consumer<OpenStore> onBack, Runnable onFailure) {}

    /// Goes back, or says why not.
    ///
    /// @param back makes the store that goes on out of the one that ends; slow
    void begin(Supplier<OpenStore> back, Steps steps) {
        steps.leave().run();
        unsaved.tryAgain();
        unsaved.whenSettled(() -> {
            if (!unsaved.entries().isEmpty() || unsaved.sealed() > 0) {
                dialogs.tell(messages.text("restore.not"), waits());
                return;
            }
            steps.close().run();
            unsaved.clear();
            background.run(
                    back,
                    steps.onBack(),
                    failure -> {
                        dialogs.tell(
                                messages.text("restore.not"), FailureText.of(failure, messages));
                        steps.onFailure().run();
                    });
        });
    }

    private String waits() {
        return messages.text("restore.unsaved")
                + unsaved.reason().map(why -> "\n\n" + FailureText.of(why, messages)).orElse("");
    }

    /// What stands in the window meanwhile.
    Node waiting() {
        Label text = Nodes.label(messages.text("restore.going"), Style.CARD_TITLE);
        text.setId("restore-going");
        text.setFocusTraversable(true);
        return new StackPane(text);
    }
}
