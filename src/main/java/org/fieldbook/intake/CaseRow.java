package org.fieldbook.intake;

import java.util.Map;

/// One subject of a case list.
///
/// @param line of the file, counting from 1; 0 if it does not come from a case list
/// @param reference what people call it; unique in its list
/// @param sample id of its sample
/// @param inspector who has it; empty if nobody
/// @param withdrawn why it is out of its sample; empty if it is in
/// @param attributes the other columns by header; without those that are empty
public record CaseRow(
        long line,
        String reference,
        String sample,
        String inspector,
        String withdrawn,
        Map<String, String> attributes) {

    public CaseRow {
        attributes = Map.copyOf(attributes);
    }
}
