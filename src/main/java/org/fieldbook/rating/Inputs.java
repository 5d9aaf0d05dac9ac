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
import org.fieldbook.inspection.Facts;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.RecordedDecision;
import org.fieldbook.inspection.RegionUnit;
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

/// What rating sees of an inspection's state.
public final class Inputs {

    private final Framework framework;
    private final State state;
    private final Subject inspection;
    private final Facts facts;

    private Inputs(Framework framework, State state) {
        this.framework = framework;
        this.state = state;
        this.inspection = state.subject(Fields.inspection(state.inspection()));
        this.facts = Facts.of(framework, state);
    }

    /// Everything the ratings of this state are worked out from.
    public static RatingInput of(Framework framework, State state) {
        return new Inputs(framework, state).input();
    }

    private RatingInput input() {
        Map<String, Boolean> settled = new HashMap<>();
        Set<String> undecidedFacts = new HashSet<>();
        for (SetupFact fact : framework.setup()) {
            Set<String> possible = facts.possible(inspection).apply(fact.id());
            if (possible.size() > 1) {
                undecidedFacts.add(fact.id());
            } else {
                settled.put(fact.id(), possible.contains(AnswerStates.YES));
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
                settled,
                undecidedFacts,
                framework.samples().stream().flatMap(sample -> subjects(sample).stream()).toList(),
                proposals,
                decisions,
                undecidedDecisions,
                Set.of(),
                framework.aggregates().isEmpty()
                        ? List.of()
                        : RegionUnit.of(state).stream()
                                .flatMap(unit -> unit.counted().stream())
                                .map(UnitCounts::of)
                                .toList());
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
        return switch (inspection.read(Fields.proposed(framework, standard))) {
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
        Function<String, Set<String>> possible = facts.possible(subject);
        Map<String, AnswerState> answers = new HashMap<>();
        for (KeyQuestion question : questions) {
            answers.put(question.code(), AnswerStates.of(framework, question, subject, possible));
        }
        Map<String, String> attributes = new HashMap<>();
        subject.text(Fields.INSPECTOR).ifPresent(value -> attributes.put(Fields.INSPECTOR, value));
        sample.attributes()
                .forEach(a ->
                        subject.text(a.id()).ifPresent(value -> attributes.put(a.id(), value)));
        return new JudgedSubject(
                subject.text(Fields.REFERENCE).orElse(""),
                sample.id(),
                AnswerStates.withdrawn(subject) == Applicability.Verdict.APPLIES,
                answers,
                attributes);
    }
}
