package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.Balance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class AllocateCasesTest {

    @TempDir Path folder;

    private static void allocate(Made made, Optional<String> inspector, String... references) {
        Made.await(
                new AllocateCases(made.open())
                        .allocate(
                                Stream.of(references).map(made::id).toList(),
                                inspector,
                                made.now().state()));
    }

    private static List<String> inspectors(Made made) {
        return made.now().subjects().stream()
                .map(subject -> subject.reference() + " " + subject.inspector())
                .toList();
    }

    @Test
    void severalCasesAreAllocatedByOneActAndTakenBackByOne() {
        try (var made = new Made(folder)) {
            int acts = Acts.of(made.now().state()).size();
            allocate(made, Optional.of("C. Tester"), "TE-001", "TE-002", "TR-01");
            assertThat(Acts.of(made.now().state())).hasSize(acts + 1);
            assertThat(inspectors(made))
                    .containsExactly("TE-001 C. Tester", "TE-002 C. Tester", "TR-01 C. Tester");
            Made.await(new AllocateCases(made.open()).takeBack(made.id("TE-002")));
            assertThat(inspectors(made))
                    .containsExactly("TE-001 A. Tester", "TE-002 B. Tester", "TR-01 A. Tester");
        }
    }

    @Test
    void anEvenAllocationIsOneActAndTakenBackByOne() {
        try (var made = new Made(folder)) {
            Balance proposed =
                    Balance.propose(made.now().subjects(), List.of("C. Tester", "D. Tester"), true);
            int acts = Acts.of(made.now().state()).size();
            Made.await(
                    new AllocateCases(made.open()).allocate(proposed.given(), made.now().state()));
            assertThat(Acts.of(made.now().state())).hasSize(acts + 1);
            assertThat(inspectors(made))
                    .containsExactly("TE-001 C. Tester", "TE-002 D. Tester", "TR-01 C. Tester");
            Made.await(new AllocateCases(made.open()).takeBack(made.id("TE-002")));
            assertThat(inspectors(made))
                    .containsExactly("TE-001 A. Tester", "TE-002 B. Tester", "TR-01 A. Tester");
        }
    }

    @Test
    void whoHasACaseAlreadyKeepsItWithoutAChange() {
        try (var made = new Made(folder)) {
            int before = made.now().state().size();
            allocate(made, Optional.of("A. Tester"), "TE-001", "TR-01");
            assertThat(made.now().state().size()).isEqualTo(before);
            allocate(made, Optional.of("A. Tester"), "TE-001", "TE-002");
            assertThat(made.now().state().size()).isEqualTo(before + 1);
        }
    }

    @Test
    void aCaseCanBeTakenFromEverybody() {
        try (var made = new Made(folder)) {
            allocate(made, Optional.empty(), "TE-001");
            assertThat(inspectors(made)).contains("TE-001 ");
        }
    }

    @Test
    void anAllocationIsNotTakenBackOverWhatWasDoneSince() {
        try (var made = new Made(folder)) {
            var allocating = new AllocateCases(made.open());
            allocate(made, Optional.of("C. Tester"), "TE-001", "TE-002");
            Made.await(
                    new RecordAnswers(made.open())
                            .answer(
                                    new RecordAnswers.Given(
                                            made.id("TE-001"),
                                            "2.2.1",
                                            Optional.of("yes"),
                                            Optional.empty(),
                                            List.of())));
            assertThat(Made.refused(allocating.takeBack(made.id("TE-002"))).code())
                    .isEqualTo("U-03");
            assertThat(inspectors(made)).contains("TE-001 C. Tester");
        }
    }
}
