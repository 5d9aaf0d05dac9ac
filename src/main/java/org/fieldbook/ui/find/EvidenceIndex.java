package org.fieldbook.ui.find;

import org.fieldbook.inspection.AskedItems;
import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.Evidence;
import org.fieldbook.inspection.EvidenceLog;
import org.fieldbook.inspection.Finding;
import org.fieldbook.inspection.Interview;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.Marked;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The evidence about the organisation with what was found from it, ready to be searched: in memory only, and
/// gone with the lock. Immutable; any thread may use it.
final class EvidenceIndex {

    static final EvidenceIndex EMPTY = new EvidenceIndex(List.of());

    private final List<Line> lines;

    /// @param text on one line
    /// @param folded what is searched
    private record Line(SubjectId id, String reference, String text, String folded) {}

    private EvidenceIndex(List<Line> lines) {
        this.lines = lines;
    }

    /// Everything that is not deleted, the oldest first: evidence, strengths and areas for improvement, interviews
    /// and answer sheets.
    static EvidenceIndex of(Snapshot snapshot) {
        EvidenceLog log = EvidenceLog.of(snapshot.framework(), snapshot.state());
        List<Line> lines = new ArrayList<>();
        for (Evidence one : log.evidence()) {
            add(
                    lines,
                    one.subject().id(),
                    one.reference(),
                    String.join(
                            " ",
                            one.title(),
                            one.source(),
                            words(one.text()),
                            files(one.subject())));
        }
        for (Finding one : log.findings()) {
            add(lines, one.subject().id(), one.standard(), words(one.text()));
        }
        for (Interview one :
                Interview.list(new AskedItems(snapshot.framework()), snapshot.state())) {
            boolean isSheet = one.with() == Interview.With.SURVEY;
            add(
                    lines,
                    one.subject().id(),
                    isSheet ? one.source() : one.reference(),
                    String.join(
                            " ",
                            isSheet ? "" : one.source(),
                            words(one.text()),
                            String.join(" ", one.answers().values()),
                            files(one.subject())));
        }
        return new EvidenceIndex(lines);
    }

    /// What the files attached to it are called.
    static String files(Subject subject) {
        return Attachment.of(subject).stream()
                .map(Attachment::name)
                .collect(Collectors.joining(" "));
    }

    /// Both of two people's where they differ.
    static String words(Reading text) {
        return text instanceof Reading.Differing(List<Change> heads)
                ? heads.stream()
                        .flatMap(head -> head.value().stream())
                        .map(EvidenceIndex::text)
                        .collect(Collectors.joining(" "))
                : text.text().orElse("");
    }

    private static String text(Value value) {
        return value instanceof Value.Text(String text) ? text : "";
    }

    private static void add(List<Line> lines, SubjectId id, String reference, String text) {
        // On one line, so that what is typed is found across the end of one.
        String all = text.replaceAll("\\s+", " ").strip();
        lines.add(new Line(id, reference, all, Marked.fold(reference + " " + all)));
    }

    /// What holds this.
    ///
    /// @param wanted folded, not empty
    List<Found.InEvidence> find(String wanted) {
        return lines.stream()
                .filter(line -> line.folded().contains(wanted))
                .map(line ->
                        new Found.InEvidence(
                                line.id(), line.reference(), NoteIndex.around(line.text(), wanted)))
                .toList();
    }
}
