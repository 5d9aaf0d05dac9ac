package org.fieldbook.service;

import org.fieldbook.journal.Bytes;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Writes what somebody entered, and seals what could not be written, so that the store can be locked
/// at any time and nothing is lost.
public final class WriteEntries {

    private final OpenInspection inspection;
    private final WriteNotes notes;
    private final RecordAnswers answers;
    private final ProposeRatings proposals;
    private final DecideForPanel panel;
    private final CompleteCases marks;

    public WriteEntries(OpenInspection inspection) {
        this.inspection = inspection;
        this.notes = new WriteNotes(inspection);
        this.answers = new RecordAnswers(inspection);
        this.proposals = new ProposeRatings(inspection);
        this.panel = new DecideForPanel(inspection);
        this.marks = new CompleteCases(inspection);
    }

    /// Writes one entry.
    public CompletableFuture<Saved> write(Entry entry) {
        return begin(entry)
                .exceptionallyCompose(
                        failure -> CompletableFuture.failedFuture(StoreFailures.ofEntry(failure)));
    }

    private CompletableFuture<Saved> begin(Entry entry) {
        return switch (entry) {
            case Entry.Typed(Draft draft) -> notes.keep(draft);
            case Entry.Left(Draft draft) -> notes.commit(draft);
            case Entry.Settled(Draft draft) -> notes.settle(draft);
            case Entry.Answered(RecordAnswers.Given given) -> answers.answer(given);
            case Entry.Proposed(ProposeRatings.Proposed proposed) -> proposals.propose(proposed);
            case Entry.Decided(DecideForPanel.Recorded recorded) -> panel.record(recorded);
            case Entry.Returned(CompleteCases.Returned returned) -> marks.giveBack(returned);
        };
    }

    /// Seals entries with a key of this store, whatever state its disk is in. Waits for the writer
    /// thread: not for the FX thread.
    public SealedEntries seal(List<Entry> entries) {
        UUID id = id();
        List<Bytes> sealed =
                entries.stream()
                        .map(Entries::write)
                        .map(plain ->
                                OpenStore.reading(
                                        () -> inspection.store().inMemory().seal(id, plain)))
                        .toList();
        return new SealedEntries(id, sealed);
    }

    /// Opens what was sealed before the store was locked, in the same order. Not for the FX thread.
    /// Refuses what another store sealed.
    public List<Entry> unseal(SealedEntries sealed) {
        UUID id = id();
        return sealed.entries().stream()
                .map(bytes ->
                        OpenStore.reading(() -> inspection.store().inMemory().unseal(id, bytes)))
                .map(Entries::read)
                .toList();
    }

    private UUID id() {
        return inspection.snapshot().state().inspection();
    }
}
