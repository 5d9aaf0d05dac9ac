package org.fieldbook.ui.delivery;

import java.util.Optional;

/// One of a list to narrow by.
///
/// @param value empty for all
/// @param text what people read
record Pick<T>(Optional<T> value, String text) {

    @Override
    public String toString() {
        return text;
    }
}
