package org.fieldbook.ui.interviews;

import javafx.util.StringConverter;

import org.fieldbook.framework.Option;
import org.jspecify.annotations.Nullable;

/// What people read of an option.
final class OptionText extends StringConverter<Option> {

    @Override
    public String toString(@Nullable Option option) {
        return option == null ? "" : option.text();
    }

    @Override
    public @Nullable Option fromString(String text) {
        return null;
    }
}
