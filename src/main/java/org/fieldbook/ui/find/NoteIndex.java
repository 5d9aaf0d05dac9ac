package org.fieldbook.ui.find;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.SecondAssessment;
import org.fieldbook.inspection.SectionEntry;
import org.fieldbook.inspection.Subject;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.Marked;
import org.fieldbook.ui.control.SectionTitle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The notes of an inspection, ready to be searched: in memory only, and gone with the lock. Immutable; any
/// thread may use it. Making it takes time: not for the window's thread.
final class NoteIndex {

    /// How much of a note stands before and after a hit.
    private static final int AROUND = 60;

    static final NoteIndex EMPTY = new NoteIndex(List.of());

    private final List<Line> lines;

    /// One note, or something else that people wrote about a case.
    ///
    /// @param code where in the case it leads
    /// @param name what people call that
    /// @param text with its source, on one line
    /// @param folded what is searched
    private record Line(
            SampleSubject subject, String code, String name, String text, String folded) {}

    private NoteIndex(List<Line> lines) {
        this.lines = lines;
    }

    /// What people wrote about every subject that is not hidden, by subject, the newest notes of each first. Of a
    /// withdrawn one only why it is.
    static NoteIndex of(Snapshot snapshot, Messages messages) {
        Notes notes = Notes.of(snapshot.state());
        Framework framework = snapshot.framework();
        List<SecondAssessment> seconds = SecondAssessment.of(snapshot.state());
        List<Line> lines = new ArrayList<>();
        for (SampleSubject subject : snapshot.subjects()) {
            if (subject.isWithdrawn()) {
                reason(snapshot, subject, Fields.WITHDRAWN, messages).ifPresent(lines::add);
            } else if (!subject.hidden()) {
                notes.about(subject.id())
                        .forEach(note -> lines.add(line(framework, subject, note, messages)));
                reason(snapshot, subject, Fields.TAKEN_IN, messages).ifPresent(lines::add);
                comments(snapshot, subject, messages).forEach(lines::add);
                lines.addAll(assessors(framework, subject, seconds, messages));
            }
        }
        return new NoteIndex(lines);
    }

    private static Line line(
            Framework framework, SampleSubject subject, Note note, Messages messages) {
        String text = note.text().text().orElse("");
        String field = note.about().field();
        String code = framework.findCode(field).orElse(field);
        String name = SectionTitle.find(framework, field, messages).orElse(code);
        return line(
                subject,
                code,
                name,
                String.join(" ", text, note.source(), EvidenceIndex.files(note.subject())));
    }

    private static Line line(SampleSubject subject, String code, String name, String text) {
        // On one line, so that what is typed is found across the end of one.
        String all = text.replaceAll("\\s+", " ").strip();
        return new Line(subject, code, name, all, Marked.fold(all));
    }

    private static Optional<Line> reason(
            Snapshot snapshot, SampleSubject subject, String field, Messages messages) {
        return words(snapshot.state().subject(subject.id()), field)
                .map(text -> line(subject, "", messages.text("find.in." + field), text));
    }

    /// What is to be looked at again about its key questions, and about what its sections ask.
    private static Stream<Line> comments(
            Snapshot snapshot, SampleSubject subject, Messages messages) {
        Framework framework = snapshot.framework();
        Subject of = snapshot.state().subject(subject.id());
        Stream<Line> questions =
                framework.questionsOf(subject.sample()).stream()
                        .map(KeyQuestion::code)
                        .flatMap(code ->
                                words(of, Fields.comment(framework, code)).stream()
                                        .map(text -> comment(subject, code, code, text, messages)));
        Stream<Line> items =
                SectionEntry.list(framework, subject.sample()).stream()
                        .flatMap(entry ->
                                words(of, entry.comment(framework, of)).stream()
                                        .map(text ->
                                                comment(
                                                        subject,
                                                        entry.item().code(),
                                                        entry.item().text(),
                                                        text,
                                                        messages)));
        return Stream.concat(questions, items);
    }

    private static Line comment(
            SampleSubject subject, String code, String name, String text, Messages messages) {
        return line(subject, code, messages.text("find.in.comment", name), text);
    }

    /// What its second assessor noted, once both assessments are in.
    private static List<Line> assessors(
            Framework framework,
            SampleSubject subject,
            List<SecondAssessment> seconds,
            Messages messages) {
        return seconds.stream()
                .filter(second -> second.about().id().equals(subject.id()))
                .filter(SecondAssessment::areBothIn)
                .flatMap(second ->
                        framework.questionsOf(subject.sample()).stream()
                                .map(KeyQuestion::code)
                                .filter(code -> !second.note(framework, code).isEmpty())
                                .map(code ->
                                        line(
                                                subject,
                                                code,
                                                messages.text("find.in.assessor", code),
                                                second.note(framework, code))))
                .toList();
    }

    /// Both of two people's where they differ.
    private static Optional<String> words(Subject subject, String field) {
        return Optional.of(EvidenceIndex.words(subject.read(field)))
                .filter(text -> !text.isEmpty());
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
                                line.name(),
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
