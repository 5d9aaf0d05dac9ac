package org.fieldbook.ui.control;

import org.fieldbook.framework.AnswerType;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.ItemAnswers;
import org.fieldbook.journal.Value;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// What a value of the case list, or an answer to an item, is called on screen.
public final class ValueText {

    private ValueText() {}

    /// The words for this value, where they are shorter than in the framework; the value itself where there are none.
    public static String of(String value, Messages messages) {
        String key = "value." + value.toLowerCase(Locale.ROOT).replace(' ', '-');
        return messages.has(key) ? messages.text(key) : value;
    }

    /// What is recorded as an answer of this type: the texts of its options, a day such as "4 Nov 2022", or the answer
    /// itself; empty if it is no such answer.
    public static Optional<String> of(AnswerType type, Value recorded, Messages messages) {
        return ItemAnswers.words(type, recorded)
                .map(words ->
                        type instanceof AnswerType.Day
                                ? DayField.text(LocalDate.parse(words), messages.locale())
                                : type.text(words));
    }

    /// The text with its first letter as at the start of a sentence.
    public static String capital(String text, Messages messages) {
        int end = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(messages.locale()) + text.substring(end);
    }
}
