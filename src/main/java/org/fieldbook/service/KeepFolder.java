package org.fieldbook.service;

import org.fieldbook.journal.Bytes;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Keeps, sealed in the store, by which folder an inspection is exchanged: its name may say where and for whom
/// somebody works. It is no change: nobody else ever hears of it. Not for the FX thread.
public final class KeepFolder {

    private static final String KEY = "exchange/folder";

    private final OpenInspection inspection;

    public KeepFolder(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// The folder kept last; none if none was, or if this system cannot name it.
    public Optional<Path> find() {
        return Optional.ofNullable(
                        OpenStore.reading(() -> inspection.store().readDrafts(id())).get(KEY))
                .map(bytes -> new String(bytes.toArray(), StandardCharsets.UTF_8))
                .flatMap(KeepFolder::path);
    }

    /// A store may have come from another system.
    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException elsewhere) {
            return Optional.empty();
        }
    }

    /// Keeps this one in place of the one before.
    public void keep(Path folder) {
        Bytes name = Bytes.of(folder.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
        UUID id = id();
        OpenInspection.await(
                inspection.acts(
                        _ -> List.of(), transaction -> transaction.putDraft(id, KEY, name)));
    }

    private UUID id() {
        return inspection.snapshot().state().inspection();
    }
}
