package org.fieldbook.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// Collects what is readable of a store: the database first, then its restore points and what followed
/// them, newest first. Reads copies, never the files themselves, and believes nothing but opened seals.
final class Rescue {

    private static final String WORK = "rescue-work.db";

    private final Path folder;
    private final Keyring keyring;
    private final RestorePoints points;
    private final StoreEnvironment env;
    private final List<Fault> faults = new ArrayList<>();
    private final SortedMap<UUID, RescuedRows> found = new TreeMap<>();
    private final Map<UUID, UUID> names = new HashMap<>();

    Rescue(Path folder, Keyring keyring, RestorePoints points, StoreEnvironment env) {
        this.folder = folder;
        this.keyring = keyring;
        this.points = points;
        this.env = env;
    }

    /// @param target the new store's folder, where copies to read from are made and removed
    RescueReport into(StoreContents contents, Path target, Optional<RestoreNote> note)
            throws IOException {
        try {
            readDatabase(target);
            for (RestorePoint point : listPoints()) {
                readPoint(point, target);
            }
            List<RescueReport.Rescued> saved = new ArrayList<>();
            var blobs = new BlobTable(folder);
            for (RescuedRows rows : found.values()) {
                saved.add(rows.save(contents, blobs, note));
            }
            return new RescueReport(saved, faults.stream().distinct().toList());
        } finally {
            found.values().forEach(RescuedRows::wipe);
        }
    }

    private List<RestorePoint> listPoints() {
        return Files.isDirectory(folder.resolve(Keyring.BACKUPS)) ? points.list() : List.of();
    }

    private void readDatabase(Path target) throws IOException {
        Path database = folder.resolve(Database.NAME);
        if (!Files.exists(database)) {
            faults.add(new Fault(Fault.Kind.FILE_MISSING, Database.NAME));
            return;
        }
        Path work = target.resolve(WORK);
        copy(database, work);
        if (readRaw(work, true)) {
            return;
        }
        for (byte[] page : firstPages(target)) {
            copy(database, work);
            DatabaseCopy.graft(work, page);
            if (readRaw(work, true)) {
                return;
            }
        }
    }

    /// What SQLite would take back by its journal must be taken back in the copy too.
    private void copy(Path database, Path work) throws IOException {
        RestorePoints.discard(work);
        DatabaseCopy.of(database, work, faults::add);
        if (Files.exists(Database.journal(database))) {
            DatabaseCopy.of(Database.journal(database), Database.journal(work), faults::add);
        }
    }

    private List<byte[]> firstPages(Path target) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        for (RestorePoint point : listPoints()) {
            pages.add(DatabaseCopy.firstPage(points.path(point)));
        }
        Path fresh = target.resolve(WORK);
        RestorePoints.discard(fresh);
        DurableFiles.make(fresh);
        Database.create(fresh).close();
        pages.add(DatabaseCopy.firstPage(fresh));
        RestorePoints.discard(fresh);
        return pages;
    }

    /// Whether the file opened at all and held a row that could be read.
    private boolean readRaw(Path work, boolean isLive) throws IOException {
        try (Database database = Database.open(work)) {
            database.read(handle -> handle.execute("PRAGMA cell_size_check = OFF"));
            var raw =
                    new RawRows(
                            database, DatabaseCopy.pages(work), isLive ? faults::add : fault -> {});
            return take(raw, isLive);
        } catch (StoreException.Damaged unreadable) {
            if (isLive) {
                faults.add(unreadable.fault());
            }
            return false;
        } finally {
            RestorePoints.discard(work);
        }
    }

    private boolean take(RawRows raw, boolean isLive) {
        raw.lists().forEach(this::learnNames);
        int rows = 0;
        for (RawRows.RawRow row : raw.heads()) {
            rows += of(row.inspection()).map(all -> all.head(row.sealed(), isLive)).orElse(0);
        }
        for (RawRows.RawChange row : raw.changes()) {
            rows += of(row.inspection()).map(all -> all.change(row, isLive)).orElse(0);
        }
        for (RawRows.RawRow row : raw.drafts()) {
            rows +=
                    of(row.inspection())
                            .map(all -> all.draft(new SealedRow(row.name(), row.sealed()), isLive))
                            .orElse(0);
        }
        for (RawRows.RawOpening row : raw.openings()) {
            rows += of(row.inspection()).map(all -> all.opening(row.row(), isLive)).orElse(0);
        }
        for (RawRows.RawRow row : raw.blobs()) {
            rows +=
                    of(row.inspection())
                            .map(all -> all.blob(new SealedRow(row.name(), row.sealed())))
                            .orElse(0);
        }
        found.values().forEach(RescuedRows::endOfSource);
        return rows > 0;
    }

    private void learnNames(byte[] sealed) {
        Sealer sealer = keyring.listSealer();
        try {
            InspectionList.open(sealed, sealer, keyring.store()).keys().forEach(names::putIfAbsent);
        } catch (UnreadableException altered) {
            faults.add(new Fault(Fault.Kind.LIST_ALTERED, Database.NAME));
        } finally {
            sealer.wipe();
        }
    }

    /// A restore point that is not whole gives what it can, like the database.
    private void readPoint(RestorePoint point, Path target) throws IOException {
        Path work = target.resolve(WORK);
        try (CopyKeys keys = new CopyKeys(InspectionList.empty(), keyring, env.random())) {
            TailFile file = points.tail(point, keys);
            if (file.exists()) {
                List<TailRecord> records = new ArrayList<>(file.read().records());
                for (TailRecord record : records.reversed()) {
                    take(record);
                }
            }
        } catch (StoreException.Damaged | StoreException.Newer ofNoUse) {
            faults.add(new Fault(Fault.Kind.TAIL_ALTERED, TailFile.name(point.number())));
        }
        copy(points.path(point), work);
        if (!readRaw(work, false)) {
            faults.add(new Fault(Fault.Kind.RESTORE_POINT_ALTERED, point.name()));
        }
    }

    private void take(TailRecord record) {
        record.list().ifPresent(this::learnNames);
        for (TailRecord.Part part : record.parts()) {
            byte[] inspection = Columns.of(part.inspection());
            of(inspection)
                    .ifPresent(all -> {
                        all.head(part.head(), false);
                        for (SealedChange row : part.changes()) {
                            all.change(
                                    new RawRows.RawChange(
                                            inspection,
                                            Columns.of(row.replica()),
                                            row.seq(),
                                            Columns.of(row.hash()),
                                            row.sealed()),
                                    false);
                        }
                        part.drafts().ifPresent(rows -> rows.forEach(row -> all.draft(row, false)));
                        part.blobs().ifPresent(rows -> rows.forEach(all::blob));
                        part.openings().forEach(row -> all.opening(row, false));
                        all.endOfSource();
                    });
        }
    }

    /// The inspection that stands in clear; a name that no key can belong to is damage itself.
    private Optional<RescuedRows> of(byte[] column) {
        try {
            UUID inspection = Columns.uuid(column);
            if (keyring.closed().containsKey(inspection)) {
                return Optional.empty();
            }
            RescuedRows known = found.get(inspection);
            if (known != null) {
                return Optional.of(known);
            }
            List<Opener> openers = openers(inspection);
            if (openers.isEmpty()) {
                faults.add(new Fault(Fault.Kind.KEY_MISSING, inspection.toString()));
                return Optional.empty();
            }
            RescuedRows made = new RescuedRows(inspection, openers);
            found.put(inspection, made);
            return Optional.of(made);
        } catch (UnreadableException altered) {
            faults.add(new Fault(Fault.Kind.DATABASE_ALTERED, Database.NAME));
            return Optional.empty();
        }
    }

    /// The keys under the name the list gives; where no list was readable, its own and every card's.
    private List<Opener> openers(UUID inspection) {
        UUID listed = names.get(inspection);
        List<UUID> candidates = new ArrayList<>();
        if (listed != null) {
            candidates.add(listed);
        } else {
            candidates.add(inspection);
            candidates.addAll(keyring.cards());
        }
        return candidates.stream()
                .flatMap(name ->
                        keyring.find(name).stream()
                                .map(keys ->
                                        new Opener(name, keys.cipher(inspection, env.random()))))
                .toList();
    }

    /// Keys that may be an inspection's.
    record Opener(UUID name, InspectionCipher cipher) {}
}
