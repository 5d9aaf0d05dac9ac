package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.PublicKey;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// Which rosters hold: a pure function of the genesis and the set of signed rosters, in whatever order they
/// came. A roster holds if a lead or deputy of what it follows signed it.
public final class Trust {

    private final PMap<Hash, Heads.Signed> held;
    private final PSet<SignedDocument> documents;
    private final Signatures signatures;
    private final Roster roster;

    private Trust(
            PMap<Hash, Heads.Signed> held,
            PSet<SignedDocument> documents,
            Signatures signatures,
            Roster roster) {
        this.held = held;
        this.documents = documents;
        this.signatures = signatures;
        this.roster = roster;
    }

    /// Trust begins with the change that holds the genesis.
    static Trust begin(Change first, Genesis genesis, Signatures signatures) {
        Roster roster = Roster.first(first.record().inspection(), genesis);
        String signer = genesis.lead().signing().thumbprint();
        return new Trust(
                HashTreePMap.singleton(
                        first.hash(), new Heads.Signed(roster, signer, true, Optional.empty())),
                HashTreePSet.empty(),
                signatures,
                roster);
    }

    /// The trust that also knows this document. One that does not hold is kept: what it follows may come.
    Trust with(SignedDocument document) {
        if (documents.contains(document)) {
            return this;
        }
        PSet<SignedDocument> all = documents.plus(document);
        PMap<Hash, Heads.Signed> more = held;
        boolean grew = true;
        while (grew) {
            grew = false;
            for (SignedDocument one : all) {
                Optional<Heads.Signed> found =
                        more.containsKey(hash(one)) ? Optional.empty() : find(one, more);
                if (found.isPresent()) {
                    more = more.plus(hash(one), found.get());
                    grew = true;
                }
            }
        }
        return more.size() == held.size()
                ? new Trust(held, all, signatures, roster)
                : new Trust(
                        more,
                        all,
                        signatures,
                        Heads.merge(heads(more).stream().map(more::get).toList()));
    }

    /// The name of a roster: the hash of what its signature is over (RFC 7515 section 5.1). The header is
    /// part of it and names the key, so what two people signed alike are two rosters; the signature is not,
    /// because whoever has one can make another that is right too.
    public static Hash hash(SignedDocument document) {
        return Hash.of(document.protectedHeader() + "." + document.payload());
    }

    private Optional<Heads.Signed> find(SignedDocument document, PMap<Hash, Heads.Signed> known) {
        for (PublicKey key : leadingKeys(known)) {
            Optional<Heads.Signed> signed =
                    signatures
                            .open(document, DocumentType.ROSTER, key)
                            .flatMap(RosterValues::read)
                            .flatMap(read -> hold(read, key.thumbprint(), document, known));
            if (signed.isPresent()) {
                return signed;
            }
        }
        return Optional.empty();
    }

    /// The roster, if what it follows is known and lets its signer sign.
    private static Optional<Heads.Signed> hold(
            Roster roster, String signer, SignedDocument document, PMap<Hash, Heads.Signed> known) {
        if (roster.previous().isEmpty() || !known.keySet().containsAll(roster.previous())) {
            return Optional.empty();
        }
        Roster before = Heads.merge(roster.previous().stream().map(known::get).toList());
        return roster.version() == before.version() + 1
                        && roster.inspection().equals(before.inspection())
                        && before.maySign(signer)
                ? Optional.of(
                        new Heads.Signed(
                                roster, signer, before.isLead(signer), Optional.of(document)))
                : Optional.empty();
    }

    private static List<PublicKey> leadingKeys(PMap<Hash, Heads.Signed> known) {
        return known.values().stream()
                .flatMap(one -> one.roster().members().stream())
                .filter(Member::leads)
                .flatMap(member -> member.laptops().stream())
                .map(LaptopKeys::signing)
                .distinct()
                .toList();
    }

    private static List<Hash> heads(PMap<Hash, Heads.Signed> known) {
        Set<Hash> followed =
                known.values().stream()
                        .flatMap(one -> one.roster().previous().stream())
                        .collect(Collectors.toSet());
        return known.keySet().stream().filter(hash -> !followed.contains(hash)).sorted().toList();
    }

    /// The roster in force. Where two were signed without knowing of each other it holds what both agree
    /// on, see [Heads#merge].
    public Roster roster() {
        return roster;
    }

    /// The hashes of the rosters that none follows: what the next one names as previous.
    public List<Hash> heads() {
        return heads(held);
    }

    /// Laptops that one of several newest rosters lists and another does not: they wait until a roster
    /// follows all of them.
    public List<LaptopKeys> waiting() {
        Set<Hash> newest = Set.copyOf(heads());
        return held.entrySet().stream()
                .filter(entry -> newest.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().roster().members().stream())
                .flatMap(member -> member.laptops().stream())
                .distinct()
                .filter(keys -> roster.findLaptop(keys.name()).isEmpty())
                .filter(keys -> roster.findRevocation(keys.name()).isEmpty())
                .sorted(Comparator.comparing(LaptopKeys::name))
                .toList();
    }

    /// Whether this member is on none of the roster in force and would be on the team that follows all of
    /// the newest.
    public boolean isWaiting(UUID member) {
        return roster.find(member).isEmpty()
                && listedApart().stream().anyMatch(one -> one.id().equals(member));
    }

    /// Everybody whom one of the newest rosters lists and none removed, with every laptop that one of them
    /// lists, and the role that may do less where they differ: the team that follows all of them.
    public List<Member> listedApart() {
        Map<Hash, Roster> rosters = new HashMap<>();
        held.forEach((hash, signed) -> rosters.put(hash, signed.roster()));
        return new Apart(rosters, heads()).team();
    }

    /// The signed rosters that hold, oldest first: what a newcomer needs to come to the same trust.
    public List<SignedDocument> documents() {
        return held.entrySet().stream()
                .sorted(
                        Comparator.comparingInt((Map.Entry<Hash, Heads.Signed> entry) ->
                                        entry.getValue().roster().version())
                                .thenComparing(Map.Entry::getKey))
                .flatMap(entry -> entry.getValue().document().stream())
                .toList();
    }

    /// The member that this laptop is or ever was on a roster for: what it signed then stands.
    public Optional<Member> everHad(String laptop) {
        return roster.findByLaptop(laptop)
                .or(() ->
                        held.values().stream()
                                .map(Heads.Signed::roster)
                                .sorted(Comparator.comparingInt(Roster::version).reversed())
                                .flatMap(one -> one.findByLaptop(laptop).stream())
                                .findFirst());
    }

    /// The signing keys of every laptop that this member has or ever had.
    public List<PublicKey> everHad(UUID member) {
        return held.values().stream()
                .flatMap(one -> one.roster().find(member).stream())
                .flatMap(one -> one.laptops().stream())
                .map(LaptopKeys::signing)
                .distinct()
                .toList();
    }

    /// The member of every laptop that is or ever was on a roster, by thumbprint. One that two members name
    /// is the first one's by identity.
    Map<String, UUID> everKnown() {
        Map<String, UUID> laptops = new HashMap<>();
        for (Heads.Signed one : held.values()) {
            for (Member member : one.roster().members()) {
                for (LaptopKeys keys : member.laptops()) {
                    laptops.merge(
                            keys.name(),
                            member.id(),
                            (a, b) -> a.toString().compareTo(b.toString()) <= 0 ? a : b);
                }
            }
        }
        return laptops;
    }

    /// Everybody who is or ever was lead or deputy: what they did as such stands. Whoever must not go on
    /// is revoked.
    Set<UUID> everLed() {
        Set<UUID> ids = new TreeSet<>(Comparator.comparing(UUID::toString));
        held.values().stream()
                .flatMap(one -> one.roster().members().stream())
                .filter(Member::leads)
                .forEach(member -> ids.add(member.id()));
        return ids;
    }

    /// Everybody who is or ever was on a roster, the newest word on each.
    public List<Member> everybody() {
        List<Member> all = new ArrayList<>(roster.members());
        held.values().stream()
                .map(Heads.Signed::roster)
                .sorted(Comparator.comparingInt(Roster::version).reversed())
                .flatMap(one -> one.members().stream())
                .forEach(member -> {
                    if (all.stream().noneMatch(known -> known.id().equals(member.id()))) {
                        all.add(member);
                    }
                });
        return List.copyOf(all);
    }
}
