package org.fieldbook.promise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

class PromisesPageTest {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 8);

    private static final Pattern IN_GUIDE =
            Pattern.compile(
                    "(?m)^\\| \\[([A-Z][0-9]+)\\]\\(promises\\.md#[a-z0-9]+\\) ([^|]*) \\|");

    /// The first row of a promise on the page: its name, its words, a test, and what that tried.
    private static final Pattern ON_PAGE =
            Pattern.compile(
                    "(?m)^\\| <a id=\"([a-z0-9]+)\"></a>\\*\\*([A-Z][0-9]+)\\*\\* ([^|]*) \\|"
                            + " ([^|]*) \\| ([^|]*) \\|");

    private static final Pattern LINK =
            Pattern.compile("\\[([A-Z][0-9]+)\\]\\(promises\\.md#([a-z0-9]+)\\)");

    @Test
    void aPromiseWithoutATestIsSaidToHaveNone() {
        Promise kept = new Promise("D1", "It is kept.");
        Promise other = new Promise("D2", "Nobody saw it.");
        Held held =
                Held.published(
                        Map.of("promise", "D1", "count", "50", "unit", "kills", "seed", "7"),
                        "KillTest.d1",
                        "0a1b2c3d",
                        DAY);

        assertThat(new PromisesPage(List.of(kept, other), PageRow.listOf(List.of(held))).markdown())
                .contains(
                        "| <a id=\"d1\"></a>**D1** It is kept. | `KillTest.d1` | 50 kills | 7 |"
                                + " 0a1b2c3d | 2023-03-08 |",
                        "| <a id=\"d2\"></a>**D2** Nobody saw it. | none yet |  |  |  |  |");
    }

    @Test
    void whatATestSawIsReadAsItWasWritten() {
        Held held = new Held("D1", "KillTest.d1", "50", "kills", "-", "0a1b2c3d", DAY);

        assertThat(Held.read(held.line())).isEqualTo(held);
    }

    @Test
    void whatATestWithParametersSawIsAddedUp() {
        Held one = new Held("D1", "KillTest.d1", "1", "kill", "-", "0a1b2c3d", DAY);
        Held two = new Held("D1", "KillTest.d1", "2", "kill", "-", "0a1b2c3d", DAY);

        assertThat(one.isAlike(two)).isTrue();
        assertThat(one.plus(two))
                .isEqualTo(new Held("D1", "KillTest.d1", "3", "kill", "-", "0a1b2c3d", DAY));
        assertThat(one.isAlike(new Held("D1", "KillTest.d1", "1", "step", "-", "0a1b2c3d", DAY)))
                .isFalse();
    }

    @Test
    void whatTestsOfAClassCountedAlikeStandsInOneRow() {
        Promise kept = new Promise("D1", "It is kept.");
        Held one = new Held("D1", "KillTest.d1a", "1", "kill", "-", "0a1b2c3d", DAY);
        Held two = new Held("D1", "KillTest.d1b", "1", "kill", "-", "0a1b2c3d", DAY);

        assertThat(new PromisesPage(List.of(kept), PageRow.listOf(List.of(one, two))).markdown())
                .contains("| `KillTest`, 2 tests | 2 kill | - | 0a1b2c3d | 2023-03-08 |");
    }

    @Test
    void aPromiseThatNothingCouldBreakYetSaysWhy() {
        Promise later = new Promise("H3", "It cannot deceive.", "There are none yet.");

        assertThat(new PromisesPage(List.of(later), List.of()).markdown())
                .contains(
                        "| <a id=\"h3\"></a>**H3** It cannot deceive. | There are none yet. |  |  |"
                                + "  |  |");
    }

    /// The guide repeats the list word for word, so that nothing is promised twice in two ways.
    @Test
    void theGuideAndTheThreatModelSpeakOfPromisesThatThereAre() throws IOException {
        Map<String, String> words =
                Promise.all().stream().collect(Collectors.toMap(Promise::id, Promise::words));
        String guide = Files.readString(Path.of("src/site/markdown/user-guide.md"));
        List<MatchResult> rows = IN_GUIDE.matcher(guide).results().toList();
        assertThat(rows).hasSizeGreaterThan(25);
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.group(2)).isEqualTo(words.get(row.group(1))));
        String threats = Files.readString(Path.of("src/site/markdown/threat-model.md"));
        assertThat(LINK.matcher(guide + threats).results().toList())
                .allSatisfy(link -> {
                    assertThat(words).containsKey(link.group(1));
                    assertThat(link.group(2)).isEqualTo(link.group(1).toLowerCase(Locale.ROOT));
                });
    }

    /// What a test saw hold is printed in the guide, and nothing else is.
    @Test
    void theGuideAndThePageOfResultsPromiseTheSame() throws IOException {
        String guide = Files.readString(Path.of("src/site/markdown/user-guide.md"));
        String page = Files.readString(Path.of("src/site/markdown/promises.md"));
        Map<String, String> printed =
                IN_GUIDE.matcher(guide)
                        .results()
                        .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
        List<MatchResult> rows = ON_PAGE.matcher(page).results().toList();
        assertThat(rows)
                .extracting(row -> row.group(2))
                .containsExactlyElementsOf(Promise.all().stream().map(Promise::id).toList());
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(row.group(1)).isEqualTo(row.group(2).toLowerCase(Locale.ROOT)));
        Map<String, String> earned =
                rows.stream()
                        .filter(row -> row.group(4).startsWith("`"))
                        .filter(row -> row.group(5).matches("[1-9][0-9]* .+"))
                        .collect(Collectors.toMap(row -> row.group(2), row -> row.group(3)));
        assertThat(printed).isEqualTo(earned);
    }

    @Test
    void everyPromiseHasOneName() {
        assertThat(Promise.all()).extracting(Promise::id).doesNotHaveDuplicates().hasSize(44);
    }
}
