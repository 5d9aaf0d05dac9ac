package org.fieldbook.promise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class PromisesPageTest {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 8);

    @Test
    void aPromiseWithoutATestIsSaidToHaveNone() {
        Promise kept = new Promise("D1", "It is kept.");
        Promise other = new Promise("D2", "Nobody saw it.");
        Held held =
                Held.published(
                        Map.of("promise", "D1", "count", "50", "unit", "kills", "seed", "7"),
                        "KillTest.d1",
                        DAY);

        assertThat(new PromisesPage(List.of(kept, other), List.of(held)).markdown())
                .contains(
                        "| **D1** It is kept. | `KillTest.d1` | 50 kills | 7 | 2023-03-08 |",
                        "| **D2** Nobody saw it. | none yet |  |  |  |");
    }

    @Test
    void whatATestSawIsReadAsItWasWritten() {
        Held held = new Held("D1", "KillTest.d1", "50", "kills", "-", DAY);

        assertThat(Held.read(held.line())).isEqualTo(held);
    }

    @Test
    void whatATestWithParametersSawIsAddedUp() {
        Held one = new Held("D1", "KillTest.d1", "1", "kill", "-", DAY);
        Held two = new Held("D1", "KillTest.d1", "2", "kill", "-", DAY);

        assertThat(one.isAlike(two)).isTrue();
        assertThat(one.plus(two)).isEqualTo(new Held("D1", "KillTest.d1", "3", "kill", "-", DAY));
        assertThat(one.isAlike(new Held("D1", "KillTest.d1", "1", "step", "-", DAY))).isFalse();
    }

    @Test
    void aPromiseThatNothingCouldBreakYetSaysWhy() {
        Promise later = new Promise("H3", "It cannot deceive.", "There are none yet.");

        assertThat(new PromisesPage(List.of(later), List.of()).markdown())
                .contains("| **H3** It cannot deceive. | There are none yet. |  |  |  |");
    }

    @Test
    void everyPromiseHasOneName() {
        assertThat(Promise.all()).extracting(Promise::id).doesNotHaveDuplicates().hasSize(44);
    }
}
