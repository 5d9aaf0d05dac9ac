package org.fieldbook.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.fieldbook.journal.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

class CohortTest {

    private static final Cohort WEEKS =
            new Cohort(LocalDate.of(2022, 8, 1), LocalDate.of(2022, 8, 15));

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2022-07-31, Before[days=1]
                    2022-08-01, In[week=1]
                    2022-08-07, In[week=1]
                    2022-08-08, Between[days=1]
                    2022-08-14, Between[days=7]
                    2022-08-15, In[week=2]
                    2022-08-21, In[week=2]
                    2022-08-22, After[days=1]
                    2021-08-01, Before[days=365]
                    '', Unknown[]
                    August, Unknown[]
                    2022-02-30, Unknown[]
                    """)
    void aWeekGoesFromItsMondayToItsSunday(String began, String place) {
        assertThat(WEEKS.place(began)).hasToString(place);
        assertThat(WEEKS.place(began).isIn()).isEqualTo(place.startsWith("In["));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2023-03-06, 27, 2022-08-29
                    2023-03-06, 35, 2022-07-04
                    2023-03-08, 35, 2022-07-04
                    2023-03-12, 35, 2022-07-04
                    2023-03-13, 35, 2022-07-11
                    """)
    void weeksAreCountedBackFromTheWeekInWhichFieldworkBegins(
            LocalDate fieldwork, int weeks, LocalDate monday) {
        assertThat(Cohort.monday(fieldwork, weeks)).isEqualTo(monday);
        assertThat(Cohort.weeksBefore(fieldwork, monday)).isEqualTo(weeks);
    }

    @Test
    void theSuggestedWeeksAreSeparateAndWithinThePublishedDistance() {
        LocalDate fieldwork = LocalDate.of(2023, 3, 6);
        Cohort suggested = Cohort.suggest(fieldwork);
        assertThat(
                        List.of(
                                Cohort.weeksBefore(fieldwork, suggested.first()),
                                Cohort.weeksBefore(fieldwork, suggested.second())))
                .containsExactly(32L, 30L);
    }

    @Test
    void weeksThatAreNotSeparateOrBeginOnAnotherDayAreRefused() {
        LocalDate monday = LocalDate.of(2022, 8, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Cohort(monday, monday));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cohort(monday.plusWeeks(1), monday));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cohort(monday, monday.plusDays(8)));
    }

    @Test
    void whatAnotherProgramWroteInItsPlaceIsNoCohort() {
        assertThat(Cohort.parse(WEEKS.toValue())).contains(WEEKS);
        assertThat(Cohort.parse(Value.text("2022-08-01"))).isEmpty();
        assertThat(
                        Cohort.parse(
                                new Value.Items(
                                        List.of(
                                                Value.text("2022-08-02"),
                                                Value.text("2022-08-16")))))
                .isEmpty();
        assertThat(Cohort.parse(new Value.Items(List.of(Value.text("soon"), Value.text("later")))))
                .isEmpty();
    }
}
