package org.fieldbook.framework;

import java.util.List;

/// One fact about a subject of a sample that comes with the case list, such as the sentence.
///
/// @param id column name in a case list and field name in the journal
/// @param title what people read
/// @param values the values it can take; empty if any text is allowed
public record Attribute(String id, String title, List<String> values) {

    public Attribute {
        values = List.copyOf(values);
    }

    /// Whether the value may be recorded.
    public boolean allows(String value) {
        return values.isEmpty() || values.contains(value);
    }
}
