package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.bundle.Holdings;
import org.fieldbook.bundle.Payload;
import org.fieldbook.bundle.Receipt;
import org.fieldbook.bundle.crypto.Jwe;
import org.fieldbook.bundle.crypto.Jws;
import org.fieldbook.bundle.crypto.SignedFile;
import org.fieldbook.bundle.json.PayloadWriter;
import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.json.CanonicalJson;
import org.fieldbook.store.InspectionPrivateKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/// Receipts on their way through real stores: dropped, repeated, forged. Nobody is ever told that headquarters
/// or a colleague has what they have not.
class ReceiptLawsTest {

    private static final List<String> CODES = List.of("2.2.1", "2.2.2", "2.2.3");
    private static final List<String> CASES = List.of("TE-001", "TE-002");

    /// What somebody between does with the receipts of a bundle.
    private enum Post {
        SENT_AS_MADE,
        RECEIPTS_DROPPED,
        BUNDLE_REPEATED,
        SIGNED_FOR_HEADQUARTERS_LAPTOP,
        SIGNED_FOR_HEADQUARTERS_MEMBER,
        ALTERED_UNDER_ITS_SIGNATURE,
        OF_ANOTHER_INSPECTION,
        OF_ANOTHER_TYPE
    }

    @TempDir private Path folder;

    private TeamOfStores team;
    private Colleague headquarters;
    private final long seed = Long.getLong("fieldbook.seed", 1);
    private final Random random = new Random(seed);
    private final List<byte[]> sent = new ArrayList<>();
    private final Map<Post, Integer> happened = new EnumMap<>(Post.class);
    private final Map<Sharing.Reach, Integer> said = new EnumMap<>(Sharing.Reach.class);

    @BeforeEach
    void join() {
        team = new TeamOfStores(folder);
        headquarters =
                Colleague.join(
                        team.lead().open(),
                        folder.resolve("hq"),
                        "Headquarters",
                        Role.HEADQUARTERS);
        byte[] roster = team.bundle(team.lead().open());
        Colleague.take(team.ben().open(), roster);
        Colleague.take(team.cem().open(), roster);
    }

    @AfterEach
    void close() {
        headquarters.close();
        team.close();
    }

    private List<OpenInspection> laptops() {
        return List.of(
                team.lead().open(), team.ben().open(), team.cem().open(), headquarters.open());
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    @Test
    void S12_howeverReceiptsAreDroppedRepeatedAndForgedNobodyIsToldTooMuch(TestReporter reporter) {
        int steps = 40 + Integer.getInteger("fieldbook.scripts", 300) / 10;
        for (int i = 0; i < steps; i++) {
            OpenInspection from = any(laptops());
            OpenInspection to = any(laptops());
            if (random.nextInt(3) == 0 && from != headquarters.open()) {
                team.answer(from, any(CASES), any(CODES), random.nextBoolean() ? "yes" : "no");
            } else if (from != to) {
                send(from, to);
            }
            laptops().forEach(this::expectTruth);
        }
        System.out.println(
                "S12: seed "
                        + seed
                        + ", "
                        + steps
                        + " steps, "
                        + happened
                        + ", said "
                        + said
                        + ", 0 of it untrue");
        assertThat(happened.keySet()).containsExactlyInAnyOrder(Post.values());
        assertThat(said.keySet()).containsExactlyInAnyOrder(Sharing.Reach.values());
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "S12",
                        "count",
                        "" + steps,
                        "unit",
                        "steps with receipts dropped, repeated and forged",
                        "seed",
                        "" + seed));
    }

    private void send(OpenInspection from, OpenInspection to) {
        Post post = any(List.of(Post.values()));
        byte[] whole = team.bundle(from);
        Payload made = new ImportBundle(to).read(() -> whole, to.snapshot()).payload();
        byte[] file =
                switch (post) {
                    case SENT_AS_MADE -> whole;
                    case RECEIPTS_DROPPED -> remake(from, made, List.of());
                    case BUNDLE_REPEATED -> sent.isEmpty() ? whole : any(sent);
                    case SIGNED_FOR_HEADQUARTERS_LAPTOP,
                            SIGNED_FOR_HEADQUARTERS_MEMBER,
                            ALTERED_UNDER_ITS_SIGNATURE,
                            OF_ANOTHER_INSPECTION,
                            OF_ANOTHER_TYPE ->
                            remake(
                                    from,
                                    made,
                                    Stream.concat(
                                                    Stream.of(forged(post, from)),
                                                    made.receipts().stream())
                                            .toList());
                };
        sent.add(file);
        happened.merge(post, 1, Integer::sum);
        // Bundles are not made for their own sender.
        if (Jwe.recipients(file).contains(to.laptop().agreement().thumbprint())) {
            Colleague.take(to, file);
        }
    }

    /// A receipt that says headquarters holds all that its forger holds.
    private SignedDocument forged(Post how, OpenInspection forger) {
        LaptopKeys hq = headquarters.open().laptop();
        UUID hqMember = headquarters.open().snapshot().me().id();
        State state = TeamOfStores.state(forger);
        boolean isOwnName = how == Post.SIGNED_FOR_HEADQUARTERS_MEMBER;
        boolean isGenuine =
                how == Post.OF_ANOTHER_INSPECTION
                        || how == Post.OF_ANOTHER_TYPE
                        || how == Post.ALTERED_UNDER_ITS_SIGNATURE;
        OpenInspection signer = isGenuine ? headquarters.open() : forger;
        Receipt receipt =
                new Receipt(
                        how == Post.OF_ANOTHER_INSPECTION ? new UUID(9, 9) : state.inspection(),
                        hqMember,
                        isOwnName ? forger.laptop().name() : hq.name(),
                        1_000 + random.nextInt(1_000),
                        "2023-03-15T10:00:00Z",
                        how == Post.ALTERED_UNDER_ITS_SIGNATURE
                                ? Holdings.NOTHING
                                : Holdings.of(state),
                        Optional.empty());
        SignedDocument signed =
                Jws.sign(
                        how == Post.OF_ANOTHER_TYPE ? DocumentType.HEAD : DocumentType.RECEIPT,
                        receipt.toValue(),
                        keys(signer).signing(),
                        signer.laptop().signing());
        if (how != Post.ALTERED_UNDER_ITS_SIGNATURE) {
            return signed;
        }
        String content =
                new String(Base64.getUrlDecoder().decode(signed.payload()), StandardCharsets.UTF_8)
                        .replace(
                                "\"holds\":[]",
                                "\"holds\":"
                                        + new String(
                                                CanonicalJson.write(
                                                        Receipt.toValue(Holdings.of(state))),
                                                StandardCharsets.UTF_8));
        return new SignedDocument(
                signed.protectedHeader(),
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(content.getBytes(StandardCharsets.UTF_8)),
                signed.signature());
    }

    private static InspectionPrivateKeys keys(OpenInspection of) {
        return of.store().privateKeys(TeamOfStores.state(of).inspection());
    }

    /// The same bundle with other receipts, signed by its sender all the same.
    private byte[] remake(OpenInspection from, Payload made, List<SignedDocument> receipts) {
        Payload payload =
                new Payload(
                        made.bundle(),
                        made.inspection(),
                        made.program(),
                        made.at(),
                        made.sender(),
                        made.recipients(),
                        made.rosterVersion(),
                        made.holds(),
                        receipts,
                        made.runs(),
                        made.blobs(),
                        made.lacks());
        SignedDocument signed =
                Jws.sign(
                        DocumentType.BUNDLE,
                        PayloadWriter.write(payload),
                        keys(from).signing(),
                        from.laptop().signing());
        return Jwe.encrypt(
                SignedFile.write(signed),
                laptops().stream()
                        .filter(one -> one != from)
                        .map(one -> one.laptop().agreement())
                        .toList(),
                new SecureRandom());
    }

    /// What the laptop says of each case beside what the others really hold.
    private void expectTruth(OpenInspection laptop) {
        State state = TeamOfStores.state(laptop);
        new Sharing(laptop)
                .reach()
                .forEach((id, reach) -> {
                    said.merge(reach, 1, Integer::sum);
                    List<Change> changes = changes(state, id);
                    boolean isTrue =
                            switch (reach) {
                                case THIS_LAPTOP -> true;
                                case COLLEAGUES ->
                                        laptops().stream()
                                                .filter(one -> one != laptop)
                                                .anyMatch(one -> holds(one, changes));
                                case HEADQUARTERS -> holds(headquarters.open(), changes);
                            };
                    assertThat(isTrue).as("seed %d: %s", seed, reach).isTrue();
                });
    }

    private static List<Change> changes(State state, SubjectId id) {
        List<Change> changes = new ArrayList<>(state.subject(id).history());
        for (Note note : Notes.of(state).about(id)) {
            changes.addAll(note.subject().history());
        }
        return changes;
    }

    private static boolean holds(OpenInspection laptop, List<Change> changes) {
        return changes.stream().allMatch(TeamOfStores.state(laptop)::holds);
    }
}
