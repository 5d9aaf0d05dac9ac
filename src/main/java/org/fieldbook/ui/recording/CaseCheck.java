package org.fieldbook.ui.recording;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Query;
import org.fieldbook.journal.Hash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is looked at before a case is complete: every key question with its answer.
///
/// @param lines in the order of the framework
/// @param said where the case stands: who returned it, signed it off or marked it complete, and what changed
///     since; empty while it is being recorded
/// @param items what has to be recorded besides and is not, or is in conflict
/// @param queries answers that do not fit together
record CaseCheck(
        List<Line> lines, Optional<String> said, List<Missing> items, List<Raised> queries) {

    CaseCheck {
        lines = List.copyOf(lines);
        items = List.copyOf(items);
        queries = List.copyOf(queries);
    }

    /// An item without a settled answer that the case needs.
    ///
    /// @param section its title
    /// @param place of its section
    record Missing(String code, String text, String section, String place) {}

    /// A query.
    ///
    /// @param seen the heads of its reason
    record Raised(Query query, List<Hash> seen) {}

    /// What somebody who looked at a judgement wants to be looked at again.
    ///
    /// @param by name
    /// @param at when, as people read it
    record Comment(String text, String by, String at) {

        String said(Messages messages) {
            return messages.text("recording.comment.said", by, at, text);
        }

        /// Nothing of the text or the name.
        @Override
        public String toString() {
            return "Comment " + at;
        }
    }

    /// A key question.
    ///
    /// @param standard code and title
    /// @param prompts the answers of its prompts
    /// @param comment what is to be looked at again; empty if nothing is
    record Line(
            String code,
            String title,
            String standard,
            CaseSheet.Judgement judgement,
            List<AnswerState> prompts,
            Optional<Comment> comment) {

        Line {
            prompts = List.copyOf(prompts);
        }

        /// Whether the case is not complete without it.
        boolean isMissing() {
            return judgement.applies() && judgement.answer() == AnswerState.UNANSWERED;
        }

        /// Whether it can be complete like this although somebody should look at it.
        boolean isDoubtful() {
            return judgement.answer() == AnswerState.UNDECIDED || judgement.isQueried();
        }

        long promptsAnswered() {
            return prompts.stream().filter(answer -> answer != AnswerState.UNANSWERED).count();
        }

        /// Whether its prompts are asked at all.
        private boolean isAsked() {
            return judgement.applies() && judgement.answer() != AnswerState.NOT_APPLICABLE;
        }
    }

    /// A place in the case.
    ///
    /// @param question code of the key question
    /// @param row the prompt; as many as there are prompts stands for the judgement
    record Spot(String question, int row) {}

    /// What is missing, then what is doubtful, each in the order of the framework.
    List<Line> faults() {
        return Stream.concat(
                        lines.stream().filter(Line::isMissing),
                        lines.stream().filter(line -> !line.isMissing() && line.isDoubtful()))
                .toList();
    }

    /// The comment on a key question.
    Optional<Comment> comment(String code) {
        return lines.stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .flatMap(Line::comment);
    }

    /// How many answers are missing.
    long missing() {
        return lines.stream().filter(Line::isMissing).count();
    }

    /// The next prompt or judgement without an answer after this place, going on from the start of the case
    /// after its end; empty if there is none.
    Optional<Spot> nextOpen(Spot here) {
        List<Spot> open = new ArrayList<>();
        int passed = 0;
        for (Line line : lines) {
            for (int row = 0; row <= line.prompts().size(); row++) {
                var spot = new Spot(line.code(), row);
                if (isOpen(line, row)) {
                    open.add(spot);
                }
                if (spot.equals(here)) {
                    passed = open.size();
                }
            }
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(passed % open.size()));
    }

    private static boolean isOpen(Line line, int row) {
        return row == line.prompts().size()
                ? line.isMissing()
                : line.isAsked() && line.prompts().get(row) == AnswerState.UNANSWERED;
    }
}
