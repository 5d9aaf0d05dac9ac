package org.fieldbook.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.service.AskToAssess;
import org.fieldbook.service.ImportCaseList;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.SmallInspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

class CaseOrderTest {

    @TempDir private Path folder;

    /// What was found in it would be on the screen.
    @Test
    void aCaseThatOneAssessesApartIsNoNeighbour() {
        try (var small = new SmallInspection(folder)) {
            var list = new ImportCaseList(small.inspection);
            byte[] third = "case\nTE-003\n".getBytes(StandardCharsets.UTF_8);
            list.importRows(list.preview("more.csv", third), false).join();
            Snapshot before = small.inspection.snapshot();
            assertThat(CaseOrder.neighbour(before, small.subject("TE-001"), 1))
                    .contains(small.id("TE-002"));
            new AskToAssess(small.inspection)
                    .ask(small.id("TE-002"), before.me().id(), UUID.randomUUID())
                    .join();
            Snapshot after = small.inspection.snapshot();
            assertThat(CaseOrder.neighbour(after, small.subject("TE-001"), 1))
                    .contains(small.id("TE-003"));
            assertThat(CaseOrder.neighbour(after, small.subject("TE-003"), -1))
                    .contains(small.id("TE-001"));
        }
    }
}
