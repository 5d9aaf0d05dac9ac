package org.fieldbook.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads the words of a list from elsewhere as ours.
final class ListWords {

    /// What lists say for yes and no.
    private static final Map<String, String> YES_NO =
            Map.of("y", "yes", "n", "no", "true", "yes", "false", "no");

    /// The day comes first, as in the United Kingdom, whatever the laptop's region says.
    private static final DateTimeFormatter DAY =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("[d/M/uuuu][d-M-uuuu][d MMM uuuu][d-MMM-uuuu][d MMMM uuuu]")
                    .toFormatter(Locale.UK)
                    .withResolverStyle(ResolverStyle.STRICT);

    private ListWords() {}

    /// The value of these that the word means: capitals make no difference, `y` is yes. The word itself if it
    /// means none, or if any value will do.
    static String value(List<String> values, String word) {
        if (values.isEmpty() || values.contains(word)) {
            return word;
        }
        String small = word.toLowerCase(Locale.ROOT);
        String said = YES_NO.getOrDefault(small, small);
        List<String> same = values.stream().filter(value -> value.equalsIgnoreCase(said)).toList();
        return same.size() == 1 ? same.getFirst() : word;
    }

    /// The day in the form `2023-03-06`; the word itself if it is none. A time of day after it is left out.
    static String day(String word) {
        String day = word.matches("\\d{4}-\\d{2}-\\d{2}[T ].*") ? word.substring(0, 10) : word;
        return parse(day.replace('.', '/')).map(LocalDate::toString).orElse(day);
    }

    private static Optional<LocalDate> parse(String word) {
        String bare = word.replaceFirst(" +\\d{1,2}:\\d{2}(:\\d{2})?$", "");
        try {
            return Optional.of(LocalDate.parse(bare, DAY));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
