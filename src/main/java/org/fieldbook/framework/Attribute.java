package org.fieldbook.framework;

import java.util.List;
import java.util.Set;

/// One fact about a subject of a sample that comes with the case list, or is entered, such as the sentence.
///
/// @param id column name in a case list and field name in the journal
/// @param title what people read
/// @param values the values it can take; empty if any text is allowed
public record Attribute(String id, String title, List<String> values) {

    /// How many characters a value may have where any text is allowed, as in a cell of a case list.
    public static final int LONGEST = 500;

    private static final Set<String> YES_AND_NO = Set.of("yes", "no");
    private static final Provenance CASE_LIST =
            new Provenance("The columns of a case list.", Confidence.PUBLISHED);

    public Attribute {
        values = List.copyOf(values);
    }

    /// Whether the value may be recorded.
    public boolean allows(String value) {
        return values.isEmpty() || values.contains(value);
    }

    /// The same as an item, so that it is entered like one. It applies to every subject, and none needs it to be
    /// complete.
    public Item asItem() {
        return new Item(id, title, "", answer(), new Condition.Always(), false, CASE_LIST);
    }

    private AnswerType answer() {
        if (values.isEmpty()) {
            return new AnswerType.Words(LONGEST);
        }
        return Set.copyOf(values).equals(YES_AND_NO)
                ? new AnswerType.YesNo(false)
                : new AnswerType.OneOf(
                        values.stream().map(value -> new Option(value, value)).toList());
    }
}
