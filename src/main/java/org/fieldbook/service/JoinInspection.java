package org.fieldbook.service;

import org.fieldbook.bundle.Arrival;
import org.fieldbook.bundle.IdentityCard;
import org.fieldbook.bundle.RefusedFile;
import org.fieldbook.bundle.crypto.Jwe;
import org.fieldbook.bundle.crypto.Jws;
import org.fieldbook.bundle.crypto.JwsSignatures;
import org.fieldbook.bundle.crypto.SignedFile;
import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Genesis;
import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.inspection.ReadAloud;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;
import org.fieldbook.journal.json.UnreadableChange;
import org.fieldbook.settings.Export;
import org.fieldbook.store.InspectionKeys;
import org.fieldbook.store.InspectionPrivateKeys;
import org.fieldbook.store.Store;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/// Joins an inspection that somebody else set up, by two files: an identity card that goes to the lead, and
/// the invitation that comes back. Not for the FX thread.
public final class JoinInspection {

    /// In bytes; a card takes a hundredth of it.
    private static final int LARGEST_CARD = 64 << 10;

    private final Store store;
    private final boolean practice;
    private final Allowed allowed;

    /// @param practice whether the store is for practice: only practice inspections are joined there, and
    ///     elsewhere none
    JoinInspection(Store store, boolean practice, Allowed allowed) {
        this.store = store;
        this.practice = practice;
        this.allowed = allowed;
    }

    /// An invitation that was read and not taken up yet.
    ///
    /// @param words to be read aloud by both: they come from the change with which the inspection began
    /// @param practice whether the inspection is for practice and never real
    public record Invitation(
            UUID card,
            Arrival arrival,
            List<String> words,
            String service,
            String code,
            boolean practice) {

        /// Whether these are the words, however they are spaced and written large.
        public boolean isRead(String said) {
            return ReadAloud.isRead(words, said);
        }
    }

    /// What the file of this person's card would be called.
    public static String cardName(String name) {
        return BundleName.identityCard(name);
    }

    /// Writes a card that was made.
    public static void saveCard(byte[] card, Path file) {
        BundleFiles.write(file, card);
    }

    /// How many cards were made here that no inspection uses: each waits for an invitation.
    public int waiting() {
        return OpenStore.reading(store.cards()::listWaiting).size();
    }

    /// Makes a card as [#makeCard] does and writes it.
    public IdentityCard writeCard(String name, Path file) {
        byte[] card = makeCard(name);
        saveCard(card, file);
        return readCard(card);
    }

    /// Makes keys and the card that shows them. The keys are on disk before the card exists.
    public byte[] makeCard(String name) {
        UUID id = UUID.randomUUID();
        if (name.isBlank() || name.length() > NewInspection.LONGEST_NAME) {
            throw new Failure(
                    Failure.Kind.INPUT, "I-03", "inspection.names", NewInspection.LONGEST_NAME);
        }
        InspectionKeys keys = OpenStore.reading(() -> store.cards().make(id));
        InspectionPrivateKeys secret = OpenStore.reading(() -> store.privateKeys(id));
        IdentityCard card =
                new IdentityCard(
                        id,
                        Value.Text.of(name).text(),
                        practice,
                        new LaptopKeys(keys.signing(), keys.agreement()));
        return SignedFile.write(
                Jws.sign(
                        DocumentType.IDENTITY_CARD,
                        card.toValue(),
                        secret.signing(),
                        keys.signing()));
    }

    /// Reads somebody's card.
    public static IdentityCard readCard(Path file) {
        return readCard(BundleFiles.read(file, LARGEST_CARD));
    }

    /// Likewise, of the bytes of a file.
    public static IdentityCard readCard(byte[] file) {
        try {
            if (file.length > LARGEST_CARD) {
                throw new RefusedFile(RefusedFile.Reason.NOT_A_BUNDLE);
            }
            SignedDocument document = SignedFile.read(file);
            return content(document)
                    .flatMap(content -> IdentityCard.open(document, content, new JwsSignatures()))
                    .orElseThrow(() -> new RefusedFile(RefusedFile.Reason.DAMAGED));
        } catch (RefusedFile refused) {
            Failure failure =
                    refused.reason() == RefusedFile.Reason.NOT_A_BUNDLE
                            ? new Failure(Failure.Kind.INPUT, "M-09", "card.none")
                            : new Failure(Failure.Kind.DAMAGED, "M-10", "card.damaged");
            failure.initCause(refused);
            throw failure;
        }
    }

    private static Optional<Value.Members> content(SignedDocument document) {
        try {
            return Optional.of(
                    CanonicalJson.read(Base64.getUrlDecoder().decode(document.payload())));
        } catch (IllegalArgumentException | UnreadableChange noCard) {
            return Optional.empty();
        }
    }

    /// Reads an invitation made for one of the cards that wait here.
    public Invitation read(Path file) {
        return read(() -> BundleFiles.read(file));
    }

    /// Likewise, of the bytes of a file.
    public Invitation read(byte[] file) {
        return read(() -> file);
    }

    private Invitation read(Supplier<byte[]> file) {
        UUID card = find(file);
        Arrival arrival = open(file, card, ReadBundle::open);
        State state = arrival.after();
        Closed.expectNot(store, state.inspection());
        if (OpenStore.reading(store::inspections).contains(state.inspection())) {
            throw new Failure(Failure.Kind.INPUT, "M-05", "join.held");
        }
        if (Genesis.of(state).practice() != practice) {
            throw new Failure(
                    Failure.Kind.NOT_ALLOWED,
                    "B-16",
                    practice ? "join.practiceStore" : "join.practiceInspection");
        }
        var inspection = state.subject(Fields.inspection(state.inspection()));
        return new Invitation(
                card,
                arrival,
                words(state),
                inspection.text(Fields.SERVICE).orElse(""),
                inspection.text(Fields.CODE).orElse(""),
                practice);
    }

    /// What was signed in an invitation, as plain JSON.
    public String open(Path file) {
        allowed.expect(Export.PLAIN);
        Supplier<byte[]> content = () -> BundleFiles.read(file);
        return open(content, find(content), ReadBundle::openPlain);
    }

    private <T> T open(Supplier<byte[]> file, UUID card, ReadBundle.Opening<T> opening) {
        InspectionKeys keys = OpenStore.reading(() -> store.cards().get(card));
        InspectionPrivateKeys secret = OpenStore.reading(() -> store.privateKeys(card));
        return BundleFailures.reading(() ->
                opening.open(
                        file,
                        new LaptopKeys(keys.signing(), keys.agreement()),
                        secret.agreement(),
                        id -> State.empty(id, new JwsSignatures())));
    }

    /// The words of the change with which this inspection began.
    static List<String> words(State state) {
        return ReadAloud.words(Genesis.findChange(state).orElseThrow().hash());
    }

    private UUID find(Supplier<byte[]> file) {
        return Closed.reading(
                store,
                file,
                () ->
                        find(Jwe.recipients(file.get()))
                                .orElseThrow(() ->
                                        new RefusedFile(RefusedFile.Reason.NOT_FOR_THIS_KEY)));
    }

    private Optional<UUID> find(List<String> recipients) {
        return OpenStore.reading(store.cards()::listWaiting).stream()
                .filter(card ->
                        recipients.contains(
                                OpenStore.reading(() -> store.cards().get(card))
                                        .agreement()
                                        .thumbprint()))
                .findFirst();
    }

    /// Whether a card that waits here is among these, by the thumbprints of their agreement keys.
    boolean isWaitingFor(List<String> recipients) {
        return find(recipients).isPresent();
    }

    /// Takes the invitation up, once the words were read aloud: the inspection, its pack and everything in
    /// the invitation, in one transaction.
    public UUID accept(Invitation invitation) {
        Arrival arrival = invitation.arrival();
        UUID id = arrival.payload().inspection();
        boolean hasPack =
                arrival.payload().blobs().stream()
                        .anyMatch(
                                blob -> blob.hash().equals(Genesis.of(arrival.after()).packHash()));
        if (!hasPack) {
            throw new Failure(Failure.Kind.INPUT, "B-15", "bundle.noBeginning");
        }
        return OpenStore.reading(() ->
                store.inTransaction(transaction -> {
                    transaction.adoptInspection(id, invitation.card());
                    transaction.append(
                            id, arrival.added().stream().map(arrival.after()::seen).toList());
                    new ArrivalRows(arrival, "")
                            .keep(transaction, new ExchangeRows(new TreeMap<>()), arrival::after);
                    return id;
                }));
    }
}
