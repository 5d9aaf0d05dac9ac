package org.fieldbook.service;

import org.fieldbook.journal.Bytes;
import org.fieldbook.settings.ExchangeRule;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Keeps, sealed in the store, by which folder an inspection is exchanged: its name may say where and for whom
/// somebody works. It is no change: nobody else ever hears of it. The policy of the organisation may offer one
/// first, or allow no other. Not for the FX thread.
public final class KeepFolder {

    private static final String KEY = "exchange/folder";

    private final OpenInspection inspection;

    public KeepFolder(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// The only folder that is allowed; else the one kept last; else the one that the policy offers. None if there
    /// is none of these, or if this system cannot name it.
    public Optional<Path> find() {
        ExchangeRule rule = inspection.allowed().policy().exchange();
        return rule.only() ? rule.folder() : kept().or(rule::folder);
    }

    /// Why no other folder may be chosen; empty if one may.
    public Optional<Failure> fixed() {
        return inspection.allowed().fixedFolder();
    }

    private Optional<Path> kept() {
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
        inspection.allowed().expect(folder);
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
