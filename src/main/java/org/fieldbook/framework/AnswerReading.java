package org.fieldbook.framework;

import org.fieldbook.framework.AnswerType.Read;
import org.fieldbook.framework.AnswerType.Refusal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads answers to items.
final class AnswerReading {

    private AnswerReading() {}

    static Read read(AnswerType type, String words) {
        return switch (type) {
            case AnswerType.YesNo _, AnswerType.OneOf _, AnswerType.Scale _ ->
                    type.values().contains(words)
                            ? new Read.Taken(words)
                            : refused(Refusal.NOT_LISTED, listed(type));
            case AnswerType.SeveralOf several -> several(several, words);
            case AnswerType.Whole(long least, long most, _) -> whole(words, least, most);
            case AnswerType.Day(LocalDate first, LocalDate last) -> day(words, first, last);
            case AnswerType.Words(int longest) ->
                    words.codePointCount(0, words.length()) <= longest
                            ? new Read.Taken(words)
                            : refused(Refusal.TOO_LONG, Integer.toString(longest));
        };
    }

    private static String listed(AnswerType type) {
        return String.join(", ", type.values());
    }

    private static Read refused(Refusal why, String... arguments) {
        return new Read.Refused(why, List.of(arguments));
    }

    /// Ids hold no space, so several stand beside each other with one between them. Commas and
    /// semicolons, as people write lists, do as well.
    private static Read several(AnswerType.SeveralOf type, String words) {
        List<String> values = type.values();
        Set<String> chosen = new HashSet<>();
        for (String id : words.split("[\\s,;]+", -1)) {
            if (!values.contains(id)) {
                return refused(Refusal.NOT_LISTED, listed(type));
            }
            if (!chosen.add(id)) {
                return refused(Refusal.TWICE, id);
            }
        }
        return new Read.Taken(String.join(" ", values.stream().filter(chosen::contains).toList()));
    }

    private static Read whole(String words, long least, long most) {
        if (!words.matches("-?(0|[1-9][0-9]{0,17})")) {
            return refused(Refusal.NO_WHOLE_NUMBER);
        }
        long number = Long.parseLong(words);
        return number < least || number > most
                ? refused(Refusal.OUTSIDE, Long.toString(least), Long.toString(most))
                : new Read.Taken(Long.toString(number));
    }

    private static Read day(String words, LocalDate first, LocalDate last) {
        try {
            LocalDate day = LocalDate.parse(words);
            return day.isBefore(first) || day.isAfter(last)
                    ? refused(Refusal.OUTSIDE, first.toString(), last.toString())
                    : new Read.Taken(day.toString());
        } catch (DateTimeException noDay) {
            return refused(Refusal.NO_DAY);
        }
    }
}
