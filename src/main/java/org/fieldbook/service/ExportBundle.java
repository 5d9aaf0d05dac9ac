package org.fieldbook.service;

import org.fieldbook.bundle.Blob;
import org.fieldbook.bundle.Carrying;
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
import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Tip;
import org.fieldbook.inspection.Trust;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;
import org.fieldbook.store.InspectionPrivateKeys;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Makes bundles for colleagues and headquarters: signed by this laptop, readable by those named. Slow: not
/// for the FX thread.
public final class ExportBundle {

    /// How the name of every file that is exchanged ends.
    public static final String ENDING = BundleFile.ENDING;

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
    /// @param files the packs and attached files in it
    /// @param leftOut attached files that the recipients lack, for which there was no room or which could not be
    ///     read: the next bundle brings them first
    public record Made(
            Bytes file,
            List<String> laptops,
            String name,
            int changes,
            int acts,
            Holdings upTo,
            List<Hash> files,
            List<Attachment> leftOut) {}

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
        Map<String, ExchangeRows.Given> given = rows.given();
        List<Carrying.Word> words =
                laptops.stream()
                        .map(laptop -> word(whole ? null : told.get(laptop), given.get(laptop)))
                        .toList();
        List<Holdings> holds = words.stream().map(Carrying.Word::holds).toList();
        InspectionPrivateKeys keys =
                OpenStore.reading(
                        () -> inspection.store().privateKeys(snapshot.state().inspection()));
        List<Delta.Vouched> heads =
                new ArrayList<>(rows.heads(snapshot.trust(), new JwsSignatures()));
        var own = new OwnHeads(inspection.laptop(), keys);
        heads.addAll(own.sign(snapshot.state(), snapshot.trust().roster().version()));
        List<ChangeRun> runs = Delta.runs(snapshot.state(), heads, holds);
        CarriedFiles files =
                CarriedFiles.choose(
                        inspection.store(),
                        snapshot.state(),
                        words,
                        MovedPacks.of(runs),
                        Payload.roomBeside(runs));
        Payload payload = payload(snapshot, recipients, rows, runs, files.blobs());
        Bytes file =
                BundleFailures.reading(() -> Bytes.takingOver(seal(payload, recipients, keys)));
        return new Made(
                file,
                List.copyOf(laptops),
                name(),
                Math.toIntExact(payload.changes().count()),
                Acts.count(runs.stream().flatMap(run -> run.changes().stream())),
                upTo(runs),
                files.hashes(),
                files.leftOut());
    }

    private static Carrying.Word word(
            ExchangeRows.@Nullable Told told, ExchangeRows.@Nullable Given given) {
        Set<Hash> before = given == null ? Set.of() : Set.copyOf(given.files());
        return told == null
                ? new Carrying.Word(Holdings.NOTHING, Optional.empty(), before)
                : new Carrying.Word(told.holds(), told.lacks().map(Set::copyOf), before);
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
        inspection.allowed().expectBundle(snapshot.trust().roster(), keys);
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
                blobs,
                AttachedFiles.lacking(snapshot.state(), new AttachedFiles(inspection).listHere()));
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
                now().toString(),
                Stream.concat(
                                before == null ? Stream.of() : before.files().stream(),
                                made.files().stream())
                        .distinct()
                        .toList());
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
