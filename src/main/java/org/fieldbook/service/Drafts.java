package org.fieldbook.service;

import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Fields;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// How drafts lie, sealed, in the store.
final class Drafts {

    private static final String PREFIX = "draft/";

    private Drafts() {}

    /// One place for each subject; drafts of text fields of one subject keep apart by their fields. What is
    /// evidence is typed in one form.
    static String key(Draft draft) {
        String fields =
                draft.about().isPresent() || Fields.isOfDelivery(draft.subject().kind())
                        ? ""
                        : "/" + String.join(",", new TreeMap<>(draft.texts()).keySet());
        return keyOfNote(draft.subject()) + fields;
    }

    /// The place of a note's draft.
    static String keyOfNote(SubjectId note) {
        return PREFIX + note.kind() + "/" + note.id();
    }

    static boolean isKey(String key) {
        return key.startsWith(PREFIX);
    }

    /// The bytes to keep. Refuses a text that is longer than anybody writes.
    static Bytes write(Draft draft) {
        draft.texts().values().forEach(Typed::note);
        return Bytes.of(CanonicalJson.write(value(draft)));
    }

    static Value.Members value(Draft draft) {
        SortedMap<String, Value> members = new TreeMap<>();
        members.put("subject", subject(draft.subject()));
        draft.about().ifPresent(about -> members.put("about", about.toValue()));
        SortedMap<String, Value> texts = new TreeMap<>();
        draft.texts().forEach((field, text) -> texts.put(field, Value.text(text)));
        members.put("texts", new Value.Members(texts));
        SortedMap<String, Value> seen = new TreeMap<>();
        draft.seen().forEach((field, heads) -> seen.put(field, hashes(heads)));
        members.put("seen", new Value.Members(seen));
        members.put("caret", new Value.Whole(draft.caret()));
        return new Value.Members(members);
    }

    static Draft read(Bytes bytes) {
        return draft(CanonicalJson.read(bytes.toArray()).members());
    }

    static Draft draft(Map<String, Value> members) {
        Map<String, String> texts = new TreeMap<>();
        members(member(members, "texts")).forEach((field, text) -> texts.put(field, text(text)));
        Map<String, List<Hash>> seen = new TreeMap<>();
        members(member(members, "seen")).forEach((field, heads) -> seen.put(field, hashes(heads)));
        Optional<About> about = Optional.ofNullable(members.get("about")).flatMap(About::find);
        return new Draft(
                subject(members(member(members, "subject"))),
                about,
                texts,
                seen,
                member(members, "caret") instanceof Value.Whole(long caret)
                        ? Math.toIntExact(caret)
                        : 0);
    }

    /// The edit that says what a new note is evidence for.
    ///
    /// @param cleared the heads that say nothing any more, as after an undo; mostly none
    static Edit aboutEdit(SubjectId note, About about, List<Hash> cleared) {
        return Edit.of(note, Fields.ABOUT, about.toValue(), cleared);
    }

    static Value.Members subject(SubjectId id) {
        return new Value.Members(
                new TreeMap<>(
                        Map.of(
                                "kind",
                                Value.text(id.kind()),
                                "id",
                                Value.text(id.id().toString()))));
    }

    static SubjectId subject(Map<String, Value> members) {
        return new SubjectId(
                text(member(members, "kind")), UUID.fromString(text(member(members, "id"))));
    }

    static Value.Items hashes(List<Hash> hashes) {
        return new Value.Items(hashes.stream().<Value>map(hash -> Value.text(hash.hex())).toList());
    }

    static List<Hash> hashes(Value value) {
        List<Hash> hashes = new ArrayList<>();
        if (value instanceof Value.Items(List<Value> items)) {
            items.forEach(item -> hashes.add(new Hash(text(item))));
        }
        return hashes;
    }

    static Value member(Map<String, Value> members, String name) {
        Value value = members.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a draft lacks " + name);
        }
        return value;
    }

    static Map<String, Value> members(Value value) {
        return switch (value) {
            case Value.Members(SortedMap<String, Value> members) -> members;
            case Value.Text _, Value.Whole _, Value.Truth _, Value.Items _ ->
                    throw new IllegalArgumentException("a draft holds an object here");
        };
    }

    static String text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Members _, Value.Whole _, Value.Truth _, Value.Items _ ->
                    throw new IllegalArgumentException("a draft holds text here");
        };
    }
}
