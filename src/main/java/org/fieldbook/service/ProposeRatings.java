package org.fieldbook.service;

import org.fieldbook.framework.Basis;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Records the proposed rating of a standard that is judged on evidence. Its reason is text like a
/// note's and is kept by [WriteNotes].
public final class ProposeRatings {

    private final OpenInspection inspection;

    public ProposeRatings(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// A proposal as somebody makes it.
    ///
    /// @param proposed empty takes the proposal back
    /// @param seen the heads of the proposal that were on the screen
    public record Proposed(String standard, Optional<Rating> proposed, List<Hash> seen) {}

    /// Records a proposal. The same one again changes nothing.
    public CompletableFuture<Saved> propose(Proposed proposed) {
        return inspection.act(newest -> edits(newest, proposed), _ -> {});
    }

    /// Records several proposals, each an act of its own, in one transaction.
    public CompletableFuture<Saved> proposeAll(List<Proposed> proposals) {
        return inspection.acts(newest -> acts(newest, proposals), _ -> {});
    }

    List<List<Edit>> acts(Snapshot newest, List<Proposed> proposals) {
        return proposals.stream()
                .map(proposed -> edits(newest, proposed))
                .filter(edits -> !edits.isEmpty())
                .toList();
    }

    private List<Edit> edits(Snapshot newest, Proposed proposed) {
        check(newest.framework(), proposed.standard());
        String field = Fields.proposed(newest.framework(), proposed.standard());
        SubjectId id = Fields.inspection(newest.state().inspection());
        Subject subject = newest.state().subject(id);
        List<Hash> seen = Known.heads(subject.field(field), proposed.seen(), inspection.replica());
        Optional<String> word = proposed.proposed().map(Rating::word);
        if (subject.text(field).equals(word) && subject.field(field).headHashes().equals(seen)) {
            return List.of();
        }
        Content content =
                word.<Content>map(text -> new Content.Held(Value.text(text)))
                        .orElseGet(Content.Cleared::new);
        return List.of(new Edit(id, field, content, seen, Optional.empty()));
    }

    private static void check(Framework framework, String code) {
        boolean judged =
                framework
                        .findStandard(code)
                        .map(standard -> standard.basis() instanceof Basis.ByProposal)
                        .orElse(false);
        if (!judged) {
            throw new Failure(Failure.Kind.INPUT, "A-02", "proposal.refused", code);
        }
    }
}
