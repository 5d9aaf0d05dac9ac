package org.fieldbook.service;

import org.fieldbook.bundle.ChangeRun;
import org.fieldbook.bundle.Delta;
import org.fieldbook.bundle.Holdings;
import org.fieldbook.bundle.IdentityCard;
import org.fieldbook.bundle.Payload;
import org.fieldbook.bundle.crypto.Jwe;
import org.fieldbook.bundle.crypto.Jws;
import org.fieldbook.bundle.crypto.P256;
import org.fieldbook.bundle.crypto.SignedFile;
import org.fieldbook.bundle.json.PayloadWriter;
import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.Introduction;
import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.PublicKey;
import org.fieldbook.journal.json.ActWriter;
import org.fieldbook.journal.json.ChangeJson;
import org.fieldbook.store.InspectionPrivateKeys;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// A made-up colleague's laptop in the practice inspection. It has no store: what it holds and the private halves of
/// its keys are in memory while the practice inspection is made, and gone after that. So nobody ever writes as this
/// colleague again.
final class PracticeLaptop {

    private final SecureRandom random;
    private final String owner;
    private final KeyPair signing;
    private final KeyPair agreement;
    private final LaptopKeys keys;
    private final UUID replica = UUID.randomUUID();

    /// What others were given of it.
    private Holdings given = Holdings.NOTHING;

    private Optional<State> held = Optional.empty();

    PracticeLaptop(String owner, SecureRandom random) {
        this.owner = owner;
        this.random = random;
        signing = P256.generate(random);
        agreement = P256.generate(random);
        keys = new LaptopKeys(open(signing), open(agreement));
    }

    private static PublicKey open(KeyPair pair) {
        return P256.key((ECPublicKey) pair.getPublic());
    }

    /// The thumbprint by which others know it.
    String name() {
        return keys.name();
    }

    /// What the lead gets to let it join.
    IdentityCard card() {
        return new IdentityCard(UUID.randomUUID(), owner, true, keys);
    }

    /// From now on it holds all that is held there.
    void hold(State all) {
        held = Optional.of(all);
    }

    /// Writes an act. The first one says whose laptop it is.
    ///
    /// @param act makes it of what is held here
    void act(LocalDateTime at, Function<State, List<Edit>> act) {
        if (state().findTip(replica).isEmpty()) {
            write(at, List.of(new Introduction(me().id(), keys.signing()).edit(replica)));
        }
        write(at, act.apply(state()));
    }

    private void write(LocalDateTime at, List<Edit> act) {
        if (!act.isEmpty()) {
            hold(
                    state().with(
                                    ActWriter.write(
                                            state().chain(replica, me().id()),
                                            moment(at).toString(),
                                            act,
                                            this::salt)));
        }
    }

    private byte[] salt() {
        byte[] salt = new byte[ChangeJson.SALT];
        random.nextBytes(salt);
        return salt;
    }

    private State state() {
        return held.orElseThrow(() -> new IllegalStateException(owner + " holds nothing yet"));
    }

    Member me() {
        return state().trust()
                .flatMap(trust -> trust.roster().findByLaptop(keys.name()))
                .orElseThrow(() -> new IllegalStateException(owner + " did not join"));
    }

    static OffsetDateTime moment(LocalDateTime at) {
        return at.atZone(PracticeClock.ZONE).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
    }

    /// What it gives everybody else who is on the roster: what it wrote and gave nobody yet, and its word of what it
    /// holds.
    Payload give(LocalDateTime at) {
        State state = state();
        var own = new InspectionPrivateKeys(secret(agreement), secret(signing));
        int version = state.trust().orElseThrow().roster().version();
        List<ChangeRun> runs =
                Delta.runs(state, new OwnHeads(keys, own).sign(state, version), List.of(given));
        given = Holdings.of(state);
        return new Payload(
                UUID.randomUUID(),
                state.inspection(),
                ProgramVersion.read(),
                moment(at).toString(),
                new Payload.Sender(me().id(), keys.name(), replica),
                others().stream().map(LaptopKeys::name).toList(),
                version,
                given,
                List.of(),
                runs,
                List.of(),
                Optional.of(List.of()));
    }

    private static ECPrivateKey secret(KeyPair pair) {
        return (ECPrivateKey) pair.getPrivate();
    }

    private List<LaptopKeys> others() {
        return state().trust().orElseThrow().roster().members().stream()
                .flatMap(member -> member.laptops().stream())
                .filter(one -> !one.equals(keys))
                .toList();
    }

    /// The same as a file: signed here, for everybody else to read.
    byte[] seal(Payload payload) {
        return Jwe.encrypt(
                SignedFile.write(
                        Jws.sign(
                                DocumentType.BUNDLE,
                                PayloadWriter.write(payload),
                                secret(signing),
                                keys.signing())),
                others().stream().map(LaptopKeys::agreement).toList(),
                random);
    }
}
