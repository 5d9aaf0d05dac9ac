package org.fieldbook.service;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Keeps where somebody is in an inspection, sealed in the store beside the drafts, so that they come
/// back to it after a restart or a kill. It is no change: nobody else ever hears of it.
public final class KeepBookmark {

    private static final String KEY = "bookmark";

    private final OpenInspection inspection;

    public KeepBookmark(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// Keeps this one in place of the one before. What stands on the screen stays as it is.
    public CompletableFuture<Bookmark> keep(Bookmark bookmark) {
        UUID id = inspection.snapshot().state().inspection();
        return inspection
                .store()
                .submit(transaction -> {
                    transaction.putDraft(id, KEY, write(bookmark));
                    return bookmark;
                })
                .exceptionallyCompose(
                        failure -> CompletableFuture.failedFuture(StoreFailures.of(failure)));
    }

    /// The one kept last; none if nobody was there yet. Reads from the disk.
    public Optional<Bookmark> find() {
        UUID id = inspection.snapshot().state().inspection();
        return Optional.ofNullable(
                        OpenStore.reading(() -> inspection.store().readDrafts(id)).get(KEY))
                .map(KeepBookmark::read);
    }

    /// Whether whoever closed this inspection, or was cut off in it, was still there.
    static boolean isOpen(Map<String, Bytes> drafts) {
        return Optional.ofNullable(drafts.get(KEY))
                .map(KeepBookmark::read)
                .filter(bookmark -> !bookmark.left())
                .isPresent();
    }

    private static Bytes write(Bookmark bookmark) {
        SortedMap<String, Value> members = new TreeMap<>();
        members.put("section", Value.text(bookmark.section()));
        members.put("left", new Value.Truth(bookmark.left()));
        bookmark.spot()
                .ifPresent(spot -> {
                    members.put("kind", Value.text(spot.subject().kind()));
                    members.put("subject", Value.text(spot.subject().id().toString()));
                    members.put("question", Value.text(spot.question()));
                    members.put("row", new Value.Whole(spot.row()));
                    members.put("caret", new Value.Whole(spot.caret()));
                    members.put("writing", new Value.Truth(spot.writing()));
                });
        return Bytes.of(CanonicalJson.write(new Value.Members(members)));
    }

    private static Bookmark read(Bytes bytes) {
        SortedMap<String, Value> members = CanonicalJson.read(bytes.toArray()).members();
        return new Bookmark(
                text(members, "section"),
                members.containsKey("subject") ? Optional.of(spot(members)) : Optional.empty(),
                isTrue(members, "left"));
    }

    private static Bookmark.Spot spot(SortedMap<String, Value> members) {
        return new Bookmark.Spot(
                new SubjectId(text(members, "kind"), UUID.fromString(text(members, "subject"))),
                text(members, "question"),
                whole(members, "row"),
                whole(members, "caret"),
                isTrue(members, "writing"));
    }

    private static String text(SortedMap<String, Value> members, String name) {
        return members.get(name) instanceof Value.Text(String text) ? text : "";
    }

    private static int whole(SortedMap<String, Value> members, String name) {
        return members.get(name) instanceof Value.Whole(long number) ? Math.toIntExact(number) : 0;
    }

    private static boolean isTrue(SortedMap<String, Value> members, String name) {
        return members.get(name) instanceof Value.Truth(boolean truth) && truth;
    }
}
