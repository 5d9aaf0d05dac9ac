package org.fieldbook.service;

import org.fieldbook.inspection.Member;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;
import org.fieldbook.store.KeptOpening;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Keeps who opened which case and when, sealed in a table of the store's own. An opening is no change: it is
/// not undone and goes into no bundle. One is a row of its own, which nothing writes over.
public final class KeepOpenings {

    private final OpenInspection inspection;

    public KeepOpenings(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// One opening of a case.
    ///
    /// @param name what whoever opened it was called then
    /// @param at on this laptop's clock, to the second
    public record Opening(String name, OffsetDateTime at) {

        /// Only when it was.
        @Override
        public String toString() {
            return "Opening at " + at;
        }
    }

    /// Whoever this laptop belongs to opens the case now. Nobody has to wait for it.
    public CompletableFuture<Opening> keep(SubjectId subject) {
        Member me = inspection.snapshot().me();
        OffsetDateTime now = OffsetDateTime.now(inspection.clock()).truncatedTo(ChronoUnit.SECONDS);
        SortedMap<String, Value> members =
                new TreeMap<>(
                        Map.of(
                                "member", Value.text(me.id().toString()),
                                "name", Value.text(me.name()),
                                "at", Value.text(now.toString())));
        Bytes bytes = Bytes.of(CanonicalJson.write(new Value.Members(members)));
        KeptOpening opening = new KeptOpening(name(subject), bytes);
        return inspection
                .store()
                .submit(transaction -> {
                    transaction.keepOpening(id(), opening);
                    return new Opening(me.name(), now);
                })
                .exceptionallyCompose(
                        failure -> CompletableFuture.failedFuture(StoreFailures.of(failure)));
    }

    /// Every opening of the case on this laptop, newest first. Reads from the disk.
    public List<Opening> list(SubjectId subject) {
        String name = name(subject);
        return OpenStore.reading(() -> inspection.store().readOpenings(id())).stream()
                .filter(kept -> kept.of().equals(name))
                .map(kept -> read(kept.content()))
                .sorted(Comparator.comparing(Opening::at).reversed())
                .toList();
    }

    private static Opening read(Bytes bytes) {
        SortedMap<String, Value> members = CanonicalJson.read(bytes.toArray()).members();
        return new Opening(
                Drafts.text(Drafts.member(members, "name")),
                OffsetDateTime.parse(Drafts.text(Drafts.member(members, "at"))));
    }

    private static String name(SubjectId subject) {
        return subject.kind() + "/" + subject.id();
    }

    private UUID id() {
        return inspection.snapshot().state().inspection();
    }
}
