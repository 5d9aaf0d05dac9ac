package org.fieldbook.service;

import static org.fieldbook.service.CanaryWork.word;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Nudge;
import org.fieldbook.inspection.Nudges;
import org.fieldbook.journal.SubjectId;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// The part of [CanaryWork] that is about how well cases were judged.
final class CanaryQuality {

    private static final String CODE = "2.2.1";

    private final OpenInspection open;

    CanaryQuality(OpenInspection open) {
        this.open = open;
    }

    /// The second case is returned, signed off, and opened again; what is said about its judgements.
    void judge(CanaryCases cases) {
        SubjectId id = cases.id(2);
        var completing = new CompleteCases(open);
        await(completing.complete(id, open.snapshot().state()));
        await(completing.giveBack(id, open.snapshot().state(), word("returned")));
        await(completing.complete(id, open.snapshot().state()));
        await(completing.signOff(id, open.snapshot().state()));
        await(completing.takeBackSignOff(id, open.snapshot().state(), word("unsigned")));
        comment(id);
        var explaining = new ExplainQueries(open);
        await(explaining.keep(nudge(id, Nudge.Kind.NO_EVIDENCE), word("kept")));
        copy(cases);
        await(explaining.keep(nudge(id, Nudge.Kind.SAME_NOTE), word("samenote")));
        await(explaining.explain(id, "domesticAbuseNotAsked", word("queried"), List.of()));
    }

    private void comment(SubjectId id) {
        CanaryCases.write(
                new WriteNotes(open),
                id,
                Fields.comment(open.snapshot().framework(), "2.3.1"),
                word("comment"));
    }

    /// The same long note about two cases.
    private void copy(CanaryCases cases) {
        for (int number : List.of(1, 2)) {
            await(
                    new WriteNotes(open)
                            .commit(
                                    new Draft(
                                            CanaryCases.newNote(),
                                            Optional.of(
                                                    new About(
                                                            cases.id(number),
                                                            open.snapshot()
                                                                    .framework()
                                                                    .field(CODE))),
                                            Map.of(Fields.TEXT, word("note").repeat(4)),
                                            Map.of(),
                                            0)));
        }
    }

    private Nudge nudge(SubjectId id, Nudge.Kind kind) {
        return Nudges.about(
                        id,
                        open.snapshot().framework(),
                        open.snapshot().state(),
                        open.snapshot().subjects())
                .stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /// The fifth case is judged by a colleague too, apart, and where they differ it is decided.
    ///
    /// @param theirs the colleague's
    /// @param pass has each take in what the other wrote
    void judgeTwice(CanaryCases cases, OpenInspection theirs, Runnable pass) {
        SubjectId id = cases.id(5);
        var second = new SubjectId(Fields.SECOND_ASSESSMENT, UUID.randomUUID());
        await(new AskToAssess(open).ask(id, theirs.snapshot().me().id(), second.id()));
        pass.run();
        Framework framework = theirs.snapshot().framework();
        for (KeyQuestion question : framework.questionsOf(id.kind())) {
            await(
                    new RecordAnswers(theirs)
                            .answer(
                                    new RecordAnswers.Given(
                                            second,
                                            question.code(),
                                            Optional.of("no"),
                                            Optional.empty(),
                                            List.of())));
        }
        CanaryCases.write(
                new WriteNotes(theirs),
                second,
                Fields.assessorsNote(framework, CODE),
                word("apart"));
        await(new AssessAgain(theirs).complete(second, theirs.snapshot().state()));
        cases.answerAll(5);
        await(new CompleteCases(open).complete(id, open.snapshot().state()));
        pass.run();
        adjudicate(id);
        await(new AskToAssess(open).takeBack(second, word("asked"), open.snapshot().state()));
    }

    private void adjudicate(SubjectId id) {
        var adjudicating = new AdjudicateAnswers(open);
        await(
                adjudicating.adjudicate(
                        new AdjudicateAnswers.Adjudicated(
                                id, CODE, AnswerState.NO, word("apartstands"), List.of())));
        await(
                adjudicating.withdraw(
                        id,
                        CODE,
                        word("apartback"),
                        AdjudicateAnswers.heads(open.snapshot(), id, CODE)));
    }

    private static <T> T await(CompletableFuture<T> begun) {
        return OpenInspection.await(begun);
    }
}
