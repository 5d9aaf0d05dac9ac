package org.fieldbook.service;

import org.fieldbook.framework.Item;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Members;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.Register;
import org.fieldbook.inspection.SectionEntry;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/// Keeps what somebody types: as a draft within a second, as one act when they leave the field.
public final class WriteNotes {

    /// The longest text that is kept, in UTF-16 units.
    public static final int LONGEST_TEXT = Typed.LONGEST_NOTE;

    private final OpenInspection inspection;

    public WriteNotes(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// Keeps the draft as it stands now; an earlier one of the same subject is replaced.
    public CompletableFuture<Saved> keep(Draft draft) {
        return inspection.act(
                _ -> List.of(),
                transaction ->
                        transaction.putDraft(
                                inspection.snapshot().state().inspection(),
                                Drafts.key(draft),
                                Drafts.write(draft)));
    }

    /// Makes one act of the draft and drops it. Fields that hold the same text already are left out; a
    /// new note without any text leaves nothing behind.
    public CompletableFuture<Saved> commit(Draft draft) {
        return inspection.act(
                newest -> edits(newest, draft),
                transaction ->
                        transaction.removeDraft(
                                inspection.snapshot().state().inspection(), Drafts.key(draft)));
    }

    /// Likewise, and its text stands in place of every text that it says was seen.
    public CompletableFuture<Saved> settle(Draft draft) {
        return inspection.act(
                newest -> settling(newest, draft),
                transaction ->
                        transaction.removeDraft(
                                inspection.snapshot().state().inspection(), Drafts.key(draft)));
    }

    private List<Edit> settling(Snapshot newest, Draft draft) {
        Map<String, String> rest = new HashMap<>(draft.texts());
        String written = rest.remove(Fields.TEXT);
        Optional<Value> text =
                value(newest, draft.subject(), Fields.TEXT, written == null ? "" : written);
        Register register = newest.state().subject(draft.subject()).field(Fields.TEXT);
        List<Hash> seen = Known.heads(register, draft.seenOf(Fields.TEXT), inspection.replica());
        List<Edit> edits = new ArrayList<>(edits(newest, draft.with(rest)));
        if (!isThere(register, seen, text)) {
            edits.addFirst(edit(draft.subject(), Fields.TEXT, text, seen));
        }
        return edits;
    }

    /// The texts of the note that the draft did not start from and does not hold: a colleague's that
    /// came in while it waited, and all others where people disagree.
    public List<Meanwhile> meanwhile(State state, Draft draft) {
        Register register = state.subject(draft.subject()).field(Fields.TEXT);
        boolean differing = register.reading() instanceof Reading.Differing;
        List<Hash> known = Known.heads(register, draft.seenOf(Fields.TEXT), inspection.replica());
        return register.heads().stream()
                .filter(head -> differing || !known.contains(head.hash()))
                .filter(head -> !text(head).equals(draft.texts().get(Fields.TEXT)))
                .map(head ->
                        new Meanwhile(
                                head.hash(),
                                text(head),
                                Members.find(state, head.record().author())
                                        .map(Member::name)
                                        .orElse(""),
                                head.record().at()))
                .toList();
    }

    /// Deletes a note, and what is typed in it.
    ///
    /// @param note as it was on the screen
    public CompletableFuture<Saved> delete(Subject note) {
        return inspection.act(
                newest -> List.of(deletion(newest.state().subject(note.id()), note)),
                transaction ->
                        transaction.removeDraft(
                                inspection.snapshot().state().inspection(),
                                Drafts.keyOfNote(note.id())));
    }

    private Edit deletion(Subject newest, Subject note) {
        return Edit.of(
                note.id(),
                Subject.DELETED,
                new Value.Truth(true),
                Known.heads(newest, note, inspection.replica()));
    }

    /// The drafts that are kept, as after a kill.
    public List<Draft> drafts() {
        return OpenStore.reading(() ->
                        inspection.store().readDrafts(inspection.snapshot().state().inspection()))
                .entrySet()
                .stream()
                .filter(entry -> Drafts.isKey(entry.getKey()))
                .map(entry -> Drafts.read(entry.getValue()))
                .toList();
    }

    private List<Edit> edits(Snapshot newest, Draft draft) {
        Subject subject = newest.state().subject(draft.subject());
        List<Edit> edits = new ArrayList<>();
        new TreeMap<>(draft.texts())
                .forEach((field, text) -> {
                    Optional<Value> value = value(newest, draft.subject(), field, text);
                    List<Hash> seen =
                            Known.heads(
                                    subject.field(field),
                                    draft.seenOf(field),
                                    inspection.replica());
                    if (!isUntouched(newest.state(), seen, value)
                            && !isThere(subject.field(field), seen, value)) {
                        edits.add(edit(draft.subject(), field, value, seen));
                    }
                });
        Register about = subject.field(Fields.ABOUT);
        if (!edits.isEmpty() && about.reading() instanceof Reading.Absent) {
            List<Hash> seen = Known.heads(about, draft.seenOf(Fields.ABOUT), inspection.replica());
            draft.about()
                    .map(of -> Drafts.aboutEdit(draft.subject(), of, seen))
                    .ifPresent(edits::addFirst);
        }
        if (!edits.isEmpty()) {
            Numbers.edit(newest.state(), draft.subject()).ifPresent(edits::addFirst);
        }
        return edits;
    }

    /// What is recorded of a text: an answer in the form of its item's type, which may refuse it, or the text as it
    /// is. Empty clears the field.
    private static Optional<Value> value(
            Snapshot newest, SubjectId subject, String field, String text) {
        Value.Text whole = Typed.note(text);
        Optional<Item> item =
                SectionEntry.at(newest.framework(), subject.kind(), field).map(SectionEntry::item);
        if (item.isEmpty()) {
            return Optional.<Value>of(whole).filter(_ -> !whole.text().isEmpty());
        }
        return whole.text().isBlank()
                ? Optional.empty()
                : ItemRefusals.value(item.get(), whole.text().strip());
    }

    /// Whether the text is what stood on the screen when the typing began: a field of the draft that
    /// nobody typed in must not contradict what came in meanwhile.
    private static boolean isUntouched(State state, List<Hash> seen, Optional<Value> value) {
        return seen.stream()
                .sorted()
                .findFirst()
                .flatMap(state::findChange)
                .map(change -> value.equals(change.value()))
                .orElseGet(value::isEmpty);
    }

    private static String text(Change change) {
        return change.value().orElse(Value.text("")) instanceof Value.Text(String text) ? text : "";
    }

    /// Whether the field holds the same text already, and nobody wrote it unseen.
    private static boolean isThere(Register register, List<Hash> seen, Optional<Value> value) {
        boolean same =
                switch (register.reading()) {
                    case Reading.Absent() -> value.isEmpty();
                    case Reading.Settled(Value stands) -> value.equals(Optional.of(stands));
                    case Reading.Differing _ -> false;
                };
        return same
                && (value.isEmpty() || Set.copyOf(register.headHashes()).equals(Set.copyOf(seen)));
    }

    private static Edit edit(SubjectId id, String field, Optional<Value> value, List<Hash> seen) {
        return value.map(held -> Edit.of(id, field, held, seen))
                .orElseGet(() -> Edit.clear(id, field, seen));
    }
}
