package org.fieldbook.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Which rosters hold and what they mean for what counts.
class TrustTest {

    private static final SubjectId CASE = new SubjectId("case", new UUID(4, 1));
    private static final String SIGN_OFF = Fields.SIGN_OFF;

    private final Team team = new Team();
    private final Desk lead = new Desk(1);
    private final Desk deputy = new Desk(2);
    private final Desk inspector = new Desk(3);

    private final Member ann = Team.person(1, Role.LEAD);
    private final Member ben = Team.person(2, Role.DEPUTY);
    private final Member cem = Team.person(3, Role.INSPECTOR);

    @BeforeEach
    void begin() {
        Team.begin(lead);
        team.sign(lead, 1, List.of(ann, ben, cem));
        deputy.receive(lead);
        inspector.receive(lead);
        Team.introduce(deputy, 2);
        Team.introduce(inspector, 3);
    }

    private static Roster roster(Desk desk) {
        return desk.state().trust().orElseThrow().roster();
    }

    private static List<String> names(Desk desk) {
        return roster(desk).members().stream().map(Member::name).toList();
    }

    private Revocation revoke(int laptop, Change... last) {
        return new Revocation(
                Team.laptop(laptop),
                Team.member(laptop),
                List.of(last).stream()
                        .map(change ->
                                new Revocation.Accepted(
                                        change.record().replica(),
                                        change.record().seq(),
                                        change.hash()))
                        .toList());
    }

    @Test
    void trustBeginsWithTheLead() {
        Desk alone = new Desk(1);
        Team.begin(alone);
        assertThat(names(alone)).containsExactly("Person 1");
        assertThat(Members.of(alone.state())).first().returns(true, Member::leads);
    }

    @Test
    void whatTheLeadOrADeputySignedHolds() {
        assertThat(names(lead)).containsExactly("Person 1", "Person 2", "Person 3");
        Member dee = Team.person(4, Role.INSPECTOR);
        team.sign(deputy, 2, List.of(ann, ben, cem, dee));
        assertThat(roster(deputy).findByLaptop(Team.laptop(4))).contains(dee);
        assertThat(roster(deputy).version()).isEqualTo(3);
    }

    @Test
    void whatAnInspectorSignedDoesNot() {
        team.sign(inspector, 3, List.of(cem.withRole(Role.LEAD)));
        assertThat(names(inspector)).containsExactly("Person 1", "Person 2", "Person 3");
    }

    @Test
    void aRosterOfAnotherVersionNumberOrAnotherInspectionDoesNotHold() {
        Roster next = team.next(lead, List.of(ann), List.of());
        team.carry(
                lead,
                1,
                new Roster(9, next.inspection(), next.previous(), next.members(), List.of()));
        team.carry(
                lead, 1, new Roster(3, new UUID(9, 9), next.previous(), next.members(), List.of()));
        assertThat(names(lead)).containsExactly("Person 1", "Person 2", "Person 3");
    }

    @Test
    void aRosterThatComesBeforeWhatItFollowsHoldsOnceThatIsThere() {
        Change second = team.sign(lead, 1, List.of(ann, ben));
        Change third = team.sign(lead, 1, List.of(ann));
        List<Change> all = lead.state().listChanges();
        State backwards = State.empty(Desk.INSPECTION, new PlainSignatures()).with(all.reversed());
        assertThat(backwards.trust().orElseThrow().roster().members()).containsExactly(ann);
        assertThat(all).contains(second, third);
    }

    @Test
    void ofTwoSignedApartRemovalsOfBothHoldAndAdditionsWait() {
        Member dee = Team.person(4, Role.INSPECTOR);
        Member eve = Team.person(5, Role.INSPECTOR);
        team.sign(lead, 1, List.of(ann, ben, dee));
        team.sign(deputy, 2, List.of(ann, ben, cem, eve));
        lead.receive(deputy);
        deputy.receive(lead);
        assertThat(names(lead)).containsExactly("Person 1", "Person 2");
        assertThat(roster(deputy)).isEqualTo(roster(lead));
        assertThat(lead.state().trust().orElseThrow().waiting())
                .extracting(LaptopKeys::name)
                .containsExactlyInAnyOrder(Team.laptop(3), Team.laptop(4), Team.laptop(5));
        team.sign(lead, 1, List.of(ann, ben, dee, eve));
        assertThat(names(lead)).containsExactly("Person 1", "Person 2", "Person 4", "Person 5");
        assertThat(lead.state().trust().orElseThrow().waiting()).isEmpty();
    }

    @Test
    void theTeamThatFollowsTwoSignedApartHasWhomOneAddedAndNotWhomOneRemoved() {
        Member dee = Team.person(4, Role.INSPECTOR);
        Member eve = Team.person(5, Role.INSPECTOR);
        team.sign(lead, 1, List.of(ann, ben));
        team.sign(lead, 1, List.of(ann, ben, dee));
        team.sign(deputy, 2, List.of(ann, ben, cem, eve));
        lead.receive(deputy);
        assertThat(lead.state().trust().orElseThrow().listedApart())
                .containsExactlyInAnyOrder(ann, ben, dee, eve);
    }

    @Test
    void whoLeftBeforeTheRostersPartedAndIsAddedAgainByOneIsOnTheTeamThatFollowsBoth() {
        team.sign(lead, 1, List.of(ann, ben));
        deputy.receive(lead);
        team.sign(lead, 1, List.of(ann, ben, cem));
        team.sign(deputy, 2, List.of(ann, ben, Team.person(5, Role.INSPECTOR)));
        lead.receive(deputy);
        assertThat(lead.state().trust().orElseThrow().listedApart())
                .contains(cem, Team.person(5, Role.INSPECTOR));
    }

    @Test
    void whatSomebodyRemovedWroteCountsUpToTheLastAcceptedChangeAndTheyCanBeAddedAgain() {
        Change before = inspector.write(CASE, "p/1.1", "yes");
        lead.receive(inspector);
        team.sign(lead, 1, List.of(ann, ben), revoke(3, before));
        Change after = inspector.write(CASE, "p/1.1", "no");
        lead.receive(inspector);
        Member again = cem.withLaptops(List.of(PlainSignatures.laptop(4)));
        team.sign(lead, 1, List.of(ann, ben, again));
        assertThat(lead.state().listNotAccepted()).containsExactly(after);
        Desk anew = new Desk(4, cem.id());
        anew.receive(lead);
        anew.write(new Introduction(cem.id(), PlainSignatures.key(4)).edit(anew.replica()));
        anew.write(CASE, "p/1.2", "yes");
        lead.receive(anew);
        assertThat(lead.state().subject(CASE).text("p/1.1")).contains("yes");
        assertThat(lead.state().subject(CASE).text("p/1.2")).contains("yes");
    }

    @Test
    void ofTwoRolesGivenApartTheLesserHolds() {
        team.sign(lead, 1, List.of(ann, ben, cem.withRole(Role.DEPUTY)));
        team.sign(deputy, 2, List.of(ann, ben, cem));
        lead.receive(deputy);
        assertThat(roster(lead).find(cem.id())).map(Member::role).contains(Role.INSPECTOR);
    }

    @Test
    void aRevokedDeputyCannotTakeTheRevocationBack() {
        team.sign(lead, 1, List.of(ann, cem), revoke(2));
        team.sign(deputy, 2, List.of(ben.withRole(Role.LEAD)), revoke(1));
        lead.receive(deputy);
        assertThat(names(lead)).containsExactly("Person 1", "Person 3");
        assertThat(roster(lead).revocations())
                .extracting(Revocation::laptop)
                .containsExactly(Team.laptop(2));
    }

    @Test
    void aDeputyTakesOverWhenTheLeadsLaptopIsDead() {
        team.sign(deputy, 2, List.of(ben.withRole(Role.LEAD), cem, ann.withRole(Role.INSPECTOR)));
        inspector.receive(deputy);
        assertThat(Members.of(inspector.state())).first().returns(ben.id(), Member::id);
        team.sign(deputy, 2, List.of(ben.withRole(Role.LEAD), cem.withRole(Role.DEPUTY)));
        assertThat(roster(deputy).find(cem.id())).map(Member::role).contains(Role.DEPUTY);
    }

    @Test
    void whatARevokedLaptopWroteLaterIsKeptListedAndNotCounted() {
        Change before = inspector.write(CASE, "p/1.1", "yes");
        lead.receive(inspector);
        team.sign(lead, 1, List.of(ann, ben), revoke(3, before));
        Change after = inspector.write(CASE, "p/1.1", "no");
        Change later = inspector.write(CASE, "p/1.2", "no");
        lead.receive(inspector);
        assertThat(lead.state().subject(CASE).text("p/1.1")).contains("yes");
        assertThat(lead.state().listNotAccepted()).containsExactly(after, later);
        inspector.receive(lead);
        assertThat(inspector.state().subject(CASE).text("p/1.1")).contains("yes");
        assertThat(inspector.state().listNotAccepted()).containsExactly(after, later);
    }

    @Test
    void aRevocationWithoutAcceptedChangesLeavesNothingOfTheLaptop() {
        Change first = inspector.write(CASE, "p/1.1", "yes");
        lead.receive(inspector);
        team.sign(lead, 1, List.of(ann, ben), revoke(3));
        assertThat(lead.state().subject(CASE).text("p/1.1")).isEmpty();
        assertThat(lead.state().listNotAccepted()).hasSize(2).contains(first);
    }

    @Test
    void aRunForgedBesideTheAcceptedOneIsNotCounted() {
        Desk thief = new Desk(3);
        thief.receive(inspector);
        Change accepted = inspector.write(CASE, "p/1.1", "yes");
        inspector.write(CASE, "p/1.2", "yes");
        Change last = inspector.write(CASE, "p/1.3", "yes");
        Change forged = thief.write(CASE, "p/1.1", "no");
        lead.receive(thief);
        lead.receive(inspector);
        team.sign(lead, 1, List.of(ann, ben), revoke(3, last));
        assertThat(lead.state().listNotAccepted()).containsExactly(forged);
        assertThat(lead.state().subject(CASE).field("p/1.1").heads()).containsExactly(accepted);
    }

    @Test
    void whereTheLastAcceptedChangeComesLaterTheForgedRunGoesThen() {
        Desk thief = new Desk(3);
        thief.receive(inspector);
        inspector.write(CASE, "p/1.1", "yes");
        Change last = inspector.write(CASE, "p/1.3", "yes");
        Change forged = thief.write(CASE, "p/1.1", "no");
        deputy.receive(inspector);
        team.sign(deputy, 2, List.of(ann, ben), revoke(3, last));
        lead.receive(thief);
        Change roster = deputy.state().listChanges().getLast();
        assertThat(roster.record().field()).isEqualTo(Fields.SIGNED);
        lead.receive(deputy);
        assertThat(lead.state().listNotAccepted()).containsExactly(forged);
    }

    @Test
    void aSignOffByAnInspectorIsKeptAndTakesNoEffect() {
        Change mark = inspector.write(CASE, SIGN_OFF, "0".repeat(64));
        lead.receive(inspector);
        assertThat(lead.state().subject(CASE).read(SIGN_OFF)).isEqualTo(new Reading.Absent());
        assertThat(lead.state().listWithoutEffect()).containsExactly(mark);
        team.sign(lead, 1, List.of(ann, ben, cem.withRole(Role.DEPUTY)));
        assertThat(lead.state().subject(CASE).text(SIGN_OFF)).isPresent();
        assertThat(lead.state().listWithoutEffect()).isEmpty();
    }

    @Test
    void whatADeputySignedOffStandsAfterTheyAreDeputyNoMore() {
        deputy.write(CASE, SIGN_OFF, "0".repeat(64));
        lead.receive(deputy);
        team.sign(lead, 1, List.of(ann, ben.withRole(Role.INSPECTOR), cem));
        assertThat(lead.state().subject(CASE).text(SIGN_OFF)).isPresent();
    }

    @Test
    void namesOfThoseWhoLeftStayInHistory() {
        team.sign(lead, 1, List.of(ann, ben));
        assertThat(Members.of(lead.state())).doesNotContain(cem);
        assertThat(Members.find(lead.state(), cem.id())).map(Member::name).contains("Person 3");
        assertThat(lead.state().trust().orElseThrow().everHad(Team.laptop(3)))
                .isEqualTo(Optional.of(cem));
    }

    @Test
    void whatTwoSignedAlikeAreTwoRostersInWhateverOrderTheyCome() {
        Roster next = team.next(lead, List.of(ann, ben), List.of());
        Change byLead = team.carry(lead, 1, next);
        Change byDeputy = team.carry(deputy, 2, next);
        List<Change> all = new ArrayList<>(lead.state().listChanges());
        all.addAll(deputy.state().listChanges());
        State one = State.empty(Desk.INSPECTION, new PlainSignatures()).with(all);
        State other = State.empty(Desk.INSPECTION, new PlainSignatures()).with(all.reversed());
        assertThat(one.trust().orElseThrow().heads()).hasSize(2);
        assertThat(one.trust().map(Trust::heads)).isEqualTo(other.trust().map(Trust::heads));
        assertThat(one.trust().map(Trust::roster)).isEqualTo(other.trust().map(Trust::roster));
        assertThat(byLead.hash()).isNotEqualTo(byDeputy.hash());
    }

    @Test
    void twoGenesesAreNone() {
        Desk other = new Desk(7);
        Team.begin(other);
        lead.receive(other);
        assertThat(lead.state().trust()).isEmpty();
    }
}
