package org.fieldbook.service;

import org.fieldbook.bundle.Arrival;
import org.fieldbook.bundle.Holdings;
import org.fieldbook.bundle.crypto.JwsSignatures;
import org.fieldbook.inspection.Roster;
import org.fieldbook.inspection.Signatures;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;
import org.fieldbook.settings.Export;
import org.fieldbook.store.InspectionPrivateKeys;
import org.fieldbook.store.RestorePoint;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Takes bundles in: preview first, then one transaction after a restore point. A conflict never stands in
/// the way. Slow: not for the FX thread.
public final class ImportBundle {

    private final OpenInspection inspection;
    private final Signatures signatures = new JwsSignatures();

    public ImportBundle(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// What taking this file in would do. Nothing is written.
    public ArrivalPreview preview(Path file) {
        Snapshot now = inspection.snapshot();
        return preview(now, arrival(() -> BundleFiles.read(file), now));
    }

    /// Likewise, of the bytes of a file.
    public ArrivalPreview preview(byte[] file) {
        Snapshot now = inspection.snapshot();
        return preview(now, arrival(() -> file, now));
    }

    /// Refuses what comes from a headquarters that the policy of the organisation does not name.
    private Arrival arrival(Supplier<byte[]> file, Snapshot now) {
        Arrival arrival = read(file, now);
        Roster roster = now.trust().roster();
        roster.findLaptop(arrival.payload().sender().laptop())
                .ifPresent(sender -> inspection.allowed().expect(roster, List.of(sender)));
        return arrival;
    }

    private ArrivalPreview preview(Snapshot now, Arrival arrival) {
        inspection.packs().learn(arrival);
        return ArrivalPreview.of(
                now,
                arrival,
                new AttachedFiles(inspection).listHere(),
                inspection.packs().of(arrival.after()));
    }

    /// The new conflicts of a preview as people would look at them.
    public List<OpenConflict> conflicts(ArrivalPreview preview) {
        Snapshot now = inspection.snapshot();
        Snapshot after =
                new Snapshot(
                        now.card(),
                        inspection.packs().of(preview.arrival().after()),
                        now.me(),
                        preview.arrival().after(),
                        preview.ratings().after(),
                        List.of(),
                        now.saved());
        return new ResolveConflicts(inspection)
                .list(after).stream()
                        .filter(open -> preview.conflicts().contains(open.conflict()))
                        .toList();
    }

    /// The same arrival beside what is held by now. Its signatures were checked before.
    public ArrivalPreview again(ArrivalPreview preview) {
        Snapshot now = inspection.snapshot();
        return preview(now, Arrival.of(preview.arrival().payload(), now.state(), signatures));
    }

    /// What was signed, as plain JSON.
    public String open(Path file) {
        inspection.allowed().expect(Export.PLAIN);
        return read(() -> BundleFiles.read(file), inspection.snapshot(), ReadBundle::openPlain);
    }

    /// Writes what was signed as a plain file.
    public static void write(String payload, Path file) {
        BundleFiles.write(file, payload.getBytes(StandardCharsets.UTF_8));
    }

    /// Opens it with this laptop's key for the inspection.
    Arrival read(Supplier<byte[]> file, Snapshot now) {
        return read(file, now, ReadBundle::open);
    }

    private <T> T read(Supplier<byte[]> file, Snapshot now, ReadBundle.Opening<T> opening) {
        UUID id = now.state().inspection();
        InspectionPrivateKeys secret = OpenStore.reading(() -> inspection.store().privateKeys(id));
        return Closed.reading(
                inspection.store(),
                file,
                () ->
                        opening.open(
                                file,
                                inspection.laptop(),
                                secret.agreement(),
                                other ->
                                        other.equals(id)
                                                ? now.state()
                                                : State.empty(id, signatures)));
    }

    /// Takes it in, after a restore point was made and read through. What was written here since the
    /// preview stays; what is held already makes no difference.
    public Saved take(ArrivalPreview preview) {
        return take(preview, () -> false).orElseThrow();
    }

    /// Likewise, unless somebody calls it off before its transaction begins: then nothing was imported, and
    /// at most a restore point more is there.
    ///
    /// @param calledOff asked before each step
    /// @return empty if it was called off
    public Optional<Saved> take(ArrivalPreview preview, BooleanSupplier calledOff) {
        if (calledOff.getAsBoolean()) {
            return Optional.empty();
        }
        RestorePoint point =
                OpenStore.reading(() ->
                        inspection
                                .store()
                                .makeRestorePoint(
                                        inspection.clock().instant(), RestorePoint.Why.IMPORT));
        return calledOff.getAsBoolean() ? Optional.empty() : Optional.of(receive(preview, point));
    }

    private Saved receive(ArrivalPreview preview, RestorePoint point) {
        Arrival arrival = preview.arrival();
        inspection.packs().learn(arrival);
        UUID id = arrival.payload().inspection();
        SortedMap<String, Bytes> kept = OpenStore.reading(() -> inspection.store().readDrafts(id));
        ExchangeRows rows = new ExchangeRows(kept);
        Hash typed = TypedRows.digest(inspection.store());
        Set<Hash> here = new AttachedFiles(inspection).listHere();
        arrival.payload().blobs().forEach(blob -> here.add(blob.hash()));
        SignedDocument receipt = Receipts.sign(inspection, arrival.after(), rows, here);
        Optional<Taken> taken = taken(preview);
        Saved saved =
                OpenInspection.await(
                        inspection.receive(
                                arrival.added(),
                                arrival::after,
                                transaction -> {
                                    new ArrivalRows(arrival, inspection.laptop().name())
                                            .keep(
                                                    transaction,
                                                    rows,
                                                    // Nothing else is written meanwhile.
                                                    () ->
                                                            arrival.after(
                                                                    inspection.snapshot().state()));
                                    ExchangeRows.putReceipt(
                                            transaction, id, inspection.laptop().name(), receipt);
                                    taken.ifPresent(one ->
                                            one.put(transaction, id, Taken.list(kept).size()));
                                    AfterRestore.forget(transaction, id);
                                    TakeBackImport.remember(transaction, id, point, typed);
                                }));
        // Where it brought an order to erase, no page and no new backup is to keep the value.
        if (!inspection.store().backups().erasures().isFinished()) {
            inspection.keeping().backUpNow();
        }
        return saved;
    }

    /// What it brings, to be told of later; empty if that is nothing.
    private Optional<Taken> taken(ArrivalPreview preview) {
        Map<String, Integer> acts = new TreeMap<>();
        preview.people().forEach(one -> acts.merge(one.name(), one.acts(), Integer::sum));
        OffsetDateTime now = OffsetDateTime.now(inspection.clock()).truncatedTo(ChronoUnit.SECONDS);
        Holdings before = Holdings.of(inspection.snapshot().state());
        return acts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Taken(now.toString(), before, acts));
    }

    /// Whether the last import can be taken back: nothing was written or typed here since. Reads from the
    /// disk.
    public boolean canTakeBack() {
        return findPoint().isPresent();
    }

    /// When the restore point before the last import was made, to which taking it back returns the whole
    /// store; empty once it cannot be taken back. Reads from the disk.
    public Optional<OffsetDateTime> findTakeBack() {
        return findPoint()
                .map(point -> point.at().atZone(inspection.clock().getZone()).toOffsetDateTime());
    }

    /// The restore point made before it; empty once something was written here.
    Optional<RestorePoint> findPoint() {
        UUID id = inspection.snapshot().state().inspection();
        return OpenStore.reading(() -> TakeBackImport.find(inspection.store(), id));
    }
}
