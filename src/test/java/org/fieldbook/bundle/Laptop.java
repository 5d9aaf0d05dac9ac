package org.fieldbook.bundle;

import org.fieldbook.bundle.crypto.Jwe;
import org.fieldbook.bundle.crypto.Jws;
import org.fieldbook.bundle.crypto.Pair;
import org.fieldbook.bundle.crypto.SignedFile;
import org.fieldbook.bundle.json.PayloadReader;
import org.fieldbook.bundle.json.PayloadWriter;
import org.fieldbook.inspection.Attachment;
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
import org.fieldbook.inspection.Tip;
import org.fieldbook.inspection.Trust;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.PublicKey;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.ActWriter;
import org.fieldbook.journal.json.ChangeJson;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// One laptop with keys and no store, for examples of exchange.
public final class Laptop {

    public static final UUID INSPECTION = new UUID(1, 1);
    private static final SecureRandom RANDOM = new SecureRandom();

    public final UUID member;
    public UUID replica;
    public final String name;
    public final Pair signing;
    public final Pair agreement;
    public State state;

    /// What its clock shows when it writes.
    public Supplier<String> clock = () -> "2023-03-15T10:42:07Z";

    /// Attachments and packs.
    /// So few files that scripts leave some out.
    private static final int MOST_CARRIED = 1;

    /// How many files the last bundle had no room for.
    public int leftOut;

    public final Map<Hash, Blob> blobs = new TreeMap<>();

    private final Hand hand;
    private List<Delta.Vouched> heads = List.of();
    private Map<UUID, Carrying.Word> told = Map.of();

    /// The files that bundles made here brought each member.
    private final Map<UUID, Set<Hash>> given = new HashMap<>();

    public Laptop(int number, String name) {
        this(number, name, Pair.make(), Pair.make(), Hand.JWS);
    }

    private Laptop(int number, String name, Pair signing, Pair agreement, Hand hand) {
        this(new UUID(3, number), new UUID(2, number), name, signing, agreement, hand);
    }

    private Laptop(
            UUID member, UUID replica, String name, Pair signing, Pair agreement, Hand hand) {
        this.member = member;
        this.replica = replica;
        this.name = name;
        this.signing = signing;
        this.agreement = agreement;
        this.hand = hand;
        this.state = State.empty(INSPECTION, hand.check());
    }

    /// One that signs by name: everything of it is the same in every run.
    public static Laptop signingByName(int number) {
        return new Laptop(
                number, "Person " + number, Pair.fixed(number), Pair.fixed(-number), Hand.NAME);
    }

    /// The same store once more, as when its folder is copied: the same keys, everything it knows.
    ///
    /// @param as the replica the copy writes under; the same one makes a fork
    public Laptop copy(UUID as) {
        Laptop copy = new Laptop(member, as, name, signing, agreement, hand);
        copy.state = state;
        copy.clock = clock;
        copy.blobs.putAll(blobs);
        copy.heads = heads;
        copy.told = told;
        return copy;
    }

    /// Goes back to what an earlier copy knew, and on under another replica.
    public void restore(Laptop earlier, UUID as) {
        state = earlier.state;
        heads = earlier.heads;
        told = earlier.told;
        blobs.clear();
        blobs.putAll(earlier.blobs);
        replica = as;
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
                        clock.get(),
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
        SignedDocument signed = hand.sign(DocumentType.ROSTER, RosterValues.write(roster), signing);
        write(
                Edit.of(
                        new SubjectId(
                                Fields.ROSTER,
                                new UUID(member.getLeastSignificantBits(), roster.version())),
                        Fields.SIGNED,
                        signed.toValue(),
                        List.of()));
    }

    /// Of every replica that this laptop's key wrote under.
    private List<Delta.Vouched> ownHeads() {
        return state.tips().keySet().stream()
                .filter(one ->
                        state.findIntroduction(one)
                                .filter(said -> said.signing().equals(signing.open()))
                                .isPresent())
                .flatMap(one -> state.ends(one).stream().map(end -> head(one, end)))
                .toList();
    }

    private Delta.Vouched head(UUID of, Tip end) {
        SignedHead head = new SignedHead(INSPECTION, of, end, trust().roster().version());
        return new Delta.Vouched(head, hand.sign(DocumentType.HEAD, head.toValue(), signing));
    }

    /// What these lack, as far as they told.
    public Payload payload(Laptop... recipients) {
        List<Delta.Vouched> all = new ArrayList<>(heads);
        all.addAll(ownHeads());
        List<Carrying.Word> words =
                Arrays.stream(recipients)
                        .map(one ->
                                word(
                                        told.getOrDefault(one.member, Carrying.Word.NOTHING),
                                        given.getOrDefault(one.member, Set.of())))
                        .toList();
        List<Blob> wanted =
                Carrying.wanted(state, words).stream()
                        .flatMap(hash -> Optional.ofNullable(blobs.get(hash)).stream())
                        .toList();
        List<Blob> carried = wanted.stream().limit(MOST_CARRIED).toList();
        leftOut = wanted.size() - carried.size();
        for (Laptop one : recipients) {
            carried.forEach(blob ->
                    given.computeIfAbsent(one.member, _ -> new HashSet<>()).add(blob.hash()));
        }
        List<Holdings> holds = words.stream().map(Carrying.Word::holds).toList();
        return payload(Delta.runs(state, all, holds), carried, recipients);
    }

    private static Carrying.Word word(Carrying.Word said, Set<Hash> given) {
        return new Carrying.Word(said.holds(), said.lacks(), given);
    }

    /// The attached files that are named here and not here.
    public Set<Hash> lacks() {
        return Attachment.of(state).stream()
                .map(Attachment::hash)
                .filter(hash -> !blobs.containsKey(hash))
                .collect(Collectors.toSet());
    }

    public Payload payload(List<ChangeRun> runs, Laptop... recipients) {
        return payload(runs, List.of(), recipients);
    }

    private Payload payload(List<ChangeRun> runs, List<Blob> carried, Laptop... recipients) {
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
                carried,
                Optional.of(List.copyOf(lacks())));
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
        Payload payload = PayloadReader.read(Base64.getUrlDecoder().decode(signed.payload()));
        Claim claim = Claim.of(payload, state);
        PublicKey signer = claim.signer(signing.open().thumbprint());
        if (Jws.verify(signed, DocumentType.BUNDLE, signer).isEmpty()) {
            throw new RefusedBundle(RefusedBundle.Reason.WRONG_SIGNATURE);
        }
        return claim.arrival(hand.check());
    }

    /// Checks the content, and takes nothing in.
    public Arrival arrive(Payload payload) {
        return Arrival.of(payload, state, hand.check());
    }

    /// The content as it reads once written.
    public static Payload reread(Payload payload) {
        return PayloadReader.read(PayloadWriter.write(payload));
    }

    public Arrival receive(byte[] file) {
        return take(open(file));
    }

    /// Takes in what arrived.
    public Arrival take(Arrival arrival) {
        state = arrival.after();
        List<Delta.Vouched> all = new ArrayList<>(heads);
        for (ChangeRun run : arrival.payload().runs()) {
            SignedHead head =
                    trust().everHad(run.author()).stream()
                            .flatMap(key -> SignedHead.open(run.head(), key, hand.check()).stream())
                            .findFirst()
                            .orElseThrow();
            all.removeIf(old ->
                    old.head().replica().equals(head.replica())
                            && Delta.covers(state, head.tip(), old.head().tip()));
            all.add(new Delta.Vouched(head, run.head()));
        }
        heads = List.copyOf(all);
        arrival.payload().blobs().forEach(blob -> blobs.put(blob.hash(), blob));
        Map<UUID, Carrying.Word> more = new HashMap<>(told);
        more.put(
                arrival.payload().sender().member(),
                new Carrying.Word(
                        arrival.payload().holds(),
                        arrival.payload().lacks().map(Set::copyOf),
                        Set.of()));
        told = Map.copyOf(more);
        return arrival;
    }
}
