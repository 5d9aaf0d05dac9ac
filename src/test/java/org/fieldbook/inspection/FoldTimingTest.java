package org.fieldbook.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Prompt;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.ChangeJson;
import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Prints how much processor time an inspection of the usual size takes. Asserts no times: machines differ.
class FoldTimingTest {

    private static final Framework FRAMEWORK = SampleSubjectsTest.framework();
    private static final int CASES = 100;
    private static final int NOTES_PER_CASE = 25;
    private static final int ROUNDS = 3;

    /// Both parts of a change as a store hands them out.
    private record Parts(Bytes record, Optional<Bytes> value) {}

    /// Processor time of this thread: other work on the machine does not count.
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Desk inspection() {
        Desk desk = new Desk(1);
        for (int c = 0; c < CASES; c++) {
            SubjectId id = new SubjectId("case", new UUID(4, c));
            desk.write(id, Fields.REFERENCE, "WK-" + c);
            for (KeyQuestion question : FRAMEWORK.questionsOf("case")) {
                desk.write(id, FRAMEWORK.field(question.code()), "yes");
                for (Prompt prompt : question.prompts()) {
                    desk.write(id, FRAMEWORK.field(prompt.code()), "no");
                }
            }
            for (int n = 0; n < NOTES_PER_CASE; n++) {
                note(desk, id, new SubjectId("note", new UUID(5, c * 1000L + n)));
            }
            desk.write(id, Fields.COMPLETE, CaseState.hash(desk.state(), id).hex());
        }
        return desk;
    }

    private static void note(Desk desk, SubjectId about, SubjectId note) {
        desk.write(
                Edit.of(
                        note,
                        Fields.ABOUT,
                        new About(about, "pdu-2021/2.2.3").toValue(),
                        List.of()),
                Edit.of(
                        note,
                        Fields.TEXT,
                        Value.text("Seen at the office. ".repeat(15)),
                        List.of()),
                Edit.of(note, Fields.SOURCE, Value.text("Case record"), List.of()),
                Edit.of(note, Fields.SHOWS, Value.text("insufficient"), List.of()));
    }

    @Test
    void anInspectionOfTheUsualSizeReadsAndFoldsWhole() {
        State written = inspection().state();
        List<Parts> stored =
                written.listChanges().stream()
                        .map(change -> new Parts(change.recordBytes(), change.valueBytes()))
                        .toList();
        for (int round = 0; round < ROUNDS; round++) {
            long start = now();
            List<Change> strict = new ArrayList<>();
            stored.forEach(parts -> strict.add(ChangeJson.read(parts.record(), parts.value())));
            long read = now();
            List<Change> reopened = new ArrayList<>();
            stored.forEach(parts -> reopened.add(ChangeJson.reopen(parts.record(), parts.value())));
            long reopen = now();
            State state = State.empty(Desk.INSPECTION, new PlainSignatures()).with(reopened);
            long fold = now();
            int listed = SampleSubjects.of(FRAMEWORK, state).size();
            long list = now();
            int conflicts = state.listConflicts().size() + state.listForks().size();
            long end = now();
            System.out.printf(
                    "%d changes: read %d ms, reopen %d ms, fold %d ms; %d cases %.1f ms,"
                            + " conflicts %.2f ms%n",
                    stored.size(),
                    (read - start) / 1_000_000,
                    (reopen - read) / 1_000_000,
                    (fold - reopen) / 1_000_000,
                    listed,
                    (list - fold) / 1e6,
                    (end - list) / 1e6);
            assertThat(strict).isEqualTo(reopened);
            assertThat(state.size()).isEqualTo(stored.size());
            assertThat(listed).isEqualTo(CASES);
            assertThat(conflicts).isZero();
        }
    }
}
