package org.fieldbook.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.service.NewInspection;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.Overview;
import org.fieldbook.service.SurveyInspection;
import org.fieldbook.ui.SmallInspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

class UnratedFrameworkTest {

    @TempDir private Path folder;

    @Test
    void aFrameworkThatRatesNothingSaysSoAndShowsNoScoreOfZero() {
        try (var small = new SmallInspection(folder)) {
            NewInspection other = SmallInspection.wanted("PP-1");
            OpenInspection open =
                    small.store.open(
                            small.store.create(
                                    new NewInspection(
                                            other.code(),
                                            other.service(),
                                            "public-protection-2025",
                                            Map.of(),
                                            other.fieldworkFrom(),
                                            other.fieldworkTo(),
                                            other.lead(),
                                            false)));
            Overview overview = new SurveyInspection(open).survey().overview();
            assertThat(new TileText(SmallInspection.WORDS).of(overview).getLast())
                    .satisfies(tile -> {
                        assertThat(tile.figure()).isEqualTo("None");
                        assertThat(tile.caption()).isEqualTo("This framework gives no ratings");
                        assertThat(tile.spoken()).doesNotContain("0");
                    });
            assertThat(
                            new StepText(overview.snapshot(), SmallInspection.WORDS)
                                    .of(overview.tasks()))
                    .extracting(Shown.Step::text)
                    .contains(
                            "This framework judges no standard on evidence",
                            "This framework gives no ratings")
                    .noneMatch(text -> text.contains("0 of 0"));
        }
    }
}
