package org.fieldbook.service;

import org.fieldbook.framework.Pack;
import org.fieldbook.inspection.AnswerState;

/// What tests of moving to another version of a pack do over and over.
final class PackMoves {

    private PackMoves() {}

    static MovePack moving(OpenInspection on) {
        return new MovePack(on, new Frameworks());
    }

    static void move(OpenInspection on, Pack pack) {
        MovePack moving = moving(on);
        Made.await(moving.move(moving.preview(pack), "The inspectorate published it"));
    }

    /// Where the answer to a key question stands.
    static AnswerState answer(OpenInspection on, String reference, String code) {
        return on.snapshot().subjects().stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow()
                .answers()
                .getOrDefault(code, AnswerState.UNANSWERED);
    }

    /// Answers everything of a case, and has it complete and signed off.
    static void signOff(Made made, String reference) {
        var marking = new CompleteCases(made.open());
        made.answerAll(reference);
        Made.await(marking.complete(made.id(reference), made.now().state()));
        Made.await(marking.signOff(made.id(reference), made.now().state()));
    }
}
