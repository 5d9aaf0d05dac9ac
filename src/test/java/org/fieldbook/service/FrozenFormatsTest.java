package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.json.StateJson;
import org.fieldbook.rating.json.RatingsWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A store and a bundle of the first version of the formats, as [FreezeFormats] made them: they hold a conflict,
/// a sign-off, a deleted note, a value ordered erased, a revoked laptop, an unfinished note, and kinds and fields
/// that no version knows yet.
class FrozenFormatsTest {

    @TempDir private Path folder;
    private Path frozen;
    private OpenStore store;
    private OpenInspection open;

    static String state(Snapshot snapshot) {
        return state(snapshot.state());
    }

    static String state(State state) {
        return new String(StateJson.write(state), StandardCharsets.UTF_8);
    }

    static String ratings(Snapshot snapshot) {
        return RatingsWriter.write(snapshot.ratings(), "frozen");
    }

    @BeforeEach
    void unlock() throws IOException, URISyntaxException {
        frozen =
                Path.of(
                        Objects.requireNonNull(getClass().getResource("/org/fieldbook/frozen/1"))
                                .toURI());
        Path copy = copy(frozen.resolve("store"), folder.resolve("store"));
        store = Made.stores().unlock(copy, Made.PASSPHRASE.toCharArray());
        open = store.open(store.listInspections().getFirst().inspection());
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    @AfterEach
    void lock() {
        store.close();
    }

    private String golden(String name) throws IOException {
        return Files.readString(frozen.resolve(name));
    }

    private Path waiting() {
        return frozen.resolve("waiting.fieldbook");
    }

    @Test
    void S8_theStoreSaysWhatItSaidThen() throws IOException {
        assertThat(state(open.snapshot())).isEqualTo(golden("state.json"));
        assertThat(ratings(open.snapshot())).isEqualTo(golden("ratings.json"));
        assertThat(store.check().isSound()).isTrue();
        assertThat(new WriteNotes(open).drafts())
                .singleElement()
                .satisfies(draft ->
                        assertThat(draft.texts()).containsEntry(Fields.TEXT, "Half a sent"));
        assertThat(open.snapshot().state().listConflicts()).hasSize(1);
        assertThat(open.snapshot().trust().roster().revocations()).hasSize(1);
    }

    @Test
    void S8_theBundleIsTakenInAndSaysWhatItSaidThen(TestReporter reporter) throws IOException {
        assertThat(new ImportBundle(open).open(waiting())).isEqualTo(golden("payload.json"));
        Colleague.take(open, Files.readAllBytes(waiting()));
        assertThat(state(open.snapshot())).isEqualTo(golden("after.json"));
        System.out.println(
                "S8: format 1: a store and a bundle, "
                        + open.snapshot().state().size()
                        + " changes read as they were written");
        assertThat(store.check().isSound()).isTrue();
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "S8",
                        "count",
                        "" + open.snapshot().state().size(),
                        "unit",
                        "changes of format 1 read as they were written"));
    }

    @Test
    void S8_whatNoVersionKnowsYetIsKeptAndPassedOn(TestReporter reporter) throws IOException {
        Colleague.take(open, Files.readAllBytes(waiting()));
        try (Colleague dan =
                Colleague.join(open, folder.resolve("dan"), "D. Joiner", Role.INSPECTOR)) {
            assertThat(state(dan.open().snapshot())).isEqualTo(state(open.snapshot()));
            assertThat(state(dan.open().snapshot()))
                    .contains("laterKind", "laterList", "written by a later version");
        }
        reporter.publishEntry(
                Map.of("promise", "S8", "count", "1", "unit", "bundle of unknown kinds passed on"));
    }

    @Test
    void S8_workGoesOn() {
        int before = open.snapshot().state().tips().size();
        OpenInspection.await(
                new ProposeRatings(open)
                        .proposeAll(
                                List.of(
                                        new ProposeRatings.Proposed(
                                                "1.2", Optional.of(Rating.GOOD), List.of()))));
        assertThat(open.snapshot().state().tips()).hasSize(before + 1);
        assertThat(store.check().isSound()).isTrue();
    }
}
