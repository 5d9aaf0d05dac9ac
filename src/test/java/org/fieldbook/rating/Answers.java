package org.fieldbook.rating;

import org.fieldbook.framework.Basis;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.AnswerState;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes inputs with given numbers of answers: everything Yes and proposed Good unless said otherwise.
final class Answers {

    private final Framework framework;
    private final Map<String, List<AnswerState>> byQuestion = new HashMap<>();
    private final Map<String, Proposal> proposals = new HashMap<>();
    private final List<PanelDecision> decisions = new ArrayList<>();

    Answers(Framework framework) {
        this.framework = framework;
        framework.standards().stream()
                .filter(standard -> standard.basis() instanceof Basis.ByProposal)
                .forEach(standard -> propose(standard.code(), Rating.GOOD));
    }

    Answers propose(String standard, Rating rating) {
        proposals.put(standard, new Proposal.Proposed(rating));
        return this;
    }

    Answers propose(String standard, Proposal proposal) {
        proposals.put(standard, proposal);
        return this;
    }

    Answers decide(String standard, Rating from, Rating to) {
        decisions.add(
                new PanelDecision(standard, from, to, "made up", "A. Person", "2023-03-15T10:00Z"));
        return this;
    }

    Answers give(String question, int yes, int no, AnswerState... others) {
        List<AnswerState> answers = new ArrayList<>(Collections.nCopies(yes, AnswerState.YES));
        answers.addAll(Collections.nCopies(no, AnswerState.NO));
        answers.addAll(List.of(others));
        byQuestion.put(question, answers);
        return this;
    }

    /// Questions that were given fewer answers do not apply to the remaining subjects.
    RatingInput input() {
        return input(Map.of(), Set.of(), Set.of(), Set.of());
    }

    RatingInput input(
            Map<String, Boolean> facts,
            Set<String> undecidedFacts,
            Set<String> undecidedDecisions,
            Set<String> notRated) {
        return new RatingInput(
                facts,
                undecidedFacts,
                subjects(),
                proposals,
                decisions,
                undecidedDecisions,
                notRated,
                List.of());
    }

    private List<JudgedSubject> subjects() {
        List<JudgedSubject> subjects = new ArrayList<>();
        for (String sample : framework.samples().stream().map(s -> s.id()).toList()) {
            List<KeyQuestion> questions = framework.questionsOf(sample);
            int size = questions.stream().mapToInt(q -> answers(q).size()).max().orElse(0);
            for (int i = 0; i < size; i++) {
                Map<String, AnswerState> answers = new HashMap<>();
                for (KeyQuestion question : questions) {
                    List<AnswerState> given = answers(question);
                    answers.put(
                            question.code(),
                            i < given.size() ? given.get(i) : AnswerState.NOT_APPLICABLE);
                }
                subjects.add(new JudgedSubject(sample + i, sample, false, answers, Map.of()));
            }
        }
        return subjects;
    }

    private List<AnswerState> answers(KeyQuestion question) {
        return byQuestion.getOrDefault(question.code(), Collections.nCopies(20, AnswerState.YES));
    }
}
