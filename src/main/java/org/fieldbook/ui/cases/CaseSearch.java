package org.fieldbook.ui.cases;

import org.fieldbook.ui.control.Marked;

/// What somebody searches the list of cases for: in references, names, notes and what the case list says.
///
/// @param wanted folded; empty finds everything
record CaseSearch(String wanted) {

    static CaseSearch of(String typed) {
        return new CaseSearch(Marked.fold(typed.strip()));
    }

    /// Looks only at what the row holds folded: ten thousand rows are searched at every key.
    boolean finds(CaseRow row) {
        return wanted.isEmpty() || row.searched().text().contains(wanted);
    }
}
