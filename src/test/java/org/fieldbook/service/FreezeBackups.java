package org.fieldbook.service;

import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.Fields;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the store with backups that every later version has to open: an inspection, openings of its cases, an
/// unfinished note, a day's copy with its tail, and keys of a store in which another inspection was closed. To
/// be run once for each version of the tables, the tail or the keys, into a new folder: what was made before
/// is never made again.
final class FreezeBackups {

    private final MovedClock clock = new MovedClock(Instant.parse("2026-03-02T09:00:00Z"));

    private FreezeBackups() {}

    /// @param args a folder that is not there yet
    static void main(String[] args) throws IOException {
        Path out = Path.of(args[0]);
        Files.createDirectory(out);
        new FreezeBackups().make(out);
    }

    private void make(Path out) throws IOException {
        try (OpenStore store =
                QuickStores.of(clock).create(out.resolve("store"), Made.PASSPHRASE.toCharArray())) {
            OpenInspection open = store.open(store.create(Made.wanted("TE-1")));
            openCases(open);
            // Closing ends with a full copy; what follows goes into its tail.
            store.closing().close(store.create(Made.wanted("TE-0")), "TE-0", _ -> {});
            openCases(open);
            Made.await(new WriteNotes(open).keep(draft()));
            backUp(store);
            Made.await(new ProposeRatings(open).propose(proposal()));
            openCases(open);
            backUp(store);
            Files.writeString(out.resolve("state.json"), FrozenFormatsTest.state(open.snapshot()));
            Files.writeString(out.resolve("openings.txt"), FrozenBackupsTest.openings(open));
        }
    }

    private void openCases(OpenInspection open) {
        KeepOpenings keeping = new KeepOpenings(open);
        for (int i = 0; i < 3; i++) {
            clock.move(Duration.ofMinutes(1));
            Made.await(keeping.keep(FrozenBackupsTest.CASE));
        }
        clock.move(Duration.ofMinutes(1));
        Made.await(keeping.keep(FrozenBackupsTest.OTHER_CASE));
    }

    private void backUp(OpenStore store) {
        clock.move(Duration.ofMinutes(1));
        store.store().backups().bringUpToDate(clock.instant());
    }

    private static Draft draft() {
        return new Draft(
                FrozenBackupsTest.NOTE,
                Optional.empty(),
                Map.of(Fields.TEXT, "Half a sent"),
                Map.of(),
                4);
    }

    private static ProposeRatings.Proposed proposal() {
        return new ProposeRatings.Proposed("1.1", Optional.of(Rating.GOOD), List.of());
    }
}
