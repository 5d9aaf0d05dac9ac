package org.fieldbook.service;

import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Register;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/// Keeps what somebody types: as a draft within a second, as one act when they leave the field.
public final class WriteNotes {

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

    /// Deletes a note: everything that stands in it now is seen.
    public CompletableFuture<Saved> delete(Subject note) {
        Edit deletion =
                Edit.of(note.id(), Subject.DELETED, new Value.Truth(true), note.headHashes());
        return inspection.act(_ -> List.of(deletion), _ -> {});
    }

    /// The drafts that are kept, as after a kill.
    public List<Draft> drafts() {
        return inspection
                .store()
                .readDrafts(inspection.snapshot().state().inspection())
                .entrySet()
                .stream()
                .filter(entry -> Drafts.isKey(entry.getKey()))
                .map(entry -> Drafts.read(entry.getValue()))
                .toList();
    }

    private static List<Edit> edits(Snapshot newest, Draft draft) {
        Subject subject = newest.state().subject(draft.subject());
        List<Edit> edits = new ArrayList<>();
        new TreeMap<>(draft.texts())
                .forEach((field, text) -> {
                    Register register = subject.field(field);
                    Value.Text value = Value.text(text);
                    boolean same = register.reading().text().orElse("").equals(value.text());
                    boolean overtaken = !register.headHashes().equals(draft.seenOf(field));
                    if (!same || (overtaken && !value.text().isEmpty())) {
                        Content content =
                                value.text().isEmpty()
                                        ? new Content.Cleared()
                                        : new Content.Held(value);
                        edits.add(
                                new Edit(
                                        draft.subject(),
                                        field,
                                        content,
                                        draft.seenOf(field),
                                        Optional.empty()));
                    }
                });
        if (!edits.isEmpty() && subject.field(Fields.ABOUT).heads().isEmpty()) {
            draft.about()
                    .ifPresent(about -> edits.addFirst(Drafts.aboutEdit(draft.subject(), about)));
        }
        return edits;
    }
}
