package org.fieldbook.framework;

import java.util.List;

/// What helps to judge a key question. It decides nothing.
///
/// @param yes when to answer Yes, as the rest of a sentence; empty if the pack says nothing
/// @param no when to answer No, likewise
/// @param weigh points to weigh, in their order
public record Guidance(String yes, String no, List<String> weigh) {

    /// The pack gives none.
    public static final Guidance NONE = new Guidance("", "", List.of());

    public Guidance {
        weigh = List.copyOf(weigh);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
