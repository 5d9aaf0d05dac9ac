package org.fieldbook.framework.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.AnswerType;
import org.fieldbook.framework.ConsistencyRule;
import org.fieldbook.framework.Fault;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// Packs of format 2: items, conditions on answers, consistency rules, aggregates.
class ItemPackTest {

    private final String pack = Packs.items();

    private static List<Fault> faults(String pack) {
        return switch (PackReader.read(pack.getBytes(StandardCharsets.UTF_8))) {
            case PackReader.Result.Usable _ -> List.of();
            case PackReader.Result.Faulty(List<Fault> faults) -> faults;
        };
    }

    private Framework framework() {
        return Packs.pack(pack.getBytes(StandardCharsets.UTF_8)).framework();
    }

    @Test
    void everyTypeOfAnswerIsRead() {
        assertThat(framework().findSample("case").orElseThrow().items())
                .extracting(Item::answer)
                .extracting(answer -> (Object) answer.getClass())
                .contains(
                        AnswerType.YesNo.class,
                        AnswerType.OneOf.class,
                        AnswerType.SeveralOf.class,
                        AnswerType.Whole.class,
                        AnswerType.Day.class,
                        AnswerType.Words.class,
                        AnswerType.Scale.class);
        assertThat(framework().consistencyOf("case"))
                .extracting(ConsistencyRule::severity)
                .containsExactly(ConsistencyRule.Severity.values());
        assertThat(framework().aggregates()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    framework/2"               | framework/1"                | $                                        | does not belong here
                    framework/2"               | framework/5"                | $.format                                 | one of
                    "type": "scale"            | "type": "stars"             | $.samples[0].sections[1].items[1].answer.type | one of
                    "longest": 20              | "longest": 0                | $.samples[0].sections[0].items[4].answer.longest | at least 1
                    "longest": 20              | "longest": 20, "least": 1   | $.samples[0].sections[0].items[4].answer | does not belong here
                    "least": 1,                | ''                          | $.samples[0].sections[0].items[2].answer | least is missing
                    "most": 99                 | "most": 0                   | $.samples[0].sections[0].items[2].answer.most | ends before
                    "last": "2024-02-29"       | "last": "2023-02-29"        | $.samples[0].sections[0].items[1].answer.last | no such day
                    "last": "2024-02-29"       | "last": "2020-02-28"        | $.samples[0].sections[0].items[1].answer.last | ends before
                    "last": "2024-02-29"       | "last": "29.2.2024"         | $.samples[0].sections[0].items[1].answer.last | form
                    "id": "work"               | "id": "home"                | $.samples[0].sections[0].items[3].answer.options[1].id | twice
                    "id": "partly"             | "id": "no"                  | $.samples[0].sections[1].items[1].answer.points[1].id | twice
                    "id": "views"              | "id": "visits"              | $.samples[0].sections[1].id              | twice
                    "code": "visits"           | "code": "visited"           | $.samples[0].sections[0].items[2].code   | already used
                    "code": "visits"           | "code": "sentence"          | $.samples[0].sections[0].items[2].code   | attribute
                    "code": "visits"           | "code": "night"             | $.samples[0].sections[0].items[2].code   | set-up question
                    "code": "visits"           | "code": "2 visits"          | $.samples[0].sections[0].items[2].code   | form
                    "answer": "visited"        | "answer": "seen"            | $.samples[0].sections[0].items[1].appliesWhen.answer | no answer seen
                    "answer": "visited"        | "answer": "visitDay"        | $.samples[0].sections[0].items[1].appliesWhen | hangs on itself
                    "answer": "about"          | "answer": "homeSeen"        | $.samples[0].sections[0].items[4].appliesWhen.oneOf | lists no values
                    "atLeast": 10              | "atLeast": 10, "atMost": 9  | $.samples[0].sections[0].items[5].appliesWhen.atMost | ends before
                    "given": true              | "given": false              | $.samples[0].sections[0].items[3].appliesWhen.given | must be true
                    "before": "visitDay"       | "before": "visits"          | $.consistency[0].when.before             | no day
                    "before": "visitDay"       | "before": "never"           | $.consistency[0].when.before             | no answer never
                    "severity": "block"        | "severity": "stop"          | $.consistency[0].severity                | one of
                    "id": "homeAlone"          | "id": "enoughUnseen"        | $.consistency[2].id                      | twice
                    "ratedBy": "proposal"      | "ratedBy": "nothing"        | $.aggregates[0].standard                 | not rated by a proposal
                    "code": "C1"               | "code": "1.3.1"             | $.standards[2].questions[0].code         | must begin with C
                    pdu-2021/2.2.2             | 2.2.2                       | $.aggregates[0].questions[0].from[0]     | form
                    """)
    void everyFaultIsNamedByItsPath(String from, String to, String path, String words) {
        assertThat(pack).contains(from);
        List<Fault> faults = faults(pack.replaceFirst(Pattern.quote(from), to));
        assertThat(faults)
                .anySatisfy(fault -> {
                    assertThat(fault.path()).startsWith(path);
                    assertThat(fault.words()).contains(words);
                });
    }

    @Test
    void anItemLooksAtAnswersOfItsOwnSampleOnly() {
        String elsewhere =
                pack.replace(
                        "\"many\": \"releases\",",
                        """
                        "many": "releases", "sections": [{"id": "s", "title": "S", "items": [
                          {"code": "late", "text": "Late?", "answer": {"type": "yesNo"},
                           "appliesWhen": {"answer": "visited", "oneOf": ["yes"]},
                           "required": false, "source": "Made up", "confidence": "published"}]}],
                        """);
        assertThat(faults(elsewhere))
                .containsExactly(
                        new Fault(
                                "$.samples[1].sections[0].items[0].appliesWhen.answer",
                                "There is no answer visited here."));
    }

    /// Two that hang on each other are a circle as much as one that hangs on itself.
    @Test
    void aCircleOverTwoIsFoundAtBoth() {
        String circle =
                pack.replaceFirst(
                        Pattern.quote("\"required\": true"),
                        """
                        "appliesWhen": {"answer": "visitDay", "given": true}, "required": true\
                        """);
        assertThat(faults(circle))
                .extracting(Fault::path)
                .contains(
                        "$.samples[0].sections[0].items[0].appliesWhen",
                        "$.samples[0].sections[0].items[1].appliesWhen");
    }
}
