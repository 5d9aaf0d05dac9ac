package org.fieldbook.service;

import org.fieldbook.store.ClosedStore;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// A store in numbers: which form it has, how much it holds, how old its last backup is. No inspection is named.
final class StoreFigures {

    private final OpenStore open;
    private final Instant now;

    StoreFigures(OpenStore open, Instant now) {
        this.open = open;
        this.now = now;
    }

    /// @param calledOff asked before each inspection is counted
    List<String> list(BooleanSupplier calledOff) {
        List<String> told = new ArrayList<>();
        told.add("format: " + ClosedStore.format());
        told.add("for practice: " + (open.isPractice() ? "yes" : "no"));
        told.add("database: " + size() + " bytes");
        try {
            List<UUID> inspections = OpenStore.reading(open.store()::inspections);
            told.add("inspections: " + inspections.size());
            for (UUID inspection : inspections) {
                if (calledOff.getAsBoolean()) {
                    return told;
                }
                told.add("an inspection: " + counted(inspection));
            }
            told.add("restore points: " + open.restorePoints().list().size());
            told.add("last backup: " + lastBackup());
        } catch (Failure unreadable) {
            told.add("not readable: " + unreadable.code());
        }
        return told;
    }

    private String counted(UUID inspection) {
        try {
            int changes = OpenStore.reading(() -> open.store().readChanges(inspection)).size();
            int files = OpenStore.reading(() -> open.store().listBlobs(inspection)).size();
            return changes + " changes, " + files + " packs and attached files";
        } catch (Failure damaged) {
            return "not readable, " + damaged.code();
        }
    }

    private String size() {
        try {
            return Long.toString(new ClosedStore(open.folder()).databaseSize());
        } catch (IOException unreadable) {
            return "unknown";
        }
    }

    /// The last full copy, or what was added to it since, if that is known.
    private String lastBackup() {
        Optional<Instant> copied =
                open.restorePoints().list().stream()
                        .findFirst()
                        .map(point -> point.at().toInstant());
        Optional<Instant> added =
                open.backups().flatMap(kept -> kept.state().last()).map(at -> at.toInstant());
        return Stream.of(copied, added)
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .map(last -> Duration.between(last, now).toMinutes() + " minutes ago")
                .orElse("none");
    }
}
