package org.fieldbook.bundle;

import org.fieldbook.bundle.crypto.Jwe;
import org.fieldbook.bundle.crypto.Jws;
import org.fieldbook.bundle.crypto.JwsSignatures;
import org.fieldbook.bundle.crypto.Pair;
import org.fieldbook.bundle.crypto.SignedFile;
import org.fieldbook.bundle.json.PayloadReader;
import org.fieldbook.bundle.json.PayloadWriter;
import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Genesis;
import org.fieldbook.inspection.Introduction;
import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.Roster;
import org.fieldbook.inspection.RosterValues;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Trust;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.ActWriter;
import org.fieldbook.journal.json.ChangeJson;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One laptop with real keys and no store, for examples of exchange.
public final class Laptop {

    public static final UUID INSPECTION = new UUID(1, 1);
    private static final SecureRandom RANDOM = new SecureRandom();

    public final UUID member;
    public final UUID replica;
    public final String name;
    public final Pair signing = Pair.make();
    public final Pair agreement = Pair.make();
    public State state = State.empty(INSPECTION, new JwsSignatures());
    private final Map<UUID, Delta.Vouched> heads = new HashMap<>();
    private final Map<UUID, Holdings> told = new HashMap<>();

    public Laptop(int number, String name) {
        this.member = new UUID(3, number);
        this.replica = new UUID(2, number);
        this.name = name;
    }

    public LaptopKeys keys() {
        return new LaptopKeys(signing.open(), agreement.open());
    }

    public Member as(Role role) {
        return new Member(member, name, role, false, List.of(keys()));
    }

    /// Writes one act; the first introduces the replica.
    public List<Change> write(Edit... edits) {
        if (state.findTip(replica).isEmpty() && state.size() > 0) {
            append(new Introduction(member, signing.open()).edit(replica));
        }
        return append(edits);
    }

    private List<Change> append(Edit... edits) {
        List<Change> act =
                ActWriter.write(
                        state.chain(replica, member),
                        "2023-03-15T10:42:07Z",
                        Arrays.asList(edits),
                        () -> new byte[ChangeJson.SALT]);
        state = state.with(act);
        return act;
    }

    public Change answer(int number, String field, String text) {
        SubjectId id = new SubjectId("case", new UUID(4, number));
        return write(
                        Edit.of(
                                id,
                                field,
                                Value.text(text),
                                state.subject(id).field(field).headHashes()))
                .getLast();
    }

    /// Sets the inspection up.
    public void begin() {
        Genesis genesis =
                new Genesis(
                        Hash.of("pack"),
                        true,
                        new Genesis.Lead(member, name, signing.open(), agreement.open()));
        write(Edit.of(Fields.inspection(INSPECTION), Fields.GENESIS, genesis.toValue(), List.of()));
    }

    public Trust trust() {
        return state.trust().orElseThrow();
    }

    /// Signs a roster with these members.
    public void sign(Member... members) {
        sign(
                new Roster(
                        trust().roster().version() + 1,
                        INSPECTION,
                        trust().heads(),
                        List.of(members),
                        trust().roster().revocations()));
    }

    public void sign(Roster roster) {
        SignedDocument signed =
                Jws.sign(
                        DocumentType.ROSTER,
                        RosterValues.write(roster),
                        signing.secret(),
                        signing.open());
        write(
                Edit.of(
                        new SubjectId(Fields.ROSTER, UUID.randomUUID()),
                        Fields.SIGNED,
                        signed.toValue(),
                        List.of()));
    }

    public Delta.Vouched head() {
        SignedHead head =
                new SignedHead(
                        INSPECTION,
                        replica,
                        state.findTip(replica).orElseThrow(),
                        trust().roster().version());
        return new Delta.Vouched(
                head,
                Jws.sign(DocumentType.HEAD, head.toValue(), signing.secret(), signing.open()));
    }

    /// What these lack, as far as they told.
    public Payload payload(Laptop... recipients) {
        List<Delta.Vouched> all = new ArrayList<>(heads.values());
        if (state.findTip(replica).isPresent()) {
            all.add(head());
        }
        Collection<Holdings> holds =
                Arrays.stream(recipients)
                        .map(one -> told.getOrDefault(one.member, Holdings.NOTHING))
                        .toList();
        return payload(Delta.runs(state, all, holds), recipients);
    }

    public Payload payload(List<ChangeRun> runs, Laptop... recipients) {
        return new Payload(
                UUID.randomUUID(),
                INSPECTION,
                "test",
                "2023-03-15T17:30:00Z",
                new Payload.Sender(member, signing.open().thumbprint(), replica),
                Arrays.stream(recipients).map(one -> one.signing.open().thumbprint()).toList(),
                trust().roster().version(),
                Holdings.of(state),
                List.of(),
                runs,
                List.of());
    }

    public byte[] file(Payload payload, Laptop... recipients) {
        SignedDocument signed =
                Jws.sign(
                        DocumentType.BUNDLE,
                        PayloadWriter.write(payload),
                        signing.secret(),
                        signing.open());
        return Jwe.encrypt(
                SignedFile.write(signed),
                Arrays.stream(recipients).map(one -> one.agreement.open()).toList(),
                RANDOM);
    }

    public byte[] export(Laptop... recipients) {
        return file(payload(recipients), recipients);
    }

    /// Opens and checks, and takes nothing in.
    public Arrival open(byte[] file) {
        SignedDocument signed =
                SignedFile.read(Jwe.decrypt(file, agreement.open(), agreement.secret()));
        byte[] content = java.util.Base64.getUrlDecoder().decode(signed.payload());
        Payload payload = PayloadReader.read(content);
        var signer = Arrival.signer(payload, state, this.signing.open().thumbprint());
        if (Jws.verify(signed, DocumentType.BUNDLE, signer).isEmpty()) {
            throw new RefusedBundle(RefusedBundle.Reason.WRONG_SIGNATURE);
        }
        return Arrival.of(payload, state, new JwsSignatures());
    }

    public Arrival receive(byte[] file) {
        Arrival arrival = open(file);
        state = arrival.after();
        for (ChangeRun run : arrival.payload().runs()) {
            Optional<SignedHead> head =
                    trust().everHad(run.author()).stream()
                            .flatMap(key ->
                                    SignedHead.open(run.head(), key, new JwsSignatures()).stream())
                            .findFirst();
            heads.merge(
                    run.replica(),
                    new Delta.Vouched(head.orElseThrow(), run.head()),
                    (old, now) -> old.head().tip().seq() >= now.head().tip().seq() ? old : now);
        }
        told.put(arrival.payload().sender().member(), arrival.payload().holds());
        return arrival;
    }
}
