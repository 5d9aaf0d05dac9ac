package org.fieldbook.ui.control;

import javafx.scene.control.Label;

/// A key drawn as a small cap beside what it does.
public final class KeyHint extends Label {

    public KeyHint(String key) {
        super(key);
        getStyleClass().add("key-hint");
        setMinWidth(USE_PREF_SIZE);
    }
}
