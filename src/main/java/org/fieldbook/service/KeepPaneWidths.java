package org.fieldbook.service;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Keeps how wide the panes of a case were drawn, beside the bookmark. It is no change: nobody else ever hears
/// of it.
public final class KeepPaneWidths {

    private static final String KEY = "panes";

    private final OpenInspection inspection;

    public KeepPaneWidths(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// Keeps these in place of the ones before.
    public CompletableFuture<PaneWidths> keep(PaneWidths widths) {
        SortedMap<String, Value> members =
                new TreeMap<>(
                        Map.of(
                                "steps", new Value.Whole(widths.steps()),
                                "side", new Value.Whole(widths.side())));
        Bytes bytes = Bytes.of(CanonicalJson.write(new Value.Members(members)));
        return inspection
                .store()
                .submit(transaction -> {
                    transaction.putDraft(id(), KEY, bytes);
                    return widths;
                })
                .exceptionallyCompose(
                        failure -> CompletableFuture.failedFuture(StoreFailures.of(failure)));
    }

    /// The ones kept last; none if nobody drew them. Reads from the disk.
    public Optional<PaneWidths> find() {
        return Optional.ofNullable(
                        OpenStore.reading(() -> inspection.store().readDrafts(id())).get(KEY))
                .map(bytes -> CanonicalJson.read(bytes.toArray()).members())
                .map(members -> new PaneWidths(whole(members, "steps"), whole(members, "side")));
    }

    private static int whole(SortedMap<String, Value> members, String name) {
        return members.get(name) instanceof Value.Whole(long number) ? Math.toIntExact(number) : 0;
    }

    private UUID id() {
        return inspection.snapshot().state().inspection();
    }
}
