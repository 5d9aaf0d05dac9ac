package org.fieldbook.service;

import org.fieldbook.framework.ConsistencyRule;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Item;
import org.fieldbook.inspection.CaseState;
import org.fieldbook.inspection.Completeness;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.PackMove;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.Register;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.SampleSubjects;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Marks cases complete, signs them off and opens them again. Each mark carries the hash of the case
/// state it speaks of: the one that was on the screen. What came in meanwhile makes the case show that
/// it changed since.
public final class CompleteCases {

    private final OpenInspection inspection;

    public CompleteCases(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// Marks the case complete. Refused while a key question or a required item that applies has no
    /// answer, while answers contradict each other that must not, and while nobody said why others do.
    ///
    /// @param seen the state that was on the screen
    public CompletableFuture<Saved> complete(SubjectId id, State seen) {
        return inspection.act(
                newest -> complete(newest.framework(), newest.state(), known(newest, seen), id),
                _ -> {});
    }

    /// The edits that mark it.
    ///
    /// @param known the state that the mark speaks of
    static List<Edit> complete(Framework framework, State newest, State known, SubjectId id) {
        SampleSubject subject = find(framework, known, id);
        if (subject.judged() < subject.applicable()) {
            throw new Failure(
                    Failure.Kind.INPUT,
                    "A-03",
                    "complete.refused",
                    subject.applicable() - subject.judged());
        }
        check(framework, subject.completeness());
        return mark(newest, known, id, Fields.COMPLETE);
    }

    /// The first thing that stands in the way is told: what is missing, then what contradicts itself.
    private static void check(Framework framework, Completeness completeness) {
        List<String> codes = new ArrayList<>(completeness.missing());
        completeness.undecided().stream()
                .filter(code -> framework.findItem(code).filter(Item::required).isPresent())
                .forEach(codes::add);
        if (!codes.isEmpty()) {
            String first =
                    framework.findItem(codes.getFirst()).map(Item::text).orElse(codes.getFirst());
            throw new Failure(Failure.Kind.INPUT, "A-10", "complete.items", codes.size(), first);
        }
        completeness
                .open()
                .forEach(query -> {
                    String said = query.rule().text();
                    throw query.rule().severity() == ConsistencyRule.Severity.BLOCK
                            ? new Failure(Failure.Kind.INPUT, "A-11", "complete.blocked", said)
                            : new Failure(Failure.Kind.INPUT, "A-12", "complete.warned", said);
                });
    }

    /// Signs a complete case off. Refused for anybody but the lead or deputy.
    ///
    /// @param seen the state that was on the screen
    public CompletableFuture<Saved> signOff(SubjectId id, State seen) {
        return inspection.act(
                newest -> {
                    lead(newest);
                    State known = known(newest, seen);
                    if (!find(newest.framework(), known, id).status().isComplete()) {
                        throw new Failure(Failure.Kind.INPUT, "A-05", "signOff.notComplete");
                    }
                    return mark(newest.state(), known, id, Fields.SIGN_OFF);
                },
                _ -> {});
    }

    /// Takes the sign-off back, with a reason; the case is complete then as it was. None changes nothing. Refused
    /// for anybody but the lead or deputy, and without a reason.
    ///
    /// @param seen the state that was on the screen
    public CompletableFuture<Saved> takeBackSignOff(SubjectId id, State seen, String reason) {
        return inspection.act(
                newest -> {
                    lead(newest);
                    String why = why(reason);
                    Subject known = known(newest, seen).subject(id);
                    return isMarked(known, Fields.SIGN_OFF)
                            ? List.of(
                                    edit(known, Fields.SIGN_OFF, new Content.Cleared())
                                            .because(why))
                            : List.of();
                },
                _ -> {});
    }

    private static void lead(Snapshot newest) {
        if (!newest.me().leads()) {
            throw new Failure(Failure.Kind.NOT_ALLOWED, "A-04", "signOff.refused");
        }
    }

    private static String why(String said) {
        return Typed.remark(Optional.of(Typed.reason(said).text())).orElseThrow();
    }

    /// Takes both marks back, so that the case is in progress again. Refused for a signed-off case, whether that is
    /// on the screen yet or not: its sign-off is taken back first, with a reason.
    ///
    /// @param seen the state that was on the screen
    public CompletableFuture<Saved> reopen(SubjectId id, State seen) {
        return inspection.act(
                newest -> {
                    Subject known = known(newest, seen).subject(id);
                    boolean signed =
                            isMarked(known, Fields.SIGN_OFF)
                                    || isMarked(newest.state().subject(id), Fields.SIGN_OFF);
                    if (signed) {
                        lead(newest);
                        throw new Failure(Failure.Kind.INPUT, "A-48", "signOff.stands");
                    }
                    return cleared(known);
                },
                _ -> {});
    }

    /// Returns a complete case to its inspector with what is to be looked at again; it is in progress
    /// then, and the comment stays in its history. Refused for anybody but the lead or deputy, and
    /// without a comment on the whole. Comments on single questions are fields of the case and are there already,
    /// see [Fields#comment].
    ///
    /// @param seen the state that was on the screen
    public CompletableFuture<Saved> giveBack(SubjectId id, State seen, String comment) {
        return giveBack(Returned.of(seen.subject(id), comment));
    }

    /// A case as somebody returns it.
    ///
    /// @param complete the heads of its mark as complete that were on the screen
    /// @param signOff those of its sign-off
    public record Returned(
            SubjectId subject, String comment, List<Hash> complete, List<Hash> signOff) {
        public Returned {
            complete = List.copyOf(complete);
            signOff = List.copyOf(signOff);
        }

        /// The return of a case with what was seen of its marks.
        ///
        /// @param seen the case that was on the screen
        public static Returned of(Subject seen, String comment) {
            return new Returned(
                    seen.id(),
                    comment,
                    seen.field(Fields.COMPLETE).headHashes(),
                    seen.field(Fields.SIGN_OFF).headHashes());
        }

        /// Nothing of the comment.
        @Override
        public String toString() {
            return "Returned " + subject;
        }
    }

    /// Likewise.
    CompletableFuture<Saved> giveBack(Returned returned) {
        return inspection.act(
                newest -> {
                    lead(newest);
                    Subject subject = newest.state().subject(returned.subject());
                    String why = why(returned.comment());
                    List<Edit> edits =
                            Stream.of(
                                            cleared(subject, Fields.SIGN_OFF, returned.signOff()),
                                            cleared(subject, Fields.COMPLETE, returned.complete()))
                                    .flatMap(Optional::stream)
                                    .map(edit -> edit.because(why))
                                    .toList();
                    if (edits.stream().noneMatch(edit -> edit.field().equals(Fields.COMPLETE))) {
                        throw new Failure(Failure.Kind.INPUT, "A-05", "signOff.notComplete");
                    }
                    return edits;
                },
                _ -> {});
    }

    /// Clears a mark as whoever returns the case knows it; empty if they know of none.
    private Optional<Edit> cleared(Subject newest, String field, List<Hash> seen) {
        List<Hash> known = Known.heads(newest.field(field), seen, inspection.replica());
        boolean marked =
                newest.field(field).history().stream()
                        .anyMatch(change ->
                                known.contains(change.hash()) && change.value().isPresent());
        return marked
                ? Optional.of(
                        new Edit(
                                newest.id(), field, new Content.Cleared(), known, Optional.empty()))
                : Optional.empty();
    }

    private static List<Edit> cleared(Subject known) {
        return List.of(Fields.SIGN_OFF, Fields.COMPLETE).stream()
                .filter(field -> isMarked(known, field))
                .map(field -> edit(known, field, new Content.Cleared()))
                .toList();
    }

    private State known(Snapshot newest, State seen) {
        return Known.state(newest.state(), seen, inspection.replica());
    }

    /// A mark that speaks of this very state already, and that nobody made unseen, is not made again.
    private static List<Edit> mark(State newest, State known, SubjectId id, String field) {
        Value hash = Value.text(PackMove.mark(known, CaseState.hash(known, id)).hex());
        Register now = newest.subject(id).field(field);
        Subject subject = known.subject(id);
        boolean same =
                now.reading().equals(new Reading.Settled(hash))
                        && now.headHashes().equals(subject.field(field).headHashes());
        return same ? List.of() : List.of(edit(subject, field, new Content.Held(hash)));
    }

    private static Edit edit(Subject known, String field, Content content) {
        return new Edit(
                known.id(), field, content, known.field(field).headHashes(), Optional.empty());
    }

    private static boolean isMarked(Subject subject, String field) {
        return !(subject.read(field) instanceof Reading.Absent);
    }

    private static SampleSubject find(Framework framework, State known, SubjectId id) {
        return SampleSubjects.find(framework, known, id)
                .orElseThrow(() -> new IllegalArgumentException("no such case in the sample"));
    }
}
