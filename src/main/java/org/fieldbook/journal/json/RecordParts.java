package org.fieldbook.journal.json;

import org.fieldbook.journal.ChangeRecord;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What was read of a record so far. Members come in any order, so nothing can be checked whole
/// before the end.
final class RecordParts {

    long format;
    long seq;
    long tick;
    long act;
    @Nullable UUID inspection;
    @Nullable UUID replica;
    @Nullable UUID author;
    @Nullable Hash prev;
    @Nullable Hash valueHash;
    @Nullable String at;
    @Nullable String field;
    @Nullable String reason;
    @Nullable SubjectId subject;
    @Nullable List<Hash> replaces;

    ChangeRecord toRecord() {
        if (format > ChangeRecord.FORMAT) {
            throw new UnreadableChange(UnreadableChange.Reason.NEWER);
        }
        if (format != ChangeRecord.FORMAT
                || inspection == null
                || replica == null
                || author == null
                || at == null
                || field == null
                || subject == null
                || replaces == null) {
            throw wrong();
        }
        try {
            return new ChangeRecord(
                    ChangeRecord.FORMAT,
                    inspection,
                    replica,
                    seq,
                    Optional.ofNullable(prev),
                    tick,
                    at,
                    author,
                    act,
                    subject,
                    field,
                    Optional.ofNullable(valueHash),
                    replaces,
                    Optional.ofNullable(reason));
        } catch (IllegalArgumentException refused) {
            throw wrong();
        }
    }

    static String text(JsonParser json) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            throw wrong();
        }
        return json.getString();
    }

    static long whole(JsonParser json) {
        if (!json.hasToken(JsonToken.VALUE_NUMBER_INT)
                || json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw wrong();
        }
        long number = json.getLongValue();
        if (number < 0 || number > Value.LARGEST_WHOLE) {
            throw wrong();
        }
        return number;
    }

    static UUID id(JsonParser json) {
        String text = text(json);
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException refused) {
            throw wrong();
        }
        throw wrong();
    }

    static Hash hash(JsonParser json) {
        try {
            return new Hash(text(json));
        } catch (IllegalArgumentException refused) {
            throw wrong();
        }
    }

    /// Hashes in rising order, or equal records could have different bytes.
    static List<Hash> hashes(JsonParser json) {
        if (!json.hasToken(JsonToken.START_ARRAY)) {
            throw wrong();
        }
        List<Hash> hashes = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Hash next = hash(json);
            if (!hashes.isEmpty() && hashes.getLast().compareTo(next) >= 0) {
                throw wrong();
            }
            hashes.add(next);
        }
        return hashes;
    }

    static SubjectId subject(String kind, UUID id) {
        try {
            return new SubjectId(kind, id);
        } catch (IllegalArgumentException refused) {
            throw wrong();
        }
    }

    static void expectObject(JsonParser json) {
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            throw wrong();
        }
    }

    static UnreadableChange wrong() {
        return new UnreadableChange(UnreadableChange.Reason.WRONG_RECORD);
    }
}
