package org.fieldbook.service;

import static org.fieldbook.service.CanaryWork.word;

import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Role;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void exchange(CanaryCases notes) throws IOException {
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
            JoinInspection.saveCard(card, places.chosen("card.json"));
            await(new Team(open).add(read, Role.INSPECTOR));
            byte[] invitation =
                    Colleague.exporting(open)
                            .make(List.of(read.keys().name()), true)
                            .file()
                            .toArray();
            OpenInspection theirs = other.open(other.join().accept(other.join().read(invitation)));
            shareFolder(theirs);
            readAgain(theirs);
            for (SubjectId one : List.of(note, begun)) {
                write(theirs, one, word("theirs"));
                write(open, one, word("mine") + "more");
            }
            Colleague.take(open, Colleague.bundle(theirs, places.chosen("theirs.fieldbook")));
            Colleague.bundle(open, places.chosen("mine.fieldbook"));
            new CanaryQuality(open).judgeTwice(notes, theirs, () -> pass(theirs));
            new GiveReceipt(open)
                    .write(places.chosen("theirs.fieldbook"), places.chosen("given.receipt"));
            await(
                    new WriteNotes(theirs)
                            .commit(
                                    notes.draft(
                                            CanaryCases.newNote(), word("takenback"), "record")));
            Colleague.bundle(theirs, places.chosen("later.fieldbook"));
        }
        var resolving = new ResolveConflicts(open);
        OpenConflict first = resolving.list().getFirst();
        await(
                resolving.decide(
                        first, new Decision.Write(word("combined"), Optional.of(word("why")))));
        await(new KeepWording(open).keep(resolving.list().getFirst(), word("wording")));
    }

    /// Each takes in what the other wrote.
    private void pass(OpenInspection theirs) {
        Colleague.take(theirs, Colleague.bundle(open, places.chosen("mine.fieldbook")));
        Colleague.take(open, Colleague.bundle(theirs, places.chosen("theirs.fieldbook")));
    }

    /// A folder whose name says something.
    private void shareFolder(OpenInspection theirs) throws IOException {
        Path shared = Files.createDirectory(places.chosen(word("shared")));
        new KeepFolder(open).keep(shared);
        new ExchangeByFolder(theirs, Colleague.exporting(theirs)).put(shared);
        new ExchangeByFolder(open, Colleague.exporting(open)).look(shared, () -> false);
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
