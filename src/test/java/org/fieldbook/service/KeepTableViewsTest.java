package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class KeepTableViewsTest {

    private static final TableShape SHAPE =
            new TableShape(
                    List.of(
                            new TableShape.Column("status", 8000, true),
                            new TableShape.Column("ref", 0, true),
                            new TableShape.Column("rosh", 0, false)),
                    List.of(
                            new TableShape.Sorted("status", false),
                            new TableShape.Sorted("ref", true)));

    private static final SavedView VIEW =
            new SavedView(
                    "Urgent",
                    "case",
                    "inprogress",
                    "Saltmarsh",
                    new TreeMap<>(Map.of("rosh", List.of("High", "Very high"))),
                    SHAPE);

    @TempDir Path folder;

    @Test
    void viewsAndShapesAreFoundAgainAfterTheStoreWasLocked() {
        try (var made = new Made(folder)) {
            assertThat(new KeepTableViews(made.open()).find()).isEqualTo(TableViews.NONE);
            TableViews views = TableViews.NONE.withView(VIEW).withShape("case", SHAPE);
            Made.await(new KeepTableViews(made.open()).keep(views));
            made.reopen();
            assertThat(new KeepTableViews(made.open()).find()).isEqualTo(views);
        }
    }

    @Test
    void aViewOfTheSameNameTakesThePlaceOfTheOther() {
        var other = new SavedView("Urgent", "case", "all", "", new TreeMap<>(), SHAPE);
        assertThat(TableViews.NONE.withView(VIEW).withView(other).views()).containsExactly(other);
        assertThat(TableViews.NONE.withView(VIEW).withoutView("Urgent").views()).isEmpty();
    }

    @Test
    void theyAreNoChangeAndNobodyReadsThemOnTheDisk() throws IOException {
        try (var made = new Made(folder)) {
            int before = made.now().state().size();
            Made.await(new KeepTableViews(made.open()).keep(TableViews.NONE.withView(VIEW)));
            assertThat(made.now().state().size()).isEqualTo(before);
            assertThat(new WriteNotes(made.open()).drafts()).isEmpty();
            String database =
                    Files.readString(
                            made.folder().resolve("store.db"), StandardCharsets.ISO_8859_1);
            assertThat(database).doesNotContain("Saltmarsh", "Urgent", "Very high");
        }
    }
}
