package org.fieldbook.ui.find;

import org.fieldbook.framework.Framework;
import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.Marked;

import java.util.ArrayList;
import java.util.List;

/// The notes of an inspection, ready to be searched: in memory only, and gone with the lock. Immutable; any
/// thread may use it. Making it takes time: not for the window's thread.
final class NoteIndex {

    /// How much of a note stands before and after a hit.
    private static final int AROUND = 60;

    static final NoteIndex EMPTY = new NoteIndex(List.of());

    private final List<Line> lines;

    /// One note.
    ///
    /// @param text with its source, on one line
    /// @param folded what is searched
    private record Line(SampleSubject subject, String code, String text, String folded) {}

    private NoteIndex(List<Line> lines) {
        this.lines = lines;
    }

    /// The notes about every subject that is neither withdrawn nor hidden, by subject, the newest of each first.
    static NoteIndex of(Snapshot snapshot) {
        Notes notes = Notes.of(snapshot.state());
        List<Line> lines = new ArrayList<>();
        for (SampleSubject subject : snapshot.subjects()) {
            if (!subject.isWithdrawn() && !subject.hidden()) {
                notes.about(subject.id())
                        .forEach(note -> lines.add(line(snapshot.framework(), subject, note)));
            }
        }
        return new NoteIndex(lines);
    }

    private static Line line(Framework framework, SampleSubject subject, Note note) {
        String text = note.text().text().orElse("");
        // On one line, so that what is typed is found across the end of one.
        String all = (text + " " + note.source()).replaceAll("\\s+", " ").strip();
        String field = note.about().field();
        String code = framework.findCode(field).orElse(field);
        return new Line(subject, code, all, Marked.fold(all));
    }

    /// The notes that hold this.
    ///
    /// @param wanted folded, not empty
    List<Found.InNote> find(String wanted) {
        return lines.stream()
                .filter(line -> line.folded().contains(wanted))
                .map(line ->
                        new Found.InNote(
                                line.subject().id(),
                                line.subject().reference(),
                                line.code(),
                                around(line.text(), wanted)))
                .toList();
    }

    /// The part of a long text, on one line, in which the first hit stands.
    static String around(String line, String wanted) {
        int before = 0;
        for (Marked piece : Marked.of(line, wanted)) {
            if (piece.isHit()) {
                break;
            }
            before += piece.text().length();
        }
        int from = Math.max(0, Math.min(before, line.length()) - AROUND);
        int to = Math.min(line.length(), before + wanted.length() + AROUND);
        return (from > 0 ? "\u2026" : "")
                + line.substring(from, to)
                + (to < line.length() ? "\u2026" : "");
    }
}
