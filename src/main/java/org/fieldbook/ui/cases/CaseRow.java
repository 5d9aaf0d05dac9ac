package org.fieldbook.ui.cases;

import org.fieldbook.inspection.AnswerState;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Sharing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One line of the case table.
///
/// @param attributes what the case list says of it, by attribute id
/// @param answers by code of the standard, in the order of its key questions
/// @param query whether a judgement points another way than its prompts and nobody said why
/// @param where how far it has come; empty until that is worked out
/// @param lastEdit date and time as in the journal; empty if nobody worked on it
/// @param searched all that a search looks at
record CaseRow(
        SubjectId id,
        String reference,
        Map<String, String> attributes,
        String inspector,
        CaseStatus status,
        Map<String, List<AnswerState>> answers,
        int judged,
        int applicable,
        boolean conflict,
        boolean query,
        Optional<Sharing.Reach> where,
        Optional<String> lastEdit,
        Searched searched) {

    CaseRow {
        attributes = Map.copyOf(attributes);
        answers = Map.copyOf(answers);
    }

    /// Only what it is called.
    @Override
    public String toString() {
        return reference;
    }

    /// The same with what is known by now of how far it has come.
    CaseRow withWhere(Optional<Sharing.Reach> known) {
        return known.equals(where)
                ? this
                : new CaseRow(
                        id,
                        reference,
                        attributes,
                        inspector,
                        status,
                        answers,
                        judged,
                        applicable,
                        conflict,
                        query,
                        known,
                        lastEdit,
                        searched);
    }

    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    /// Whether the case list says yes.
    boolean is(String attribute) {
        return attribute(attribute).equals("yes");
    }

    /// Whether the inspector does not agree with the risk of serious harm recorded.
    boolean isRoshNotAgreed() {
        return attribute("roshAgreed").equals("no");
    }
}
