package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.Register;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Notes that somebody settled while several texts stood in them.
class SettledNotesTest {

    @TempDir private Path folder;
    private Made made;
    private final SubjectId note = new SubjectId(Fields.NOTE, UUID.randomUUID());

    @BeforeEach
    void writeTwoTexts() {
        made = new Made(folder);
        Made.await(writing().commit(draft("Seen", List.of())));
        List<Hash> first = text().headHashes();
        made.write(note, Fields.TEXT, "Heard", first);
        Made.await(writing().commit(draft("Seen twice", first)));
    }

    @AfterEach
    void close() {
        made.close();
    }

    private WriteNotes writing() {
        return new WriteNotes(made.open());
    }

    private Draft draft(String text, List<Hash> seen) {
        return new Draft(
                note,
                Optional.of(new About(made.id("TE-001"), made.field("2.2.1a"))),
                Map.of(Fields.TEXT, text),
                Map.of(Fields.TEXT, seen),
                0);
    }

    private Register text() {
        return made.now().state().subject(note).field(Fields.TEXT);
    }

    @Test
    void bothTextsAreNamedAndTheirAuthorIsKnown() {
        assertThat(text().reading()).isInstanceOf(Reading.Differing.class);
        assertThat(writing().meanwhile(made.now().state(), draft("Seen twice", List.of())))
                .singleElement()
                .returns("Heard", Meanwhile::text)
                .returns("C. Colleague", Meanwhile::author);
    }

    @Test
    void whatWasSeenIsReplacedAndWrittenAgainItChangesNothing() {
        Draft settled = draft("Seen twice", text().headHashes());
        Made.await(writing().settle(settled));
        assertThat(text().reading().text()).contains("Seen twice");
        List<Hash> heads = text().headHashes();
        Made.await(writing().settle(settled));
        assertThat(text().headHashes()).isEqualTo(heads).hasSize(1);
    }

    @Test
    void aTextThatCameInAfterTheDecisionStandsAgainstIt() {
        Draft settled = draft("Seen twice", text().headHashes());
        made.write(note, Fields.TEXT, "Heard later", text().headHashes());
        Made.await(writing().settle(settled));
        assertThat(text().reading()).isInstanceOf(Reading.Differing.class);
        assertThat(writing().meanwhile(made.now().state(), settled))
                .extracting(Meanwhile::text)
                .containsExactly("Heard later");
    }
}
