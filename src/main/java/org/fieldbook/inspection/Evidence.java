package org.fieldbook.inspection;

import org.fieldbook.framework.Basis;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Standard;
import org.fieldbook.journal.Change;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// Evidence about the organisation, as it stands now: a meeting, a document, data.
///
/// @param reference what people call it, such as `E-07`
/// @param title empty if nobody said
/// @param date such as `2023-03-14`; empty if nobody said
/// @param source who took part, by role, or where it comes from; empty if nobody said
/// @param text in conflict if two people edited it without having seen each other's
/// @param marks what it shows, by the code of the standard; what people disagree about is left out
/// @param author whoever recorded it
/// @param at when they did, on their laptop
public record Evidence(
        Subject subject,
        String reference,
        EvidenceKind kind,
        String title,
        String date,
        String source,
        Reading text,
        SortedMap<String, Mark> marks,
        UUID author,
        String at) {

    static Evidence of(Framework framework, Subject subject, String reference) {
        Change first = subject.history().getFirst();
        SortedMap<String, Mark> marks = new TreeMap<>();
        framework.standards().stream()
                .filter(Evidence::isJudgedOnEvidence)
                .map(Standard::code)
                .forEach(code ->
                        subject.text(Fields.mark(framework, code))
                                .flatMap(Mark::find)
                                .ifPresent(mark -> marks.put(code, mark)));
        return new Evidence(
                subject,
                reference,
                EvidenceKind.of(subject.read(Fields.KIND).standIn().orElse("")),
                subject.read(Fields.TITLE).standIn().orElse(""),
                subject.read(Fields.DATE).standIn().orElse(""),
                subject.read(Fields.SOURCE).standIn().orElse(""),
                subject.read(Fields.TEXT),
                marks,
                first.record().author(),
                first.record().at());
    }

    /// Whether a standard is judged on evidence, not on cases.
    public static boolean isJudgedOnEvidence(Standard standard) {
        return standard.basis() instanceof Basis.ByProposal;
    }

    /// Nothing of what people wrote.
    @Override
    public String toString() {
        return "Evidence " + reference;
    }
}
