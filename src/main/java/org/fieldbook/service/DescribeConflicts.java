package org.fieldbook.service;

import org.fieldbook.journal.Content;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Tells conflicts to programs.
public final class DescribeConflicts {

    private DescribeConflicts() {}

    /// One JSON document.
    public static String json(List<OpenConflict> conflicts) {
        SortedMap<String, Value> members = new TreeMap<>();
        members.put("conflicts", items(conflicts));
        return new String(CanonicalJson.write(new Value.Members(members)), StandardCharsets.UTF_8);
    }

    static Value.Items items(List<OpenConflict> conflicts) {
        return new Value.Items(conflicts.stream().<Value>map(DescribeConflicts::conflict).toList());
    }

    private static Value.Members conflict(OpenConflict open) {
        SortedMap<String, Value> members = new TreeMap<>();
        members.put("subject", Value.text(NamedConflicts.subject(open)));
        members.put("kind", Value.text(open.conflict().subject().kind()));
        members.put("id", Value.text(open.conflict().subject().id().toString()));
        members.put("field", Value.text(NamedConflicts.field(open)));
        open.code().ifPresent(code -> members.put("question", Value.text(code)));
        members.put("againstDeletion", new Value.Truth(open.isAgainstDeletion()));
        List<Value> sides = new ArrayList<>();
        for (OpenConflict.Side side : open.sides()) {
            sides.add(side(side, sides.size() + 1));
        }
        members.put("sides", new Value.Items(sides));
        return new Value.Members(members);
    }

    private static Value.Members side(OpenConflict.Side side, int number) {
        SortedMap<String, Value> members = new TreeMap<>();
        members.put("number", new Value.Whole(number));
        members.put("by", Value.text(side.name()));
        members.put("at", Value.text(side.at()));
        members.put("mine", new Value.Truth(side.isMine()));
        members.put("field", Value.text(side.change().record().field()));
        side.reason().ifPresent(reason -> members.put("reason", Value.text(reason)));
        switch (side.content()) {
            case Content.Held(Value value) -> members.put("value", value);
            case Content.Cleared() -> members.put("cleared", new Value.Truth(true));
            case Content.Erased() -> members.put("erased", new Value.Truth(true));
        }
        return new Value.Members(members);
    }
}
