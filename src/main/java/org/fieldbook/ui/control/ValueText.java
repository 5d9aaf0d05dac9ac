package org.fieldbook.ui.control;

import org.fieldbook.i18n.Messages;

import java.util.Locale;

/// What a value of the case list is called on screen, where that is shorter than in the framework.
public final class ValueText {

    private ValueText() {}

    /// The words for this value; the value itself where there are none.
    public static String of(String value, Messages messages) {
        String key = "value." + value.toLowerCase(Locale.ROOT).replace(' ', '-');
        return messages.has(key) ? messages.text(key) : value;
    }

    /// The text with its first letter as at the start of a sentence.
    public static String capital(String text, Messages messages) {
        int end = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(messages.locale()) + text.substring(end);
    }
}
