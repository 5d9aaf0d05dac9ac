package org.fieldbook.service;

import org.fieldbook.framework.Attribute;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Hash;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// Conflicts as people name them where they cannot point at them: by subject and field.
public final class NamedConflicts {

    /// Fields outside the pack that hold what people type.
    private static final Set<String> TYPED =
            Set.of(Fields.TEXT, Fields.SOURCE, Fields.INSPECTOR, Fields.SERVICE, Fields.CODE);

    private final OpenInspection inspection;
    private final ResolveConflicts conflicts;

    public NamedConflicts(OpenInspection inspection) {
        this.inspection = inspection;
        this.conflicts = new ResolveConflicts(inspection);
    }

    public List<OpenConflict> list() {
        return conflicts.list();
    }

    /// What people call the subject; of one without a reference its identity.
    public static String subject(OpenConflict open) {
        return open.reference().isEmpty() ? id(open) : open.reference();
    }

    private static String id(OpenConflict open) {
        return open.conflict().subject().id().toString();
    }

    /// The code of an answer, and the journal's name of any other field.
    public static String field(OpenConflict open) {
        return isAnswer(open) ? open.code().orElseThrow() : open.field();
    }

    private static boolean isAnswer(OpenConflict open) {
        return open.code().isPresent() && !open.conflict().subject().kind().equals(Fields.NOTE);
    }

    /// The conflict of this subject, by reference or identity, and this field. Refuses a name that no
    /// conflict has, and one that two notes of a case share.
    public OpenConflict get(String subject, String field) {
        List<OpenConflict> found =
                list().stream()
                        .filter(open -> subject.equals(subject(open)) || subject.equals(id(open)))
                        .filter(open -> field.equals(field(open)) || field.equals(open.field()))
                        .toList();
        if (found.size() > 1) {
            throw new Failure(
                    Failure.Kind.INPUT,
                    "X-12",
                    "conflict.several",
                    String.join(", ", found.stream().map(NamedConflicts::id).toList()));
        }
        return found.stream()
                .findFirst()
                .orElseThrow(() ->
                        new Failure(Failure.Kind.INPUT, "X-11", "conflict.none", subject, field));
    }

    /// Has one side stand. Of a deletion against an edit the side that deletes deletes, and the other
    /// brings back.
    ///
    /// @param number of the side as listed, from 1
    public CompletableFuture<Saved> keep(OpenConflict open, int number, Optional<String> reason) {
        if (number < 1 || number > open.sides().size()) {
            throw new Failure(Failure.Kind.INPUT, "X-13", "conflict.number", open.sides().size());
        }
        OpenConflict.Side side = open.sides().get(number - 1);
        if (!open.isAgainstDeletion()) {
            return conflicts.decide(open, new Decision.Keep(side.change(), reason));
        }
        boolean deletes = side.change().record().field().equals(Subject.DELETED);
        return conflicts.decide(open, deletes ? new Decision.Delete() : new Decision.Restore());
    }

    /// Has another value stand. Refuses what the field cannot hold, and fields that hold no typed text.
    public CompletableFuture<Saved> write(
            OpenConflict open, String value, Optional<String> reason) {
        if (isAnswer(open)) {
            List<Hash> seen = open.sides().stream().map(side -> side.change().hash()).toList();
            return new RecordAnswers(inspection)
                    .answer(
                            new RecordAnswers.Given(
                                    open.conflict().subject(),
                                    open.code().orElseThrow(),
                                    Optional.of(value),
                                    reason,
                                    seen));
        }
        if (open.isAgainstDeletion() || !mayHold(open, value)) {
            throw new Failure(Failure.Kind.INPUT, "X-14", "conflict.keepOnly", open.field());
        }
        return conflicts.decide(open, new Decision.Write(value, reason));
    }

    private boolean mayHold(OpenConflict open, String value) {
        Optional<Attribute> attribute =
                inspection
                        .snapshot()
                        .framework()
                        .findSample(open.conflict().subject().kind())
                        .stream()
                        .flatMap(sample -> sample.attributes().stream())
                        .filter(one -> one.id().equals(open.field()))
                        .findFirst();
        return attribute
                .map(one -> one.allows(value))
                .orElseGet(() -> TYPED.contains(open.field()));
    }
}
