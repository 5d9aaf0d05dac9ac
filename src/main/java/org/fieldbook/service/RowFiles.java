package org.fieldbook.service;

import org.fieldbook.intake.Intake;
import org.fieldbook.intake.RowFault;
import org.fieldbook.intake.Sheet;
import org.fieldbook.intake.sheet.RowSheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads files of rows from the disk.
final class RowFiles {

    private RowFiles() {}

    /// The file's rows; empty if it cannot be used, with what is wrong added to the faults.
    static Optional<Sheet> read(Path path, List<RowFault> faults) {
        Optional<byte[]> bytes = bytes(path, faults);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        Intake<Sheet> sheet = RowSheets.read(name(path), bytes.get());
        faults.addAll(sheet.faults());
        return sheet.isUsable() ? Optional.of(sheet.content()) : Optional.empty();
    }

    /// The file's bytes, one more than allowed at most, which shows that there are too many.
    static Optional<byte[]> bytes(Path path, List<RowFault> faults) {
        try (InputStream in = Files.newInputStream(path)) {
            return Optional.of(in.readNBytes(RowSheets.LARGEST + 1));
        } catch (NoSuchFileException missing) {
            faults.add(RowFault.ofFile(name(path), "intake.file.missing"));
        } catch (IOException unreadable) {
            faults.add(RowFault.ofFile(name(path), "intake.file.unreadable"));
        }
        return Optional.empty();
    }

    /// What people call the file.
    static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
