package org.fieldbook.service;

import org.fieldbook.inspection.CaseState;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Marks cases complete, signs them off and opens them again. Each mark carries the hash of the case
/// state it speaks of.
public final class CompleteCases {

    private final OpenInspection inspection;

    public CompleteCases(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// Marks the case complete. Refused while a key question that applies has no answer.
    public CompletableFuture<Saved> complete(SubjectId id) {
        return inspection.act(
                newest -> {
                    SampleSubject subject = find(newest, id);
                    if (subject.judged() < subject.applicable()) {
                        throw new Failure(
                                Failure.Kind.INPUT,
                                "A-03",
                                "complete.refused",
                                subject.applicable() - subject.judged());
                    }
                    return List.of(mark(newest, id, Fields.COMPLETE));
                },
                _ -> {});
    }

    /// Signs a complete case off. Refused for anybody but the lead or deputy.
    public CompletableFuture<Saved> signOff(SubjectId id) {
        return inspection.act(
                newest -> {
                    if (!newest.me().leads()) {
                        throw new Failure(Failure.Kind.NOT_ALLOWED, "A-04", "signOff.refused");
                    }
                    if (!find(newest, id).status().isComplete()) {
                        throw new Failure(Failure.Kind.INPUT, "A-05", "signOff.notComplete");
                    }
                    return List.of(mark(newest, id, Fields.SIGN_OFF));
                },
                _ -> {});
    }

    /// Takes both marks back, so that the case is in progress again. Signed-off cases: lead or deputy only.
    public CompletableFuture<Saved> reopen(SubjectId id) {
        return inspection.act(
                newest -> {
                    Subject subject = newest.state().subject(id);
                    if (subject.text(Fields.SIGN_OFF).isPresent() && !newest.me().leads()) {
                        throw new Failure(Failure.Kind.NOT_ALLOWED, "A-04", "signOff.refused");
                    }
                    return List.of(Fields.SIGN_OFF, Fields.COMPLETE).stream()
                            .filter(field -> !subject.field(field).heads().isEmpty())
                            .map(field -> edit(subject, field, new Content.Cleared()))
                            .toList();
                },
                _ -> {});
    }

    private static Edit mark(Snapshot newest, SubjectId id, String field) {
        String hash = CaseState.hash(newest.state(), id).hex();
        return edit(newest.state().subject(id), field, new Content.Held(Value.text(hash)));
    }

    private static Edit edit(Subject subject, String field, Content content) {
        return new Edit(
                subject.id(), field, content, subject.field(field).headHashes(), Optional.empty());
    }

    private static SampleSubject find(Snapshot newest, SubjectId id) {
        return newest.subjects().stream()
                .filter(subject -> subject.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such case in the sample"));
    }
}
