package org.fieldbook.service;

import org.fieldbook.bundle.Held;
import org.fieldbook.bundle.Holdings;
import org.fieldbook.bundle.Receipt;
import org.fieldbook.bundle.crypto.JwsSignatures;
import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Roster;
import org.fieldbook.inspection.Signatures;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/// What other laptops said they hold, and what was given to them. Only laptops that are on the roster and not
/// revoked have a word.
final class Words {

    /// What a laptop signed for, last.
    ///
    /// @param at when, on its own clock
    /// @param receipt whether by a receipt; else by a bundle of its own
    /// @param lacks the attached files it said it lacks; empty if it did not say
    record Word(
            Member member,
            Holdings holds,
            Held held,
            String at,
            boolean receipt,
            Optional<List<Hash>> lacks) {

        /// Whether it said that it holds this file and everything that names it.
        boolean holds(State state, Attachment file) {
            return lacks.filter(hashes -> !hashes.contains(file.hash())).isPresent()
                    && file.heads().stream()
                            .flatMap(head -> state.findChange(head).stream())
                            .allMatch(held::holds);
        }
    }

    /// What bundles made here hold for a laptop. Nothing says that it read them.
    ///
    /// @param at when the last one was made, on this laptop's clock
    record Gift(Held held, String at) {}

    private final Snapshot snapshot;
    private final Roster roster;
    private final String own;
    private final Signatures signatures = new JwsSignatures();
    private final Map<String, Word> words = new HashMap<>();
    private final Map<String, Gift> gifts = new HashMap<>();

    /// @param own the thumbprint of this laptop's key
    /// @param kept every sealed row of the inspection
    Words(Snapshot snapshot, String own, SortedMap<String, Bytes> kept) {
        this.snapshot = snapshot;
        this.roster = snapshot.trust().roster();
        this.own = own;
        State state = snapshot.state();
        ExchangeRows rows = new ExchangeRows(kept);
        rows.receipts()
                .forEach((laptop, document) ->
                        Receipts.open(
                                        document,
                                        laptop,
                                        snapshot.trust(),
                                        state.inspection(),
                                        signatures)
                                .ifPresent(this::put));
        rows.told()
                .values()
                .forEach(told -> put(told.laptop(), told.holds(), told.at(), false, told.lacks()));
        rows.given().values().stream()
                .filter(given -> isTrusted(given.laptop()))
                .forEach(given ->
                        gifts.put(given.laptop(), new Gift(held(given.holds()), given.at())));
    }

    /// The thumbprint of the laptop that wrote a replica.
    static Optional<String> laptop(State state, UUID replica) {
        return state.findIntroduction(replica).map(one -> one.signing().thumbprint());
    }

    /// Whether another laptop counts.
    boolean isTrusted(String laptop) {
        return !laptop.equals(own)
                && roster.findLaptop(laptop).isPresent()
                && roster.findRevocation(laptop).isEmpty();
    }

    /// Whether this is another laptop of the person who works here.
    boolean isMine(Member member) {
        return member.id().equals(snapshot.me().id());
    }

    private Held held(Holdings said) {
        return Held.of(said, snapshot.state());
    }

    private void put(Receipt receipt) {
        put(receipt.laptop(), receipt.holds(), receipt.at(), true, receipt.lacks());
    }

    private void put(
            String laptop, Holdings holds, String at, boolean receipt, Optional<List<Hash>> lacks) {
        if (isTrusted(laptop)) {
            Member member = roster.findByLaptop(laptop).orElseThrow();
            words.merge(
                    laptop,
                    new Word(member, holds, held(holds), at, receipt, lacks),
                    Words::further);
        }
    }

    /// Of two words of one laptop the one that reaches further; clocks are not asked.
    private static Word further(Word one, Word other) {
        return other.holds().covers(one.holds()) ? other : one;
    }

    /// Its last word; empty if it never said anything.
    Optional<Word> find(String laptop) {
        return Optional.ofNullable(words.get(laptop));
    }

    /// What was given to it; empty if no bundle was made for it here.
    Optional<Gift> findGift(String laptop) {
        return Optional.ofNullable(gifts.get(laptop));
    }

    /// The words of other people's laptops: a second laptop of one's own is nobody else.
    List<Word> others() {
        return words.values().stream().filter(word -> !isMine(word.member())).toList();
    }

    /// What was given to other people's laptops.
    List<Held> givenToOthers() {
        return gifts.entrySet().stream()
                .filter(gift ->
                        roster.findByLaptop(gift.getKey())
                                .filter(member -> !isMine(member))
                                .isPresent())
                .map(gift -> gift.getValue().held())
                .toList();
    }

    /// Whether another person's trusted laptop wrote this replica, and so holds it.
    boolean isWrittenByOthers(UUID replica) {
        return laptop(snapshot.state(), replica)
                .filter(this::isTrusted)
                .flatMap(roster::findByLaptop)
                .filter(member -> !isMine(member))
                .isPresent();
    }

    /// Whether anybody else takes part.
    boolean isAnybodyElse() {
        return roster.members().stream()
                .filter(member -> !isMine(member))
                .flatMap(member -> member.laptops().stream())
                .anyMatch(keys -> isTrusted(keys.name()));
    }
}
