package org.fieldbook.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.json.Packs;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Genesis;
import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.inspection.PlainSignatures;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Chain;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.ActWriter;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

class InputsTest {

    private static final UUID INSPECTION = new UUID(1, 1);
    private static final SubjectId WHOLE = Fields.inspection(INSPECTION);
    private static final SubjectId CASE = new SubjectId("case", new UUID(2, 1));

    private final Framework framework = Packs.pdu2021();
    private State state = State.empty(INSPECTION, new PlainSignatures());

    /// Two laptops that have not seen each other's work.
    private final Map<String, Chain> chains =
            new TreeMap<>(
                    Map.of(
                            "left", Chain.begin(INSPECTION, new UUID(3, 1), new UUID(4, 1), 0),
                            "right", Chain.begin(INSPECTION, new UUID(3, 2), new UUID(4, 2), 0)));

    private Change write(String laptop, Edit edit) {
        Chain chain = Objects.requireNonNull(chains.get(laptop));
        List<Change> changes =
                ActWriter.write(chain, "2023-03-15T10:00:00Z", List.of(edit), () -> new byte[16]);
        chains.put(laptop, chain.after(changes.getFirst()));
        state = state.with(changes);
        return changes.getFirst();
    }

    private void write(String laptop, SubjectId subject, String field, String text) {
        write(laptop, Edit.of(subject, field, Value.text(text), List.of()));
    }

    private RatingInput input() {
        return Inputs.of(framework, state);
    }

    private AnswerState answer(String code) {
        return Optional.ofNullable(input().subjects().getFirst().answers().get(code)).orElseThrow();
    }

    @Test
    void aSubjectBringsItsReferenceAnswersAndAttributes() {
        write("left", CASE, Fields.REFERENCE, "XX-001");
        write("left", CASE, "sex", "Female");
        write("left", CASE, Fields.INSPECTOR, "A. Person");
        write("left", CASE, "pdu-2021/2.2.1", "yes");
        write("left", CASE, "pdu-2021/2.5.1", "na");
        write("left", CASE, "pdu-2021/2.2.2", "na");
        JudgedSubject subject = input().subjects().getFirst();
        assertThat(subject.reference()).isEqualTo("XX-001");
        assertThat(subject.excluded()).isFalse();
        assertThat(subject.attributes())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("sex", "Female", "inspector", "A. Person"));
        assertThat(subject.answers())
                .hasSize(12)
                .containsEntry("2.2.1", AnswerState.YES)
                .containsEntry("2.5.1", AnswerState.NOT_APPLICABLE)
                .containsEntry("2.2.2", AnswerState.UNANSWERED)
                .containsEntry("2.2.3", AnswerState.UNANSWERED);
    }

    @Test
    void differingAnswersAreUndecidedAndTheSameAnswerTwiceIsNot() {
        write("left", CASE, "pdu-2021/2.2.1", "yes");
        write("right", CASE, "pdu-2021/2.2.1", "no");
        write("left", CASE, "pdu-2021/2.2.2", "no");
        write("right", CASE, "pdu-2021/2.2.2", "no");
        assertThat(answer("2.2.1")).isEqualTo(AnswerState.UNDECIDED);
        assertThat(answer("2.2.2")).isEqualTo(AnswerState.NO);
    }

    @Test
    void aWithdrawnSubjectIsExcludedWhateverTheReason() {
        write("left", CASE, Fields.WITHDRAWN, "moved away");
        write("right", CASE, Fields.WITHDRAWN, "counted twice");
        assertThat(input().subjects().getFirst().excluded()).isTrue();
    }

    @Test
    void aSubjectThatOneWithdrewAndAnotherTookBackIsUndecided() {
        Change first =
                write("left", Edit.of(CASE, Fields.WITHDRAWN, Value.text("moved"), List.of()));
        write("left", CASE, "pdu-2021/2.2.1", "yes");
        List<Hash> seen = List.of(first.hash());
        write("left", Edit.clear(CASE, Fields.WITHDRAWN, seen));
        write("right", Edit.of(CASE, Fields.WITHDRAWN, Value.text("moved away"), seen));
        assertThat(input().subjects().getFirst().excluded()).isFalse();
        assertThat(answer("2.2.1")).isEqualTo(AnswerState.UNDECIDED);
    }

    @Test
    void proposalsAreReadAndDifferingOnesAreUndecided() {
        write("left", WHOLE, "pdu-2021/1.1/proposed", "Good");
        write("left", WHOLE, "pdu-2021/1.2/proposed", "Good");
        write("right", WHOLE, "pdu-2021/1.2/proposed", "Inadequate");
        assertThat(input().proposals())
                .containsEntry("1.1", new Proposal.Proposed(Rating.GOOD))
                .containsEntry("1.2", new Proposal.Undecided())
                .containsEntry("1.3", new Proposal.None());
    }

    @Test
    void theCourtTeamIsUsuallyThereAndAConflictAboutItIsNamed() {
        assertThat(input().facts()).containsEntry("courtTeam", true);
        write("left", WHOLE, "courtTeam", "no");
        assertThat(input().facts()).containsEntry("courtTeam", false);
        write("right", WHOLE, "courtTeam", "yes");
        assertThat(input().undecidedFacts()).containsExactly("courtTeam");
    }

    private static Value decision(String from, String to) {
        return new Value.Members(
                new TreeMap<>(
                        Map.of(
                                "from", Value.text(from),
                                "to", Value.text(to),
                                "reason", Value.text("made up"))));
    }

    @Test
    void aPanelDecisionBringsReasonPersonAndTime() {
        LaptopKeys keys = PlainSignatures.laptop(1);
        Genesis genesis =
                new Genesis(
                        Hash.of("pack"),
                        true,
                        new Genesis.Lead(
                                new UUID(4, 1), "A. Person", keys.signing(), keys.agreement()));
        write("left", Edit.of(WHOLE, Fields.GENESIS, genesis.toValue(), List.of()));
        write(
                "left",
                Edit.of(
                        WHOLE,
                        "pdu-2021/2.2/decision",
                        decision("Inadequate", "Requires improvement"),
                        List.of()));
        assertThat(input().decisions())
                .containsExactly(
                        new PanelDecision(
                                "2.2",
                                Rating.INADEQUATE,
                                Rating.REQUIRES_IMPROVEMENT,
                                "made up",
                                "A. Person",
                                "2023-03-15T10:00:00Z"));
    }

    @Test
    void differingDecisionsAreUndecidedAndNoneApplies() {
        for (String laptop : List.of("left", "right")) {
            write(
                    laptop,
                    Edit.of(
                            WHOLE,
                            "pdu-2021/2.2/decision",
                            decision("Inadequate", laptop.equals("left") ? "Good" : "Outstanding"),
                            List.of()));
        }
        assertThat(input().decisions()).isEmpty();
        assertThat(input().undecidedDecisions()).containsExactly("2.2");
    }
}
