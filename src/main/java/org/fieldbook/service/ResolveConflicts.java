package org.fieldbook.service;

import org.fieldbook.framework.Framework;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Conflict;
import org.fieldbook.inspection.EvidenceLog;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Members;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.rating.Inputs;
import org.fieldbook.rating.Rater;
import org.fieldbook.rating.Ratings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Lists what people who had not seen each other's work left undecided, says what each decision would do,
/// and records decisions. A decision is a change that names everything it decides between; both values
/// stay in the history.
public final class ResolveConflicts {

    private final OpenInspection inspection;

    public ResolveConflicts(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// Everything undecided: by reference, then by field.
    public List<OpenConflict> list() {
        return list(inspection.snapshot());
    }

    /// Likewise, of what is on the screen.
    public List<OpenConflict> list(Snapshot snapshot) {
        List<Conflict> conflicts = snapshot.state().listConflicts();
        Notes notes = Notes.of(snapshot.state());
        return conflicts.stream()
                .map(conflict -> open(snapshot, notes, conflict))
                .sorted(
                        Comparator.comparing(OpenConflict::reference)
                                .thenComparing(OpenConflict::field)
                                .thenComparing(one -> one.conflict().subject()))
                .toList();
    }

    private OpenConflict open(Snapshot snapshot, Notes notes, Conflict conflict) {
        State state = snapshot.state();
        Subject subject = state.subject(conflict.subject());
        String field =
                switch (conflict) {
                    case Conflict.DifferingValues differing -> differing.field();
                    case Conflict.EditAgainstDeletion _ -> Subject.DELETED;
                };
        Optional<About> about = about(snapshot, subject, field);
        return new OpenConflict(
                conflict,
                about.map(About::subject),
                about.map(About::subject)
                        .flatMap(id -> state.subject(id).read(Fields.REFERENCE).standIn())
                        .orElseGet(
                                () -> EvidenceLog.reference(snapshot.framework(), state, subject)),
                field,
                about.map(About::field)
                        .or(() -> answer(subject, field))
                        .flatMap(name -> code(snapshot.framework(), name)),
                sides(subject, conflict).map(head -> side(state, head)).toList(),
                about.map(one -> notes.about(one.subject(), one.field())).orElse(List.of()));
    }

    /// The field of a case itself, or what a note is about.
    private static Optional<About> about(Snapshot snapshot, Subject subject, String field) {
        if (subject.id().kind().equals(Fields.NOTE)) {
            return subject.read(Fields.ABOUT) instanceof Reading.Settled said
                    ? About.find(said.value())
                    : Optional.empty();
        }
        return snapshot.framework().findSample(subject.id().kind()).isPresent()
                ? Optional.of(new About(subject.id(), field))
                : Optional.empty();
    }

    private static Optional<String> answer(Subject subject, String field) {
        return Optional.of(field).filter(_ -> subject.id().kind().equals(Fields.INTERVIEW));
    }

    private static Optional<String> code(Framework framework, String field) {
        return framework.findCode(field).filter(_ -> !Fields.isQuery(framework, field));
    }

    /// Of an edit against a deletion: the deletions, and what they had not seen.
    private static Stream<Change> sides(Subject subject, Conflict conflict) {
        return switch (conflict) {
            case Conflict.DifferingValues differing -> differing.heads().stream();
            case Conflict.EditAgainstDeletion _ ->
                    Stream.concat(
                            subject.field(Subject.DELETED).heads().stream(),
                            subject.unseenByDeletion());
        };
    }

    private OpenConflict.Side side(State state, Change head) {
        return new OpenConflict.Side(
                head,
                Members.find(state, head.record().author()).map(Member::name).orElse(""),
                head.record().at(),
                head.record().replica().equals(inspection.replica()),
                head.record().reason());
    }

    /// The ratings as they would be once this is decided so. Nothing is recorded.
    public Ratings ratings(OpenConflict conflict, Decision decision) {
        Snapshot snapshot = inspection.snapshot();
        State state = snapshot.state();
        State after = inspection.suppose(state, List.of(edit(state, conflict, decision)));
        return Rater.rate(snapshot.framework(), Inputs.of(snapshot.framework(), after));
    }

    /// Records the decision. It decides between what is in the conflict as it was shown; what came in since
    /// stays undecided.
    public CompletableFuture<Saved> decide(OpenConflict conflict, Decision decision) {
        State shown = inspection.snapshot().state();
        Edit edit = edit(shown, conflict, decision);
        return inspection.act(_ -> List.of(edit), _ -> {});
    }

    private static Edit edit(State shown, OpenConflict open, Decision decision) {
        SubjectId subject = open.conflict().subject();
        List<Hash> heads = open.sides().stream().map(side -> side.change().hash()).toList();
        return switch (decision) {
            case Decision.Keep(Change head, Optional<String> reason) -> {
                expect(!open.isAgainstDeletion() && heads.contains(head.hash()));
                yield new Edit(subject, open.field(), kept(head), heads, Typed.remark(reason));
            }
            case Decision.Write(String text, Optional<String> reason) -> {
                expect(!open.isAgainstDeletion());
                yield new Edit(
                        subject,
                        open.field(),
                        new Content.Held(Typed.note(text)),
                        heads,
                        Typed.remark(reason));
            }
            case Decision.Delete() -> {
                expect(open.isAgainstDeletion());
                yield Edit.of(
                        subject,
                        Subject.DELETED,
                        new Value.Truth(true),
                        Stream.concat(heads.stream(), shown.subject(subject).headHashes().stream())
                                .distinct()
                                .toList());
            }
            case Decision.Restore() -> {
                expect(open.isAgainstDeletion());
                yield Edit.clear(
                        subject,
                        Subject.DELETED,
                        shown.subject(subject).field(Subject.DELETED).headHashes());
            }
        };
    }

    /// A value that was erased cannot stand again; that it was empties the field.
    private static Content kept(Change head) {
        return head.content() instanceof Content.Erased ? new Content.Cleared() : head.content();
    }

    private static void expect(boolean fits) {
        if (!fits) {
            throw new Failure(Failure.Kind.INPUT, "X-01", "conflict.otherKind");
        }
    }
}
