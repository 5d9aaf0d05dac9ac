package org.fieldbook.journal.json;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.ChangeRecord;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.Value;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/// The one JSON form of a change: two parts, the record and the value with its salt, each in the
/// canonical form of RFC 8785. Both parts' bytes are kept and passed on as they came, so members that
/// this version does not know survive.
public final class ChangeJson {

    /// The largest record in bytes.
    public static final int LARGEST_RECORD = 64 << 10;

    /// The largest value part in bytes.
    public static final int LARGEST_VALUE = 2 << 20;

    /// The length of a salt in bytes: nobody can guess a short value from its hash.
    public static final int SALT = 16;

    private ChangeJson() {}

    /// Makes a change.
    ///
    /// @param salt 16 random bytes, used once; not looked at if the content is no value
    /// @param record makes the record from the hash of the value part, which is empty for a cleared
    ///     field
    public static Change seal(
            Content content, byte[] salt, Function<Optional<Hash>, ChangeRecord> record) {
        Optional<byte[]> value =
                switch (content) {
                    case Content.Held held -> Optional.of(writeValue(held.value(), salt));
                    case Content.Cleared() -> Optional.empty();
                    case Content.Erased() ->
                            throw new IllegalArgumentException("nobody writes an erased value");
                };
        ChangeRecord sealed = record.apply(value.map(Hash::of));
        byte[] bytes = limited(RecordJson.write(sealed), LARGEST_RECORD);
        return new Change(Hash.of(bytes), sealed, content, Bytes.of(bytes), value.map(Bytes::of));
    }

    private static byte[] writeValue(Value value, byte[] salt) {
        if (salt.length != SALT) {
            throw new IllegalArgumentException("a salt has " + SALT + " bytes");
        }
        byte[] bytes =
                CanonicalJson.write(json -> {
                    json.writeStartObject();
                    json.writeStringProperty(
                            ValueJson.SALT,
                            Base64.getUrlEncoder().withoutPadding().encodeToString(salt));
                    json.writeName(ValueJson.VALUE);
                    CanonicalJson.put(json, value);
                    json.writeEndObject();
                });
        return limited(bytes, LARGEST_VALUE);
    }

    private static byte[] limited(byte[] bytes, int most) {
        if (bytes.length > most) {
            throw new IllegalArgumentException("a part of a change is larger than " + most);
        }
        return bytes;
    }

    /// Reads a change that comes from outside. Throws [UnreadableChange] unless it is whole, within
    /// limits and in canonical form, and its parts match.
    ///
    /// @param value the value part; empty if the field was cleared or the value erased
    public static Change read(Bytes record, Optional<Bytes> value) {
        Change change = reopen(record, value);
        checkCanonical(record);
        value.ifPresent(ChangeJson::checkCanonical);
        return change;
    }

    /// Reads a change whose parts come from outside in whatever JSON form; the change is over their
    /// canonical bytes. Throws [UnreadableChange] unless it is whole, within limits and its parts match.
    public static Change readAny(byte[] record, Optional<byte[]> value) {
        return reopen(
                canonicalWithin(record, LARGEST_RECORD),
                value.map(part -> canonicalWithin(part, LARGEST_VALUE)));
    }

    /// What is read before it is made canonical is within limits: the canonicaliser knows none.
    private static Bytes canonicalWithin(byte[] part, int most) {
        if (part.length > most) {
            throw new UnreadableChange(UnreadableChange.Reason.TOO_LARGE);
        }
        Json.check(part);
        return Bytes.of(CanonicalJson.canonical(part));
    }

    /// Reads a change that this laptop wrote or [#read] before, and kept under seal since. Checks
    /// everything but the canonical form, which takes as long as all the rest.
    public static Change reopen(Bytes record, Optional<Bytes> value) {
        byte[] bytes = within(record, LARGEST_RECORD);
        ChangeRecord known = RecordJson.read(bytes);
        return new Change(Hash.of(bytes), known, content(known, value), record, value);
    }

    private static Content content(ChangeRecord record, Optional<Bytes> part) {
        if (record.valueHash().isEmpty()) {
            if (part.isPresent()) {
                throw new UnreadableChange(UnreadableChange.Reason.VALUE_MISMATCH);
            }
            return new Content.Cleared();
        }
        if (part.isEmpty()) {
            return new Content.Erased();
        }
        byte[] bytes = within(part.get(), LARGEST_VALUE);
        if (!record.valueHash().get().equals(Hash.of(bytes))) {
            throw new UnreadableChange(UnreadableChange.Reason.VALUE_MISMATCH);
        }
        return new Content.Held(ValueJson.read(bytes));
    }

    private static byte[] within(Bytes bytes, int most) {
        if (bytes.size() > most) {
            throw new UnreadableChange(UnreadableChange.Reason.TOO_LARGE);
        }
        return bytes.toArray();
    }

    private static void checkCanonical(Bytes part) {
        byte[] bytes = part.toArray();
        if (!Arrays.equals(bytes, CanonicalJson.canonical(bytes))) {
            throw new UnreadableChange(UnreadableChange.Reason.NOT_CANONICAL);
        }
    }
}
