package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Status;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.SubjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class WriteEntriesTest {

    private static final String WORDS = "said that her brother";

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

    private List<Entry> entries() {
        RecordAnswers.Given given = made.given("TE-001", "2.2.1", "yes");
        Draft draft =
                new Draft(
                        new SubjectId(Fields.NOTE, UUID.randomUUID()),
                        Optional.of(new About(given.subject(), "pdu-2021/2.2.1")),
                        Map.of(Fields.TEXT, WORDS),
                        Map.of(Fields.TEXT, List.of()),
                        3);
        return List.of(
                new Entry.Typed(draft),
                new Entry.Left(draft),
                new Entry.Settled(draft),
                new Entry.Answered(given),
                new Entry.Proposed(
                        new ProposeRatings.Proposed("1.1", Optional.of(Rating.GOOD), List.of())),
                new Entry.Decided(
                        new DecideForPanel.Decided(
                                "2.2",
                                Rating.OUTSTANDING,
                                Rating.GOOD,
                                WORDS,
                                made.seen("TE-001", "2.2.2"))),
                new Entry.Decided(new DecideForPanel.Withdrawn("2.2", WORDS, List.of())),
                new Entry.Returned(CompleteCases.Returned.of(made.subject("TE-001"), WORDS)));
    }

    private WriteEntries writing() {
        return new WriteEntries(made.open());
    }

    @Test
    void whatIsSealedBeforeALockIsTheSameAfterIt() {
        List<Entry> entries = entries();
        SealedEntries sealed = writing().seal(entries);
        made.reopen();
        assertThat(writing().unseal(sealed)).isEqualTo(entries);
    }

    @Test
    void sealingNeedsNoDisk() {
        QuickStores.disk(made.open()).readOnly();
        List<Entry> entries = entries();
        assertThat(writing().unseal(writing().seal(entries))).isEqualTo(entries);
    }

    @Test
    void nothingOfItCanBeReadInMemory() {
        for (Bytes bytes : writing().seal(entries()).entries()) {
            String raw = new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
            assertThat(raw).doesNotContain(WORDS, "2.2.1", "subject");
        }
    }

    @Test
    void whatAnotherInspectionSealedIsRefused() {
        SealedEntries sealed = writing().seal(entries());
        OpenInspection other = made.store().open(made.store().create(Made.wanted("TE-2")));
        Failure failure =
                catchThrowableOfType(Failure.class, () -> new WriteEntries(other).unseal(sealed));
        assertThat(failure.kind()).isEqualTo(Failure.Kind.DAMAGED);
    }

    @Test
    void everyKindOfEntryIsWritten() {
        for (Entry entry : entries()) {
            if (!(entry instanceof Entry.Decided) && !(entry instanceof Entry.Returned)) {
                Made.await(writing().write(entry));
            }
        }
        assertThat(made.now().subjects()).anySatisfy(row -> assertThat(row.judged()).isEqualTo(1));
        assertThat(new WriteNotes(made.open()).drafts()).isEmpty();
    }

    @Test
    void panelDecisionsTheirWithdrawalAndReturnsAreWritten() {
        made.answerAll("TE-001");
        Made.await(new CompleteCases(made.open()).complete(made.id("TE-001"), made.now().state()));
        List<Entry> entries = entries();
        Made.await(writing().write(entries.get(5)));
        assertThat(made.now().ratings().getStandard("2.2").rating()).contains(Rating.GOOD);
        Made.await(writing().write(entries.get(6)));
        assertThat(made.now().ratings().getStandard("2.2").rating()).contains(Rating.OUTSTANDING);
        Made.await(writing().write(entries.get(7)));
        assertThat(made.row("TE-001").status()).isEqualTo(Status.IN_PROGRESS);
    }
}
