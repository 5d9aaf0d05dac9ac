package org.fieldbook.service;

import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.Register;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Records that a second reader agrees with a proposed rating. Everybody says it for themselves, and nobody of a
/// rating they proposed. What a second reader comments is text like a note's and is kept by [WriteNotes].
public final class ReadProposals {

    private final OpenInspection inspection;

    public ReadProposals(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// Whether this member may be second reader of what is proposed for a standard: somebody else proposed it.
    public static boolean isOpen(Snapshot snapshot, String standard) {
        Register proposed = proposed(snapshot, standard);
        return proposed.reading().text().flatMap(Rating::find).isPresent()
                && proposed.heads().stream()
                        .noneMatch(head -> head.record().author().equals(snapshot.me().id()));
    }

    /// Records that this member agrees. Refuses a proposal of their own, and one that is no longer what they read.
    ///
    /// @param read the rating that was proposed on the screen
    public CompletableFuture<Saved> agree(String standard, Rating read) {
        return inspection.act(newest -> agreement(newest, standard, read), _ -> {});
    }

    /// Takes that back; without it nothing changes.
    public CompletableFuture<Saved> takeBack(String standard) {
        return inspection.act(
                newest -> {
                    Register own = own(newest, standard);
                    return own.reading() instanceof Reading.Absent
                            ? List.of()
                            : List.of(
                                    Edit.clear(
                                            id(newest), field(newest, standard), own.headHashes()));
                },
                _ -> {});
    }

    private static List<Edit> agreement(Snapshot newest, String standard, Rating read) {
        if (!isOpen(newest, standard)) {
            throw new Failure(Failure.Kind.NOT_ALLOWED, "A-21", "reader.own", standard);
        }
        if (!says(proposed(newest, standard), read)) {
            throw new Failure(Failure.Kind.NEEDS_PERSON, "A-22", "reader.changed", standard);
        }
        return says(own(newest, standard), read)
                ? List.of()
                : List.of(
                        Edit.of(
                                id(newest),
                                field(newest, standard),
                                Value.text(read.word()),
                                own(newest, standard).headHashes()));
    }

    private static boolean says(Register register, Rating rating) {
        return register.reading().text().equals(Optional.of(rating.word()));
    }

    private static Register proposed(Snapshot snapshot, String standard) {
        return whole(snapshot).field(Fields.proposed(snapshot.framework(), standard));
    }

    private static Register own(Snapshot snapshot, String standard) {
        return whole(snapshot).field(field(snapshot, standard));
    }

    private static String field(Snapshot snapshot, String standard) {
        return Fields.reader(snapshot.framework(), standard, snapshot.me().id());
    }

    private static Subject whole(Snapshot snapshot) {
        return snapshot.state().subject(id(snapshot));
    }

    private static SubjectId id(Snapshot snapshot) {
        return Fields.inspection(snapshot.state().inspection());
    }
}
