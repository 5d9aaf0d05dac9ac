package org.fieldbook.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Random;

class DateTimesTest {

    private static final String USUAL = "2026-11-28T09:05:07+01:00";
    private static final String IN_UTC = "2026-11-28T09:05:07Z";
    private static final String CHARACTERS = "01234567890123456789+-:.TZ \u0661";

    @ParameterizedTest
    @ValueSource(
            strings = {
                USUAL,
                IN_UTC,
                "2026-11-28T09:05:07-05:30",
                "2026-11-28T09:05:07.25+01:00",
                "2026-11-28T09:05+01:00",
                "2024-02-29T00:00:00+00:00",
                "2026-01-31T23:59:59+17:59",
                "2026-12-01T00:00:00+18:00",
                "0000-01-28T00:00:00+00:00",
            })
    void datesTimesWithAnOffset(String text) {
        OffsetDateTime.parse(text);
        assertThat(DateTimes.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-11-28",
                "2026-11-28T09:05:07",
                "2026-00-28T09:05:07+01:00",
                "2026-13-28T09:05:07+01:00",
                "2026-13-28T09:05:07Z",
                "2026-11-31T09:05:07Z",
                "2026-11-00T09:05:07+01:00",
                "2026-11-31T09:05:07+01:00",
                "2026-02-29T09:05:07+01:00",
                "2026-11-28T24:00:00+01:00",
                "2026-11-28T09:60:07+01:00",
                "2026-11-28T09:05:60+01:00",
                "2026-11-28T09:05:07+18:01",
                "2026-11-28T09:05:07+01:60",
                "2026-11-28 09:05:07+01:00",
                "2026-11-28T09:05:07+01:0\u0660",
            })
    void whatIsNone(String text) {
        assertThatThrownBy(() -> OffsetDateTime.parse(text)).isInstanceOf(DateTimeException.class);
        assertThat(DateTimes.isOne(text)).isFalse();
    }

    /// One or two characters of the usual form are others: it is told as the library tells it.
    @Test
    void itIsToldAsTheLibraryTellsIt() {
        Random random = new Random(28);
        int right = 0;
        for (int i = 0; i < 40_000; i++) {
            StringBuilder altered = new StringBuilder(i % 2 == 0 ? USUAL : IN_UTC);
            for (int k = 0; k < 2; k++) {
                altered.setCharAt(
                        random.nextInt(altered.length()),
                        CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            String text = altered.toString();
            boolean isRead = isRead(text);
            assertThat(DateTimes.isOne(text)).as(text).isEqualTo(isRead);
            right += isRead ? 1 : 0;
        }
        assertThat(right).isBetween(4000, 36_000);
    }

    private static boolean isRead(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException wrong) {
            return false;
        }
    }
}
