package org.fieldbook.service;

import org.fieldbook.bundle.Blob;
import org.fieldbook.bundle.ChangeRun;
import org.fieldbook.bundle.Delta;
import org.fieldbook.bundle.Holdings;
import org.fieldbook.bundle.Payload;
import org.fieldbook.bundle.crypto.Jwe;
import org.fieldbook.bundle.crypto.Jws;
import org.fieldbook.bundle.crypto.JwsSignatures;
import org.fieldbook.bundle.crypto.SignedFile;
import org.fieldbook.bundle.json.PayloadWriter;
import org.fieldbook.exchange.BundleFile;
import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Tip;
import org.fieldbook.inspection.Trust;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;
import org.fieldbook.store.InspectionPrivateKeys;
import org.fieldbook.store.Store;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Makes bundles for colleagues and headquarters: signed by this laptop, readable by those named. Slow: not
/// for the FX thread.
public final class ExportBundle {

    /// How the name of every file that is exchanged ends.
    public static final String ENDING = BundleFile.ENDING;

    /// The bytes around an attachment: names and its hash.
    private static final int BESIDE_A_BLOB = 100;

    private final OpenInspection inspection;
    private final SecureRandom random;
    private final String program;

    /// @param program its version
    public ExportBundle(OpenInspection inspection, SecureRandom random, String program) {
        this.inspection = inspection;
        this.random = random;
        this.program = program;
    }

    /// A laptop that a bundle can be made for.
    ///
    /// @param told when it last said what it holds, on its own clock; empty if it never did
    public record Recipient(Member member, String laptop, Optional<String> told) {}

    /// A bundle that is made and not written yet.
    ///
    /// @param laptops whom it is made for
    /// @param name a file name without anything about the people inspected
    /// @param changes how many it brings
    /// @param upTo of each replica the last change that it brings
    public record Made(
            Bytes file, List<String> laptops, String name, int changes, int acts, Holdings upTo) {}

    /// Every other trusted laptop.
    public List<Recipient> recipients() {
        Trust trust = inspection.snapshot().trust();
        Map<String, ExchangeRows.Told> told = rows().told();
        return trust.roster().members().stream()
                .flatMap(member ->
                        member.laptops().stream()
                                .filter(keys -> !keys.equals(inspection.laptop()))
                                .filter(keys ->
                                        trust.roster().findRevocation(keys.name()).isEmpty())
                                .map(keys ->
                                        new Recipient(
                                                member,
                                                keys.name(),
                                                Optional.ofNullable(told.get(keys.name()))
                                                        .map(ExchangeRows.Told::at))))
                .toList();
    }

    /// Whether the inspection was put back and waits with sending, see [AfterRestore].
    public boolean waits() {
        return new AfterRestore(inspection).waits();
    }

    /// Lets it send all the same.
    public void goOn() {
        new AfterRestore(inspection).goOn();
    }

    /// Makes a bundle of what these laptops lack, by what they said last.
    ///
    /// @param laptops at least one of [#recipients], by name
    /// @param whole everything, whatever they said
    public Made make(Collection<String> laptops, boolean whole) {
        new AfterRestore(inspection).expectOver();
        Snapshot snapshot = inspection.snapshot();
        List<LaptopKeys> recipients = recipients(snapshot, laptops);
        ExchangeRows rows = rows();
        Map<String, ExchangeRows.Told> told = rows.told();
        List<Holdings> holds =
                laptops.stream()
                        .map(laptop -> whole ? null : told.get(laptop))
                        .map(known -> known == null ? Holdings.NOTHING : known.holds())
                        .toList();
        InspectionPrivateKeys keys =
                OpenStore.reading(
                        () -> inspection.store().privateKeys(snapshot.state().inspection()));
        List<Delta.Vouched> heads =
                new ArrayList<>(rows.heads(snapshot.trust(), new JwsSignatures()));
        heads.addAll(new OwnHeads(inspection.laptop(), keys).sign(snapshot));
        List<ChangeRun> runs = Delta.runs(snapshot.state(), heads, holds);
        List<Blob> blobs =
                holds.contains(Holdings.NOTHING)
                        ? blobs(snapshot, Payload.roomBeside(runs))
                        : MovedPacks.of(inspection, runs);
        Payload payload = payload(snapshot, recipients, rows, runs, blobs);
        Bytes file =
                BundleFailures.reading(() -> Bytes.takingOver(seal(payload, recipients, keys)));
        return new Made(
                file,
                List.copyOf(laptops),
                name(),
                Math.toIntExact(payload.changes().count()),
                Acts.count(runs.stream().flatMap(run -> run.changes().stream())),
                upTo(runs));
    }

    private static Holdings upTo(List<ChangeRun> runs) {
        return runs.stream()
                .map(run -> run.changes().getLast())
                .map(last ->
                        Holdings.of(
                                Map.of(
                                        last.record().replica(),
                                        new Tip(last.record().seq(), last.hash()))))
                .reduce(Holdings.NOTHING, Holdings::further);
    }

    private List<LaptopKeys> recipients(Snapshot snapshot, Collection<String> laptops) {
        List<LaptopKeys> keys =
                laptops.stream()
                        .flatMap(laptop -> snapshot.trust().roster().findLaptop(laptop).stream())
                        .filter(one ->
                                snapshot.trust().roster().findRevocation(one.name()).isEmpty())
                        .toList();
        if (keys.isEmpty() || keys.size() != laptops.size()) {
            throw new Failure(Failure.Kind.INPUT, "B-01", "bundle.recipients");
        }
        return keys;
    }

    private Payload payload(
            Snapshot snapshot,
            List<LaptopKeys> recipients,
            ExchangeRows rows,
            List<ChangeRun> runs,
            List<Blob> blobs) {
        return new Payload(
                UUID.randomUUID(),
                snapshot.state().inspection(),
                program,
                now().toString(),
                new Payload.Sender(
                        snapshot.me().id(), inspection.laptop().name(), inspection.replica()),
                recipients.stream().map(LaptopKeys::name).toList(),
                snapshot.trust().roster().version(),
                Holdings.of(snapshot.state()),
                List.copyOf(rows.receipts().values()),
                runs,
                blobs);
    }

    /// Whoever holds nothing needs the framework pack too. What there is no room for stays out.
    private List<Blob> blobs(Snapshot snapshot, long room) {
        Store store = inspection.store();
        UUID id = snapshot.state().inspection();
        List<Blob> blobs = new ArrayList<>();
        long together = 0;
        for (Hash hash : OpenStore.reading(() -> store.listBlobs(id))) {
            Blob blob = new Blob(hash, OpenStore.reading(() -> store.readBlob(id, hash)));
            together += blob.content().size() + BESIDE_A_BLOB;
            if (together <= room) {
                blobs.add(blob);
            }
        }
        return blobs;
    }

    /// Refuses what no laptop would take in.
    private static byte[] write(Payload payload) {
        byte[] content = PayloadWriter.write(payload);
        if (content.length > Payload.LARGEST || payload.changes().count() > Payload.MOST_CHANGES) {
            throw new Failure(Failure.Kind.INPUT, "B-21", "bundle.tooMuch");
        }
        return content;
    }

    private byte[] seal(Payload payload, List<LaptopKeys> recipients, InspectionPrivateKeys keys) {
        // One inside the other: of a large bundle no step's outcome is held beyond the next step.
        return Jwe.encryptInPlace(
                SignedFile.write(
                        Jws.sign(
                                DocumentType.BUNDLE,
                                () -> write(payload),
                                keys.signing(),
                                inspection.laptop().signing()),
                        Jwe.ROOM),
                recipients.stream().map(LaptopKeys::agreement).toList(),
                random);
    }

    /// What a bundle made now would be called.
    public String name() {
        Snapshot snapshot = inspection.snapshot();
        return BundleName.of(snapshot.card(), snapshot.me(), now());
    }

    /// What an invitation for somebody of this name would be called.
    public String invitationName(String name) {
        return BundleName.invitation(inspection.snapshot().card(), name);
    }

    /// Writes the bundle whole and notes that what is in it went out.
    public void save(Made made, Path file) {
        BundleFiles.write(file, made.file().view());
        sent(made);
    }

    /// Notes what each of those it is made for was given by it, and that its file brings nothing here.
    void sent(Made made) {
        UUID id = inspection.snapshot().state().inspection();
        Map<String, ExchangeRows.Given> before = rows().given();
        OpenInspection.await(
                inspection.acts(
                        _ -> List.of(),
                        transaction -> {
                            // What it says this laptop holds, colleagues leave out from now on.
                            TakeBackImport.forget(transaction, id);
                            for (String laptop : made.laptops()) {
                                ExchangeRows.putGiven(
                                        transaction, id, given(laptop, made, before.get(laptop)));
                            }
                            ExchangeRows.putKnown(
                                    transaction,
                                    id,
                                    Hash.of(made.file().toArray()),
                                    ExchangeRows.Known.OWN);
                        }));
    }

    private ExchangeRows.Given given(
            String laptop, Made made, ExchangeRows.@Nullable Given before) {
        return new ExchangeRows.Given(
                laptop,
                before == null ? made.upTo() : before.holds().further(made.upTo()),
                now().toString());
    }

    /// When a bundle was last made here, on this laptop's clock; empty if none was.
    public Optional<String> lastMade() {
        return rows().lastMade();
    }

    private ExchangeRows rows() {
        return new ExchangeRows(
                OpenStore.reading(() ->
                        inspection.store().readDrafts(inspection.snapshot().state().inspection())));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(inspection.clock()).truncatedTo(ChronoUnit.SECONDS);
    }
}
