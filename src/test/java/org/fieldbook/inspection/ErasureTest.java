package org.fieldbook.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.json.StateJson;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// A value that was ordered erased, such as a name typed by mistake.
class ErasureTest {

    private static final SubjectId NOTE = new SubjectId(Fields.NOTE, new UUID(9, 9));
    private static final int ORDERS = 200;

    private final Team team = new Team();
    private final Desk lead = new Desk(1);
    private final Desk inspector = new Desk(3);
    private Change slip;

    @BeforeEach
    void somethingIsTypedByMistake() {
        Team.begin(lead);
        team.sign(lead, 1, List.of(Team.person(1, Role.LEAD), Team.person(3, Role.INSPECTOR)));
        inspector.receive(lead);
        Team.introduce(inspector, 3);
        slip = inspector.write(NOTE, Fields.TEXT, "A name that does not belong here");
        lead.receive(inspector);
    }

    private static Change order(Desk desk, Hash hash) {
        return desk.write(
                        Edit.of(
                                Fields.inspection(Desk.INSPECTION),
                                Fields.ERASED + hash.hex(),
                                new Value.Truth(true),
                                List.of()))
                .getFirst();
    }

    private static State fold(List<Change> changes) {
        return State.empty(Desk.INSPECTION, new PlainSignatures()).with(changes);
    }

    private static String json(State state) {
        return new String(StateJson.write(state), StandardCharsets.UTF_8);
    }

    private static Content text(State state) {
        return state.subject(NOTE).field(Fields.TEXT).heads().getFirst().content();
    }

    @Test
    void theValueIsReadNoMoreAndItsChainStillChecks() {
        order(lead, slip.hash());
        assertThat(text(lead.state())).isEqualTo(new Content.Erased());
        assertThat(lead.state().findChange(slip.hash()).orElseThrow().value()).isEmpty();
        assertThat(lead.state().listWaiting()).isEmpty();
        inspector.write(NOTE, Fields.SOURCE, "Case record");
        lead.receive(inspector);
        assertThat(lead.state().listWaiting()).isEmpty();
    }

    @Test
    void theStateIsTheSameInWhateverOrderAndWhetherTheBytesAreStillThere() {
        order(lead, slip.hash());
        String expected = json(lead.state());
        List<Change> all = new ArrayList<>(lead.state().listHeld());
        Random random = new Random(7);
        for (int round = 0; round < ORDERS; round++) {
            Collections.shuffle(all, random);
            List<Change> mixed =
                    all.stream()
                            .map(change ->
                                    change.equals(slip) && random.nextBoolean()
                                            ? slip.withoutValue()
                                            : change)
                            .toList();
            State folded = fold(mixed);
            assertThat(json(folded)).as("round %d", round).isEqualTo(expected);
            State emptied = folded.withoutErased();
            assertThat(json(emptied)).as("round %d", round).isEqualTo(expected);
            assertThat(emptied.listToErase()).isEmpty();
            assertThat(emptied.listHeld()).noneMatch(slip::equals);
        }
    }

    @Test
    void itDoesNotComeBackWithABundleOfSomebodyWhoStillHasIt() {
        order(lead, slip.hash());
        State erased = fold(lead.state().listChanges());
        assertThat(erased.holds(slip)).isTrue();
        assertThat(text(erased.with(slip))).isEqualTo(new Content.Erased());
    }

    @Test
    void anInspectorsOrderIsKeptListedAndTakesNoEffect() {
        Change order = order(inspector, slip.hash());
        assertThat(text(inspector.state())).isInstanceOf(Content.Held.class);
        assertThat(inspector.state().listWithoutEffect()).containsExactly(order);
    }

    @Test
    void whatTrustHangsOnIsNeverErased() {
        Trust before = lead.state().trust().orElseThrow();
        for (Change change : List.copyOf(lead.state().listHeld())) {
            String field = change.record().field();
            if (!field.equals(Fields.TEXT)) {
                order(lead, change.hash());
            }
        }
        State anew = fold(lead.state().listHeld());
        assertThat(anew.trust().orElseThrow().roster()).isEqualTo(before.roster());
        assertThat(anew.listNotAccepted()).isEmpty();
        assertThat(anew.findChange(slip.hash()).orElseThrow().value()).isPresent();
    }

    @Test
    void anOrderCannotBeUndone() {
        Change order = order(lead, slip.hash());
        assertThat(lead.undo(order)).isInstanceOf(Undo.Unknown.class);
        assertThat(text(lead.state())).isEqualTo(new Content.Erased());
    }

    @Test
    void whoeverClearsTheOrderBringsNothingBack() {
        Change order = order(lead, slip.hash());
        lead.clear(order.record().subject(), order.record().field());
        assertThat(text(fold(lead.state().listHeld()))).isEqualTo(new Content.Erased());
    }
}
