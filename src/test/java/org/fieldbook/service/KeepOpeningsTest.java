package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class KeepOpeningsTest {

    @TempDir Path folder;

    private Made made;

    @BeforeEach
    void make() {
        made = new Made(folder);
    }

    @AfterEach
    void close() {
        made.close();
    }

    @Test
    void whoOpenedACaseIsKeptBeyondALockAndForThatCaseAlone() {
        var opening = Made.await(new KeepOpenings(made.open()).keep(made.id("TE-001")));
        made.reopen();
        var keeping = new KeepOpenings(made.open());
        assertThat(keeping.list(made.id("TE-001"))).containsExactly(opening);
        assertThat(opening.name()).isEqualTo("A. Tester");
        assertThat(keeping.list(made.id("TE-002"))).isEmpty();
        assertThat(opening.toString()).doesNotContain("Tester");
    }

    @Test
    void itIsNoChangeAndGoesIntoNoBundle() {
        int before = changes(made.open());
        Made.await(new KeepOpenings(made.open()).keep(made.id("TE-001")));
        assertThat(changes(made.open())).isEqualTo(before);
        try (Colleague ben =
                Colleague.join(made.open(), folder.resolve("ben"), "B. Joiner", Role.INSPECTOR)) {
            assertThat(new KeepOpenings(ben.open()).list(made.id("TE-001"))).isEmpty();
            Made.await(new KeepOpenings(ben.open()).keep(made.id("TE-001")));
            byte[] bundle = Colleague.bundle(ben.open(), folder.resolve("out.fieldbook"));
            String payload = new ImportBundle(made.open()).open(folder.resolve("out.fieldbook"));
            assertThat(payload).doesNotContain("opened");
            Colleague.take(made.open(), bundle);
        }
        assertThat(new KeepOpenings(made.open()).list(made.id("TE-001")))
                .extracting(KeepOpenings.Opening::name)
                .containsExactly("A. Tester");
    }

    private static int changes(OpenInspection inspection) {
        return inspection.store().readChanges(inspection.snapshot().state().inspection()).size();
    }
}
