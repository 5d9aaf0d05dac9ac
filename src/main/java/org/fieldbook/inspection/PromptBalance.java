package org.fieldbook.inspection;

import java.util.Collection;

/// How the prompts of a key question point, beside its judgement. Prompts inform a judgement and
/// never decide it: this only says when the two point different ways.
///
/// @param yes prompts answered Yes
/// @param no prompts answered No
public record PromptBalance(int yes, int no) {

    /// The balance of these prompts' answers.
    public static PromptBalance of(Collection<AnswerState> prompts) {
        return new PromptBalance(count(prompts, AnswerState.YES), count(prompts, AnswerState.NO));
    }

    private static int count(Collection<AnswerState> prompts, AnswerState wanted) {
        return Math.toIntExact(prompts.stream().filter(wanted::equals).count());
    }

    /// Prompts answered Yes or No.
    public int judged() {
        return yes + no;
    }

    /// Whether more prompts say the opposite of the judgement than agree with it.
    public boolean disagreesWith(AnswerState judgement) {
        return switch (judgement) {
            case YES -> no > yes;
            case NO -> yes > no;
            case NOT_APPLICABLE, UNANSWERED, UNDECIDED -> false;
        };
    }
}
