package org.fieldbook.bundle;

import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.inspection.ReadAloud;
import org.fieldbook.inspection.Signatures;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.PublicKey;
import org.fieldbook.journal.Value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// What somebody gives the lead to join: a name and the keys of one laptop, made for one inspection. It is
/// signed by the key it shows, so that nobody passes another's key off as theirs.
///
/// @param id under which the laptop keeps the private halves until the invitation comes
/// @param practice whether it was made in a practice store, which anybody may open
public record IdentityCard(UUID id, String name, boolean practice, LaptopKeys keys) {

    private static final long FORMAT = 1;
    private static final int LONGEST_NAME = 200;

    public IdentityCard {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters");
        }
    }

    /// The words by which two people hear that they hold the same card: they come from its keys.
    public List<String> words() {
        return ReadAloud.words(
                Hash.of(keys.signing().thumbprint() + "." + keys.agreement().thumbprint()));
    }

    /// What is signed.
    public Value.Members toValue() {
        return new Value.Members(
                new TreeMap<>(
                        Map.of(
                                "format", new Value.Whole(FORMAT),
                                "id", Value.text(id.toString()),
                                "name", Value.text(name),
                                "practice", new Value.Truth(practice),
                                "signing", keys.signing().toValue(),
                                "agreement", keys.agreement().toValue())));
    }

    /// The card, if the key that it shows signed it.
    ///
    /// @param content what is signed, not believed yet
    public static Optional<IdentityCard> open(
            SignedDocument document, Value.Members content, Signatures signatures) {
        return read(content)
                .filter(card ->
                        signatures
                                .open(document, DocumentType.IDENTITY_CARD, card.keys().signing())
                                .filter(content::equals)
                                .isPresent());
    }

    private static Optional<IdentityCard> read(Value.Members value) {
        var members = value.members();
        if (!new Value.Whole(FORMAT).equals(members.get("format"))
                || !(members.get("id") instanceof Value.Text(String id))
                || !(members.get("name") instanceof Value.Text(String name))
                || !(members.get("practice") instanceof Value.Truth(boolean practice))
                || !members.containsKey("signing")
                || !members.containsKey("agreement")) {
            return Optional.empty();
        }
        Optional<PublicKey> signing = PublicKey.find(members.get("signing"));
        Optional<PublicKey> agreement = PublicKey.find(members.get("agreement"));
        if (signing.isEmpty() || agreement.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new IdentityCard(
                            UUID.fromString(id),
                            name,
                            practice,
                            new LaptopKeys(signing.get(), agreement.get())));
        } catch (IllegalArgumentException noCard) {
            return Optional.empty();
        }
    }

    /// Only the identity.
    @Override
    public String toString() {
        return "Identity card " + id;
    }
}
