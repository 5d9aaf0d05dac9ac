package org.fieldbook.bundle.json;

import org.fieldbook.bundle.Blob;
import org.fieldbook.bundle.ChangeRun;
import org.fieldbook.bundle.Holdings;
import org.fieldbook.bundle.Payload;
import org.fieldbook.bundle.Receipt;
import org.fieldbook.bundle.RefusedBundle;
import org.fieldbook.bundle.RefusedBundle.Reason;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.UnreadableChange;

import tools.jackson.core.Base64Variants;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Reads the content of a bundle within its limits. Refuses with [RefusedBundle] everything that a
/// [PayloadWriter] of this or a later version does not write; members that are not known here are passed
/// over.
public final class PayloadReader {

    private final JsonParser json;
    private final Alike alike = new Alike();
    private long blobBytes;

    private PayloadReader(JsonParser json) {
        this.json = json;
    }

    /// Reads it.
    ///
    /// @param content the bytes that were signed
    public static Payload read(byte[] content) {
        if (content.length > Payload.LARGEST) {
            throw new RefusedBundle(Reason.TOO_LARGE);
        }
        try (JsonParser json = PayloadJson.parser(content)) {
            ChangeCount.check(content);
            Payload read = new PayloadReader(json).readAll();
            if (json.nextToken() != null) {
                throw new RefusedBundle(Reason.UNREADABLE);
            }
            return read;
        } catch (JacksonException broken) {
            // Not passed on as the cause: its message quotes what it read.
            throw new RefusedBundle(Reason.UNREADABLE);
        } catch (UnreadableChange wrong) {
            throw wrong.reason() == UnreadableChange.Reason.NEWER
                    ? new RefusedBundle(Reason.NEWER)
                    : new RefusedBundle(Reason.UNREADABLE);
        } catch (IllegalArgumentException refused) {
            throw new RefusedBundle(Reason.UNREADABLE);
        }
    }

    private Payload readAll() {
        PayloadJson.expect(json, json.nextToken() == JsonToken.START_OBJECT);
        PayloadParts parts = new PayloadParts();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "format" -> parts.format(PayloadJson.whole(json));
                case "program" -> parts.program = PayloadJson.text(json);
                case "bundle" -> parts.bundle = PayloadJson.id(json);
                case "inspection" -> parts.inspection = PayloadJson.id(json);
                case "at" -> parts.at = PayloadJson.text(json);
                case "sender" -> parts.sender = readSender();
                case "recipients" -> parts.recipients = readAll(() -> PayloadJson.text(json));
                case "rosterVersion" -> parts.rosterVersion = PayloadJson.small(json);
                case "holds" -> parts.holds = readHoldings();
                case "receipts" -> parts.receipts = readAll(() -> PayloadJson.document(json));
                case "runs" -> {
                    UUID inspection = parts.inspection;
                    if (inspection == null) {
                        throw new RefusedBundle(Reason.UNREADABLE);
                    }
                    parts.runs = readAll(() -> readRun(inspection));
                }
                case "blobs" -> parts.blobs = readAll(this::readBlob, Blob.MOST);
                case "lacks" -> parts.lacks = readAll(this::readHash, Payload.MOST_LACKING);
                default -> json.skipChildren();
            }
        }
        return parts.toPayload();
    }

    /// Reads each element of a list.
    private <T> List<T> readAll(Supplier<T> element) {
        return readAll(element, Integer.MAX_VALUE);
    }

    /// Likewise, of at most so many.
    private <T> List<T> readAll(Supplier<T> element, int most) {
        PayloadJson.expect(json, json.hasToken(JsonToken.START_ARRAY));
        List<T> all = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (all.size() >= most) {
                throw new RefusedBundle(Reason.TOO_LARGE);
            }
            all.add(element.get());
        }
        return all;
    }

    private Payload.Sender readSender() {
        Value.Members members = PayloadJson.members(json);
        return new Payload.Sender(
                UUID.fromString(PayloadJson.text(members, "member")),
                PayloadJson.text(members, "laptop"),
                UUID.fromString(PayloadJson.text(members, "replica")));
    }

    private Holdings readHoldings() {
        List<Value> each = readAll(() -> (Value) PayloadJson.members(json));
        return Receipt.holdings(each);
    }

    private ChangeRun readRun(UUID inspection) {
        PayloadJson.expect(json, json.hasToken(JsonToken.START_OBJECT));
        Optional<UUID> replica = Optional.empty();
        Optional<UUID> author = Optional.empty();
        Optional<Hash> prev = Optional.empty();
        Optional<SignedDocument> head = Optional.empty();
        long from = 0;
        RunReader changesRead = new RunReader(json, alike);
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "replica" -> replica = Optional.of(PayloadJson.id(json));
                case "author" -> author = Optional.of(PayloadJson.id(json));
                case "from" -> from = PayloadJson.whole(json);
                case "prev" -> prev = Optional.of(new Hash(PayloadJson.text(json)));
                case "head" -> head = Optional.of(PayloadJson.document(json));
                case "changes" -> {
                    // What is shared stands before them, or a reader would have to keep them aside.
                    Hoisted start =
                            new Hoisted(
                                    inspection,
                                    replica.orElseThrow(PayloadReader::wrong),
                                    author.orElseThrow(PayloadReader::wrong),
                                    from,
                                    prev);
                    changesRead.read(start);
                }
                default -> json.skipChildren();
            }
        }
        return new ChangeRun(
                replica.orElseThrow(PayloadReader::wrong),
                author.orElseThrow(PayloadReader::wrong),
                changesRead.changes(),
                head.orElseThrow(PayloadReader::wrong));
    }

    private Blob readBlob() {
        PayloadJson.expect(json, json.hasToken(JsonToken.START_OBJECT));
        Optional<Hash> hash = Optional.empty();
        Optional<byte[]> content = Optional.empty();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "hash" -> hash = Optional.of(new Hash(PayloadJson.text(json)));
                case "content" -> content = Optional.of(readContent());
                default -> json.skipChildren();
            }
        }
        return new Blob(
                hash.orElseThrow(PayloadReader::wrong),
                Bytes.of(content.orElseThrow(PayloadReader::wrong)));
    }

    private Hash readHash() {
        return new Hash(PayloadJson.text(json));
    }

    /// Decoded piece by piece: as a text it would be held twice over.
    private byte[] readContent() {
        PayloadJson.expect(json, json.hasToken(JsonToken.VALUE_STRING));
        LimitedBytes bytes = new LimitedBytes(Blob.LARGEST);
        json.readBinaryValue(Base64Variants.MODIFIED_FOR_URL, bytes);
        blobBytes += bytes.size();
        if (blobBytes > Blob.LARGEST_TOGETHER) {
            throw new RefusedBundle(Reason.TOO_LARGE);
        }
        return bytes.toByteArray();
    }

    private static RefusedBundle wrong() {
        return new RefusedBundle(Reason.UNREADABLE);
    }
}
