package org.fieldbook.ui.cases;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// What somebody searches the list of cases for: in references, names, notes and what the case list says.
///
/// @param wanted folded; empty finds everything
record CaseSearch(String wanted) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    static CaseSearch of(String typed) {
        return new CaseSearch(fold(typed.strip()));
    }

    /// Looks only at what the row holds folded: ten thousand rows are searched at every key.
    boolean finds(CaseRow row) {
        return wanted.isEmpty() || row.searched().contains(wanted);
    }

    /// Lower case without accents, so that "Ap Rhys" finds "ap Rhŷs".
    static String fold(String text) {
        return (isPlain(text)
                        ? text
                        : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                                .replaceAll(""))
                .toLowerCase(Locale.ROOT);
    }

    /// Most texts are.
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 128) {
                return false;
            }
        }
        return true;
    }
}
