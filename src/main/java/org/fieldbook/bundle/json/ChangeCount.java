package org.fieldbook.bundle.json;

import org.fieldbook.bundle.Payload;
import org.fieldbook.bundle.RefusedBundle;
import org.fieldbook.bundle.RefusedBundle.Reason;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Counts the changes of a bundle before any of them is kept: one change takes many times the room that its
/// shortest text does, so that a file within its limit in bytes could still fill the laptop's memory.
final class ChangeCount {

    private final JsonParser json;
    private int changes;

    private ChangeCount(JsonParser json) {
        this.json = json;
    }

    /// Refuses content with more changes than a bundle may hold. What is wrong otherwise is left to
    /// [PayloadReader].
    static void check(byte[] content) {
        try (JsonParser json = PayloadJson.parser(content)) {
            new ChangeCount(json).count();
        }
    }

    private void count() {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            boolean isList = json.nextToken() == JsonToken.START_ARRAY;
            if (isList && name.equals("runs")) {
                countRuns();
            } else {
                json.skipChildren();
            }
        }
    }

    private void countRuns() {
        for (JsonToken at = json.nextToken(); at != JsonToken.END_ARRAY; at = json.nextToken()) {
            if (at != JsonToken.START_OBJECT) {
                json.skipChildren();
                continue;
            }
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                boolean isList = json.nextToken() == JsonToken.START_ARRAY;
                if (isList && name.equals("changes")) {
                    countChanges();
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private void countChanges() {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            json.skipChildren();
            changes++;
            if (changes > Payload.MOST_CHANGES) {
                throw new RefusedBundle(
                        Reason.TOO_LARGE, "more than " + Payload.MOST_CHANGES + " changes");
            }
        }
    }
}
