package org.fieldbook.ui.control;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

import org.fieldbook.i18n.Messages;
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
/// "2022-11-04": the day comes first whatever the laptop's region says. What is no day stays as it was typed, changes
/// nothing, and is told as a fault until a day stands in its place.
public final class DayField extends DatePicker {

    private static final String TYPED = "[d/M/uuuu][d/M/uu][d MMM uuuu][d MMMM uuuu][uuuu-M-d]";

    private final Messages messages;
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");

    /// What was typed and is no day; empty if there is no such.
    private String refused = "";

    /// @param messages whose names of months are read and shown
    public DayField(Messages messages) {
        this.messages = messages;
        setConverter(new Days());
        setPromptText("d/m/yyyy");
        valueProperty().subscribe(_ -> refuse(""));
        // A date picker that puts its calendar away shows its value in the place of what was typed.
        setOnShowing(_ -> commitValue());
        setOnHidden(_ -> restore());
        // A date picker takes Enter as late as the key is released, after a form's button was
        // pressed by it.
        addEventFilter(KeyEvent.KEY_PRESSED, this::take);
        addEventFilter(KeyEvent.KEY_RELEASED, this::keep);
    }

    /// Why what was typed is no day; empty where nothing is wrong.
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Says the fault, and takes no room without one.
    public Label fault() {
        Label says = Nodes.paragraph("", Style.CAPTION, Style.DANGER);
        fault.subscribe(text -> {
            says.setText(text);
            Nodes.show(says, !text.isEmpty());
        });
        return says;
    }

    /// Shows this day, or none, and nothing any more of what was typed and is no day.
    public void show(@Nullable LocalDate day) {
        boolean wasRefused = !refused.isEmpty();
        refuse("");
        setValue(day);
        if (wasRefused) {
            getEditor().setText(getConverter().toString(day));
        }
    }

    private void refuse(String typed) {
        refused = typed;
        fault.set(typed.isEmpty() ? "" : messages.text("day.none", typed.strip()));
    }

    private void restore() {
        if (!refused.isEmpty()) {
            getEditor().setText(refused);
        }
    }

    private void take(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            commitValue();
            keep(event);
        }
    }

    /// Has the date picker not take what is no day, which would erase it.
    private void keep(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !refused.isEmpty()) {
            event.consume();
        }
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

    private final class Days extends StringConverter<LocalDate> {

        @Override
        public String toString(@Nullable LocalDate day) {
            return day == null ? "" : text(day, messages.locale());
        }

        /// What is no day leaves the one that is there.
        @Override
        public @Nullable LocalDate fromString(@Nullable String typed) {
            if (typed == null || typed.isBlank()) {
                refuse("");
                return null;
            }
            Optional<LocalDate> day = read(typed, messages.locale());
            refuse(day.isPresent() ? "" : typed);
            return day.orElseGet(DayField.this::getValue);
        }
    }
}
