package org.fieldbook.ui.recording;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Query;
import org.fieldbook.journal.Hash;
import org.fieldbook.ui.fx.FieldTyping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What is looked at before a case is complete: every key question with its answer.
///
/// @param lines in the order of the framework
/// @param said where the case stands: who returned it, signed it off or marked it complete, and what changed
///     since; empty while it is being recorded
/// @param items what has to be recorded besides and is not, or is in conflict
/// @param queries answers that do not fit together
/// @param asked items on which somebody commented
/// @param waits what was said about the case and is not on the disk
record CaseCheck(
        List<Line> lines,
        Optional<String> said,
        List<Missing> items,
        List<Raised> queries,
        List<Asked> asked,
        Waits waits) {

    CaseCheck {
        lines = List.copyOf(lines);
        items = List.copyOf(items);
        queries = List.copyOf(queries);
        asked = List.copyOf(asked);
    }

    /// What was said about the case and is not on the disk.
    ///
    /// @param comments where a comment is typed that is not
    /// @param returned the comment that the case is returned with; empty if none waits
    record Waits(Set<FieldTyping.Place> comments, Optional<String> returned) {

        static final Waits NOTHING = new Waits(Set.of(), Optional.empty());

        Waits {
            comments = Set.copyOf(comments);
        }

        /// Nothing of the comment.
        @Override
        public String toString() {
            return "Waits " + comments;
        }
    }

    /// The same with what waits.
    CaseCheck waiting(Waits other) {
        return new CaseCheck(lines, said, items, queries, asked, other);
    }

    /// An item without a settled answer that the case needs.
    ///
    /// @param section its title
    /// @param place of its section
    record Missing(String code, String text, String section, String place) {}

    /// An item on which somebody commented.
    ///
    /// @param section its title
    /// @param place of its section
    record Asked(SectionSheet.Row row, String section, String place, Comment comment) {}

    /// A query.
    ///
    /// @param seen the heads of its reason
    record Raised(Query query, List<Hash> seen) {}

    /// What somebody who looked at an answer wants to be looked at again.
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
