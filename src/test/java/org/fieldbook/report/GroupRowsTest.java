package org.fieldbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.report.GroupRow.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Which groups are shown: groups as `name cases yes/judged`, each of one column.
class GroupRowsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    large groups stay as they are          | M 38 16/34, F 8 4/8            | M, F
                    a small one goes to its neighbour      | L 5 3/5, M 26 12/25, V 2 1/2   | L, M+V
                    it goes to the smaller neighbour       | L 9 3/8, M 3 1/3, H 12 5/12    | L+M, H
                    small neighbours go together           | W 32 14/30, B 6 3/6, X 1 0/1, Y 2 1/2, Z 1 1/1 | W, B+X+Y+Z
                    two small ones hide each other         | B 5 2/4, A 6 2/5, X 3 1/3      | B, A, X
                    but not if all of them answered Yes    | W 32 9/30, B 5 4/4, A 6 2/5, X 3 3/3 | W, B+A+X
                    nor if all of them answered No         | W 32 9/30, B 5 0/4, A 6 2/5, X 3 0/3 | W, B+A+X
                    two groups of which one is small: none | M 44 20/40, F 2 1/2            |
                    one group says nothing                 | M 46 20/42                     |
                    nobody judged yet                      | M 38 0/0, F 8 0/0              |
                    """)
    void groupsAreShownSoThatNoHiddenShareCanBeWorkedOut(
            String why, String groups, String expected) {
        List<String> shown =
                GroupRows.of(Stream.of(groups.split(", ", -1)).map(GroupRowsTest::parse).toList())
                        .stream()
                        .map(row -> String.join("+", row.values()))
                        .toList();
        assertThat(String.join(", ", shown)).isEqualTo(expected == null ? "" : expected);
    }

    private static GroupRow parse(String text) {
        String[] parts = text.strip().split(" ", -1);
        String[] share = parts[2].split("/", -1);
        return new GroupRow(
                List.of(parts[0]),
                Integer.parseInt(parts[1]),
                List.of(new Share(Integer.parseInt(share[0]), Integer.parseInt(share[1]))));
    }

    /// A reader tries every way in which the hidden shares could have come out.
    @Test
    void noHiddenShareCanBeWorkedOutFromWhatIsShown() {
        int hidden = 0;
        for (int seed = 0; seed < 4000; seed++) {
            Random random = new Random(seed);
            List<GroupRow> groups = random(random);
            List<GroupRow> shown = GroupRows.of(groups);
            if (shown.isEmpty()) {
                continue;
            }
            assertThat(shown.stream().flatMap(row -> row.values().stream()))
                    .containsExactlyElementsOf(
                            groups.stream().flatMap(row -> row.values().stream()).toList());
            for (int column = 0; column < 2; column++) {
                Reader reader = Reader.of(shown, column);
                hidden += reader.most.size();
                assertThat(reader.worksOut()).as("seed " + seed + ": " + shown).isFalse();
            }
        }
        assertThat(hidden).isGreaterThan(200);
    }

    private static List<GroupRow> random(Random random) {
        List<GroupRow> groups = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            int cases = 1 + random.nextInt(random.nextBoolean() ? 6 : 14);
            groups.add(
                    new GroupRow(
                            List.of("v" + i),
                            cases,
                            List.of(share(random, cases), share(random, cases))));
        }
        return groups;
    }

    private static Share share(Random random, int cases) {
        int judged = random.nextInt(3) == 0 ? random.nextInt(cases + 1) : cases;
        return new Share(random.nextInt(4) == 0 ? judged : random.nextInt(judged + 1), judged);
    }

    /// Somebody who has the table with its totals, and patience.
    private static final class Reader {
        private final List<Integer> most;
        private final int yes;
        private final int judged;
        private final List<List<Share>> possible = new ArrayList<>();

        private Reader(List<Integer> most, int yes, int judged) {
            this.most = most;
            this.yes = yes;
            this.judged = judged;
        }

        static Reader of(List<GroupRow> shown, int column) {
            List<Integer> most = new ArrayList<>();
            int yes = 0;
            int judged = 0;
            for (GroupRow row : shown) {
                Share share = row.shares().get(column);
                if (share.judged() < 5) {
                    most.add(Math.min(4, row.cases()));
                    yes += share.yes();
                    judged += share.judged();
                }
            }
            Reader reader = new Reader(most, yes, judged);
            reader.guess(new ArrayList<>(), 0, 0);
            return reader;
        }

        private void guess(List<Share> sofar, int guessedYes, int guessedJudged) {
            if (sofar.size() == most.size()) {
                if (guessedYes == yes && guessedJudged == judged) {
                    possible.add(List.copyOf(sofar));
                }
                return;
            }
            for (int j = 0; j <= most.get(sofar.size()); j++) {
                for (int y = 0; y <= j; y++) {
                    sofar.add(new Share(y, j));
                    guess(sofar, guessedYes + y, guessedJudged + j);
                    sofar.removeLast();
                }
            }
        }

        boolean worksOut() {
            for (int place = 0; place < most.size(); place++) {
                int at = place;
                if (only(possible.stream().map(guess -> guess.get(at).yes()))
                        || only(
                                possible.stream()
                                        .map(guess ->
                                                guess.get(at).judged() - guess.get(at).yes()))) {
                    return true;
                }
            }
            return false;
        }

        private static boolean only(Stream<Integer> numbers) {
            return numbers.distinct().count() < 2;
        }
    }
}
