package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A case goes to another inspector while the first one, who has not heard of it, works on.
class ReassignCaseTest {

    @TempDir private Path folder;

    private static SampleSubject row(OpenInspection on, SubjectId id) {
        return on.snapshot().subjects().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void note(OpenInspection on, SubjectId id, String text) {
        var writing = new WriteNotes(on);
        Draft draft =
                new Draft(
                        new SubjectId(Fields.NOTE, UUID.randomUUID()),
                        Optional.of(new About(id, on.snapshot().framework().field("2.2.1"))),
                        Map.of(Fields.TEXT, text),
                        Map.of(),
                        0);
        OpenInspection.await(writing.commit(draft));
    }

    private static List<String> authors(State state, SubjectId id, Snapshot snapshot) {
        return Acts.of(state, id).stream()
                .map(Act::author)
                .map(author -> snapshot.trust().roster().find(author).orElseThrow().name())
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void theWorkOfWhoeverHadItAndOfWhoeverHasItStandsBesideEachOther() {
        try (var trio = new Trio(folder)) {
            SubjectId id = trio.lead.id("TE-001");
            trio.pass(trio.lead.open(), trio.ben.open());
            trio.answer(trio.ben.open(), "2.2.1", "yes");
            note(trio.ben.open(), id, "First words.");
            OpenInspection.await(
                    new AllocateCases(trio.lead.open())
                            .allocate(
                                    List.of(id),
                                    Optional.of("C. Joiner"),
                                    trio.lead.now().state()));
            trio.pass(trio.lead.open(), trio.cem.open());
            trio.answer(trio.cem.open(), "2.2.1", "no");
            trio.answer(trio.cem.open(), "2.2.2", "yes");
            note(trio.cem.open(), id, "Second words.");
            trio.pass(trio.ben.open(), trio.lead.open());
            trio.pass(trio.cem.open(), trio.lead.open());
            trio.pass(trio.lead.open(), trio.ben.open());
            trio.pass(trio.lead.open(), trio.cem.open());
            for (OpenInspection on : List.of(trio.lead.open(), trio.ben.open(), trio.cem.open())) {
                SampleSubject row = row(on, id);
                State state = on.snapshot().state();
                assertThat(row.inspector()).isEqualTo("C. Joiner");
                assertThat(row.answers())
                        .containsEntry("2.2.1", AnswerState.UNDECIDED)
                        .containsEntry("2.2.2", AnswerState.YES);
                assertThat(
                                Notes.of(state).about(id).stream()
                                        .map(Note::subject)
                                        .map(note -> note.text(Fields.TEXT).orElse("")))
                        .containsExactlyInAnyOrder("First words.", "Second words.");
                assertThat(authors(state, id, on.snapshot()))
                        .containsExactly("A. Tester", "B. Joiner", "C. Joiner");
            }
        }
    }
}
