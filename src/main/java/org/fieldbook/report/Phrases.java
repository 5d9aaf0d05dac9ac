package org.fieldbook.report;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Provenance;
import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.rating.QuestionResult;

import java.text.BreakIterator;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The small pieces of text that several parts of the report share.
record Phrases(Messages messages) {

    String text(String key, Object... arguments) {
        return messages.text("report." + key, arguments);
    }

    /// What is marked on everything that leaves the laptop.
    String marking(InterimInput.Facts facts) {
        return text(facts.practice() ? "frame.practice" : "frame.marking");
    }

    /// A whole per cent, or the sign for nobody judged yet.
    String percent(QuestionResult result) {
        return result.percent()
                .map(percent -> text("figure.percent", percent))
                .orElse(text("figure.none"));
    }

    String fraction(QuestionResult result) {
        return text("figure.fraction", result.counts().yes(), result.counts().judged());
    }

    String rating(Optional<Rating> rating) {
        return rating.map(Rating::word).orElse(text("rating.none"));
    }

    String date(TemporalAccessor date) {
        return format("format.date", date);
    }

    /// A date beside another of the same year.
    String dayOfYear(TemporalAccessor date) {
        return format("format.dayOfYear", date);
    }

    String dateTime(TemporalAccessor dateTime) {
        return format("format.dateTime", dateTime);
    }

    private String format(String key, TemporalAccessor value) {
        return DateTimeFormatter.ofPattern(text(key), messages.locale()).format(value);
    }

    <T> String list(List<T> items, Function<T, String> word) {
        return String.join(text("format.listSeparator"), items.stream().map(word).toList());
    }

    /// The text, or its start with an ellipsis, for places with room for one line. Counts characters as
    /// people see them.
    String shortened(String text, int characters) {
        BreakIterator boundaries = BreakIterator.getCharacterInstance(messages.locale());
        boundaries.setText(text);
        int end = boundaries.next(characters);
        return end == BreakIterator.DONE || end == text.length()
                ? text
                : text("format.shortened", text.substring(0, end).stripTrailing());
    }

    /// The text with its first letter as at the start of a sentence.
    String capital(String text) {
        int end = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(messages.locale()) + text.substring(end);
    }

    /// Code and title, such as "2.2 Assessment".
    String standard(Framework framework, String code) {
        return framework
                .findStandard(code)
                .map(found -> text("format.coded", code, found.title()))
                .orElse(code);
    }

    /// Source and certainty of a fact of the pack.
    String provenance(Provenance provenance) {
        String confidence =
                switch (provenance.confidence()) {
                    case PUBLISHED -> text("confidence.published");
                    case DERIVED -> text("confidence.derived");
                    case UNCONFIRMED -> text("confidence.unconfirmed");
                };
        return text("confidence.source", provenance.source(), confidence);
    }
}
