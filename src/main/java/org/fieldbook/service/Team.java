package org.fieldbook.service;

import org.fieldbook.bundle.IdentityCard;
import org.fieldbook.bundle.crypto.Jws;
import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Revocation;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.Roster;
import org.fieldbook.inspection.RosterValues;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Tip;
import org.fieldbook.inspection.Trust;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.store.InspectionPrivateKeys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Changes the roster: each change is a new version that the lead or a deputy signs. Not for the FX thread.
public final class Team {

    private final OpenInspection inspection;

    public Team(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// Adds people by name who have no laptop yet.
    public CompletableFuture<Saved> name(Map<String, Role> people) {
        return sign(now -> {
            List<Member> members = new ArrayList<>(now.members());
            people.forEach((name, role) ->
                    members.add(new Member(UUID.randomUUID(), name, role, isOnSite(), List.of())));
            return with(now, members, now.revocations());
        });
    }

    /// Adds whoever made this card. The same card again changes nothing. Refuses somebody of a name that is or
    /// was on the team: mostly it is the same person with another laptop.
    public CompletableFuture<Saved> add(IdentityCard card, Role role) {
        if (find(card).isEmpty() && !namesakes(card).isEmpty()) {
            throw new Failure(Failure.Kind.INPUT, "M-08", "team.namesake", card.name());
        }
        return addAnother(card, role);
    }

    /// Everybody of the card's name who is or was on the team, those who are first.
    public List<Member> namesakes(IdentityCard card) {
        return Stream.concat(
                        inspection.snapshot().trust().roster().members().stream(),
                        former().stream())
                .filter(member -> member.isCalled(card.name()))
                .toList();
    }

    /// Adds whoever made this card, although somebody else on the team has the same name.
    public CompletableFuture<Saved> addAnother(IdentityCard card, Role role) {
        expectOfThisKind(card);
        return sign(now -> {
            if (now.findLaptop(card.keys().name()).isPresent()) {
                return now;
            }
            List<Member> members = new ArrayList<>(now.members());
            members.add(new Member(card.id(), card.name(), role, isOnSite(), List.of(card.keys())));
            return with(now, members, now.revocations());
        });
    }

    /// Adds the laptop of this card to somebody who is on the roster: their first, another one, or a
    /// spare one. Somebody who left is on the team again with it, as who they were.
    public CompletableFuture<Saved> addLaptop(UUID member, IdentityCard card) {
        expectOfThisKind(card);
        return sign(now ->
                now.findLaptop(card.keys().name()).isPresent()
                        ? now
                        : withMember(
                                back(now, member),
                                member,
                                one -> {
                                    List<LaptopKeys> laptops = new ArrayList<>(one.laptops());
                                    laptops.add(card.keys());
                                    return one.withLaptops(laptops);
                                }));
    }

    /// With this member, who was on the team once: the laptops they had then stay revoked. A lead comes back
    /// as deputy, because there is another lead by now.
    private Roster back(Roster now, UUID member) {
        List<Member> members = new ArrayList<>(now.members());
        former().stream()
                .filter(one -> one.id().equals(member))
                .map(one -> one.withLaptops(List.of()))
                .map(one -> one.role() == Role.LEAD ? one.withRole(Role.DEPUTY) : one)
                .forEach(members::add);
        return with(now, members, now.revocations());
    }

    /// Gives somebody another role. A new lead takes the place of the old, who becomes deputy.
    public CompletableFuture<Saved> setRole(UUID member, Role role) {
        return sign(now -> {
            Roster others =
                    role == Role.LEAD
                            ? with(
                                    now,
                                    now.members().stream()
                                            .map(one ->
                                                    one.role() == Role.LEAD
                                                            ? one.withRole(Role.DEPUTY)
                                                            : one)
                                            .toList(),
                                    now.revocations())
                            : now;
            Roster next = withMember(others, member, one -> one.withRole(role));
            if (next.members().stream().noneMatch(one -> one.role() == Role.LEAD)) {
                throw new Failure(Failure.Kind.INPUT, "M-02", "team.noLead");
            }
            return next;
        });
    }

    /// Trusts a laptop no longer. What it wrote and this laptop holds stands; what comes later is kept and
    /// not counted.
    ///
    /// @param laptop the thumbprint of its signing key
    public CompletableFuture<Saved> revoke(String laptop) {
        State state = inspection.snapshot().state();
        return sign(now -> {
            Member member =
                    now.findByLaptop(laptop)
                            .orElseThrow(
                                    () -> new Failure(Failure.Kind.INPUT, "M-03", "team.unknown"));
            List<Revocation> revocations = new ArrayList<>(now.revocations());
            revocations.add(new Revocation(laptop, member.id(), accepted(state, laptop)));
            return with(now, now.members(), revocations);
        });
    }

    private static List<Revocation.Accepted> accepted(State state, String laptop) {
        SortedMap<UUID, Tip> tips = state.tips();
        return tips.entrySet().stream()
                .filter(entry ->
                        state.findIntroduction(entry.getKey())
                                .filter(one -> one.signing().thumbprint().equals(laptop))
                                .isPresent())
                .map(entry ->
                        new Revocation.Accepted(
                                entry.getKey(), entry.getValue().seq(), entry.getValue().hash()))
                .toList();
    }

    /// Takes somebody off the team and trusts none of their laptops any longer. All they wrote and this laptop
    /// holds stays and counts; what comes later is kept and not counted. Who removes the lead becomes lead.
    /// With a new card they can be added again, see [#addLaptop].
    public CompletableFuture<Saved> remove(UUID member) {
        State state = inspection.snapshot().state();
        return sign(now -> {
            Member leaving =
                    now.find(member)
                            .orElseThrow(
                                    () -> new Failure(Failure.Kind.INPUT, "M-03", "team.unknown"));
            List<Revocation> revocations = new ArrayList<>(now.revocations());
            for (LaptopKeys keys : leaving.laptops()) {
                revocations.add(new Revocation(keys.name(), member, accepted(state, keys.name())));
            }
            boolean wasLead = leaving.role() == Role.LEAD;
            List<Member> staying =
                    now.members().stream()
                            .filter(one -> !one.id().equals(member))
                            .map(one -> wasLead && isMine(one) ? one.withRole(Role.LEAD) : one)
                            .toList();
            return with(now, staying, revocations);
        });
    }

    private boolean isMine(Member member) {
        return member.laptops().contains(inspection.laptop());
    }

    /// Everybody who was on the team and is no longer, by name: with a new card they can be added again.
    public List<Member> former() {
        Trust trust = inspection.snapshot().trust();
        return trust.everybody().stream()
                .filter(member -> trust.roster().find(member.id()).isEmpty())
                .filter(member -> !trust.isWaiting(member.id()))
                .sorted(Comparator.comparing(Member::name))
                .toList();
    }

    /// Signs a roster that follows all that were signed apart, with everybody whom one of them lists and
    /// none removes.
    public CompletableFuture<Saved> settle(List<Member> members) {
        return sign(now -> with(now, members, now.revocations()));
    }

    private static Roster withMember(Roster now, UUID member, UnaryOperator<Member> change) {
        if (now.find(member).isEmpty()) {
            throw new Failure(Failure.Kind.INPUT, "M-03", "team.unknown");
        }
        return with(
                now,
                now.members().stream()
                        .map(one -> one.id().equals(member) ? change.apply(one) : one)
                        .toList(),
                now.revocations());
    }

    private static Roster with(Roster now, List<Member> members, List<Revocation> revocations) {
        return new Roster(now.version(), now.inspection(), now.previous(), members, revocations);
    }

    private boolean isOnSite() {
        LocalDate today = LocalDate.now(inspection.clock());
        return !today.isBefore(inspection.snapshot().card().fieldworkFrom());
    }

    /// @param next the same roster again if there is nothing to sign
    private CompletableFuture<Saved> sign(UnaryOperator<Roster> next) {
        InspectionPrivateKeys keys =
                OpenStore.reading(() ->
                        inspection.store().privateKeys(inspection.snapshot().state().inspection()));
        return inspection.act(
                newest -> {
                    Trust trust = newest.trust();
                    if (!trust.roster().maySign(inspection.laptop().name())) {
                        throw new Failure(Failure.Kind.NOT_ALLOWED, "M-04", "team.notAllowed");
                    }
                    Roster wanted = next.apply(trust.roster());
                    inspection.allowed().expectJoining(trust.roster(), wanted);
                    if (!wanted.canBeSigned()) {
                        throw new Failure(Failure.Kind.INPUT, "M-07", "team.nobodySigns");
                    }
                    return wanted.equals(trust.roster()) && trust.heads().size() == 1
                            ? List.of()
                            : List.of(edit(trust, wanted, keys));
                },
                _ -> {});
    }

    private Edit edit(Trust trust, Roster wanted, InspectionPrivateKeys keys) {
        Roster signed =
                new Roster(
                        trust.roster().version() + 1,
                        wanted.inspection(),
                        trust.heads(),
                        wanted.members(),
                        wanted.revocations());
        return Edit.of(
                new SubjectId(Fields.ROSTER, UUID.randomUUID()),
                Fields.SIGNED,
                Jws.sign(
                                DocumentType.ROSTER,
                                RosterValues.write(signed),
                                keys.signing(),
                                inspection.laptop().signing())
                        .toValue(),
                List.of());
    }

    /// Refuses a card from a practice store in a real inspection, and a real one in practice.
    public void expectOfThisKind(IdentityCard card) {
        if (card.practice() != inspection.snapshot().card().practice()) {
            throw new Failure(
                    Failure.Kind.NOT_ALLOWED,
                    "M-06",
                    card.practice() ? "team.card.practice" : "team.card.real");
        }
    }

    /// Who made this card; empty for whoever is not on the roster yet.
    public Optional<Member> find(IdentityCard card) {
        return inspection.snapshot().trust().roster().findByLaptop(card.keys().name());
    }
}
