package org.fieldbook.bundle;

import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.Signatures;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.inspection.Tip;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.PublicKey;
import org.fieldbook.journal.Value;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// A laptop's signed word for what it holds, made where a bundle was taken in. It travels on in bundles.
///
/// @param laptop the thumbprint of the key that signs it
/// @param number one more with each receipt of this laptop: of two the higher one is the newer
/// @param at that laptop's date-time with offset: shown, never compared
/// @param lacks the attached files that it knows of and does not hold, by hash; empty if it did not say
public record Receipt(
        UUID inspection,
        UUID member,
        String laptop,
        long number,
        String at,
        Holdings holds,
        Optional<List<Hash>> lacks) {

    private static final long FORMAT = 1;

    /// What is signed.
    public Value.Members toValue() {
        SortedMap<String, Value> members =
                new TreeMap<>(
                        Map.of(
                                "format", new Value.Whole(FORMAT),
                                "inspection", Value.text(inspection.toString()),
                                "member", Value.text(member.toString()),
                                "laptop", Value.text(laptop),
                                "number", new Value.Whole(number),
                                "at", Value.text(at),
                                "holds", toValue(holds)));
        lacks.ifPresent(hashes -> members.put("lacks", toValue(hashes)));
        return new Value.Members(members);
    }

    /// The form in which it stands in receipts and the store what files are lacking.
    public static Value.Items toValue(Collection<Hash> lacks) {
        return new Value.Items(
                lacks.stream().sorted().<Value>map(hash -> Value.text(hash.hex())).toList());
    }

    /// Reads it back; empty if nothing was said. Throws [IllegalArgumentException] where it is no hash.
    public static Optional<List<Hash>> lacking(@Nullable Value value) {
        if (!(value instanceof Value.Items(List<Value> items))) {
            return Optional.empty();
        }
        return Optional.of(
                items.stream()
                        .map(item -> new Hash(item instanceof Value.Text(String hex) ? hex : ""))
                        .toList());
    }

    /// The form in which holdings stand in receipts, bundles and the store.
    public static Value.Items toValue(Holdings holds) {
        return new Value.Items(
                holds.tips().entrySet().stream()
                        .<Value>map(entry ->
                                new Value.Members(
                                        new TreeMap<>(
                                                Map.of(
                                                        "replica",
                                                        Value.text(entry.getKey().toString()),
                                                        "seq",
                                                        new Value.Whole(entry.getValue().seq()),
                                                        "hash",
                                                        Value.text(
                                                                entry.getValue().hash().hex())))))
                        .toList());
    }

    /// The receipt, if this key signed it and it names that key.
    public static Optional<Receipt> open(
            SignedDocument document, PublicKey signer, Signatures signatures) {
        return signatures
                .open(document, DocumentType.RECEIPT, signer)
                .flatMap(Receipt::read)
                .filter(read -> read.laptop().equals(signer.thumbprint()));
    }

    private static Optional<Receipt> read(Value.Members value) {
        var members = value.members();
        if (!new Value.Whole(FORMAT).equals(members.get("format"))
                || !(members.get("inspection") instanceof Value.Text(String inspection))
                || !(members.get("member") instanceof Value.Text(String member))
                || !(members.get("laptop") instanceof Value.Text(String laptop))
                || !(members.get("number") instanceof Value.Whole(long number))
                || !(members.get("at") instanceof Value.Text(String at))
                || !(members.get("holds") instanceof Value.Items(List<Value> holds))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Receipt(
                            UUID.fromString(inspection),
                            UUID.fromString(member),
                            laptop,
                            number,
                            at,
                            holdings(holds),
                            lacking(members.get("lacks"))));
        } catch (IllegalArgumentException noReceipt) {
            return Optional.empty();
        }
    }

    /// Reads holdings back. Throws [IllegalArgumentException] where they are none.
    public static Holdings holdings(List<Value> items) {
        SortedMap<UUID, Tip> tips = new TreeMap<>();
        for (Value item : items) {
            if (!(item instanceof Value.Members(var members))
                    || !(members.get("replica") instanceof Value.Text(String replica))
                    || !(members.get("seq") instanceof Value.Whole(long seq))
                    || !(members.get("hash") instanceof Value.Text(String hash))) {
                throw new IllegalArgumentException("not what a laptop holds");
            }
            tips.put(UUID.fromString(replica), new Tip(seq, new Hash(hash)));
        }
        return new Holdings(tips);
    }
}
