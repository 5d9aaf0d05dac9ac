package org.fieldbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.cli.StoreFixture.assertDone;
import static org.fieldbook.cli.StoreFixture.assertRefused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The report of an inspection.
class ReportCommandTest {

    @TempDir private Path folder;
    private StoreFixture store;

    @BeforeEach
    void start() {
        store = new StoreFixture(folder);
    }

    @Test
    void aReportIsWrittenAsASheetTooAndRawOnlyAsCsv() throws IOException {
        store.makeFor("=Testing PDU", "TE-1");
        Path csv = folder.resolve("ratings.CSV");
        assertDone(store.report(csv));
        assertThat(Files.readString(csv)).contains("inspection,TE-1,'=Testing PDU,OFFICIAL");
        assertDone(
                store.fieldbook()
                        .run(
                                "report",
                                "--store",
                                store.folder().toString(),
                                "--out",
                                csv.toString(),
                                "--raw"));
        assertThat(Files.readString(csv)).contains("inspection,TE-1,=Testing PDU,OFFICIAL");
        Path xlsx = folder.resolve("ratings.xlsx");
        assertDone(store.report(xlsx));
        assertThat(Files.readAllBytes(xlsx)).startsWith('P', 'K');
        assertRefused(
                store.fieldbook()
                        .run(
                                "report",
                                "--store",
                                store.folder().toString(),
                                "--out",
                                xlsx.toString(),
                                "--raw"),
                2,
                "--raw");
    }

    @Test
    void aReportThatCannotBeWrittenSaysSoAndLeavesNothing() {
        store.make("TE-1");
        assertRefused(store.report(folder.resolve("none").resolve("ratings.json")), 1, "R-01");
        Path taken = folder.resolve("taken.json");
        assertThat(taken.resolve("x").toFile().mkdirs()).isTrue();
        assertRefused(store.report(taken), 1, "R-01");
        assertThat(folder.resolve("taken.json.part")).doesNotExist();
    }
}
