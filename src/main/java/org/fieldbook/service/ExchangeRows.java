package org.fieldbook.service;

import org.fieldbook.bundle.Delta;
import org.fieldbook.bundle.Holdings;
import org.fieldbook.bundle.Receipt;
import org.fieldbook.bundle.SignedHead;
import org.fieldbook.inspection.Signatures;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Trust;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;
import org.fieldbook.store.StoreTransaction;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// What a laptop keeps, sealed, about the exchange of one inspection: colleagues' signed heads, what each
/// laptop last said it holds, and receipts. None of it is a change; all of it comes again with bundles.
final class ExchangeRows {

    private static final String HEAD = "exchange/head/";
    private static final String TOLD = "exchange/told/";
    private static final String RECEIPT = "exchange/receipt/";
    private static final String GIVEN = "exchange/given/";
    private static final String FILE = "exchange/file/";

    private final SortedMap<String, Bytes> rows;

    /// @param rows every sealed row of the inspection; others are passed over
    ExchangeRows(SortedMap<String, Bytes> rows) {
        this.rows = rows;
    }

    /// Colleagues' heads, for handing their runs on.
    List<Delta.Vouched> heads(Trust trust, Signatures signatures) {
        List<Delta.Vouched> heads = new ArrayList<>();
        for (Bytes row : startingWith(HEAD)) {
            Value.Members members = read(row);
            UUID author = UUID.fromString(text(members, "author"));
            SignedDocument document = document(members);
            trust.everHad(author).stream()
                    .flatMap(key -> SignedHead.open(document, key, signatures).stream())
                    .findFirst()
                    .ifPresent(head -> heads.add(new Delta.Vouched(head, document)));
        }
        return heads;
    }

    /// Keeps a head, in place of those of the same run that it covers.
    void putHead(
            StoreTransaction transaction,
            State state,
            UUID author,
            Delta.Vouched vouched,
            List<Delta.Vouched> known) {
        for (Delta.Vouched old : known) {
            if (old.head().replica().equals(vouched.head().replica())
                    && Delta.covers(state, vouched.head().tip(), old.head().tip())) {
                transaction.removeDraft(state.inspection(), key(old.head()));
            }
        }
        transaction.putDraft(
                state.inspection(),
                key(vouched.head()),
                write(
                        Map.of(
                                "author",
                                Value.text(author.toString()),
                                "document",
                                vouched.document().toValue())));
    }

    private static String key(SignedHead head) {
        return HEAD + head.replica() + "/" + head.tip().hash().hex();
    }

    /// What a laptop last said, and when.
    ///
    /// @param at that laptop's date-time
    /// @param lacks the attached files it said it lacks; empty if it did not say
    record Told(String laptop, Holdings holds, String at, Optional<List<Hash>> lacks) {}

    /// By laptop.
    Map<String, Told> told() {
        Map<String, Told> all = new TreeMap<>();
        for (Bytes row : startingWith(TOLD)) {
            Value.Members members = read(row);
            String laptop = text(members, "laptop");
            all.put(
                    laptop,
                    new Told(
                            laptop,
                            holdings(members),
                            text(members, "at"),
                            Receipt.lacking(members.members().get("lacks"))));
        }
        return all;
    }

    static void putTold(StoreTransaction transaction, UUID inspection, Told told) {
        Map<String, Value> members =
                new TreeMap<>(
                        Map.of(
                                "laptop", Value.text(told.laptop()),
                                "at", Value.text(told.at()),
                                "holds", Receipt.toValue(told.holds())));
        told.lacks().ifPresent(lacks -> members.put("lacks", Receipt.toValue(lacks)));
        transaction.putDraft(inspection, TOLD + told.laptop(), write(members));
    }

    /// The newest receipt of each laptop, by laptop.
    Map<String, SignedDocument> receipts() {
        Map<String, SignedDocument> all = new TreeMap<>();
        rows.tailMap(RECEIPT)
                .forEach((key, row) -> {
                    if (key.startsWith(RECEIPT)) {
                        all.put(key.substring(RECEIPT.length()), document(read(row)));
                    }
                });
        return all;
    }

    static void putReceipt(
            StoreTransaction transaction, UUID inspection, String laptop, SignedDocument receipt) {
        transaction.putDraft(
                inspection, RECEIPT + laptop, write(Map.of("document", receipt.toValue())));
    }

    /// What the bundles made here for one laptop hold. Whether it read them is not known.
    ///
    /// @param holds of each replica the last change in them
    /// @param at when the last one was made, this laptop's date-time
    /// @param files the attached files in them
    record Given(String laptop, Holdings holds, String at, List<Hash> files) {}

    /// By laptop.
    Map<String, Given> given() {
        Map<String, Given> all = new TreeMap<>();
        for (Bytes row : startingWith(GIVEN)) {
            Value.Members members = read(row);
            String laptop = text(members, "laptop");
            all.put(
                    laptop,
                    new Given(
                            laptop,
                            holdings(members),
                            text(members, "at"),
                            Receipt.lacking(members.members().get("files")).orElse(List.of())));
        }
        return all;
    }

    /// When a bundle was last made here, on this laptop's clock; empty if none was.
    Optional<String> lastMade() {
        return given().values().stream()
                .map(given -> OffsetDateTime.parse(given.at()))
                .max(Comparator.naturalOrder())
                .map(OffsetDateTime::toString);
    }

    static void putGiven(StoreTransaction transaction, UUID inspection, Given given) {
        transaction.putDraft(
                inspection,
                GIVEN + given.laptop(),
                write(
                        Map.of(
                                "laptop", Value.text(given.laptop()),
                                "at", Value.text(given.at()),
                                "holds", Receipt.toValue(given.holds()),
                                "files", Receipt.toValue(given.files()))));
    }

    /// What is known of a file by its content, without opening it.
    enum Known {
        /// It was found to bring nothing.
        READ,
        /// It was made here.
        OWN
    }

    /// Empty if the file has to be looked at.
    Optional<Known> known(Hash file) {
        return Optional.ofNullable(rows.get(FILE + file.hex()))
                .map(row ->
                        text(read(row), "is").equals(Known.OWN.name()) ? Known.OWN : Known.READ);
    }

    static void putKnown(StoreTransaction transaction, UUID inspection, Hash file, Known known) {
        transaction.putDraft(
                inspection, FILE + file.hex(), write(Map.of("is", Value.text(known.name()))));
    }

    private List<Bytes> startingWith(String prefix) {
        return rows.tailMap(prefix).entrySet().stream()
                .takeWhile(row -> row.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Bytes write(Map<String, Value> members) {
        return Bytes.of(CanonicalJson.write(new Value.Members(new TreeMap<>(members))));
    }

    private static Value.Members read(Bytes row) {
        return CanonicalJson.read(row.toArray());
    }

    private static String text(Value.Members members, String name) {
        return members.members().get(name) instanceof Value.Text(String text) ? text : "";
    }

    private static Holdings holdings(Value.Members members) {
        return members.members().get("holds") instanceof Value.Items(List<Value> items)
                ? Receipt.holdings(items)
                : Holdings.NOTHING;
    }

    private static SignedDocument document(Value.Members members) {
        return Optional.ofNullable(members.members().get("document"))
                .flatMap(SignedDocument::find)
                .orElseThrow(() -> new IllegalStateException("a row that was never written"));
    }
}
