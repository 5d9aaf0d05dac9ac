package org.fieldbook.bundle;

import org.fieldbook.bundle.RefusedBundle.Reason;
import org.fieldbook.inspection.Introduction;
import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.inspection.Roster;
import org.fieldbook.inspection.Signatures;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Tip;
import org.fieldbook.inspection.Trust;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.ChangeRecord;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.PublicKey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What a bundle's content would make of what is held, seen to be rightly signed and whole. Nothing is
/// written by it.
///
/// @param before what is held
/// @param after what would be held
/// @param added the changes that are new here, in the order they came
public record Arrival(Payload payload, State before, State after, List<Change> added) {

    public Arrival {
        added = List.copyOf(added);
    }

    /// The key by which the content must be signed. Who is on the roster may stand in the bundle itself:
    /// rosters are signed by themselves.
    ///
    /// @param held empty of changes if the inspection is not held here
    /// @param own the thumbprint of this laptop's signing key
    public static PublicKey signer(Payload payload, State held, String own) {
        if (!payload.inspection().equals(held.inspection())) {
            throw new RefusedBundle(Reason.OTHER_INSPECTION);
        }
        if (!payload.recipients().contains(own)) {
            throw new RefusedBundle(Reason.NOT_NAMED);
        }
        Roster roster = trust(after(payload, held)).roster();
        String laptop = payload.sender().laptop();
        if (roster.findRevocation(laptop).isPresent()) {
            throw new RefusedBundle(Reason.REVOKED_SENDER);
        }
        return roster.find(payload.sender().member())
                .flatMap(member ->
                        member.laptops().stream()
                                .filter(keys -> keys.name().equals(laptop))
                                .findFirst())
                .map(LaptopKeys::signing)
                .orElseThrow(() -> new RefusedBundle(Reason.UNKNOWN_SENDER));
    }

    private static State after(Payload payload, State held) {
        return held.with(payload.changes().toList());
    }

    private static Trust trust(State state) {
        return state.trust().orElseThrow(() -> new RefusedBundle(Reason.NO_GENESIS));
    }

    /// Checks every run and says what would come of the bundle. Its signature was checked before.
    public static Arrival of(Payload payload, State held, Signatures signatures) {
        State after = after(payload, held);
        Trust trust = trust(after);
        for (ChangeRun run : payload.runs()) {
            check(run, payload.inspection());
            checkValues(run, after);
            vouch(run, payload.inspection(), after, trust, signatures);
        }
        List<Change> added = new ArrayList<>();
        State reached = held;
        for (Change change : payload.changes().toList()) {
            if (!reached.isHeld(change.hash())) {
                added.add(change);
                reached = reached.with(change);
            }
        }
        return new Arrival(payload, held, reached, added);
    }

    private static void check(ChangeRun run, UUID inspection) {
        Optional<Change> before = Optional.empty();
        for (Change change : run.changes()) {
            ChangeRecord record = change.record();
            boolean follows =
                    before.map(one ->
                                    record.seq() == one.record().seq() + 1
                                            && record.prev().equals(Optional.of(one.hash())))
                            .orElse(true);
            if (!follows
                    || !record.inspection().equals(inspection)
                    || !record.replica().equals(run.replica())
                    || !record.author().equals(run.author())) {
                throw new RefusedBundle(Reason.BROKEN_RUN, record.position());
            }
            before = Optional.of(change);
        }
    }

    /// Nobody passes a colleague's work on without what it says, unless that was ordered erased.
    private static void checkValues(ChangeRun run, State after) {
        for (Change change : run.changes()) {
            if (change.content() instanceof Content.Erased && !after.isErased(change)) {
                throw new RefusedBundle(Reason.VALUE_LEFT_OUT, change.record().position());
            }
        }
    }

    /// The head must be signed by a laptop that its author has or had. Where the replica's first change is
    /// known, it says which.
    private static void vouch(
            ChangeRun run, UUID inspection, State after, Trust trust, Signatures signatures) {
        Change last = run.last();
        Tip tip = new Tip(last.record().seq(), last.hash());
        Optional<PublicKey> named =
                (run.first().record().seq() == 1
                                ? Introduction.of(run.first())
                                : after.findIntroduction(run.replica()))
                        .filter(one -> one.member().equals(run.author()))
                        .map(Introduction::signing);
        boolean isKnown =
                run.first().record().seq() == 1
                        || after.findIntroduction(run.replica()).isPresent();
        boolean isVouched =
                trust.everHad(run.author()).stream()
                        .filter(key -> !isKnown || named.equals(Optional.of(key)))
                        .flatMap(key -> SignedHead.open(run.head(), key, signatures).stream())
                        .anyMatch(head ->
                                head.inspection().equals(inspection)
                                        && head.replica().equals(run.replica())
                                        && head.tip().equals(tip));
        if (!isVouched) {
            throw new RefusedBundle(Reason.WRONG_HEAD, last.record().position());
        }
    }

    /// The new changes that would wait because earlier ones are missing.
    public List<Change> waiting() {
        return newOnes(after.listWaiting());
    }

    /// The new changes that would not be accepted: those of revoked laptops.
    public List<Change> notAccepted() {
        return newOnes(after.listNotAccepted());
    }

    private List<Change> newOnes(List<Change> changes) {
        Set<Hash> hashes = added.stream().map(Change::hash).collect(Collectors.toSet());
        return changes.stream().filter(change -> hashes.contains(change.hash())).toList();
    }
}
