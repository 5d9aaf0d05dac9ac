package org.fieldbook.rating;

import org.fieldbook.framework.Basis;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.Sample;
import org.fieldbook.framework.SetupFact;
import org.fieldbook.framework.Standard;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.inspection.Applicability;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.RecordedDecision;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Subject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What rating sees of an inspection's state.
public final class Inputs {

    /// The field of a subject that holds what people call it.
    private static final String REFERENCE = "reference";

    /// The column and field of who has the case.
    private static final String INSPECTOR = "inspector";

    private final Framework framework;
    private final State state;
    private final Subject inspection;

    private Inputs(Framework framework, State state) {
        this.framework = framework;
        this.state = state;
        this.inspection = RecordedDecision.inspection(state);
    }

    /// Everything the ratings of this state are worked out from.
    public static RatingInput of(Framework framework, State state) {
        return new Inputs(framework, state).input();
    }

    private RatingInput input() {
        Map<String, Boolean> facts = new HashMap<>();
        Set<String> undecidedFacts = new HashSet<>();
        for (SetupFact fact : framework.setup()) {
            Set<String> possible = possible(fact);
            if (possible.size() > 1) {
                undecidedFacts.add(fact.id());
            } else {
                facts.put(fact.id(), possible.contains(AnswerStates.YES));
            }
        }
        Map<String, Proposal> proposals = new HashMap<>();
        List<PanelDecision> decisions = new ArrayList<>();
        Set<String> undecidedDecisions = new HashSet<>();
        for (Standard standard : framework.standards()) {
            if (standard.basis() instanceof Basis.ByProposal) {
                proposals.put(standard.code(), proposal(standard.code()));
            }
            RecordedDecision.find(framework, state, standard.code())
                    .map(Inputs::decision)
                    .ifPresent(decisions::add);
            if (RecordedDecision.isUndecided(framework, state, standard.code())) {
                undecidedDecisions.add(standard.code());
            }
        }
        return new RatingInput(
                facts,
                undecidedFacts,
                framework.samples().stream().flatMap(sample -> subjects(sample).stream()).toList(),
                proposals,
                decisions,
                undecidedDecisions,
                Set.of());
    }

    private static PanelDecision decision(RecordedDecision recorded) {
        return new PanelDecision(
                recorded.standard(),
                recorded.from(),
                recorded.to(),
                recorded.reason(),
                recorded.by(),
                recorded.at());
    }

    /// A word that is no rating is as good as none.
    private Proposal proposal(String standard) {
        return switch (inspection.read(RecordedDecision.proposedField(framework, standard))) {
            case Reading.Absent() -> new Proposal.None();
            case Reading.Settled settled -> {
                Optional<Rating> rating = settled.text().flatMap(Rating::find);
                yield rating.isPresent()
                        ? new Proposal.Proposed(rating.get())
                        : new Proposal.None();
            }
            case Reading.Differing _ -> new Proposal.Undecided();
        };
    }

    private List<JudgedSubject> subjects(Sample sample) {
        List<KeyQuestion> questions = framework.questionsOf(sample.id());
        return state.listSubjects(sample.id()).stream()
                .map(subject -> subject(sample, subject, questions))
                .toList();
    }

    private JudgedSubject subject(Sample sample, Subject subject, List<KeyQuestion> questions) {
        Function<String, Set<String>> possible = possible(subject);
        Map<String, AnswerState> answers = new HashMap<>();
        for (KeyQuestion question : questions) {
            answers.put(question.code(), AnswerStates.of(framework, question, subject, possible));
        }
        Map<String, String> attributes = new HashMap<>();
        subject.text(INSPECTOR).ifPresent(value -> attributes.put(INSPECTOR, value));
        sample.attributes()
                .forEach(a ->
                        subject.text(a.id()).ifPresent(value -> attributes.put(a.id(), value)));
        return new JudgedSubject(
                subject.text(REFERENCE).orElse(""),
                sample.id(),
                AnswerStates.withdrawn(subject) == Applicability.Verdict.APPLIES,
                answers,
                attributes);
    }

    /// A subject's own fields, and the inspection's for set-up facts.
    private Function<String, Set<String>> possible(Subject subject) {
        return name ->
                framework.setup().stream()
                        .filter(fact -> fact.id().equals(name))
                        .findFirst()
                        .map(this::possible)
                        .orElseGet(() -> Applicability.possible(subject.read(name)));
    }

    /// What a set-up question may have been answered with: `yes`, `no`, or both in a conflict. The
    /// usual answer stands where there is none.
    private Set<String> possible(SetupFact fact) {
        String usual = fact.usual() ? AnswerStates.YES : AnswerStates.NO;
        return Applicability.possible(inspection.read(fact.id())).stream()
                .map(word -> isAnswer(word) ? word : usual)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isAnswer(String word) {
        return word.equals(AnswerStates.YES) || word.equals(AnswerStates.NO);
    }
}
