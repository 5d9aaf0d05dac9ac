package org.fieldbook.promise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class EarlierRunsTest {

    private static final LocalDate THEN = LocalDate.of(2023, 3, 8);
    private static final LocalDate NOW = LocalDate.of(2023, 3, 9);
    private static final String SCRIPT = "0a1b2c3d";

    @TempDir private Path folder;

    private static Held held(String test, int count, String unit, String script, LocalDate date) {
        return new Held("D1", test, "" + count, unit, "-", script, date);
    }

    private static List<PageRow> merged(List<Held> before, List<Held> now, Set<String> tried) {
        String page = page(PageRow.listOf(before));
        return EarlierRuns.read(page, _ -> SCRIPT).with(PageRow.listOf(now), tried);
    }

    private static String page(List<PageRow> rows) {
        return new PromisesPage(List.of(new Promise("D1", "It is kept.")), rows).markdown();
    }

    @Test
    void thePageIsReadAsItWasWritten() {
        List<Held> before =
                List.of(
                        held("KillTest.d1", 600, "kills", SCRIPT, THEN),
                        held("OtherTest.a", 2, "bundle refused", "-", THEN),
                        held("OtherTest.b", 3, "bundle refused", "-", THEN));
        assertThat(page(merged(before, List.of(), Set.of())))
                .isEqualTo(page(PageRow.listOf(before)))
                .contains("`OtherTest`, 2 tests | 5 bundle refused");
    }

    /// Of the run before and this one: how often each tried, and the script then.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    600, 0a1b2c3d, 30, 600
                    30, 0a1b2c3d, 600, 600
                    600, ffffffff, 30, 30
                    600, -, 30, 30
                    """)
    void theLongerRunStandsAsLongAsTheScriptIsTheSame(
            int before, String script, int now, String stands) {
        List<PageRow> rows =
                merged(
                        List.of(held("KillTest.d1", before, "kills", script, THEN)),
                        List.of(held("KillTest.d1", now, "kills", SCRIPT, NOW)),
                        Set.of("KillTest.d1"));
        assertThat(rows).singleElement().extracting(row -> row.held().count()).isEqualTo(stands);
        assertThat(rows.getFirst().held().date()).isEqualTo(stands.equals("" + now) ? NOW : THEN);
    }

    @Test
    void whatALongRunCountsInOtherWordsStandsBesideTheShortOne() {
        Held before = held("KillTest.d1", 600, "kills, each below 3 s", SCRIPT, THEN);
        Held now = held("KillTest.d1", 30, "kills", SCRIPT, NOW);
        assertThat(merged(List.of(before), List.of(now), Set.of("KillTest.d1")))
                .isEqualTo(PageRow.listOf(List.of(now, before)));
        Held other = held("KillTest.d1", 600, "kills of old", "ffffffff", THEN);
        assertThat(merged(List.of(other), List.of(now), Set.of("KillTest.d1")))
                .isEqualTo(PageRow.listOf(List.of(now)));
    }

    @Test
    void aTestThatFailedLosesItsRowsAndOneThatWasNotRunKeepsThemWhileItIsTheSame() {
        Held before = held("KillTest.d1", 600, "kills", SCRIPT, THEN);
        assertThat(merged(List.of(before), List.of(), Set.of("KillTest.d1"))).isEmpty();
        assertThat(merged(List.of(before), List.of(), Set.of())).hasSize(1);
        Held other = held("KillTest.d1", 600, "kills", "ffffffff", THEN);
        assertThat(merged(List.of(other), List.of(), Set.of())).isEmpty();
    }

    @Test
    void aScriptIsAnotherOnceTheTestOrWhatItUsesIsAndNotWhereLinesAreBroken() throws IOException {
        List<String> versions = new ArrayList<>();
        write("a/SomeTest", "class SomeTest { Beside b; import c.Far; }");
        write("a/Beside", "class Beside {}");
        write("a/Stranger", "class Stranger {}");
        write("c/Far", "class Far {}");
        versions.add(version());
        write("a/SomeTest", "class SomeTest {\n  Beside b;\n  import c.Far;\n}");
        write("a/Stranger", "class Stranger { int other; }");
        assertThat(version()).isEqualTo(versions.getFirst());
        write("a/Beside", "class Beside { int other; }");
        versions.add(version());
        write("c/Far", "class Far { int other; }");
        versions.add(version());
        assertThat(versions).doesNotHaveDuplicates().doesNotContain(Scripts.UNKNOWN);
        assertThat(new Scripts(folder).version("NoTest")).isEqualTo(Scripts.UNKNOWN);
    }

    private void write(String name, String source) throws IOException {
        Path file = folder.resolve(name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
    }

    private String version() {
        return new Scripts(folder).version("SomeTest");
    }
}
