package org.fieldbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.i18n.Messages;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.report.ValueTable.Value;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

class InterimTablesTest {

    private static List<ValueTable> tables(InterimInput input) {
        return InterimTables.of(input, Messages.of(Locale.UK));
    }

    private static ValueTable table(InterimInput input, String name) {
        return tables(input).stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// What stands in a column of the row with this code.
    private static Value value(ValueTable table, String code, String column) {
        int at = table.columns().indexOf("code");
        return table.rows().stream()
                .filter(row -> row.get(at).equals(new Value.Words(code)))
                .findFirst()
                .orElseThrow()
                .get(table.columns().indexOf(column));
    }

    @Test
    void everyKeyQuestionHasAllSixCountsItsPercentAndItsBand() {
        InterimInput input = TypicalInputs.undecided();
        ValueTable table = table(input, "question");
        assertThat(table.rows()).hasSize(13);
        for (QuestionResult result : input.ratings().questions()) {
            String code = result.code();
            assertThat(value(table, code, "yes")).isEqualTo(whole(result.counts().yes()));
            assertThat(value(table, code, "no")).isEqualTo(whole(result.counts().no()));
            assertThat(value(table, code, "notApplicable"))
                    .isEqualTo(whole(result.counts().notApplicable()));
            assertThat(value(table, code, "unanswered"))
                    .isEqualTo(whole(result.counts().unanswered()));
            assertThat(value(table, code, "undecided"))
                    .isEqualTo(whole(result.counts().undecided()));
            assertThat(value(table, code, "excluded")).isEqualTo(whole(result.counts().excluded()));
            assertThat(value(table, code, "percent"))
                    .isEqualTo(whole(result.percent().orElseThrow()));
            assertThat(value(table, code, "band"))
                    .isEqualTo(new Value.Words(result.band().orElseThrow().word()));
        }
        assertThat(value(table, "2.2.3", "undecided")).isEqualTo(whole(2));
    }

    private static Value whole(int number) {
        return new Value.Whole(number);
    }

    @Test
    void standardsAndOverallAreThoseOfThePaper() {
        InterimInput input = TypicalInputs.practice();
        ValueTable standards = table(input, "standard");
        assertThat(value(standards, "2.2", "rating")).isEqualTo(new Value.Words("Inadequate"));
        assertThat(value(standards, "2.2", "driving")).isEqualTo(new Value.Words("2.2.3"));
        assertThat(value(standards, "2.2", "percent")).isEqualTo(whole(48));
        assertThat(value(standards, "2.2", "points")).isEqualTo(whole(0));
        assertThat(value(standards, "1.1", "computed")).isEqualTo(new Value.Words("Good"));
        assertThat(value(standards, "1.1", "rating"))
                .isEqualTo(new Value.Words("Requires improvement"));
        assertThat(value(standards, "2.6", "rating")).isEqualTo(new Value.Words("Not rated"));
        ValueTable inspection = table(input, "inspection");
        assertThat(value(inspection, "NM-2023-03", "points")).isEqualTo(whole(13));
        assertThat(value(inspection, "NM-2023-03", "max")).isEqualTo(whole(27));
        assertThat(value(inspection, "NM-2023-03", "rating"))
                .isEqualTo(new Value.Words("Requires improvement"));
        assertThat(value(inspection, "NM-2023-03", "marking"))
                .isEqualTo(new Value.Words("PRACTICE - NOT REAL DATA"));
        assertThat(value(inspection, "NM-2023-03", "state"))
                .isEqualTo(new Value.Words(input.imprint().state().text()));
    }

    @Test
    void whatIsNotKnownYetIsNothingAndNoNumber() {
        InterimInput input = TypicalInputs.empty();
        assertThat(value(table(input, "question"), "2.2.1", "percent"))
                .isEqualTo(new Value.Nothing());
        assertThat(value(table(input, "standard"), "2.2", "points")).isEqualTo(new Value.Nothing());
        assertThat(value(table(input, "inspection"), "NM-2023-03", "rating"))
                .isEqualTo(new Value.Nothing());
    }
}
