package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class PracticeInspectionTest {

    @TempDir Path folder;

    @Test
    void thePracticeInspectionIsRated13Of27AndReopensTheSame() {
        PracticeInspection practice = QuickStores.practice();
        byte[] before;
        try (OpenStore store = practice.make(folder.resolve("Practice"))) {
            OpenInspection open = store.open(store.listInspections().getFirst().inspection());
            before = new DescribeState(open).json();
            assertThat(open.snapshot().ratings().score()).isEqualTo(13);
        }
        try (OpenStore store = practice.unlock(folder.resolve("Practice"))) {
            Card card = store.listInspections().getFirst();
            OpenInspection open = store.open(card.inspection());
            assertThat(card.subjects()).isEqualTo(46 + 18);
            assertThat(open.snapshot().ratings().max()).isEqualTo(27);
            assertThat(open.snapshot().ratings().overall())
                    .isEqualTo(Optional.of(Rating.REQUIRES_IMPROVEMENT));
            assertThat(new DescribeState(open).progress().getFirst().statuses())
                    .containsEntry(Status.SIGNED_OFF, 31)
                    .containsEntry(Status.COMPLETE, 7)
                    .containsEntry(Status.IN_PROGRESS, 6)
                    .containsEntry(Status.NOT_STARTED, 2);
            assertThat(new DescribeState(open).json()).isEqualTo(before);
            assertThat(store.check().isSound()).isTrue();
        }
    }

    @Test
    void itIsMadeOnFirstUseBesideItsFolderAndOpenedAfterwards() throws IOException {
        Path place = folder.resolve("Practice");
        QuickStores.practice().open(place).close();
        try (Stream<Path> made = Files.list(folder)) {
            assertThat(made).containsExactly(place);
        }
        try (OpenStore again = QuickStores.practice().open(place)) {
            assertThat(again.listInspections()).hasSize(1);
            assertThat(again.check().isSound()).isTrue();
        }
    }

    @Test
    void itStandsOnItsDayOfTheVisitHoweverItIsUnlocked() {
        Path place = folder.resolve("Practice");
        QuickStores.practice().make(place).close();
        try (OpenStore store =
                QuickStores.of(Clock.systemUTC())
                        .unlock(place, PracticeInspection.PASSPHRASE.toCharArray())) {
            OpenInspection open = store.open(store.listInspections().getFirst().inspection());
            assertThat(LocalDate.now(open.clock())).isEqualTo(LocalDate.of(2023, 3, 15));
            assertThat(store.listInspections().getFirst().opened().orElseThrow().toLocalDate())
                    .isEqualTo(LocalDate.of(2023, 3, 15));
            assertThat(Made.await(new WriteNotes(open).keep(draft(open))).at().toLocalDate())
                    .isEqualTo(LocalDate.of(2023, 3, 15));
        }
    }

    private static Draft draft(OpenInspection open) {
        return new Draft(
                open.snapshot().subjects().getFirst().id(),
                Optional.empty(),
                Map.of("pdu-2021/reason", "text"),
                Map.of(),
                0);
    }
}
