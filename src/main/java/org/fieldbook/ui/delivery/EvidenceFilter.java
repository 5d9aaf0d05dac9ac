package org.fieldbook.ui.delivery;

import org.fieldbook.inspection.Evidence;
import org.fieldbook.inspection.EvidenceKind;
import org.fieldbook.inspection.Mark;
import org.fieldbook.ui.control.Marked;

import java.util.Optional;

/// Which evidence is listed.
///
/// @param standard whose page is shown; empty if none is
/// @param scope which of it by its links
/// @param kind what it is; empty for all
/// @param mark what it shows, for the standard or for any; empty for all
/// @param words that stand in it; empty for all
record EvidenceFilter(
        String standard,
        Scope scope,
        Optional<EvidenceKind> kind,
        Optional<Mark> mark,
        String words) {

    static final EvidenceFilter ALL =
            new EvidenceFilter("", Scope.ALL, Optional.empty(), Optional.empty(), "");

    /// Which evidence by its links to standards.
    enum Scope {
        LINKED,
        ALL,
        UNLINKED
    }

    EvidenceFilter ofStandard(String code) {
        return new EvidenceFilter(code, scope, kind, mark, words);
    }

    EvidenceFilter withScope(Scope other) {
        return new EvidenceFilter(standard, other, kind, mark, words);
    }

    EvidenceFilter withKind(Optional<EvidenceKind> other) {
        return new EvidenceFilter(standard, scope, other, mark, words);
    }

    EvidenceFilter withMark(Optional<Mark> other) {
        return new EvidenceFilter(standard, scope, kind, other, words);
    }

    EvidenceFilter withWords(String other) {
        return new EvidenceFilter(standard, scope, kind, mark, other);
    }

    boolean isIn(Scope asked, Evidence evidence) {
        return switch (asked) {
            case LINKED -> evidence.marks().containsKey(standard);
            case ALL -> true;
            case UNLINKED -> evidence.marks().isEmpty();
        };
    }

    boolean takes(Evidence evidence) {
        return isIn(scope, evidence)
                && kind.map(evidence.kind()::equals).orElse(true)
                && mark.map(wanted -> shows(evidence, wanted)).orElse(true)
                && holds(evidence);
    }

    private boolean shows(Evidence evidence, Mark wanted) {
        return scope == Scope.LINKED
                ? evidence.marks().get(standard) == wanted
                : evidence.marks().containsValue(wanted);
    }

    private boolean holds(Evidence evidence) {
        String wanted = Marked.fold(words.strip());
        return wanted.isEmpty()
                || Marked.fold(
                                String.join(
                                        " ",
                                        evidence.reference(),
                                        evidence.title(),
                                        evidence.source(),
                                        evidence.text().standIn().orElse("")))
                        .contains(wanted);
    }
}
