package org.fieldbook.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.AnswerType;
import org.fieldbook.framework.Condition;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Item;
import org.fieldbook.framework.json.Packs;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

class CompletenessTest {

    private static final Framework FRAMEWORK =
            Packs.pack(Packs.items().getBytes(StandardCharsets.UTF_8)).framework();
    private static final SubjectId CASE = new SubjectId("case", new UUID(4, 1));
    private static final int SCRIPTS = 300;

    private final Desk ann = new Desk(1);
    private final Desk ben = new Desk(2);

    @BeforeEach
    void oneCase() {
        ann.write(CASE, Fields.REFERENCE, "WK-001");
        ben.receive(ann);
    }

    private static SampleSubject subject(Desk desk) {
        return SampleSubjects.of(FRAMEWORK, desk.state()).getFirst();
    }

    private Completeness now() {
        return subject(ann).completeness();
    }

    private static void answer(Desk desk, String code, String words) {
        String field = FRAMEWORK.field(code);
        Optional<Item> item = FRAMEWORK.findItem(code);
        if (words.isEmpty()) {
            desk.clear(CASE, field);
        } else {
            Value value =
                    item.map(one -> ItemAnswers.value(one.answer(), words))
                            .orElseGet(() -> Value.text(words));
            desk.write(desk.edit(CASE, field, value));
        }
    }

    private void answer(String code, String words) {
        answer(ann, code, words);
    }

    @Test
    void onlyWhatAppliesIsCounted() {
        assertThat(now()).isEqualTo(counts(3, 0, List.of("visited")));
        answer("visited", "no");
        assertThat(now()).isEqualTo(counts(3, 1, List.of()));
        answer("visited", "yes");
        assertThat(now()).isEqualTo(counts(5, 1, List.of("visitDay")));
        answer("visitDay", "2023-03-06");
        assertThat(now()).isEqualTo(counts(6, 2, List.of("about")));
        answer("about", "health");
        assertThat(now()).isEqualTo(counts(6, 3, List.of()));
        answer("visits", "10");
        assertThat(now()).isEqualTo(counts(7, 4, List.of()));
        answer("visits", "9");
        assertThat(now()).isEqualTo(counts(6, 4, List.of()));
    }

    private static Completeness counts(int applicable, int answered, List<String> missing) {
        return new Completeness(applicable, answered, missing, List.of(), List.of(), List.of());
    }

    @Test
    void whatStopsApplyingIsKeptHiddenAndNotCountedAndComesBack() {
        answer("visited", "yes");
        answer("visitDay", "2023-03-06");
        answer("about", "home health");
        answer("homeSeen", "tidy");
        Completeness before = now();
        assertThat(before.answered()).isEqualTo(4);
        answer("visited", "no");
        // Each hangs on the one before, so all of them go.
        assertThat(now().hidden()).containsExactly("visitDay", "about", "homeSeen");
        assertThat(now().answered()).isEqualTo(1);
        assertThat(now().applicable()).isEqualTo(3);
        assertThat(ann.state().subject(CASE).read(FRAMEWORK.field("homeSeen")).text())
                .contains("tidy");
        answer("visited", "yes");
        assertThat(now()).isEqualTo(before);
    }

    /// Key questions and prompts hang on items as items do.
    @Test
    void aKeyQuestionThatStopsApplyingKeepsItsAnswerAndCountsAgainLater() {
        answer("1.1.1", "yes");
        answer("1.1.1a", "yes");
        answer("visited", "yes");
        assertThat(subject(ann).answers()).containsEntry("1.1.1", AnswerState.YES);
        assertThat(subject(ann).promptsAnswered()).isEqualTo(1);
        answer("visited", "na");
        assertThat(subject(ann).answers()).containsEntry("1.1.1", AnswerState.NOT_APPLICABLE);
        assertThat(subject(ann).promptsAnswered()).isZero();
        assertThat(subject(ann).judged()).isZero();
        answer("visited", "yes");
        assertThat(subject(ann).answers()).containsEntry("1.1.1", AnswerState.YES);
    }

    @Test
    void aConflictLeavesOpenWhatHangsOnItAndNothingElse() {
        answer("visited", "yes");
        answer(ben, "visited", "no");
        answer("visitDay", "2023-03-06");
        ann.receive(ben);
        assertThat(now().undecided()).contains("visited", "visitDay").doesNotContain("agrees");
        assertThat(now().missing()).isEmpty();
        answer("visited", "yes");
        assertThat(now().undecided()).isEmpty();
        assertThat(now().answered()).isEqualTo(2);
    }

    /// Both say that there was a visit on some day, so what it was about is asked.
    @Test
    void aConflictThatMakesNoDifferenceLeavesNothingOpenButItself() {
        answer("visited", "yes");
        ben.receive(ann);
        answer("visitDay", "2023-03-06");
        answer(ben, "visitDay", "2023-03-07");
        ann.receive(ben);
        assertThat(now().undecided()).containsExactly("visitDay");
        assertThat(now().missing()).containsExactly("about");
    }

    /// What another program wrote that the type does not take: kept, and no answer.
    @ParameterizedTest
    @CsvSource({"visited,maybe", "visitDay,2023-02-30", "visits,12", "about,home", "agrees,often"})
    void aValueThatTheTypeDoesNotTakeIsNoAnswer(String code, String text) {
        answer("visited", "yes");
        answer("visitDay", "2023-03-06");
        int answered = now().answered();
        boolean before = code.startsWith("visit") && !code.equals("visits");
        ann.write(CASE, FRAMEWORK.field(code), text);
        assertThat(now().answered()).isEqualTo(answered - (before ? 1 : 0) - gone(code));
        assertThat(ann.state().subject(CASE).read(FRAMEWORK.field(code)).text()).contains(text);
    }

    /// Without the visit its day goes too.
    private static int gone(String code) {
        return code.equals("visited") ? 1 : 0;
    }

    @Test
    void anItemThatIsRequiredAndMissingKeepsTheCaseInProgress() {
        answer("1.1.1", "yes");
        answer("agrees", "no");
        ann.write(CASE, Fields.COMPLETE, CaseState.hash(ann.state(), CASE).hex());
        assertThat(subject(ann).status()).isEqualTo(Status.IN_PROGRESS);
        answer("visited", "no");
        ann.write(CASE, Fields.COMPLETE, CaseState.hash(ann.state(), CASE).hex());
        assertThat(subject(ann).status()).isEqualTo(Status.COMPLETE);
    }

    @Test
    void answersThatDoNotFitRaiseTheQueryOfTheirRule() {
        answer("visited", "yes");
        answer("visitDay", "2023-03-06");
        answer("reviewDay", "2023-03-05");
        assertThat(raised()).containsExactly("reviewedBefore");
        assertThat(now().open()).hasSize(1);
        answer("reviewDay", "2023-03-06");
        assertThat(raised()).isEmpty();
        answer("about", "home");
        assertThat(raised()).containsExactly("homeAlone");
        assertThat(now().open()).isEmpty();
        answer("visited", "no");
        answer("1.1.1", "yes");
        // The day of the visit is hidden, so nothing is before it.
        answer("reviewDay", "2023-03-01");
        assertThat(raised()).containsExactly("enoughUnseen");
        assertThat(now().open()).hasSize(1);
        ann.write(CASE, Fields.query(FRAMEWORK, FRAMEWORK.consistency().get(1)), "Seen elsewhere");
        assertThat(now().open()).isEmpty();
        assertThat(now().queries().getFirst().reason()).contains("Seen elsewhere");
    }

    private List<String> raised() {
        return now().queries().stream().map(query -> query.rule().id()).toList();
    }

    /// Random answers and clearings. After each, a second reckoning that knows nothing of the first one's
    /// ways says the same; and turning any answer over and back leaves everything as it was.
    @Test
    void whateverIsAnsweredOnlyWhatAppliesCountsAndWhatReturnsIsAsItWas() {
        Random random = new Random(11);
        int hidden = 0;
        for (int script = 0; script < SCRIPTS; script++) {
            Desk desk = new Desk(3);
            desk.write(CASE, Fields.REFERENCE, "WK-001");
            Map<String, String> given = new HashMap<>();
            for (int step = 0; step < 12; step++) {
                String code = code(random);
                String words = words(random, code);
                answerOrClear(desk, given, code, words);
                assertThat(subject(desk).completeness()).isEqualTo(reckon(given));
                hidden += reckon(given).hidden().size();
            }
            Completeness before = subject(desk).completeness();
            String turned = code(random);
            String was = given.getOrDefault(turned, "");
            answerOrClear(desk, given, turned, words(random, turned));
            answerOrClear(desk, given, turned, was);
            assertThat(subject(desk).completeness()).isEqualTo(before);
        }
        assertThat(hidden).isGreaterThan(SCRIPTS);
    }

    private static void answerOrClear(
            Desk desk, Map<String, String> given, String code, String words) {
        if (!words.isEmpty()) {
            answer(desk, code, words);
            given.put(code, words);
        } else if (given.remove(code) != null) {
            answer(desk, code, "");
        }
    }

    private static List<Item> items() {
        return FRAMEWORK.findSample("case").orElseThrow().items();
    }

    private static String code(Random random) {
        return items().get(random.nextInt(items().size())).code();
    }

    private static String words(Random random, String code) {
        AnswerType type = FRAMEWORK.findItem(code).orElseThrow().answer();
        List<String> some =
                switch (type) {
                    case AnswerType.Whole _ -> List.of("", "1", "9", "10", "99");
                    case AnswerType.Day _ -> List.of("", "2023-03-05", "2023-03-06");
                    case AnswerType.Words _ -> List.of("", "tidy");
                    case AnswerType.SeveralOf _ -> List.of("", "home", "home work", "health");
                    case AnswerType.YesNo _, AnswerType.OneOf _, AnswerType.Scale _ -> {
                        List<String> all = new ArrayList<>(type.values());
                        all.add("");
                        yield all;
                    }
                };
        return some.get(random.nextInt(some.size()));
    }

    /// From the plain map of what was given, in the order of the pack: whatever hangs on something comes
    /// after it there.
    private static Completeness reckon(Map<String, String> given) {
        Map<String, String> seen = new HashMap<>();
        int applicable = 0;
        int answered = 0;
        List<String> missing = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        for (Item item : items()) {
            String words = given.getOrDefault(item.code(), "");
            if (!item.appliesWhen().holds(seen)) {
                if (!words.isEmpty()) {
                    hidden.add(item.code());
                }
                continue;
            }
            applicable++;
            answered += words.isEmpty() ? 0 : 1;
            if (words.isEmpty() && item.required()) {
                missing.add(item.code());
            }
            seen.put(Condition.field(item.code()), words);
        }
        List<Query> queries =
                FRAMEWORK.consistency().stream()
                        .filter(rule -> rule.when().holds(seen))
                        .map(rule -> new Query(rule, Optional.empty()))
                        .toList();
        return new Completeness(applicable, answered, missing, List.of(), hidden, queries);
    }
}
