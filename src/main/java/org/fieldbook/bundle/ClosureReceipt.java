package org.fieldbook.bundle;

import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.Signatures;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.journal.PublicKey;
import org.fieldbook.journal.Value;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// What stays of an inspection that a laptop closed: which it was, how much there was, when and by whose key;
/// nothing about people. The key that it shows signed it, as its last word, and is gone.
///
/// @param code of the inspection
/// @param at that laptop's date-time with offset: shown, never compared
/// @param signing the public half of the laptop's signing key
/// @param agreement the thumbprint of its agreement key, by which bundles for it are known
/// @param notConfirmed how many acts nobody had signed for when it was closed
/// @param headquarters what headquarters had signed for; empty if it had not
public record ClosureReceipt(
        UUID inspection,
        String code,
        String at,
        PublicKey signing,
        String agreement,
        Counts counts,
        int notConfirmed,
        Optional<Headquarters> headquarters) {

    private static final long FORMAT = 1;

    /// How much there was.
    ///
    /// @param subjects of all samples, withdrawn ones left out
    public record Counts(int changes, int acts, int subjects, int attachments) {}

    /// A laptop of headquarters and its last word.
    ///
    /// @param laptop the thumbprint of its key
    /// @param at on its own clock
    /// @param acts how many of the acts it signed for
    public record Headquarters(String laptop, String at, int acts) {}

    /// What is signed.
    public Value.Members toValue() {
        SortedMap<String, Value> members = new TreeMap<>();
        members.put("format", new Value.Whole(FORMAT));
        members.put("inspection", Value.text(inspection.toString()));
        members.put("code", Value.text(code));
        members.put("at", Value.text(at));
        members.put("signing", signing.toValue());
        members.put("agreement", Value.text(agreement));
        members.put("changes", new Value.Whole(counts.changes()));
        members.put("acts", new Value.Whole(counts.acts()));
        members.put("subjects", new Value.Whole(counts.subjects()));
        members.put("attachments", new Value.Whole(counts.attachments()));
        members.put("notConfirmed", new Value.Whole(notConfirmed));
        headquarters.ifPresent(one -> {
            SortedMap<String, Value> word = new TreeMap<>();
            word.put("laptop", Value.text(one.laptop()));
            word.put("at", Value.text(one.at()));
            word.put("acts", new Value.Whole(one.acts()));
            members.put("headquarters", new Value.Members(word));
        });
        return new Value.Members(members);
    }

    /// The receipt, if the key that it shows signed it.
    ///
    /// @param content what is signed, not believed yet
    public static Optional<ClosureReceipt> open(
            SignedDocument document, Value.Members content, Signatures signatures) {
        return read(content)
                .filter(receipt ->
                        signatures
                                .open(document, DocumentType.CLOSURE, receipt.signing())
                                .filter(content::equals)
                                .isPresent());
    }

    private static Optional<ClosureReceipt> read(Value.Members value) {
        var members = value.members();
        if (!new Value.Whole(FORMAT).equals(members.get("format"))
                || !(members.get("inspection") instanceof Value.Text(String inspection))
                || !(members.get("code") instanceof Value.Text(String code))
                || !(members.get("at") instanceof Value.Text(String at))
                || !(members.get("agreement") instanceof Value.Text(String agreement))
                || !members.containsKey("signing")) {
            return Optional.empty();
        }
        try {
            return PublicKey.find(members.get("signing"))
                    .map(signing ->
                            new ClosureReceipt(
                                    UUID.fromString(inspection),
                                    code,
                                    at,
                                    signing,
                                    agreement,
                                    new Counts(
                                            count(members, "changes"),
                                            count(members, "acts"),
                                            count(members, "subjects"),
                                            count(members, "attachments")),
                                    count(members, "notConfirmed"),
                                    headquarters(members)));
        } catch (IllegalArgumentException | ArithmeticException noReceipt) {
            return Optional.empty();
        }
    }

    private static Optional<Headquarters> headquarters(SortedMap<String, Value> members) {
        return members.get("headquarters") instanceof Value.Members(var word)
                        && word.get("laptop") instanceof Value.Text(String laptop)
                        && word.get("at") instanceof Value.Text(String at)
                ? Optional.of(new Headquarters(laptop, at, count(word, "acts")))
                : Optional.empty();
    }

    private static int count(SortedMap<String, Value> members, String name) {
        return members.get(name) instanceof Value.Whole(long count) ? Math.toIntExact(count) : 0;
    }
}
