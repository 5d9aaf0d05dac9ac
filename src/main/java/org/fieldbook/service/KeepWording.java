package org.fieldbook.service;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.SubjectId;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Keeps, sealed in the store, the wording that somebody began in order to decide a conflict and has not
/// saved as a decision. It decides nothing and never leaves this laptop.
public final class KeepWording {

    private static final String KEY = "wording/";

    private final OpenInspection inspection;

    public KeepWording(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// What was begun for this conflict. Reads from the disk: not for the FX thread.
    public Optional<String> find(OpenConflict conflict) {
        return OpenStore.reading(() ->
                        Optional.ofNullable(
                                inspection
                                        .store()
                                        .readDrafts(inspection.snapshot().state().inspection())
                                        .get(key(conflict))))
                .map(bytes -> new String(bytes.toArray(), StandardCharsets.UTF_8));
    }

    /// Keeps this wording; an empty one is forgotten.
    public CompletableFuture<Saved> keep(OpenConflict conflict, String text) {
        return inspection.acts(
                _ -> List.of(),
                transaction -> {
                    if (text.isEmpty()) {
                        transaction.removeDraft(
                                inspection.snapshot().state().inspection(), key(conflict));
                    } else {
                        transaction.putDraft(
                                inspection.snapshot().state().inspection(),
                                key(conflict),
                                Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
                    }
                });
    }

    static boolean isKey(String key) {
        return key.startsWith(KEY);
    }

    private static String key(OpenConflict conflict) {
        SubjectId subject = conflict.conflict().subject();
        return KEY + subject.kind() + "/" + subject.id() + "/" + conflict.field();
    }
}
