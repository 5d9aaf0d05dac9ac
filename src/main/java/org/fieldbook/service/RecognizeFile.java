package org.fieldbook.service;

import org.fieldbook.bundle.RefusedFile;
import org.fieldbook.bundle.crypto.Jwe;
import org.fieldbook.bundle.crypto.Jws;
import org.fieldbook.bundle.crypto.SignedFile;
import org.fieldbook.inspection.DocumentType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Says what a file is before anything is done with it. Not for the FX thread.
public final class RecognizeFile {

    private static final int ENOUGH = 512;
    private static final List<Start> STARTS =
            List.of(
                    new Start("{\"ciphertext\":\"", FileKind.BUNDLE),
                    new Start("{\"payload\":\"", FileKind.CARD),
                    new Start("%PDF", FileKind.PDF),
                    new Start("PK\u0003\u0004", FileKind.OFFICE),
                    new Start("\u00d0\u00cf\u0011\u00e0", FileKind.OFFICE),
                    new Start("\u0089PNG", FileKind.PICTURE),
                    new Start("\u00ff\u00d8\u00ff", FileKind.PICTURE),
                    new Start("SQLite format 3", FileKind.DATABASE),
                    new Start("{", FileKind.JSON));

    private final OpenInspection inspection;

    /// @param inspection the one that is open
    public RecognizeFile(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// How files of a kind begin, byte by byte.
    private record Start(String bytes, FileKind kind) {}

    /// What this file is.
    public FileKind of(Path file) {
        FileKind kind = byStart(file);
        return switch (kind) {
            case BUNDLE -> isInvitation(file) ? FileKind.INVITATION : kind;
            case CARD -> isCounts(file) ? FileKind.COUNTS : kind;
            default -> kind;
        };
    }

    /// A signed document says in its header what it is.
    private static boolean isCounts(Path file) {
        try {
            return Jws.kid(
                            SignedFile.read(BundleFiles.read(file, ReadCounts.LARGEST)),
                            DocumentType.COUNTS)
                    .isPresent();
        } catch (RefusedFile damaged) {
            return false;
        }
    }

    private static FileKind byStart(Path file) {
        if (Files.isDirectory(file)) {
            return FileKind.FOLDER;
        }
        return byStart(start(file));
    }

    /// What a file is by how it begins.
    static FileKind byStart(byte[] file) {
        if (file.length == 0) {
            return FileKind.EMPTY;
        }
        String bytes =
                new String(file, 0, Math.min(file.length, ENOUGH), StandardCharsets.ISO_8859_1);
        return STARTS.stream()
                .filter(one -> bytes.startsWith(one.bytes()))
                .findFirst()
                .map(Start::kind)
                .orElseGet(() -> isText(bytes) ? FileKind.TEXT : FileKind.OTHER);
    }

    private static byte[] start(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ENOUGH);
        } catch (IOException unreadable) {
            throw BundleFiles.unreadable(file, unreadable);
        }
    }

    private static boolean isText(String bytes) {
        return bytes.chars().noneMatch(one -> one < ' ' && "\t\r\n".indexOf(one) < 0);
    }

    /// Whether it is made for a card that waits here and not for the laptop as it is on this inspection.
    /// What cannot be read says so itself when it is previewed.
    private boolean isInvitation(Path file) {
        try {
            List<String> recipients = Jwe.recipients(BundleFiles.read(file));
            return !recipients.contains(inspection.laptop().agreement().thumbprint())
                    && new JoinInspection(
                                    inspection.store(),
                                    inspection.snapshot().card().practice(),
                                    inspection.allowed())
                            .isWaitingFor(recipients);
        } catch (RefusedFile damaged) {
            return false;
        }
    }
}
