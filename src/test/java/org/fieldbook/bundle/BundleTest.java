package org.fieldbook.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldbook.bundle.json.PayloadReader;
import org.fieldbook.bundle.json.PayloadWriter;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Revocation;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.Roster;
import org.fieldbook.inspection.json.StateJson;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Bundles between laptops with real keys: what they bring, and what is refused.
class BundleTest {

    private final Laptop ann = new Laptop(1, "A. Example");
    private final Laptop ben = new Laptop(2, "B. Example");
    private final Laptop cem = new Laptop(3, "C. Example");

    @BeforeEach
    void join() {
        ann.begin();
        ann.sign(ann.as(Role.LEAD), ben.as(Role.INSPECTOR), cem.as(Role.INSPECTOR));
        byte[] invitation = ann.export(ben, cem);
        ben.receive(invitation);
        cem.receive(invitation);
    }

    private static String state(Laptop laptop) {
        return new String(StateJson.write(laptop.state), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void refused(Runnable work, RefusedBundle.Reason reason) {
        assertThatThrownBy(work::run)
                .isInstanceOf(RefusedBundle.class)
                .extracting(thrown -> ((RefusedBundle) thrown).reason())
                .isEqualTo(reason);
    }

    @Test
    void crossedWorkComesTogetherAndNothingIsReplacedUnseen() {
        ben.answer(1, "p/1.1", "yes");
        cem.answer(1, "p/1.1", "no");
        byte[] fromBen = ben.export(ann, cem);
        byte[] fromCem = cem.export(ann, ben);
        ann.receive(fromBen);
        ann.receive(fromCem);
        ben.receive(fromCem);
        cem.receive(fromBen);
        assertThat(state(ann)).isEqualTo(state(ben)).isEqualTo(state(cem));
        assertThat(ann.state.listConflicts()).hasSize(1);
    }

    @Test
    void colleaguesCarryEachOthersRuns() {
        ben.answer(1, "p/1.1", "yes");
        ann.receive(ben.export(ann));
        cem.receive(ann.export(cem));
        assertThat(state(cem)).isEqualTo(state(ann));
    }

    @Test
    void aDeltaHoldsWhatTheRecipientsLackAndNoMore() {
        ben.answer(1, "p/1.1", "yes");
        ann.receive(ben.export(ann, cem));
        ben.receive(ann.export(ben));
        Change last = ben.answer(1, "p/1.1", "no");
        Payload delta = ben.payload(ann);
        assertThat(delta.changes()).containsExactly(last);
        assertThat(ben.payload(ann, cem).changes()).hasSizeGreaterThan(2);
    }

    @Test
    void aBundleTakenInTwiceAddsNothingTheSecondTime() {
        ben.answer(1, "p/1.1", "yes");
        byte[] file = ben.export(ann);
        assertThat(ann.receive(file).added()).hasSize(2);
        String once = state(ann);
        assertThat(ann.receive(file).added()).isEmpty();
        assertThat(state(ann)).isEqualTo(once);
    }

    @Test
    void changesAfterAGapWaitAndCountOnceItIsFilled() {
        ben.answer(1, "p/1.1", "yes");
        byte[] first = ben.export(ann, cem);
        cem.receive(first);
        ben.receive(cem.export(ben));
        ben.answer(1, "p/1.2", "yes");
        byte[] second = ben.file(ben.payload(cem), ann, cem);
        Payload named = ben.payload(ben.payload(cem).runs(), ann, cem);
        Arrival gap = ann.receive(ben.file(named, ann, cem));
        assertThat(gap.waiting()).hasSize(1);
        assertThat(ann.state.listWaiting()).hasSize(1);
        assertThat(second).isNotEmpty();
        ann.receive(first);
        assertThat(ann.state.listWaiting()).isEmpty();
        assertThat(ann.state.subject(gap.waiting().getFirst().record().subject()).text("p/1.2"))
                .contains("yes");
    }

    /// Found by seed 454 of the exchange scripts: each took the other for the one that is ahead.
    @Test
    void S1_twoSidesOfADividedRunThatAreOfEqualLengthReachEachOther() {
        Laptop copy = ben.copy(ben.replica);
        ben.answer(1, "p/1.1", "yes");
        copy.answer(1, "p/1.2", "no");
        ann.receive(ben.export(ann));
        cem.receive(copy.export(cem));
        // What each says it holds arrives; the side itself was not meant for the other.
        ann.take(ann.arrive(cem.payload(copy)));
        cem.take(cem.arrive(ann.payload(ben)));
        ann.receive(cem.export(ann));
        cem.receive(ann.export(cem));
        assertThat(state(cem)).isEqualTo(state(ann));
        assertThat(ann.state.listForks()).hasSize(1);
    }

    @Test
    void whatIsWrittenReadsBackToTheSameBytes() {
        ben.answer(1, "p/1.1", "caf\u00e9 \uD83D\uDE00 \"quoted\" \n line \u0007");
        Payload payload = ben.payload(ann);
        Payload read = PayloadReader.read(PayloadWriter.write(payload));
        assertThat(read).isEqualTo(payload);
        assertThat(PayloadWriter.write(read)).isEqualTo(PayloadWriter.write(payload));
    }

    @Test
    void S7_aBundleMadeForSomebodyElseIsRefused(TestReporter reporter) {
        ben.answer(1, "p/1.1", "yes");
        Payload forCem = ben.payload(cem);
        refused(() -> ann.open(ben.file(forCem, ann)), RefusedBundle.Reason.NOT_NAMED);
        reporter.publishEntry(
                Map.of("promise", "S7", "count", "1", "unit", "bundle refused for its reason"));
    }

    @Test
    void S7_aSenderWhoIsNotOnTheRosterIsRefused(TestReporter reporter) {
        Laptop eve = new Laptop(9, "E. Example");
        eve.state = ann.state;
        eve.answer(1, "p/1.1", "yes");
        refused(
                () -> ann.open(eve.file(eve.payload(List.of(), ann), ann)),
                RefusedBundle.Reason.UNKNOWN_SENDER);
        reporter.publishEntry(
                Map.of("promise", "S7", "count", "1", "unit", "bundle refused for its reason"));
    }

    @Test
    void S7_aRosterEditedByWhoMayNotIsNoRoster(TestReporter reporter) {
        Laptop eve = new Laptop(9, "E. Example");
        eve.state = ben.state;
        ben.sign(ann.as(Role.LEAD), ben.as(Role.LEAD), eve.as(Role.DEPUTY));
        eve.state = ben.state;
        refused(
                () -> ann.open(eve.file(eve.payload(ben.payload(ann).runs(), ann), ann)),
                RefusedBundle.Reason.UNKNOWN_SENDER);
        reporter.publishEntry(
                Map.of("promise", "S7", "count", "1", "unit", "bundle refused for its reason"));
    }

    @Test
    void S7_aRevokedLaptopIsRefused(TestReporter reporter) {
        Roster now = ann.trust().roster();
        Member benAsIs = ben.as(Role.INSPECTOR);
        ann.sign(
                new Roster(
                        now.version() + 1,
                        now.inspection(),
                        ann.trust().heads(),
                        List.of(ann.as(Role.LEAD), benAsIs, cem.as(Role.INSPECTOR)),
                        List.of(
                                new Revocation(
                                        ben.signing.open().thumbprint(), ben.member, List.of()))));
        ben.answer(1, "p/1.1", "yes");
        refused(() -> ann.open(ben.export(ann)), RefusedBundle.Reason.REVOKED_SENDER);
        reporter.publishEntry(
                Map.of("promise", "S7", "count", "1", "unit", "bundle refused for its reason"));
    }

    @Test
    void S7_onesSignatureInAnothersNameIsRefused(TestReporter reporter) {
        ben.answer(1, "p/1.1", "yes");
        Payload payload = ben.payload(ann);
        Payload inAnnsName =
                new Payload(
                        payload.bundle(),
                        payload.inspection(),
                        payload.program(),
                        payload.at(),
                        new Payload.Sender(
                                cem.member, cem.signing.open().thumbprint(), cem.replica),
                        payload.recipients(),
                        payload.rosterVersion(),
                        payload.holds(),
                        payload.receipts(),
                        payload.runs(),
                        payload.blobs(),
                        payload.lacks());
        refused(() -> ann.open(ben.file(inAnnsName, ann)), RefusedBundle.Reason.WRONG_SIGNATURE);
        reporter.publishEntry(
                Map.of("promise", "S7", "count", "1", "unit", "bundle refused for its reason"));
    }

    @Test
    void S7_aRunInAColleaguesNameIsRefused(TestReporter reporter) {
        Change forged = ben.answer(1, "p/1.1", "yes");
        ChangeRun mine = ben.payload(ann).runs().getLast();
        assertThat(mine.last()).isEqualTo(forged);
        refused(
                () ->
                        ann.open(
                                ben.file(
                                        ben.payload(
                                                List.of(
                                                        new ChangeRun(
                                                                mine.replica(),
                                                                cem.member,
                                                                mine.changes(),
                                                                mine.head())),
                                                ann),
                                        ann)),
                RefusedBundle.Reason.WRONG_HEAD);
        reporter.publishEntry(
                Map.of("promise", "S7", "count", "1", "unit", "bundle refused for its reason"));
    }

    @Test
    void S7_aRunWhoseHeadSpeaksOfAnotherChangeIsRefused(TestReporter reporter) {
        ben.answer(1, "p/1.1", "yes");
        ben.answer(1, "p/1.2", "yes");
        ChangeRun run = ben.payload(ann).runs().getLast();
        ChangeRun cut =
                new ChangeRun(
                        run.replica(),
                        run.author(),
                        run.changes().subList(0, run.changes().size() - 1),
                        run.head());
        refused(
                () -> ann.open(ben.file(ben.payload(List.of(cut), ann), ann)),
                RefusedBundle.Reason.WRONG_HEAD);
        reporter.publishEntry(
                Map.of("promise", "S7", "count", "1", "unit", "bundle refused for its reason"));
    }

    @Test
    void S7_anotherInspectionIsRefused(TestReporter reporter) {
        Laptop other = new Laptop(1, "A. Example");
        other.begin();
        Payload payload = other.payload(ann);
        Payload elsewhere =
                new Payload(
                        payload.bundle(),
                        new UUID(7, 7),
                        payload.program(),
                        payload.at(),
                        payload.sender(),
                        payload.recipients(),
                        payload.rosterVersion(),
                        payload.holds(),
                        List.of(),
                        List.of(),
                        List.of(),
                        payload.lacks());
        refused(() -> ann.open(other.file(elsewhere, ann)), RefusedBundle.Reason.OTHER_INSPECTION);
        reporter.publishEntry(
                Map.of("promise", "S7", "count", "1", "unit", "bundle refused for its reason"));
    }

    @Test
    void S2_aBundleThatLeavesOutWhatAColleagueWroteIsRefused(TestReporter reporter) {
        ben.answer(1, "p/1.1", "yes");
        ann.receive(ben.export(ann));
        Payload whole = ann.payload(cem);
        List<ChangeRun> blanked =
                whole.runs().stream()
                        .map(run ->
                                new ChangeRun(
                                        run.replica(),
                                        run.author(),
                                        run.changes().stream()
                                                .map(change ->
                                                        change.record().author().equals(ben.member)
                                                                        && change.record().seq() > 1
                                                                ? change.withoutValue()
                                                                : change)
                                                .toList(),
                                        run.head()))
                        .toList();
        byte[] file = ann.file(ann.payload(blanked, cem), cem);
        refused(() -> cem.receive(file), RefusedBundle.Reason.VALUE_LEFT_OUT);
        cem.receive(ann.export(cem));
        assertThat(state(cem)).isEqualTo(state(ann));
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "S2",
                        "count",
                        "1",
                        "unit",
                        "bundle that leaves a value out, refused"));
    }

    @Test
    void aValueTheLeadOrderedErasedIsLeftOutAndTheChainStillChecks() {
        Change slip = ben.answer(1, "p/1.1", "a name typed by mistake");
        ann.receive(ben.export(ann));
        ann.write(
                Edit.of(
                        Fields.inspection(Laptop.INSPECTION),
                        Fields.ERASED + slip.hash().hex(),
                        new Value.Truth(true),
                        List.of()));
        Payload payload = ann.payload(cem);
        assertThat(new String(PayloadWriter.write(payload), StandardCharsets.UTF_8))
                .doesNotContain("typed by mistake");
        cem.receive(ann.file(payload, cem));
        ben.receive(ann.export(ben));
        assertThat(state(cem)).isEqualTo(state(ann)).isEqualTo(state(ben));
        assertThat(cem.receive(ben.export(cem)).added()).isEmpty();
    }
}
