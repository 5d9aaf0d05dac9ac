package org.fieldbook.service;

import org.fieldbook.inspection.CaseState;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Reading;
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
                    return mark(newest, id, Fields.COMPLETE);
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
                    return mark(newest, id, Fields.SIGN_OFF);
                },
                _ -> {});
    }

    /// Takes both marks back, so that the case is in progress again. Signed-off cases: lead or deputy only.
    public CompletableFuture<Saved> reopen(SubjectId id) {
        return inspection.act(
                newest -> {
                    Subject subject = newest.state().subject(id);
                    if (isMarked(subject, Fields.SIGN_OFF) && !newest.me().leads()) {
                        throw new Failure(Failure.Kind.NOT_ALLOWED, "A-04", "signOff.refused");
                    }
                    return List.of(Fields.SIGN_OFF, Fields.COMPLETE).stream()
                            .filter(field -> isMarked(subject, field))
                            .map(field -> edit(subject, field, new Content.Cleared()))
                            .toList();
                },
                _ -> {});
    }

    /// A mark that speaks of this very state already is not made again.
    private static List<Edit> mark(Snapshot newest, SubjectId id, String field) {
        Value hash = Value.text(CaseState.hash(newest.state(), id).hex());
        Subject subject = newest.state().subject(id);
        return subject.read(field).equals(new Reading.Settled(hash))
                ? List.of()
                : List.of(edit(subject, field, new Content.Held(hash)));
    }

    private static Edit edit(Subject subject, String field, Content content) {
        return new Edit(
                subject.id(), field, content, subject.field(field).headHashes(), Optional.empty());
    }

    private static boolean isMarked(Subject subject, String field) {
        return !(subject.read(field) instanceof Reading.Absent);
    }

    private static SampleSubject find(Snapshot newest, SubjectId id) {
        return newest.subjects().stream()
                .filter(subject -> subject.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such case in the sample"));
    }
}
