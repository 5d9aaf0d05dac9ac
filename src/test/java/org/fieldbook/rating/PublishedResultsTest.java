package org.fieldbook.rating;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.fieldbook.framework.Basis;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.Standard;
import org.fieldbook.framework.json.Packs;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The rules against what was published for 2021 to 2023.
class PublishedResultsTest {

    private final Framework framework = Packs.pdu2021();

    @TestFactory
    Stream<DynamicTest> everyCompleteRowIsComputed() {
        return rows().filter(row -> open(row).isEmpty())
                .map(row -> DynamicTest.dynamicTest(row.getField("pdu"), () -> checkComplete(row)));
    }

    private void checkComplete(NamedCsvRecord row) {
        Settlement.Outcome outcome = settle(row, List.of());
        assertThat(outcome.rulesApplied()).isEmpty();
        assertThat(outcome.max()).isEqualTo(number(row, "max"));
        assertThat(outcome.score()).isEqualTo(number(row, "score"));
        assertThat(outcome.overall()).isEqualTo(Rating.find(row.getField("overall")));
    }

    @TestFactory
    Stream<DynamicTest> everyOtherRowHasACompletionThatObeysTheCaps() {
        return rows().filter(row -> !open(row).isEmpty())
                .map(row ->
                        DynamicTest.dynamicTest(
                                row.getField("pdu"),
                                () -> assertThat(completion(row, new ArrayList<>())).isPresent()));
    }

    @Test
    void theFileHasCompleteRowsAndOthers() {
        assertThat(rows().filter(row -> open(row).isEmpty()).count()).isEqualTo(5);
        assertThat(rows().count()).isEqualTo(31);
    }

    @Test
    void aScoreThatNoRatingsMakeHasNoCompletion() {
        NamedCsvRecord row =
                rows("pdu,1.1,1.2,1.3,1.4,2.1,2.2,2.3,2.4,2.5,score,max,overall\n"
                                + "X,Good,,,,,Inadequate,,,,13,27,Requires improvement")
                        .findFirst()
                        .orElseThrow();
        assertThat(completion(row, new ArrayList<>())).isEmpty();
    }

    /// Tries every rating for the standards that were not printed.
    private Optional<List<Rating>> completion(NamedCsvRecord row, List<Rating> chosen) {
        int points = chosen.stream().mapToInt(Rating::points).sum();
        if (points > number(row, "score")) {
            return Optional.empty();
        }
        if (chosen.size() == open(row).size()) {
            Settlement.Outcome outcome = settle(row, chosen);
            boolean fits =
                    outcome.rulesApplied().isEmpty()
                            && outcome.score() == number(row, "score")
                            && outcome.max() == number(row, "max")
                            && outcome.overall().equals(Rating.find(row.getField("overall")));
            return fits ? Optional.of(List.copyOf(chosen)) : Optional.empty();
        }
        for (Rating next : Rating.values()) {
            chosen.add(next);
            Optional<List<Rating>> found = completion(row, chosen);
            chosen.removeLast();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Settlement.Outcome settle(NamedCsvRecord row, List<Rating> completion) {
        List<String> open = open(row);
        List<Settlement.Computed> standards = new ArrayList<>();
        for (Standard standard : framework.standards()) {
            boolean counts = counts(row, standard);
            Optional<Rating> computed =
                    !counts
                            ? Optional.empty()
                            : open.contains(standard.code())
                                    ? Optional.of(completion.get(open.indexOf(standard.code())))
                                    : Rating.find(row.getField(standard.code()));
            standards.add(new Settlement.Computed(standard, counts, computed, Optional.empty()));
        }
        return Settlement.settle(framework, standards);
    }

    /// The maximum says whether court work was rated; an empty column does not.
    private static boolean counts(NamedCsvRecord row, Standard standard) {
        return !(standard.basis() instanceof Basis.RecordedOnly)
                && !(standard.code().equals("2.1") && number(row, "max") == 24);
    }

    private List<String> open(NamedCsvRecord row) {
        return framework.standards().stream()
                .filter(standard -> counts(row, standard))
                .map(Standard::code)
                .filter(code -> row.getField(code).isEmpty())
                .toList();
    }

    private static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    private static Stream<NamedCsvRecord> rows() {
        return CsvReader.builder()
                .ofNamedCsvRecord(
                        PublishedResultsTest.class.getResourceAsStream("published-pdu-2021.csv"))
                .stream();
    }

    private static Stream<NamedCsvRecord> rows(String text) {
        return CsvReader.builder().ofNamedCsvRecord(text).stream();
    }
}
