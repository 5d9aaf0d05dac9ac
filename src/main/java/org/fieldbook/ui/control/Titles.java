package org.fieldbook.ui.control;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// How the choices of a list are called. Nothing is read back: they cannot be typed.
public final class Titles<T> extends StringConverter<T> {

    private final Function<T, String> title;

    /// @param title of a choice, as people read it
    public Titles(Function<T, String> title) {
        this.title = title;
    }

    @Override
    public String toString(@Nullable T choice) {
        return choice == null ? "" : title.apply(choice);
    }

    @Override
    public @Nullable T fromString(String text) {
        return null;
    }
}
