package org.fieldbook.service;

import org.fieldbook.bundle.Blob;
import org.fieldbook.bundle.Payload;
import org.fieldbook.bundle.crypto.Jwe;
import org.fieldbook.bundle.crypto.Jws;
import org.fieldbook.bundle.crypto.SignedFile;
import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.AttachmentType;
import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.store.InspectionPrivateKeys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Makes or reads the largest bundle there can be, in a process of its own whose heap is limited.
final class LargestBundle {

    private LargestBundle() {}

    /// @param args what to do, the store's folder, the bundle's file
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
                default -> throw new IllegalArgumentException(args[0]);
            }
        }
    }

    /// A bundle of as many changes as there is room for in bytes, many more than there may be. Nobody's
    /// program writes it.
    private static void forge(OpenInspection inspection, Path file) {
        InspectionPrivateKeys keys =
                inspection.store().privateKeys(inspection.snapshot().state().inspection());
        LaptopKeys own = inspection.laptop();
        byte[] sealed =
                Jwe.encryptInPlace(
                        SignedFile.write(
                                Jws.sign(
                                        DocumentType.BUNDLE,
                                        LargestBundle::manyChanges,
                                        keys.signing(),
                                        own.signing()),
                                Jwe.ROOM),
                        List.of(own.agreement()),
                        new SecureRandom());
        BundleFiles.write(file, ByteBuffer.wrap(sealed));
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
