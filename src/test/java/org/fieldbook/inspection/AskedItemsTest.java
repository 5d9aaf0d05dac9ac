package org.fieldbook.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Item;
import org.fieldbook.framework.json.AskingPack;
import org.fieldbook.framework.json.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What applies in an interview.
class AskedItemsTest {

    static final List<String> IDS = Packs.IDS;

    private static final Framework PACK = AskingPack.framework();
    private static final AskedItems ITEMS = new AskedItems(PACK);

    private static Function<String, Optional<String>> texts(String said) {
        Map<String, String> texts =
                Stream.of(said.split(";"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .map(one -> one.split("="))
                        .collect(Collectors.toMap(one -> PACK.field(one[0]), one -> one[1]));
        return field -> Optional.ofNullable(texts.get(field));
    }

    /// Of those that hang on something; the sentence is no answer of an interview.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # said                                                  | asked                                    | answered
                                                                            | conditionsView                           |
                    workload=notAtAll                                       | whyUnmanageable conditionsView           | workload
                    workload=very                                           | conditionsView                           | workload
                    workload=very; whyUnmanageable=Too many                 | conditionsView                           | workload
                    workload=notAtAll; whyUnmanageable=Too many             | whyUnmanageable conditionsView           | whyUnmanageable workload
                    trained=yes                                             | trainingKinds conditionsView             | trained
                    trained=yes; trainingKinds=abuse risk                   | trainingKinds trainedOn conditionsView   | trained trainingKinds
                    trained=yes; trainingKinds=dancing                      | trainingKinds conditionsView             | trained
                    trained=no; trainingKinds=risk; trainedOn=2023-01-09    | conditionsView                           | trained
                    trained=yes; trainingKinds=risk; trainedOn=2023-01-09   | trainingKinds trainedOn conditionsView   | trained trainedOn trainingKinds
                    trained=yes; trainingKinds=risk; trainedOn=2024-01-09   | trainingKinds trainedOn conditionsView   | trained trainingKinds
                    conditionsView=no                                       | conditionsView                           | conditionsView
                    """)
    void whatHangsOnAnAnswerIsAskedAndCountsOnlyWhileItApplies(
            String said, String asked, String answered) {
        List<String> hanging =
                List.of("trainingKinds", "trainedOn", "whyUnmanageable", "conditionsView");
        Function<String, Optional<String>> texts = texts(said == null ? "" : said);
        assertThat(ITEMS.applying(Interview.With.PRACTITIONER, texts))
                .extracting(Item::code)
                .filteredOn(hanging::contains)
                .containsExactly(asked.split(" "));
        assertThat(ITEMS.answers(Interview.With.PRACTITIONER, texts).keySet())
                .containsExactly(answered == null ? new String[0] : answered.split(" "));
    }

    /// Whoever was trained is asked on what, and is not taken for trained.
    @Test
    void aQuestionOnWhichOnlySomeOthersHangIsAskedItself() {
        assertThat(ITEMS.of(Interview.With.PRACTITIONER))
                .extracting(Item::code)
                .contains("trained");
        assertThat(ITEMS.gates(Interview.With.PRACTITIONER)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void ofTheShippedPacksOnlyWhetherSomebodyWasSpokenToIsNotAskedAndAllElseApplies(String id) {
        var items = new AskedItems(Packs.pack(Packs.bytes(id)).framework());
        for (Interview.With with : Interview.With.values()) {
            assertThat(items.gates(with)).extracting(Item::code).isSubsetOf("personSpokenTo");
            assertThat(items.applying(with, _ -> Optional.empty())).isEqualTo(items.of(with));
        }
    }
}
