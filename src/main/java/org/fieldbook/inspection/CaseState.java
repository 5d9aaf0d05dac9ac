package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What completing and signing off speak of: everything a subject of a sample and its notes say, but
/// for the two marks themselves and what is said about it, see [Fields#isRemark]. Two laptops that hold the same values get the same hash, whichever
/// changes brought them there.
public final class CaseState {

    private static final Set<String> MARKS =
            Set.of(Fields.COMPLETE, Fields.SIGN_OFF, Fields.RATINGS_FINAL);

    private final StringBuilder text = new StringBuilder();

    private CaseState() {}

    /// The hash of what the subject and the notes about it say in this state.
    public static Hash hash(State state, SubjectId id) {
        return hash(state.subject(id), Notes.of(state).about(id));
    }

    /// The hash of what the subject and these notes say.
    ///
    /// @param notes all that are about the subject, in any order
    public static Hash hash(Subject subject, List<Note> notes) {
        CaseState encoded = new CaseState();
        encoded.put(subject.contentHash().hex());
        encoded.text.append(notes.size()).append(':');
        notes.stream()
                .map(Note::subject)
                .sorted(Comparator.comparing(Subject::id))
                .forEach(note -> {
                    encoded.put(note.id().id().toString());
                    encoded.put(note.contentHash().hex());
                });
        return Hash.of(encoded.text.toString());
    }

    /// The hash of what one subject's fields say, the marks left out. See [Subject#contentHash].
    static Hash contentHash(Subject subject) {
        CaseState encoded = new CaseState();
        encoded.put(subject);
        return Hash.of(encoded.text.toString());
    }

    /// A field that was cleared counts as one that nobody wrote to.
    private void put(Subject subject) {
        List<String> names =
                subject.fieldNames().stream()
                        .filter(name -> !MARKS.contains(name) && !Fields.isRemark(name))
                        .filter(name -> !(subject.read(name) instanceof Reading.Absent))
                        .toList();
        text.append(names.size()).append(':');
        for (String name : names) {
            put(name);
            List<String> contents =
                    subject.field(name).heads().stream()
                            .map(Change::content)
                            .map(CaseState::encode)
                            .distinct()
                            .sorted()
                            .toList();
            text.append(contents.size()).append(':');
            contents.forEach(text::append);
        }
    }

    private static String encode(Content content) {
        CaseState encoded = new CaseState();
        switch (content) {
            case Content.Held(Value value) -> encoded.put(value);
            case Content.Cleared() -> encoded.text.append('c');
            case Content.Erased() -> encoded.text.append('e');
        }
        return encoded.text.toString();
    }

    /// Every part says how long it is or how many it holds, so that no two contents look alike.
    private void put(Value value) {
        switch (value) {
            case Value.Text(String content) -> put(content);
            case Value.Whole(long number) -> text.append('n').append(number).append(';');
            case Value.Truth(boolean truth) -> text.append(truth ? 'y' : 'x');
            case Value.Items list -> {
                text.append('l').append(list.items().size()).append(':');
                list.items().forEach(this::put);
            }
            case Value.Members object -> {
                text.append('o').append(object.members().size()).append(':');
                for (Map.Entry<String, Value> member : object.members().entrySet()) {
                    put(member.getKey());
                    put(member.getValue());
                }
            }
        }
    }

    private void put(String content) {
        text.append('t').append(content.length()).append(':').append(content);
    }
}
