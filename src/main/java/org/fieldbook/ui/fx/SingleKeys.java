package org.fieldbook.ui.fx;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.input.KeyEvent;

import java.util.function.Consumer;

/// Whether a character alone does something, such as `Y` that answers, or only with Alt held: what somebody who speaks
/// to the laptop, or hits keys unmeant, can choose (WCAG 2.1.4). Keys that write no character, such as the arrows and
/// Delete, are none of it. Belongs to the window's thread once it is shown.
public final class SingleKeys {

    private static final String HELD = "Alt+";

    private final Consumer<Boolean> onChosen;
    private final ReadOnlyBooleanWrapper on;

    /// @param onChosen told what somebody chose, to be remembered
    public SingleKeys(boolean first, Consumer<Boolean> onChosen) {
        this.onChosen = onChosen;
        this.on = new ReadOnlyBooleanWrapper(first);
    }

    // Properties

    /// Whether a character alone does something.
    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /// Whether a character that is pressed like this does what it stands for.
    public boolean isMeant(KeyEvent event) {
        return event.isAltDown() != on.get();
    }

    /// The keys that do now what this character does by itself: `Y` or `Alt+Y`, `Shift+Y` or `Alt+Shift+Y`.
    public String words(String character) {
        return on.get() ? character : HELD + character;
    }

    // Commands

    /// Chooses whether, from now on.
    public void choose(boolean wanted) {
        if (wanted != on.get()) {
            on.set(wanted);
            onChosen.accept(wanted);
        }
    }
}
