package org.fieldbook.service;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.json.CanonicalJson;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Keeps how the case table is arranged and the views that have a name, sealed in the store beside the
/// drafts: a search holds words of a case. It is no change: nobody else ever hears of it.
public final class KeepTableViews {

    private static final String KEY = "tableViews";

    private final OpenInspection inspection;

    public KeepTableViews(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// Keeps these in place of those before.
    public CompletableFuture<TableViews> keep(TableViews views) {
        UUID id = inspection.snapshot().state().inspection();
        Bytes row = Bytes.of(CanonicalJson.write(TableViewValues.write(views)));
        return inspection
                .store()
                .submit(transaction -> {
                    transaction.putDraft(id, KEY, row);
                    return views;
                })
                .exceptionallyCompose(
                        failure -> CompletableFuture.failedFuture(StoreFailures.of(failure)));
    }

    /// Those kept last. Reads from the disk: not for the FX thread.
    public TableViews find() {
        UUID id = inspection.snapshot().state().inspection();
        return Optional.ofNullable(
                        OpenStore.reading(() -> inspection.store().readDrafts(id)).get(KEY))
                .map(row -> CanonicalJson.read(row.toArray()).members())
                .map(TableViewValues::read)
                .orElse(TableViews.NONE);
    }
}
