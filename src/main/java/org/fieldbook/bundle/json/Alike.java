package org.fieldbook.bundle.json;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.ChangeRecord;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.HashMap;
import java.util.Map;

/// Holds once what the changes of a bundle say alike, such as laptop, subject, field and a short value: read one by one
/// each has all of it for itself, which is a third of what they take in memory.
final class Alike {

    /// What is not met again soon is not waited for.
    private static final int MOST = 10_000;

    /// Answers and the words of lists; what is longer is mostly said once.
    private static final int SHORT = 30;

    private final Map<Object, Object> known = new HashMap<>();

    /// The same change.
    Change of(Change change) {
        ChangeRecord record = change.record();
        return new Change(
                known(change.hash()),
                new ChangeRecord(
                        record.format(),
                        known(record.inspection()),
                        known(record.replica()),
                        record.seq(),
                        record.prev().map(this::known),
                        record.tick(),
                        known(record.at()),
                        known(record.author()),
                        record.act(),
                        subject(record.subject()),
                        known(record.field()),
                        record.valueHash(),
                        record.replaces().stream().map(this::known).toList(),
                        record.reason()),
                content(change.content()),
                change.recordBytes(),
                change.valueBytes());
    }

    private SubjectId subject(SubjectId id) {
        return known(new SubjectId(known(id.kind()), id.id()));
    }

    private Content content(Content content) {
        return content instanceof Content.Held(Value.Text(String text)) && text.length() <= SHORT
                ? known(content)
                : content;
    }

    /// The first one that is equal to it.
    @SuppressWarnings("unchecked")
    private <T> T known(T one) {
        if (known.size() >= MOST) {
            known.clear();
        }
        T first = (T) known.putIfAbsent(one, one);
        return first == null ? one : first;
    }
}
