package org.fieldbook.ui.control;

import javafx.scene.control.Label;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.fx.Kept;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/// Says in one fixed place whether everything typed is kept. It takes the focus, because JavaFX
/// cannot announce it.
public final class SaveState extends Label {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Messages messages;
    private final Icon icon = Nodes.icon("mdi2c-check-circle");

    public SaveState(Messages messages) {
        this.messages = messages;
        getStyleClass().add("save-state");
        setFocusTraversable(true);
        setMinWidth(USE_PREF_SIZE);
        setGraphic(icon);
        show(new Kept.Nothing());
    }

    /// Shows this from now on.
    public void show(Kept kept) {
        switch (kept) {
            case Kept.Nothing() ->
                    say("saved", "mdi2c-check-circle", messages.text("save.nothing"));
            case Kept.Saved(LocalTime at) ->
                    say(
                            "saved",
                            "mdi2c-check-circle",
                            messages.text("save.saved", CLOCK.format(at)));
            case Kept.Saving() ->
                    say("saving", "mdi2p-progress-pencil", messages.text("save.saving"));
            case Kept.NotSaved(LocalTime since, int _, Throwable _) ->
                    say(
                            "not-saved",
                            "mdi2a-alert-circle-outline",
                            messages.text("save.not", CLOCK.format(since)));
        }
    }

    private void say(String style, String literal, String text) {
        if (!getStyleClass().contains(style)) {
            getStyleClass().removeAll("saved", "saving", "not-saved");
            getStyleClass().add(style);
        }
        icon.show(literal);
        setText(text);
        setAccessibleText(text);
    }
}
