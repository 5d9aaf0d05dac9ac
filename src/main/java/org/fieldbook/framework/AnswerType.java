package org.fieldbook.framework;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// What can be answered to an item. Each type reads an answer as people or files give it and says how
/// it is recorded, or why it cannot be taken.
public sealed interface AnswerType {

    /// What `yes`, `no` and, where the pack allows it, `na` are recorded as.
    List<String> YES_NO = List.of("yes", "no", "na");

    /// Yes or No.
    ///
    /// @param mayNotApply whether somebody may answer `na`
    record YesNo(boolean mayNotApply) implements AnswerType {}

    /// One of some options.
    record OneOf(List<Option> options) implements AnswerType {
        public OneOf {
            options = List.copyOf(options);
        }
    }

    /// Any number of some options, at least one.
    record SeveralOf(List<Option> options) implements AnswerType {
        public SeveralOf {
            options = List.copyOf(options);
        }
    }

    /// A whole number.
    ///
    /// @param unit what is counted, in the plural
    record Whole(long least, long most, String unit) implements AnswerType {}

    /// A day.
    record Day(LocalDate first, LocalDate last) implements AnswerType {}

    /// Words of whoever answers.
    ///
    /// @param longest how many characters it may have
    record Words(int longest) implements AnswerType {}

    /// A place on a scale.
    ///
    /// @param points from one end to the other
    record Scale(List<Option> points) implements AnswerType {
        public Scale {
            points = List.copyOf(points);
        }
    }

    /// What came of reading an answer.
    sealed interface Read {

        /// It can be recorded.
        ///
        /// @param words in the one way this answer is written; several options stand in the pack's order
        record Taken(String words) implements Read {}

        /// It cannot.
        ///
        /// @param arguments what the sentence about it names, such as the options there are
        record Refused(Refusal why, List<String> arguments) implements Read {
            public Refused {
                arguments = List.copyOf(arguments);
            }
        }
    }

    /// Why an answer cannot be taken.
    enum Refusal {
        /// It is none of the options, or nothing at all.
        NOT_LISTED,
        /// An option is named twice.
        TWICE,
        NO_WHOLE_NUMBER,
        NO_DAY,
        /// It lies outside the range.
        OUTSIDE,
        TOO_LONG
    }

    /// Reads an answer. Space around it makes no difference.
    default Read read(String words) {
        return AnswerReading.read(this, words.strip());
    }

    /// The ids of what can be chosen; empty for a type that lists nothing.
    default List<String> values() {
        return switch (this) {
            case YesNo(boolean mayNotApply) -> mayNotApply ? YES_NO : YES_NO.subList(0, 2);
            case OneOf(List<Option> options) -> options.stream().map(Option::id).toList();
            case SeveralOf(List<Option> options) -> options.stream().map(Option::id).toList();
            case Scale(List<Option> points) -> points.stream().map(Option::id).toList();
            case Whole _, Day _, Words _ -> List.of();
        };
    }

    /// What people read of an answer as the type writes it: the texts of its options, or the answer itself
    /// where it is none of a list.
    default String text(String words) {
        List<String> chosen =
                this instanceof SeveralOf ? List.of(words.split(" ", -1)) : List.of(words);
        String texts =
                options().stream()
                        .filter(option -> chosen.contains(option.id()))
                        .map(Option::text)
                        .collect(Collectors.joining(", "));
        return texts.isEmpty() ? words : texts;
    }

    /// The options with their texts; none for a type whose values need no text.
    default List<Option> options() {
        return switch (this) {
            case OneOf(List<Option> options) -> options;
            case SeveralOf(List<Option> options) -> options;
            case Scale(List<Option> points) -> points;
            case YesNo _, Whole _, Day _, Words _ -> List.of();
        };
    }
}
