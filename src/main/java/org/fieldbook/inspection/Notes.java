package org.fieldbook.inspection;

import org.fieldbook.journal.SubjectId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The notes of a state by what they are about. Made once for a state, then asked often.
public final class Notes {

    private static final Comparator<Note> NEWEST_FIRST =
            Comparator.comparing(Note::first, Register.READING_ORDER).reversed();

    private final Map<SubjectId, List<Note>> byAbout;

    private Notes(Map<SubjectId, List<Note>> byAbout) {
        this.byAbout = byAbout;
    }

    /// Every note that is not deleted.
    public static Notes of(State state) {
        Map<SubjectId, List<Note>> byAbout = new HashMap<>();
        for (Subject subject : state.listSubjects(Fields.NOTE)) {
            Note.find(subject)
                    .ifPresent(note ->
                            byAbout.computeIfAbsent(note.about().subject(), _ -> new ArrayList<>())
                                    .add(note));
        }
        byAbout.replaceAll((_, notes) -> notes.stream().sorted(NEWEST_FIRST).toList());
        return new Notes(byAbout);
    }

    /// Every note that was ever about the subject, deleted and emptied ones too.
    static Stream<Subject> everAbout(State state, SubjectId subject) {
        return notes(state).filter(note -> everAbout(note).anyMatch(subject::equals));
    }

    /// By subject every note that was ever about it, deleted and emptied ones too.
    public static Map<SubjectId, List<Subject>> everAbout(State state) {
        Map<SubjectId, List<Subject>> all = new HashMap<>();
        notes(state)
                .forEach(note ->
                        everAbout(note)
                                .distinct()
                                .forEach(subject ->
                                        all.computeIfAbsent(subject, _ -> new ArrayList<>())
                                                .add(note)));
        return all;
    }

    private static Stream<Subject> notes(State state) {
        return state.listAllSubjects().stream()
                .filter(note -> note.id().kind().equals(Fields.NOTE));
    }

    private static Stream<SubjectId> everAbout(Subject note) {
        return note.field(Fields.ABOUT).history().stream()
                .flatMap(change -> change.value().stream())
                .flatMap(value -> About.find(value).stream())
                .map(About::subject);
    }

    /// The notes about a subject, newest first.
    public List<Note> about(SubjectId subject) {
        return byAbout.getOrDefault(subject, List.of());
    }

    /// The notes about one field of a subject, newest first.
    public List<Note> about(SubjectId subject, String field) {
        return about(subject).stream().filter(note -> note.about().field().equals(field)).toList();
    }
}
