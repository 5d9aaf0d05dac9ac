package org.fieldbook.bundle.json;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.ChangeRecord;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Holds once what the changes of a bundle say alike, such as laptop, subject, field and a short value: read one by one
/// each has all of it for itself, which is a third of what they take in memory.
final class Alike {

    /// What is not met again soon is not waited for.
    private static final int MOST = 5_000;

    /// Answers and the words of lists; what is longer is mostly said once.
    private static final int SHORT = 30;

    private final Firsts<UUID, UUID> identities = new Firsts<>();
    private final Firsts<Hash, Hash> hashes = new Firsts<>();
    private final Firsts<String, String> words = new Firsts<>();
    private final Firsts<SubjectId, SubjectId> subjects = new Firsts<>();
    private final Firsts<String, Content> values = new Firsts<>();

    /// The first of those that are equal. What they are found by has an order: whoever makes many of one hash code has
    /// none of them looked for among all others.
    private static final class Firsts<K extends Comparable<K>, V> {

        private final Map<K, V> known = new HashMap<>();

        V of(K key, V one) {
            if (known.size() >= MOST) {
                known.clear();
            }
            V first = known.putIfAbsent(key, one);
            return first == null ? one : first;
        }
    }

    /// The same change.
    Change of(Change change) {
        ChangeRecord record = change.record();
        return new Change(
                hash(change.hash()),
                new ChangeRecord(
                        record.format(),
                        identity(record.inspection()),
                        identity(record.replica()),
                        record.seq(),
                        record.prev().map(this::hash),
                        record.tick(),
                        word(record.at()),
                        identity(record.author()),
                        record.act(),
                        subject(record.subject()),
                        word(record.field()),
                        record.valueHash(),
                        record.replaces().stream().map(this::hash).toList(),
                        record.reason()),
                content(change.content()),
                change.recordBytes(),
                change.valueBytes());
    }

    private UUID identity(UUID id) {
        return identities.of(id, id);
    }

    private Hash hash(Hash hash) {
        return hashes.of(hash, hash);
    }

    private String word(String word) {
        return words.of(word, word);
    }

    private SubjectId subject(SubjectId id) {
        var same = new SubjectId(word(id.kind()), id.id());
        return subjects.of(same, same);
    }

    private Content content(Content content) {
        return content instanceof Content.Held(Value.Text(String text)) && text.length() <= SHORT
                ? values.of(text, content)
                : content;
    }
}
