package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Which restore points stay.
class RotationTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z"); // a Sunday

    @Test
    void d9OfTwoDaysAllStayOfFourteenTheLastAndOfWeeksTheLast() {
        List<RestorePoint> points = new ArrayList<>();
        for (int i = 0; i < 180; i++) { // three a day, for sixty days
            points.addFirst(
                    point(NOON.plus(Duration.ofHours(8L * i)), i + 1, RestorePoint.Why.DAILY));
        }
        List<RestorePoint> kept = new ArrayList<>(points);
        kept.removeAll(Rotation.leaving(points));
        assertThat(kept.stream().map(point -> point.at().toString().substring(5, 13)))
                .containsExactly(
                        "04-30T04",
                        "04-29T20",
                        "04-29T12",
                        "04-29T04",
                        "04-28T20",
                        "04-27T20",
                        "04-26T20",
                        "04-25T20",
                        "04-24T20",
                        "04-23T20",
                        "04-22T20",
                        "04-21T20",
                        "04-20T20",
                        "04-19T20",
                        "04-18T20",
                        "04-17T20",
                        "04-12T20",
                        "04-05T20",
                        "03-29T20",
                        "03-22T20",
                        "03-15T20",
                        "03-08T20",
                        "03-01T20");
        assertThat(Rotation.leaving(kept)).isEmpty();
    }

    @Test
    void theLastOneBeforeAnActOfADayStaysBesideTheDaysLast() {
        RestorePoint before = point(NOON.minus(Duration.ofDays(5)), 2, RestorePoint.Why.IMPORT);
        RestorePoint earlier = point(NOON.minus(Duration.ofDays(5)), 1, RestorePoint.Why.IMPORT);
        List<RestorePoint> points =
                List.of(
                        point(NOON, 6, RestorePoint.Why.DAILY),
                        point(NOON.minus(Duration.ofDays(1)), 5, RestorePoint.Why.DAILY),
                        point(NOON.minus(Duration.ofDays(5)), 4, RestorePoint.Why.DAILY),
                        point(NOON.minus(Duration.ofDays(5)), 3, RestorePoint.Why.DAILY),
                        before,
                        earlier);
        assertThat(Rotation.leaving(points)).containsExactly(points.get(3), earlier);
    }

    @Test
    void aClockPutWrongByYearsCostsNoneOfTheLastDays() {
        List<RestorePoint> points = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            points.addFirst(point(NOON.plus(Duration.ofDays(i)), i, RestorePoint.Why.DAILY));
        }
        points.addFirst(point(NOON.plus(Duration.ofDays(4_000)), 11, RestorePoint.Why.DAILY));
        points.addFirst(point(NOON.minus(Duration.ofDays(4_000)), 12, RestorePoint.Why.DAILY));
        assertThat(Rotation.leaving(points)).isEmpty();
    }

    @Test
    void theNewestStaysWhateverThereIs() {
        assertThat(Rotation.leaving(List.of(point(NOON, 1, RestorePoint.Why.DAILY)))).isEmpty();
        assertThat(Rotation.leaving(List.of())).isEmpty();
    }

    private static RestorePoint point(Instant at, long number, RestorePoint.Why why) {
        return new RestorePoint(at, number, why, 1);
    }
}
