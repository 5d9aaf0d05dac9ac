package org.fieldbook.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.journal.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

class BalanceTest {

    private static final List<String> PEOPLE = List.of("A", "B", "C");

    private static SampleSubject subject(
            String reference, String sample, String inspector, Status status, int judged) {
        return new SampleSubject(
                new SubjectId(
                        sample,
                        UUID.nameUUIDFromBytes(
                                reference.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                reference,
                inspector,
                Map.of(),
                Map.of(),
                0,
                status,
                false,
                Optional.empty(),
                Optional.empty(),
                judged,
                sample.equals("case") ? 12 : 1,
                0,
                Completeness.NONE,
                false);
    }

    private static SampleSubject open(String reference, String inspector) {
        return subject(reference, "case", inspector, Status.NOT_STARTED, 0);
    }

    private static List<SampleSubject> open(int many, String inspector) {
        List<SampleSubject> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(open("%s-%03d".formatted(inspector, i), inspector));
        }
        return all;
    }

    private static List<Integer> then(Balance balance, String sample) {
        return balance.shares().stream()
                .map(share -> share.then().getOrDefault(sample, 0))
                .toList();
    }

    @Test
    void everybodyGetsAsManyOrOneMore() {
        assertThat(then(Balance.propose(open(7, ""), PEOPLE, false), "case"))
                .containsExactly(3, 2, 2);
        assertThat(then(Balance.propose(open(2, ""), PEOPLE, false), "case"))
                .containsExactly(1, 1, 0);
        assertThat(then(Balance.propose(List.of(), PEOPLE, false), "case"))
                .containsExactly(0, 0, 0);
        assertThat(Balance.propose(open(7, ""), List.of(), false).given()).isEmpty();
    }

    @Test
    void whatSomebodyBeganStaysWithThemAndCounts() {
        List<SampleSubject> all = open(3, "");
        all.add(subject("A-1", "case", "A", Status.IN_PROGRESS, 3));
        all.add(subject("A-2", "case", "A", Status.SIGNED_OFF, 12));
        all.add(subject("X-1", "case", "", Status.IN_PROGRESS, 2));
        Balance balance = Balance.propose(all, PEOPLE, true);
        assertThat(then(balance, "case")).containsExactly(2, 2, 1);
        assertThat(balance.given()).hasSize(3).doesNotContainValue("A");
        assertThat(balance.shares().getFirst().left()).isEqualTo(9);
    }

    @Test
    void withoutBeingAskedNobodyLosesACaseAndAskedOnlyThoseThatHaveToMoveDo() {
        List<SampleSubject> all = open(6, "A");
        all.addAll(open(2, "B"));
        all.addAll(open(1, ""));
        Balance first = Balance.propose(all, PEOPLE, false);
        assertThat(first.given()).hasSize(1).containsValue("C");
        Balance again = Balance.propose(all, PEOPLE, true);
        assertThat(then(again, "case")).containsExactly(3, 3, 3);
        assertThat(again.given()).hasSize(4).doesNotContainValue("A");
        assertThat(again.given().values()).containsExactlyInAnyOrder("B", "C", "C", "C");
    }

    @Test
    void ofEquallyManyTheOneWithLeastLeftGetsTheNext() {
        List<SampleSubject> all =
                new ArrayList<>(
                        List.of(
                                subject("A-1", "case", "A", Status.IN_PROGRESS, 0),
                                subject("B-1", "case", "B", Status.IN_PROGRESS, 11),
                                subject("C-1", "case", "C", Status.IN_PROGRESS, 6),
                                open("N-1", "")));
        assertThat(Balance.propose(all, PEOPLE, false).given()).containsValue("B").hasSize(1);
        all.add(subject("R-1", "courtReport", "", Status.NOT_STARTED, 0));
        all.add(subject("R-2", "courtReport", "", Status.NOT_STARTED, 0));
        Balance balance = Balance.propose(all, PEOPLE, false);
        assertThat(then(balance, "courtReport")).containsExactly(1, 0, 1);
    }

    @Test
    void aWithdrawnCaseAndSomebodyWhoDoesNotTakePartArePassedOver() {
        SampleSubject drawn = open("W-1", "");
        SampleSubject withdrawn =
                new SampleSubject(
                        drawn.id(),
                        "W-1",
                        "",
                        Map.of(),
                        Map.of(),
                        0,
                        Status.NOT_STARTED,
                        false,
                        Optional.of("moved away"),
                        Optional.empty(),
                        0,
                        12,
                        0,
                        Completeness.NONE,
                        false);
        List<SampleSubject> all = new ArrayList<>(open(2, "D"));
        all.add(withdrawn);
        assertThat(Balance.propose(all, PEOPLE, false).given()).isEmpty();
        assertThat(then(Balance.propose(all, PEOPLE, true), "case")).containsExactly(1, 1, 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverTheOrderTheProposalIsTheSameEvenAndSettled(long seed) {
        Random random = new Random(seed);
        List<SampleSubject> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            boolean begun = random.nextInt(4) == 0;
            all.add(
                    subject(
                            "S-%02d".formatted(i),
                            random.nextInt(4) == 0 ? "courtReport" : "case",
                            List.of("A", "B", "C", "").get(random.nextInt(begun ? 3 : 4)),
                            begun ? Status.IN_PROGRESS : Status.NOT_STARTED,
                            0));
        }
        Balance first = Balance.propose(all, PEOPLE, true);
        List<SampleSubject> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        assertThat(Balance.propose(shuffled, PEOPLE.reversed(), true)).isEqualTo(first);
        List<SampleSubject> after =
                all.stream()
                        .map(one ->
                                subject(
                                        one.reference(),
                                        one.sample(),
                                        first.given().getOrDefault(one.id(), one.inspector()),
                                        one.status(),
                                        0))
                        .toList();
        assertThat(Balance.propose(after, PEOPLE, true).given()).isEmpty();
        assertThat(after).noneMatch(one -> one.inspector().isEmpty());
        for (String sample : List.of("case", "courtReport")) {
            List<Integer> then = then(first, sample);
            assertThat(Collections.max(then) - Collections.min(then))
                    .as("%s %s", sample, then)
                    .isLessThanOrEqualTo(
                            Math.max(
                                    1,
                                    Collections.max(begun(all, sample)) - Collections.min(then)));
        }
    }

    private static List<Integer> begun(List<SampleSubject> all, String sample) {
        return PEOPLE.stream()
                .map(name ->
                        (int)
                                all.stream()
                                        .filter(one -> one.sample().equals(sample))
                                        .filter(one -> one.inspector().equals(name))
                                        .filter(one -> one.status() == Status.IN_PROGRESS)
                                        .count())
                .toList();
    }
}
