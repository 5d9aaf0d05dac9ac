package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.SampleSubjects;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.rating.Inputs;
import org.fieldbook.rating.Rater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Prints how long an answer takes on the practice inspection, from the command until its snapshot is
/// published, and what of it goes into the parts of the snapshot.
class AnswerTimesTest {

    private static final int WARM = 150;
    private static final int MEASURED = 100;

    @TempDir private Path folder;

    @Test
    void anAnswerIsPublishedWellWithinABlink() {
        try (OpenStore store = QuickStores.practice().make(folder.resolve("Practice"))) {
            OpenInspection open = store.open(store.listInspections().getFirst().inspection());
            long[] whole = new long[WARM + MEASURED];
            for (int i = 0; i < whole.length; i++) {
                whole[i] = time(() -> answer(open));
            }
            print("answer", whole);
            Snapshot now = open.snapshot();
            print("card", times(() -> Cards.of(now.state(), now.framework(), Optional.empty())));
            print("inputs", times(() -> Inputs.of(now.framework(), now.state())));
            var input = Inputs.of(now.framework(), now.state());
            print("ratings", times(() -> Rater.rate(now.framework(), input)));
            print("subjects", times(() -> SampleSubjects.of(now.framework(), now.state())));
            // A hundred times what is usual: only something gone very wrong takes as long.
            assertThat(median(whole)).isLessThan(500_000_000);
        }
    }

    private static Saved answer(OpenInspection open) {
        SubjectId id = open.snapshot().listSubjects("case").getFirst().id();
        String field = open.snapshot().framework().field("2.2.1");
        var register = open.snapshot().state().subject(id).field(field);
        String word = register.reading().text().orElse("").equals("yes") ? "no" : "yes";
        return OpenInspection.await(
                new RecordAnswers(open)
                        .answer(
                                new RecordAnswers.Given(
                                        id,
                                        "2.2.1",
                                        Optional.of(word),
                                        Optional.empty(),
                                        List.copyOf(register.headHashes()))));
    }

    private static long[] times(Supplier<?> work) {
        long[] times = new long[WARM + MEASURED];
        for (int i = 0; i < times.length; i++) {
            times[i] = time(work);
        }
        return times;
    }

    private static long time(Supplier<?> work) {
        long begun = System.nanoTime();
        assertThat(work.get()).isNotNull();
        return System.nanoTime() - begun;
    }

    private static long median(long[] times) {
        return Arrays.stream(times, WARM, times.length).sorted().toArray()[MEASURED / 2];
    }

    private static void print(String what, long[] times) {
        System.out.printf(Locale.ROOT, "%s: median %.2f ms%n", what, median(times) / 1e6);
    }
}
