package org.fieldbook.rating;

import org.fieldbook.framework.Bands;
import org.fieldbook.framework.Cap;
import org.fieldbook.framework.CodeOrder;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What answers still to be given could change. Each standard is taken alone, with the least it takes;
/// panel decisions and decision rules then act on it as they would. Source: rating rules, section 2.
public final class Prospects {

    private final Ratings ratings;
    private final Framework framework;
    private final Bands bands;
    private final QuestionRater questionRater;
    private final StandardRater standardRater;

    private Prospects(Ratings ratings) {
        this.ratings = ratings;
        this.framework = ratings.framework();
        this.bands = framework.bands();
        this.questionRater = new QuestionRater(bands);
        this.standardRater = new StandardRater(bands, framework.discretion());
    }

    /// Better ratings first, then worse ones, each in the pack's order. A standard that no answer still
    /// to be given can move is missing.
    public static List<Prospect> of(Ratings ratings) {
        var prospects = new Prospects(ratings);
        return Stream.concat(prospects.all(prospects::lift), prospects.all(prospects::fall))
                .toList();
    }

    private Stream<Prospect> all(Function<StandardResult, Optional<Prospect>> one) {
        return ratings.standards().stream()
                .filter(result -> result.drivingQuestion().isPresent())
                .flatMap(result -> one.apply(result).stream());
    }

    /// Every key question that holds the standard has to rise.
    private Optional<Prospect> lift(StandardResult result) {
        Rating held = result.computed().orElseThrow();
        List<QuestionResult> holding =
                result.questions().stream()
                        .filter(question -> question.band().equals(Optional.of(held)))
                        .toList();
        List<Prospect.Step> steps = new ArrayList<>();
        for (QuestionResult question : holding) {
            question.moreYes().ifPresent(more -> steps.add(step(question, more, 0)));
        }
        return steps.size() < holding.size()
                ? Optional.empty()
                : prospect(result, true, List.copyOf(steps));
    }

    /// One key question is enough: the one that takes the fewest No.
    private Optional<Prospect> fall(StandardResult result) {
        Rating held = result.computed().orElseThrow();
        return result.questions().stream()
                .sorted(
                        Comparator.comparing(QuestionResult::counts, Bander::compareShares)
                                .thenComparing(QuestionResult::code, CodeOrder.INSTANCE))
                .flatMap(question -> fall(question, held).stream())
                .min(Comparator.comparingInt(Prospects::noes))
                .flatMap(step -> prospect(result, false, List.of(step)));
    }

    private Optional<Prospect.Step> fall(QuestionResult question, Rating held) {
        int left = question.counts().unanswered();
        return question.counts().judged() == 0
                ? Optional.empty()
                : Counterfactuals.stayAtEnd(bands, question.counts(), held)
                        .filter(least -> least > 0)
                        .map(least -> step(question, least - 1, left - least + 1));
    }

    private static Prospect.Step step(QuestionResult question, int yes, int no) {
        return new Prospect.Step(
                question.code(),
                yes,
                question.counts().unanswered(),
                question.counts().withGiven(yes, no));
    }

    private static int noes(Prospect.Step step) {
        return step.left() - step.yes();
    }

    private Optional<Prospect> prospect(
            StandardResult changed, boolean better, List<Prospect.Step> steps) {
        Map<String, Counts> then =
                steps.stream()
                        .collect(Collectors.toMap(Prospect.Step::question, Prospect.Step::then));
        Optional<Rating> computed =
                standardRater.rate(
                        changed.questions().stream()
                                .map(question -> then(question, then))
                                .toList());
        Settlement.Outcome outcome =
                Settlement.settle(
                        framework,
                        ratings.standards().stream()
                                .map(result ->
                                        computed(
                                                result,
                                                result.equals(changed)
                                                        ? computed
                                                        : result.computed()))
                                .toList());
        List<Prospect.Move> moves = moves(outcome);
        if (moves.isEmpty()) {
            return Optional.empty();
        }
        List<Cap> before = ratings.rulesApplied().stream().map(AppliedCap::cap).toList();
        List<Cap> after = outcome.rulesApplied().stream().map(AppliedCap::cap).toList();
        return Optional.of(
                new Prospect(
                        changed.code(),
                        better,
                        steps,
                        moves,
                        after.stream().filter(cap -> !before.contains(cap)).toList(),
                        before.stream().filter(cap -> !after.contains(cap)).toList(),
                        outcome.score(),
                        outcome.overall()));
    }

    private QuestionResult then(QuestionResult question, Map<String, Counts> counts) {
        Counts changed = counts.get(question.code());
        return changed == null ? question : questionRater.result(question.question(), changed);
    }

    private static Settlement.Computed computed(StandardResult result, Optional<Rating> computed) {
        return new Settlement.Computed(
                result.standard(), result.counts(), computed, result.decided().or(result::stale));
    }

    private List<Prospect.Move> moves(Settlement.Outcome outcome) {
        List<Prospect.Move> moves = new ArrayList<>();
        for (Settlement.Settled settled : outcome.standards()) {
            StandardResult now = ratings.getStandard(settled.from().standard().code());
            if (!now.rating().equals(settled.rating())) {
                moves.add(new Prospect.Move(now.code(), now.rating(), settled.rating()));
            }
        }
        return moves;
    }
}
