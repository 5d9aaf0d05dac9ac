package org.fieldbook.ui.control;

import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/// A day, shown as "4 Nov 2022". It may be typed as "4 Nov 2022", "4/11/2022", "4/11/22" or
/// "2022-11-04": the day comes first whatever the laptop's region says.
public final class DayField extends DatePicker {

    private static final String TYPED = "[d/M/uuuu][d/M/uu][d MMM uuuu][d MMMM uuuu][uuuu-M-d]";

    /// @param locale whose names of months are read and shown
    public DayField(Locale locale) {
        setConverter(new Days(locale));
        setPromptText("d/m/yyyy");
    }

    /// The day as it is shown.
    static String text(LocalDate day, Locale locale) {
        return format("d MMM uuuu", locale).format(day);
    }

    /// The day that a person typed; none if it cannot be read as one.
    static Optional<LocalDate> read(String typed, Locale locale) {
        String text = typed.strip().replace('.', '/').replaceAll("\\s+", " ");
        try {
            return Optional.of(LocalDate.parse(text, format(TYPED, locale)));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter format(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale)
                .withChronology(IsoChronology.INSTANCE)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static final class Days extends StringConverter<LocalDate> {

        private final Locale locale;

        Days(Locale locale) {
            this.locale = locale;
        }

        @Override
        public String toString(@Nullable LocalDate day) {
            return day == null ? "" : text(day, locale);
        }

        @Override
        public @Nullable LocalDate fromString(@Nullable String typed) {
            return typed == null ? null : read(typed, locale).orElse(null);
        }
    }
}
