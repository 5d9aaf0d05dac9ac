package org.fieldbook.framework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class AnswerTypeTest {

    private static final List<Option> THREE =
            List.of(new Option("a", "A"), new Option("b", "B"), new Option("c", "C"));

    private static final Map<String, AnswerType> TYPES =
            Map.of(
                    "yesNo", new AnswerType.YesNo(false),
                    "yesNoNa", new AnswerType.YesNo(true),
                    "oneOf", new AnswerType.OneOf(THREE),
                    "severalOf", new AnswerType.SeveralOf(THREE),
                    "whole", new AnswerType.Whole(-1, 40, "cases"),
                    "day",
                            new AnswerType.Day(
                                    LocalDate.parse("2020-02-29"), LocalDate.parse("2024-12-31")),
                    "words", new AnswerType.Words(4),
                    "scale", new AnswerType.Scale(THREE));

    /// What is taken, in the one way it is written, or why it is not.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    yesNo     | yes          | yes
                    yesNo     | no           | no
                    yesNo     | na           | NOT_LISTED yes, no
                    yesNo     | Yes          | NOT_LISTED yes, no
                    yesNo     | ""           | NOT_LISTED yes, no
                    yesNoNa   | na           | na
                    yesNoNa   | n/a          | NOT_LISTED yes, no, na
                    oneOf     | a            | a
                    oneOf     | c            | c
                    oneOf     | d            | NOT_LISTED a, b, c
                    oneOf     | a b          | NOT_LISTED a, b, c
                    oneOf     | ""           | NOT_LISTED a, b, c
                    severalOf | a            | a
                    severalOf | c a          | a c
                    severalOf | "c, b;a"     | a b c
                    severalOf | a d          | NOT_LISTED a, b, c
                    severalOf | a b a        | TWICE a
                    severalOf | "a,"         | NOT_LISTED a, b, c
                    severalOf | ""           | NOT_LISTED a, b, c
                    whole     | -1           | -1
                    whole     | 0            | 0
                    whole     | 40           | 40
                    whole     | -2           | OUTSIDE -1, 40
                    whole     | 41           | OUTSIDE -1, 40
                    whole     | 07           | NO_WHOLE_NUMBER
                    whole     | 1.5          | NO_WHOLE_NUMBER
                    whole     | 1e1          | NO_WHOLE_NUMBER
                    whole     | 99999999999999999999 | NO_WHOLE_NUMBER
                    whole     | ""           | NO_WHOLE_NUMBER
                    day       | 2020-02-29   | 2020-02-29
                    day       | 2024-12-31   | 2024-12-31
                    day       | 2020-02-28   | OUTSIDE 2020-02-29, 2024-12-31
                    day       | 2025-01-01   | OUTSIDE 2020-02-29, 2024-12-31
                    day       | 2023-02-29   | NO_DAY
                    day       | 1/3/2023     | NO_DAY
                    day       | ""           | NO_DAY
                    words     | four         | four
                    words     | "  four "    | four
                    words     | 👍👍👍👍     | 👍👍👍👍
                    words     | fives        | TOO_LONG 4
                    scale     | a            | a
                    scale     | c            | c
                    scale     | d            | NOT_LISTED a, b, c
                    """)
    void eachTypeTakesWhatItMayAtEachEdge(String type, String words, String expected) {
        AnswerType asked = Objects.requireNonNull(TYPES.get(type));
        AnswerType.Read read = asked.read(words);
        assertThat(
                        switch (read) {
                            case AnswerType.Read.Taken(String taken) -> taken;
                            case AnswerType.Read.Refused(var why, List<String> arguments) ->
                                    (why + " " + String.join(", ", arguments)).strip();
                        })
                .isEqualTo(expected);
        if (read instanceof AnswerType.Read.Taken(String taken)) {
            assertThat(asked.read(taken)).isEqualTo(read);
        }
    }
}
