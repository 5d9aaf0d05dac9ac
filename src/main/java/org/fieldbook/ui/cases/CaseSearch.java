package org.fieldbook.ui.cases;

import java.text.Normalizer;
import java.util.Locale;

/// What somebody searches the list of cases for: in references, names and what the case list says.
///
/// @param wanted folded; empty finds everything
record CaseSearch(String wanted) {

    static CaseSearch of(String typed) {
        return new CaseSearch(fold(typed));
    }

    boolean finds(CaseRow row) {
        return wanted.isEmpty()
                || fold(row.reference()).contains(wanted)
                || fold(row.inspector()).contains(wanted)
                || row.attributes().values().stream()
                        .anyMatch(value -> fold(value).contains(wanted));
    }

    /// Lower case without accents, so that "Ap Rhys" finds "ap Rhŷs".
    private static String fold(String text) {
        // Most texts are plain, and ten thousand rows are searched at every key.
        if (text.chars().allMatch(character -> character < 128)) {
            return text.strip().toLowerCase(Locale.ROOT);
        }
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
