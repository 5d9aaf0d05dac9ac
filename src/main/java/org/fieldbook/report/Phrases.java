package org.fieldbook.report;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Provenance;
import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Status;
import org.fieldbook.rating.QuestionResult;

import java.text.BreakIterator;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
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

    String status(Status status) {
        return text(
                switch (status) {
                    case NOT_STARTED -> "completeness.notStarted";
                    case IN_PROGRESS -> "completeness.inProgress";
                    case COMPLETE -> "completeness.complete";
                    case SIGNED_OFF -> "completeness.signedOff";
                });
    }

    String answer(AnswerState answer) {
        return messages.text(
                switch (answer) {
                    case YES -> "answer.yes";
                    case NO -> "answer.no";
                    case NOT_APPLICABLE -> "answer.not-applicable";
                    case UNANSWERED -> "answer.unanswered";
                    case UNDECIDED -> "answer.undecided";
                });
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

    /// A moment as a laptop wrote it, or its text if it is none.
    String moment(String at) {
        try {
            return dateTime(OffsetDateTime.parse(at));
        } catch (DateTimeParseException other) {
            return at;
        }
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
