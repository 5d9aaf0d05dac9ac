package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class RestoreEarlierTest {

    private static final Content YES = new Content.Held(Value.text("yes"));
    private static final Content NO = new Content.Held(Value.text("no"));

    @TempDir private Path folder;
    private Made made;

    @BeforeEach
    void make() {
        made = new Made(folder);
    }

    @AfterEach
    void close() {
        made.close();
    }

    private State now() {
        return made.now().state();
    }

    /// An act of the case, the newest being the first.
    private Act act(int back) {
        return Acts.of(now(), made.id("TE-001")).get(back);
    }

    private void restore(Act act, Content content) {
        Made.await(new RestoreEarlier(made.open()).restore(act, content, now()));
    }

    @Test
    void whatStoodBeforeAnActIsPutBackWhateverWasWrittenSince() {
        made.answer("TE-001", "2.2.1", "yes");
        made.answer("TE-001", "2.2.1", "no");
        Act changed = act(0);
        made.answer("TE-001", "2.2.1", "");
        int before = now().size();
        assertThat(RestoreEarlier.offered(now(), changed)).containsExactly(YES);
        restore(changed, YES);
        assertThat(made.state("TE-001", "2.2.1")).isEqualTo(AnswerState.YES);
        assertThat(now().size()).isEqualTo(before + 1);
        assertThat(now().listConflicts()).isEmpty();
        assertThat(RestoreEarlier.offered(now(), changed)).isEmpty();
    }

    @Test
    void aRestoredAnswerIsUndoneLikeAnyOther() {
        made.answer("TE-001", "2.2.1", "yes");
        made.answer("TE-001", "2.2.1", "no");
        restore(act(0), YES);
        Made.await(new UndoActs(made.open()).undo(made.id("TE-001")));
        assertThat(made.state("TE-001", "2.2.1")).isEqualTo(AnswerState.NO);
    }

    @Test
    void whatWasSaidAboutTheEarlierAnswerIsSaidAboutItAgain() {
        var given = made.given("TE-001", "2.2.1", "yes");
        Made.await(
                new RecordAnswers(made.open())
                        .answer(
                                new RecordAnswers.Given(
                                        given.subject(),
                                        given.code(),
                                        given.answer(),
                                        Optional.of("The file was read twice."),
                                        given.seen())));
        made.answer("TE-001", "2.2.1", "no");
        restore(act(0), YES);
        assertThat(act(0).steps().getFirst().reason()).hasValue("The file was read twice.");
    }

    @Test
    void whatWasThereFirstAndTheCaseListOfferNothing() {
        made.answer("TE-001", "2.2.1", "yes");
        assertThat(RestoreEarlier.offered(now(), act(0))).isEmpty();
        assertThat(RestoreEarlier.offered(now(), act(1))).isEmpty();
    }

    @Test
    void bothSidesOfADecidedConflictAreOffered() {
        made.answer("TE-001", "2.2.1", "yes");
        made.write(made.id("TE-001"), made.field("2.2.1"), "no", List.of());
        made.answer("TE-001", "2.2.1", "yes");
        assertThat(now().listConflicts()).isEmpty();
        Act decided = act(0);
        assertThat(RestoreEarlier.offered(now(), decided)).containsExactlyInAnyOrder(YES, NO);
        restore(decided, NO);
        assertThat(made.state("TE-001", "2.2.1")).isEqualTo(AnswerState.NO);
    }

    @Test
    void aNoteGetsItsEarlierTextAndSourceBack() {
        SubjectId note = new SubjectId(Fields.NOTE, UUID.randomUUID());
        write(note, "First.", "Contact log");
        write(note, "Second.", "Assessment");
        write(note, "", "");
        restore(act(1), RestoreEarlier.offered(now(), act(1)).getFirst());
        Note read = Notes.of(now()).about(made.id("TE-001")).getFirst();
        assertThat(read.text().text()).hasValue("First.");
        assertThat(read.source()).isEqualTo("Contact log");
        assertThat(now().listConflicts()).isEmpty();
    }

    private void write(SubjectId note, String text, String source) {
        Made.await(
                new WriteNotes(made.open())
                        .commit(
                                new Draft(
                                        note,
                                        Optional.of(
                                                new About(made.id("TE-001"), made.field("2.2.1"))),
                                        Map.of(Fields.TEXT, text, Fields.SOURCE, source),
                                        Map.of(
                                                Fields.TEXT,
                                                now().subject(note).field(Fields.TEXT).headHashes(),
                                                Fields.SOURCE,
                                                now().subject(note)
                                                        .field(Fields.SOURCE)
                                                        .headHashes()),
                                        0)));
    }
}
