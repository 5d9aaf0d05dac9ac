package org.fieldbook.bundle;

import org.fieldbook.bundle.ExchangeScript.Kind;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.AttachmentType;
import org.fieldbook.inspection.Conflict;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Subject;
import org.fieldbook.inspection.Undo;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// What people write at their laptops, decided by chance and by nothing that hangs on hashes or clocks. Counts
/// what happened, and keeps what each author saw.
final class ScriptedWork {

    private static final List<String> CODES = List.of("2.2.1", "2.2.2", "2.3.1");
    private static final List<String> WORDS = List.of("yes", "no", "na");

    private final Random random;
    private final EnumMap<Kind, Integer> happened = new EnumMap<>(Kind.class);
    private final Map<Change, State> written = new LinkedHashMap<>();
    private long made;

    ScriptedWork(Random random) {
        this.random = random;
    }

    Map<Kind, Integer> happened() {
        return happened;
    }

    /// Every change, and what its author's laptop held when it was written.
    Map<Change, State> written() {
        return written;
    }

    void count(Kind kind) {
        count(kind, 1);
    }

    void count(Kind kind, int times) {
        happened.merge(kind, times, Integer::sum);
    }

    /// The two cases.
    void begin(Laptop lead) {
        for (int number = 0; number < 2; number++) {
            lead.write(Edit.of(id(number), Fields.REFERENCE, Value.text("C" + number), List.of()));
        }
        lead.state.listChanges().forEach(change -> written.put(change, lead.state));
    }

    /// What a copy that goes on under the same name writes.
    void fork(Laptop copy) {
        record(copy, Kind.FORKED, answer(copy));
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private void record(Laptop laptop, Kind kind, Edit... edits) {
        State seen = laptop.state;
        laptop.write(edits);
        laptop.state.listChanges().stream()
                .filter(change -> !seen.holds(change))
                .forEach(change -> written.put(change, seen));
        count(kind);
    }

    private static SubjectId id(int number) {
        return new SubjectId("case", new UUID(4, number));
    }

    private static Edit edit(Laptop laptop, SubjectId id, String field, Value value) {
        return Edit.of(id, field, value, laptop.state.subject(id).field(field).headHashes());
    }

    private Edit answer(Laptop laptop) {
        return edit(laptop, id(random.nextInt(2)), field(), Value.text(any(WORDS)));
    }

    private String field() {
        return "pdu-2021/" + any(CODES);
    }

    void write(Laptop laptop) {
        SubjectId id = id(random.nextInt(2));
        switch (random.nextInt(12)) {
            case 0 -> note(laptop, id);
            case 1, 2 -> editNote(laptop);
            case 3 -> deleteNote(laptop);
            case 4, 5 -> decide(laptop);
            case 6 -> undo(laptop);
            case 7 -> {
                String field = field();
                record(
                        laptop,
                        Kind.CLEARED,
                        Edit.clear(id, field, laptop.state.subject(id).field(field).headHashes()));
            }
            case 8 -> {
                if (random.nextInt(4) == 0) {
                    record(
                            laptop,
                            Kind.WITHDRAWN,
                            edit(laptop, id, Fields.WITHDRAWN, Value.text("twice in the list")));
                } else {
                    attach(laptop, id);
                }
            }
            default -> record(laptop, Kind.ANSWERED, answer(laptop));
        }
    }

    private void note(Laptop laptop, SubjectId about) {
        made++;
        SubjectId note = new SubjectId(Fields.NOTE, new UUID(5, made));
        record(
                laptop,
                Kind.NOTED,
                Edit.of(note, Fields.ABOUT, new About(about, field()).toValue(), List.of()),
                Edit.of(note, Fields.TEXT, text(), List.of()));
    }

    private Value text() {
        return Value.text("text " + random.nextInt(9));
    }

    private void editNote(Laptop laptop) {
        anyNote(laptop)
                .ifPresent(note ->
                        record(
                                laptop,
                                Kind.NOTE_EDITED,
                                edit(laptop, note.id(), Fields.TEXT, text())));
    }

    private void deleteNote(Laptop laptop) {
        anyNote(laptop).ifPresent(note -> record(laptop, Kind.NOTE_DELETED, deletion(note)));
    }

    private static Edit deletion(Subject note) {
        return Edit.of(note.id(), Subject.DELETED, new Value.Truth(true), note.headHashes());
    }

    /// One of the first two, so that people meet.
    private Optional<Subject> anyNote(Laptop laptop) {
        List<Subject> notes =
                laptop.state.listSubjects(Fields.NOTE).stream()
                        .sorted(Comparator.comparing(Subject::id))
                        .limit(2)
                        .toList();
        return notes.isEmpty() ? Optional.empty() : Optional.of(any(notes));
    }

    private void attach(Laptop laptop, SubjectId id) {
        made++;
        Bytes content = Bytes.of(("page " + made).getBytes(StandardCharsets.UTF_8));
        Blob blob = new Blob(Hash.of(content.toArray()), content);
        laptop.blobs.put(blob.hash(), blob);
        List<Attachment> there = Attachment.of(laptop.state.subject(id));
        if (!there.isEmpty() && random.nextInt(3) == 0) {
            Attachment one = any(there);
            record(laptop, Kind.ATTACHED, Edit.clear(id, one.field(), one.heads()));
            return;
        }
        record(
                laptop,
                Kind.ATTACHED,
                edit(
                        laptop,
                        id,
                        Fields.attachment(new UUID(6, made)),
                        Attachment.value(
                                blob.hash(), "page.txt", AttachmentType.TEXT, content.size())));
    }

    private void undo(Laptop laptop) {
        List<Act> own =
                Acts.of(laptop.state).stream()
                        .filter(act -> act.first().record().replica().equals(laptop.replica))
                        .filter(act ->
                                Set.of("case", Fields.NOTE)
                                        .contains(act.first().record().subject().kind()))
                        .sorted(Comparator.comparingLong(act -> act.first().record().seq()))
                        .toList();
        if (!own.isEmpty()
                && Undo.of(laptop.state, any(own)) instanceof Undo.Possible(List<Edit> edits)) {
            record(laptop, Kind.UNDONE, edits.toArray(Edit[]::new));
        }
    }

    private void decide(Laptop laptop) {
        List<Conflict> conflicts =
                laptop.state.listConflicts().stream()
                        .sorted(Comparator.comparing(ScriptedWork::place))
                        .toList();
        if (conflicts.isEmpty()) {
            return;
        }
        // Those between an edit and a deletion come last: seldom, so they are looked at first.
        Conflict conflict = random.nextBoolean() ? conflicts.getLast() : any(conflicts);
        Subject subject = laptop.state.subject(conflict.subject());
        switch (conflict) {
            case Conflict.DifferingValues(_, String field, List<Change> heads) -> {
                List<Content> contents =
                        heads.stream()
                                .map(Change::content)
                                .distinct()
                                .sorted(Comparator.comparing(ScriptedWork::words))
                                .toList();
                record(
                        laptop,
                        Kind.CONFLICT_DECIDED,
                        new Edit(
                                subject.id(),
                                field,
                                any(contents),
                                subject.field(field).headHashes(),
                                Optional.empty()));
            }
            case Conflict.EditAgainstDeletion _ ->
                    record(
                            laptop,
                            Kind.DELETION_DECIDED,
                            random.nextBoolean()
                                    ? deletion(subject)
                                    : Edit.clear(
                                            subject.id(),
                                            Subject.DELETED,
                                            subject.field(Subject.DELETED).headHashes()));
        }
    }

    private static String words(Content content) {
        return content instanceof Content.Held(Value.Text(String text)) ? text : "";
    }

    static String place(Conflict conflict) {
        return switch (conflict) {
            case Conflict.DifferingValues(SubjectId id, String field, _) -> id + " " + field;
            case Conflict.EditAgainstDeletion(SubjectId id) -> id + " deleted";
        };
    }
}
