package org.fieldbook.service;

import static org.fieldbook.service.CanaryWork.word;

import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Role;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The part of [CanaryWork] that is about colleagues.
final class CanaryExchange {

    private final OpenInspection open;
    private final CanaryWork.Places places;

    CanaryExchange(OpenInspection open, CanaryWork.Places places) {
        this.open = open;
        this.places = places;
    }

    /// A colleague on another laptop writes to the same fields; what differs is decided, and one wording is
    /// only begun.
    ///
    /// @param notes makes notes about a case
    void exchange(CanaryCases notes) {
        SubjectId note = CanaryCases.newNote();
        SubjectId begun = CanaryCases.newNote();
        await(
                new ProposeRatings(open)
                        .propose(
                                new ProposeRatings.Proposed(
                                        "1.1", Optional.of(Rating.GOOD), List.of())));
        await(new WriteNotes(open).commit(notes.draft(note, word("mine"), "record")));
        await(new WriteNotes(open).commit(notes.draft(begun, word("mine"), "record")));
        try (OpenStore other =
                Made.stores().create(places.other(), CanaryWork.ELSEWHERE.toCharArray())) {
            byte[] card = other.join().makeCard(word("colleague"));
            var read = JoinInspection.readCard(card);
            JoinInspection.saveCard(card, places.chosen().resolve("card.json"));
            await(new Team(open).add(read, Role.INSPECTOR));
            byte[] invitation =
                    Colleague.exporting(open)
                            .make(List.of(read.keys().name()), true)
                            .file()
                            .toArray();
            OpenInspection theirs = other.open(other.join().accept(other.join().read(invitation)));
            readAgain(theirs);
            for (SubjectId one : List.of(note, begun)) {
                write(theirs, one, word("theirs"));
                write(open, one, word("mine") + "more");
            }
            Colleague.take(
                    open, Colleague.bundle(theirs, places.chosen().resolve("theirs.fieldbook")));
            Colleague.bundle(open, places.chosen().resolve("mine.fieldbook"));
        }
        var resolving = new ResolveConflicts(open);
        OpenConflict first = resolving.list().getFirst();
        await(
                resolving.decide(
                        first, new Decision.Write(word("combined"), Optional.of(word("why")))));
        await(new KeepWording(open).keep(resolving.list().getFirst(), word("wording")));
    }

    /// Whoever joined reads what the lead proposed.
    private void readAgain(OpenInspection theirs) {
        await(new ReadProposals(theirs).agree("1.1", Rating.GOOD));
        String comment =
                Fields.readerComment(
                        theirs.snapshot().framework(), "1.1", theirs.snapshot().me().id());
        await(
                new WriteNotes(theirs)
                        .commit(
                                new Draft(
                                        Fields.inspection(theirs.snapshot().state().inspection()),
                                        Optional.empty(),
                                        Map.of(comment, word("secondreader")),
                                        Map.of(),
                                        0)));
    }

    private static void write(OpenInspection on, SubjectId note, String text) {
        Map<String, List<Hash>> seen =
                Map.of(
                        Fields.TEXT,
                        on.snapshot().state().subject(note).field(Fields.TEXT).headHashes());
        await(
                new WriteNotes(on)
                        .commit(
                                new Draft(
                                        note,
                                        Optional.empty(),
                                        Map.of(Fields.TEXT, text),
                                        seen,
                                        0)));
    }

    private static <T> T await(CompletableFuture<T> begun) {
        return OpenInspection.await(begun);
    }
}
