package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class KeepPaneWidthsTest {

    @TempDir private Path folder;

    @Test
    void theWidthsAreThereAfterARestartAndAreNoDraftAndNoChange() {
        try (Made made = new Made(folder)) {
            int before = made.now().state().size();
            assertThat(new KeepPaneWidths(made.open()).find()).isEmpty();
            Made.await(new KeepPaneWidths(made.open()).keep(new PaneWidths(1_500, 2_000)));
            Made.await(new KeepPaneWidths(made.open()).keep(new PaneWidths(1_686, 2_800)));
            made.reopen();
            assertThat(new KeepPaneWidths(made.open()).find())
                    .hasValue(new PaneWidths(1_686, 2_800));
            assertThat(new WriteNotes(made.open()).drafts()).isEmpty();
            assertThat(made.now().state().size()).isEqualTo(before);
        }
    }
}
