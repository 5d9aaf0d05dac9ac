package org.fieldbook.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.ui.SmallInspection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

class MomentsTest {

    private static final Moments MOMENTS =
            new Moments(
                    SmallInspection.WORDS,
                    Clock.fixed(Instant.parse("2023-03-15T10:42:07Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "2023-03-15T08:31:00Z, Today 08:31, Today 08:31",
        "2023-03-14T17:30:00Z, Tue 17:30, Tue 14 Mar 17:30",
        "2023-03-09T17:30:00Z, Thu 17:30, Thu 9 Mar 17:30",
        "2023-03-08T17:30:00Z, 8 Mar 17:30, Wed 8 Mar 17:30",
        "2023-03-16T09:00:00Z, 16 Mar 09:00, Thu 16 Mar 09:00",
        "2022-11-04T09:00:00Z, 4 Nov 2022, 4 Nov 2022 09:00"
    })
    void theNameOfADayDoesForTheSixDaysBeforeTodayOnly(String at, String brief, String minute) {
        assertThat(MOMENTS.brief(at)).isEqualTo(brief);
        assertThat(MOMENTS.minute(at)).isEqualTo(minute);
    }
}
