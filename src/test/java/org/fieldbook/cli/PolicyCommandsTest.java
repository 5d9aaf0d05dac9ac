package org.fieldbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.cli.StoreFixture.assertDone;
import static org.fieldbook.cli.StoreFixture.assertRefused;

import org.fieldbook.settings.FoundPolicy;
import org.fieldbook.settings.PolicyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Commands under a policy, and the one that helps whoever helps.
class PolicyCommandsTest {

    @TempDir private Path folder;

    @BeforeEach
    void make() {
        assertDone(new StoreFixture(folder).make("TE-1"));
    }

    private StoreFixture under(String policy) throws IOException {
        Path file = Files.writeString(folder.resolve("policy.json"), policy);
        FoundPolicy found = new PolicyFile(file, folder).read();
        return new StoreFixture(new CommandLineFixture(folder, found), folder);
    }

    @Test
    void whatIsForbiddenEndsAsNotAllowed() throws IOException {
        StoreFixture store = under("{\"format\":1,\"exports\":[\"csv\"]}");
        assertRefused(store.report(folder.resolve("ratings.pdf")), 4, "L-02: Your organisation");
        assertRefused(store.inspection("state"), 4, "L-02");
        assertThat(folder.resolve("ratings.pdf")).doesNotExist();
        assertDone(store.report(folder.resolve("ratings.csv")));
    }

    @Test
    void aPolicyThatCannotBeReadIsToldBeforeAnythingElse() throws IOException {
        StoreFixture store = under("{\"format\":1,\"colour\":1}");
        CommandLineFixture.Run list = store.inspection("list");
        assertDone(list);
        assertThat(list.err())
                .startsWith("L-08: The policy of your organisation")
                .contains("/colour");
        assertThat(list.out()).contains("TE-1");
        assertRefused(store.report(folder.resolve("ratings.csv")), 4, "L-05: ");
    }

    @Test
    void whatIsToBeClosedIsSaidWhereInspectionsAreListed() throws IOException {
        CommandLineFixture.Run list =
                under("{\"format\":1,\"retention\":{\"demandDays\":90}}").inspection("list");
        assertDone(list);
        assertThat(list.err()).contains("Fieldwork ended on 2023-03-17").contains("close TE-1");
        assertThat(under("{\"format\":1}").inspection("list").err()).isEmpty();
    }

    @Test
    void diagnosticsAreWrittenWithAStoreAndWithout() throws IOException {
        Path out = folder.resolve("diagnostics.txt");
        CommandLineFixture.Run without =
                new CommandLineFixture(folder).run("diagnostics", "--out", out.toString());
        assertDone(without);
        assertThat(without.err()).contains(out.toString());
        assertThat(without.out()).isEmpty();
        assertThat(out).content().contains("[store]\nnone open");
        assertDone(
                new CommandLineFixture(folder)
                        .run(
                                "diagnostics",
                                "--store",
                                folder.resolve("store").toString(),
                                "--out",
                                out.toString()));
        assertThat(out).content().contains("inspections: 1").doesNotContain("TE-1", "Tester");
        assertRefused(
                new CommandLineFixture(folder)
                        .run("diagnostics", "--out", folder.resolve("no/where").toString()),
                1,
                "B-02");
    }
}
