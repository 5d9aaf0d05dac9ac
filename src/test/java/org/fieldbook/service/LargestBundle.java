package org.fieldbook.service;

import org.fieldbook.bundle.Blob;
import org.fieldbook.bundle.ChangeRun;
import org.fieldbook.bundle.Holdings;
import org.fieldbook.bundle.Payload;
import org.fieldbook.bundle.SignedHead;
import org.fieldbook.bundle.crypto.Jwe;
import org.fieldbook.bundle.crypto.Jws;
import org.fieldbook.bundle.crypto.SignedFile;
import org.fieldbook.bundle.json.PayloadWriter;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.AttachmentType;
import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.inspection.Tip;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Chain;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.ActWriter;
import org.fieldbook.journal.json.ChangeJson;
import org.fieldbook.store.InspectionPrivateKeys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Makes or reads the largest bundle there can be, in a process of its own whose heap is limited.
final class LargestBundle {

    private static final String AT = "2023-03-15T10:42:07Z";

    private LargestBundle() {}

    /// @param args what to do, the store's folder, the bundle's file, and how many changes
    static void main(String[] args) {
        Path folder = Path.of(args[1]);
        Path file = Path.of(args[2]);
        try (OpenStore store = Made.stores().unlock(folder, Made.PASSPHRASE.toCharArray())) {
            OpenInspection inspection = store.open(store.listInspections().getFirst().inspection());
            switch (args[0]) {
                case "fill" -> fill(inspection, new Random(1));
                case "write" -> {
                    ExportBundle exporting = Colleague.exporting(inspection);
                    List<String> all =
                            exporting.recipients().stream()
                                    .map(ExportBundle.Recipient::laptop)
                                    .toList();
                    exporting.save(exporting.make(all, true), file);
                }
                case "read" -> new ImportBundle(inspection).preview(file);
                case "refuse" -> refuse(inspection, file);
                case "forge" -> forge(inspection, file);
                case "crowd" -> crowd(inspection, file, Integer.parseInt(args[3]));
                case "take" -> take(inspection, file, Integer.parseInt(args[3]));
                default -> throw new IllegalArgumentException(args[0]);
            }
        }
    }

    /// A bundle of as many changes as there is room for in bytes, many more than there may be. Nobody's
    /// program writes it.
    private static void forge(OpenInspection inspection, Path file) {
        seal(inspection, List.of(inspection.laptop()), LargestBundle::manyChanges, file);
    }

    private static void seal(
            OpenInspection inspection,
            List<LaptopKeys> recipients,
            Supplier<byte[]> content,
            Path file) {
        byte[] sealed =
                Jwe.encryptInPlace(
                        SignedFile.write(
                                Jws.sign(
                                        DocumentType.BUNDLE,
                                        content,
                                        keys(inspection).signing(),
                                        inspection.laptop().signing()),
                                Jwe.ROOM),
                        recipients.stream().map(LaptopKeys::agreement).toList(),
                        new SecureRandom());
        BundleFiles.write(file, ByteBuffer.wrap(sealed));
    }

    private static InspectionPrivateKeys keys(OpenInspection inspection) {
        return inspection.store().privateKeys(inspection.snapshot().state().inspection());
    }

    /// So many changes, rightly chained and signed: a colleague's, for everybody else.
    private static void crowd(OpenInspection inspection, Path file, int count) {
        // The first change of a laptop says whose it is.
        Edit first =
                Edit.of(
                        new SubjectId("note", new UUID(1, 1)),
                        Fields.TEXT,
                        Value.text("first"),
                        List.of());
        OpenInspection.await(inspection.act(_ -> List.of(first), _ -> {}));
        Snapshot now = inspection.snapshot();
        List<LaptopKeys> others =
                now.trust().roster().members().stream()
                        .flatMap(member -> member.laptops().stream())
                        .filter(laptop -> !laptop.equals(inspection.laptop()))
                        .toList();
        ChangeRun run = run(inspection, now, count);
        Payload payload =
                new Payload(
                        UUID.randomUUID(),
                        now.state().inspection(),
                        "test",
                        AT,
                        new Payload.Sender(
                                now.me().id(), inspection.laptop().name(), inspection.replica()),
                        others.stream().map(LaptopKeys::name).toList(),
                        now.trust().roster().version(),
                        Holdings.NOTHING,
                        List.of(),
                        List.of(run),
                        List.of(),
                        Optional.empty());
        seal(inspection, others, () -> PayloadWriter.write(payload), file);
    }

    /// Everything this laptop wrote, and answers to a question of one case after the other.
    private static ChangeRun run(OpenInspection inspection, Snapshot now, int count) {
        UUID replica = inspection.replica();
        List<Change> changes =
                new ArrayList<>(
                        now.state().listChanges().stream()
                                .filter(change -> change.record().replica().equals(replica))
                                .toList());
        List<String> codes =
                now.framework().questionsOf("case").stream().map(KeyQuestion::code).toList();
        Random random = new Random(1);
        byte[] salt = new byte[ChangeJson.SALT];
        Chain chain = now.state().chain(replica, now.me().id());
        while (changes.size() < count) {
            var subject = new SubjectId("case", new UUID(random.nextLong(), random.nextLong()));
            for (String code : codes) {
                if (changes.size() < count) {
                    String field = now.framework().field(code);
                    Edit edit = Edit.of(subject, field, Value.text("yes"), List.of());
                    random.nextBytes(salt);
                    Change change =
                            ActWriter.write(chain, AT, List.of(edit), salt::clone).getFirst();
                    changes.add(change);
                    chain = chain.after(change);
                }
            }
        }
        Tip tip = new Tip(chain.seq(), chain.last().orElseThrow());
        var head =
                new SignedHead(
                        now.state().inspection(), replica, tip, now.trust().roster().version());
        return new ChangeRun(
                replica,
                now.me().id(),
                changes,
                Jws.sign(
                        DocumentType.HEAD,
                        head.toValue(),
                        keys(inspection).signing(),
                        inspection.laptop().signing()));
    }

    /// Looks at it and takes it in, and says how long each took.
    private static void take(OpenInspection inspection, Path file, int count) {
        var importing = new ImportBundle(inspection);
        long began = System.nanoTime();
        ArrivalPreview preview = importing.preview(file);
        long seen = System.nanoTime();
        importing.take(preview);
        long taken = System.nanoTime();
        if (inspection.snapshot().state().size() <= count) {
            throw new IllegalStateException("not all of it was taken in");
        }
        System.out.printf(
                "looked at in %d s and taken in in %d s%n",
                seconds(seen - began), seconds(taken - seen));
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos);
    }

    private static byte[] manyChanges() {
        String id = "00000000-0000-4000-8000-000000000001";
        String change =
                "{\"record\":{\"act\":1,\"at\":\"2023-03-15T10:42:07Z\",\"field\":\"p/1\",\"format\":1,"
                    + "\"replaces\":[],\"subject\":{\"id\":\""
                        + id
                        + "\",\"kind\":\"case\"},\"tick\":1}},";
        String start =
                ("{\"format\":1,\"inspection\":\"ID\",\"runs\":[{\"replica\":\"ID\",\"author\":\"ID\","
                     + "\"from\":1,\"changes\":[")
                        .replace("ID", id);
        String end = "{}]}]}";
        int room = (Payload.LARGEST - start.length() - end.length()) / change.length();
        return (start + change.repeat(room) + end).getBytes(StandardCharsets.US_ASCII);
    }

    private static void refuse(OpenInspection inspection, Path file) {
        try {
            new ImportBundle(inspection).preview(file);
        } catch (Failure failure) {
            if (failure.code().equals("B-05")) {
                return;
            }
            throw failure;
        }
        throw new IllegalStateException("it was taken in");
    }

    /// Attachments up to the limit of one bundle, and notes for most of what is left.
    private static void fill(OpenInspection inspection, Random random) {
        UUID id = inspection.snapshot().state().inspection();
        int blobs = Blob.LARGEST_TOGETHER / Blob.LARGEST;
        for (int i = 0; i < blobs; i++) {
            byte[] content = new byte[Blob.LARGEST - (64 << 10)];
            random.nextBytes(content);
            Edit named =
                    Edit.of(
                            new SubjectId(Fields.EVIDENCE, new UUID(9, i)),
                            Fields.attachment(new UUID(8, i)),
                            Attachment.value(
                                    Hash.of(content),
                                    "large.pdf",
                                    AttachmentType.PDF,
                                    content.length),
                            List.of());
            OpenInspection.await(
                    inspection.act(
                            _ -> List.of(named), open -> open.putBlob(id, Bytes.of(content))));
        }
        List<Edit> edits = new ArrayList<>();
        long room = Payload.LARGEST - Blob.LARGEST_TOGETHER / 3 * 4L - (2 << 20);
        while (room > 0) {
            String text = Hash.of("" + random.nextLong()).hex().repeat(15_000);
            room -= text.length();
            edits.add(
                    Edit.of(
                            new SubjectId("note", new UUID(random.nextLong(), random.nextLong())),
                            "text",
                            Value.text(text),
                            List.of()));
        }
        edits.forEach(edit ->
                OpenInspection.await(inspection.acts(_ -> List.of(List.of(edit)), _ -> {})));
    }
}
