package org.fieldbook.service;

import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.inspection.Adjudication;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.inspection.Compared;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.Register;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Records the answer that stands where two judged a case apart. It counts in place of the first assessment's, which
/// stays as it is. Lead or deputy only.
public final class AdjudicateAnswers {

    private final OpenInspection inspection;

    public AdjudicateAnswers(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// An answer as somebody adjudicates it.
    ///
    /// @param code of the key question
    /// @param answer Yes, No or that the question does not apply
    /// @param seen the heads of the adjudicated answer that were on the screen
    public record Adjudicated(
            SubjectId subject, String code, AnswerState answer, String reason, List<Hash> seen) {

        /// Nothing of the reason.
        @Override
        public String toString() {
            return "Adjudicated " + code;
        }
    }

    /// Records the answer in place of the one that stands. Refused while one of both assessments is not in, without
    /// a reason, and for an answer that the question does not take. The same one again changes nothing.
    public CompletableFuture<Saved> adjudicate(Adjudicated adjudicated) {
        return inspection.act(newest -> edits(newest, adjudicated), _ -> {});
    }

    private List<Edit> edits(Snapshot newest, Adjudicated wanted) {
        check(newest);
        KeyQuestion question =
                AssessAgain.findAbout(newest.state(), wanted.subject()).stream()
                        .flatMap(second ->
                                Compared.of(newest.framework(), newest.state(), second).stream())
                        .map(Compared::question)
                        .filter(one -> one.code().equals(wanted.code()))
                        .findFirst()
                        .orElseThrow(
                                () -> new Failure(Failure.Kind.INPUT, "A-47", "adjudicate.notIn"));
        String word = AnswerStates.word(wanted.answer());
        if (AnswerStates.ofWord(question, word) != wanted.answer()) {
            throw new Failure(Failure.Kind.INPUT, "A-01", "answer.refused", wanted.code());
        }
        Value value = new Adjudication.Said(word, Typed.reason(wanted.reason()).text()).toValue();
        Register register = register(newest, wanted.subject(), wanted.code());
        List<Hash> seen = Known.heads(register, wanted.seen(), inspection.replica());
        boolean same =
                register.headHashes().equals(seen)
                        && register.reading().equals(new Reading.Settled(value));
        return same
                ? List.of()
                : List.of(
                        Edit.of(
                                wanted.subject(),
                                Fields.adjudicated(newest.framework(), wanted.code()),
                                value,
                                seen));
    }

    /// Withdraws the adjudicated answer, with a reason: the first assessment's counts again. None changes nothing.
    ///
    /// @param seen the heads of the adjudicated answer that were on the screen
    public CompletableFuture<Saved> withdraw(
            SubjectId subject, String code, String reason, List<Hash> seen) {
        return inspection.act(
                newest -> {
                    check(newest);
                    String why = Typed.reason(reason).text();
                    Register register = register(newest, subject, code);
                    if (register.reading() instanceof Reading.Absent) {
                        return List.of();
                    }
                    return List.of(
                            Edit.clear(
                                            subject,
                                            Fields.adjudicated(newest.framework(), code),
                                            Known.heads(register, seen, inspection.replica()))
                                    .because(why));
                },
                _ -> {});
    }

    /// The heads of the adjudicated answer to a key question, as they are on the screen.
    public static List<Hash> heads(Snapshot snapshot, SubjectId subject, String code) {
        return register(snapshot, subject, code).headHashes();
    }

    private static Register register(Snapshot snapshot, SubjectId subject, String code) {
        return snapshot.state()
                .subject(subject)
                .field(Fields.adjudicated(snapshot.framework(), code));
    }

    private static void check(Snapshot newest) {
        if (!newest.me().leads()) {
            throw new Failure(Failure.Kind.NOT_ALLOWED, "A-46", "adjudicate.notLead");
        }
    }
}
