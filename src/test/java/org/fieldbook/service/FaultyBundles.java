package org.fieldbook.service;

import org.fieldbook.bundle.ChangeRun;
import org.fieldbook.bundle.IdentityCard;
import org.fieldbook.bundle.Payload;
import org.fieldbook.bundle.crypto.Jwe;
import org.fieldbook.bundle.crypto.Jws;
import org.fieldbook.bundle.crypto.Pair;
import org.fieldbook.bundle.crypto.SignedFile;
import org.fieldbook.bundle.json.PayloadReader;
import org.fieldbook.bundle.json.PayloadWriter;
import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.PublicKey;
import org.fieldbook.store.InspectionPrivateKeys;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Bundles with one thing wrong, as somebody makes them who has a laptop of the team and another program.
public final class FaultyBundles {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final OpenInspection from;
    private final OpenInspection to;
    private final Path folder;

    /// @param folder where they are put
    public FaultyBundles(OpenInspection from, OpenInspection to, Path folder) {
        this.from = from;
        this.to = to;
        this.folder = folder;
    }

    private static InspectionPrivateKeys keys(OpenInspection of) {
        return of.store().privateKeys(of.snapshot().state().inspection());
    }

    private byte[] file() {
        return new ExportBundle(from, RANDOM, "test")
                .make(List.of(to.laptop().name()), true)
                .file()
                .toArray();
    }

    private SignedDocument document() {
        return SignedFile.read(
                Jwe.decryptOnce(file(), to.laptop().agreement(), keys(to).agreement()));
    }

    private Payload payload() {
        return PayloadReader.read(Jws.content(document()).orElseThrow());
    }

    private Path seal(String name, byte[] content, Pair signer, PublicKey reader) {
        SignedDocument signed =
                Jws.sign(DocumentType.BUNDLE, content, signer.secret(), signer.open());
        return write(name, Jwe.encrypt(SignedFile.write(signed), List.of(reader), RANDOM));
    }

    private Path seal(String name, byte[] content) {
        return seal(name, content, signer(from), to.laptop().agreement());
    }

    private static Pair signer(OpenInspection of) {
        return new Pair(of.laptop().signing(), keys(of).signing());
    }

    private Path write(String name, byte[] content) {
        Path file = folder.resolve(name + ".fieldbook");
        BundleFiles.write(file, content);
        return file;
    }

    /// One that is sound.
    public Path sound() {
        return write("sound", file());
    }

    /// Larger than any bundle.
    public Path large() {
        Path file = write("large", file());
        try (RandomAccessFile longer = new RandomAccessFile(file.toFile(), "rw")) {
            longer.setLength(BundleFiles.LARGEST + 1L);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Encrypted to somebody else.
    public Path forOthers() {
        return seal("for-others", PayloadWriter.write(payload()), signer(from), Pair.make().open());
    }

    /// Of a format that is not known yet.
    public Path newer() {
        String content = new String(PayloadWriter.write(payload()), StandardCharsets.UTF_8);
        return seal(
                "newer",
                content.replace("\"format\":1,\"program\"", "\"format\":2,\"program\"")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /// By a laptop that nobody added.
    public Path byAStranger() {
        Pair stranger = Pair.make();
        Payload payload = payload();
        Payload.Sender sender =
                new Payload.Sender(
                        UUID.randomUUID(), stranger.open().thumbprint(), UUID.randomUUID());
        return seal(
                "by-a-stranger",
                PayloadWriter.write(with(payload, sender, payload.runs())),
                stranger,
                to.laptop().agreement());
    }

    /// In the name of one laptop and signed by another.
    public Path signedByAnother() {
        return seal(
                "signed-by-another",
                PayloadWriter.write(payload()),
                signer(to),
                to.laptop().agreement());
    }

    /// With changes for which a signature stands that is not their author's.
    public Path notVouchedFor() {
        SignedDocument other = document();
        return altered(
                "not-vouched-for",
                run -> new ChangeRun(run.replica(), run.author(), run.changes(), other));
    }

    /// Without the values that the sender gave.
    public Path withAValueLeftOut() {
        UUID author = from.snapshot().me().id();
        return altered(
                "value-left-out",
                run ->
                        new ChangeRun(
                                run.replica(),
                                run.author(),
                                run.changes().stream()
                                        .map(change -> blanked(change, author))
                                        .toList(),
                                run.head()));
    }

    /// An invitation for this card, without the pack that the inspection began with.
    public Path withoutPack(IdentityCard card) {
        Payload payload = payload();
        return seal(
                "without-pack",
                PayloadWriter.write(
                        new Payload(
                                payload.bundle(),
                                payload.inspection(),
                                payload.program(),
                                payload.at(),
                                payload.sender(),
                                List.of(card.keys().name()),
                                payload.rosterVersion(),
                                payload.holds(),
                                payload.receipts(),
                                payload.runs(),
                                List.of(),
                                payload.lacks())),
                signer(from),
                card.keys().agreement());
    }

    private static Change blanked(Change change, UUID author) {
        boolean isAnswer = change.record().author().equals(author) && change.record().seq() > 1;
        return isAnswer ? change.withoutValue() : change;
    }

    private Path altered(String name, UnaryOperator<ChangeRun> alter) {
        Payload payload = payload();
        List<ChangeRun> runs = payload.runs().stream().map(alter).toList();
        return seal(name, PayloadWriter.write(with(payload, payload.sender(), runs)));
    }

    private static Payload with(Payload payload, Payload.Sender sender, List<ChangeRun> runs) {
        return new Payload(
                payload.bundle(),
                payload.inspection(),
                payload.program(),
                payload.at(),
                sender,
                payload.recipients(),
                payload.rosterVersion(),
                payload.holds(),
                payload.receipts(),
                runs,
                payload.blobs(),
                payload.lacks());
    }
}
