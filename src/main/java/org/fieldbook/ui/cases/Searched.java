package org.fieldbook.ui.cases;

import org.fieldbook.ui.control.Marked;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// All that a search looks at in a case: what it is called and whose it is, what the case list says of it, and its notes. Nobody waits for
/// it where a list of cases is opened. Any thread may ask; two that ask at once do the same work.
final class Searched {

    private final List<String> texts;
    private @Nullable String folded;

    Searched(List<String> texts) {
        this.texts = List.copyOf(texts);
    }

    /// Folded, see [CaseSearch]; line by line, so that nothing is found across two texts.
    String text() {
        String known = folded;
        if (known == null) {
            known = Marked.fold(String.join("\n", texts));
            folded = known;
        }
        return known;
    }
}
