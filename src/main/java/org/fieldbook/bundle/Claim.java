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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a bundle's content claims, before anybody knows who signed it. Who is on the roster may stand in the
/// bundle itself (rosters are signed by themselves), so what is held is folded together with it first, once;
/// nothing of it is believed until its signature was checked.
public final class Claim {

    private final Payload payload;
    private final State held;
    private final State after;
    private final Trust trust;

    private Claim(Payload payload, State held, State after, Trust trust) {
        this.payload = payload;
        this.held = held;
        this.after = after;
        this.trust = trust;
    }

    /// Puts it beside what is held. Refuses content of another inspection, and what has no genesis even so.
    ///
    /// @param held empty of changes if the inspection is not held here
    public static Claim of(Payload payload, State held) {
        if (!payload.inspection().equals(held.inspection())) {
            throw new RefusedBundle(Reason.OTHER_INSPECTION);
        }
        for (ChangeRun run : payload.runs()) {
            checkPlaces(run, payload.inspection());
        }
        State after = held.with(payload.changes().toList());
        Trust trust = after.trust().orElseThrow(() -> new RefusedBundle(Reason.NO_GENESIS));
        return new Claim(payload, held, after, trust);
    }

    /// The key by which the content must be signed.
    ///
    /// @param own the thumbprint of this laptop's signing key
    public PublicKey signer(String own) {
        if (!payload.recipients().contains(own)) {
            throw new RefusedBundle(Reason.NOT_NAMED);
        }
        Roster roster = trust.roster();
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

    /// Checks every run and says what would come of the bundle. Its signature was checked before.
    public Arrival arrival(Signatures signatures) {
        for (ChangeRun run : payload.runs()) {
            checkValues(run);
            vouch(run, signatures);
        }
        List<Change> added = new ArrayList<>();
        Set<Hash> seen = new HashSet<>();
        for (Change change : payload.changes().toList()) {
            if (seen.add(change.hash()) && !held.isHeld(change.hash())) {
                added.add(change);
            }
        }
        boolean isAllNew = added.size() == payload.changes().count();
        return new Arrival(payload, held, isAllNew ? after : held.with(added), added);
    }

    private static void checkPlaces(ChangeRun run, UUID inspection) {
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
    private void checkValues(ChangeRun run) {
        for (Change change : run.changes()) {
            if (change.content() instanceof Content.Erased && !after.isErased(change)) {
                throw new RefusedBundle(Reason.VALUE_LEFT_OUT, change.record().position());
            }
        }
    }

    /// The head must be signed by a laptop that its author has or had. Where the replica's first change is
    /// known, it says which.
    private void vouch(ChangeRun run, Signatures signatures) {
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
                                head.inspection().equals(payload.inspection())
                                        && head.replica().equals(run.replica())
                                        && head.tip().equals(tip));
        if (!isVouched) {
            throw new RefusedBundle(Reason.WRONG_HEAD, last.record().position());
        }
    }
}
