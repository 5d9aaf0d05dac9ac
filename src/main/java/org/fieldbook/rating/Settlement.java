package org.fieldbook.rating;

import org.fieldbook.framework.Cap;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.ScoreBands;
import org.fieldbook.framework.Standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// From computed ratings to the score: panel decisions, then caps, then points. Caps read the
/// standards as they are after panel decisions. Source: rating rules, sections 3 and 5.
final class Settlement {

    /// @param counts whether the standard counts towards score and maximum
    /// @param decision the panel's, unless people disagree about it
    record Computed(
            Standard standard,
            boolean counts,
            Optional<Rating> computed,
            Optional<PanelDecision> decision) {}

    /// A standard after panel decision and caps.
    record Settled(
            Computed from,
            Optional<PanelDecision> decided,
            Optional<PanelDecision> stale,
            Optional<Rating> rating) {

        Settled capped(Rating at) {
            return new Settled(from, decided, stale, Optional.of(at));
        }
    }

    /// @param bands the overall bands of this maximum, if the pack has them
    record Outcome(
            List<Settled> standards,
            List<AppliedCap> rulesApplied,
            int score,
            int max,
            Optional<ScoreBands> bands,
            Optional<Rating> overall) {}

    private Settlement() {}

    static Outcome settle(Framework framework, List<Computed> standards) {
        Map<String, Settled> decided = new LinkedHashMap<>();
        standards.forEach(computed -> decided.put(computed.standard().code(), decide(computed)));
        Map<String, Settled> capped = new LinkedHashMap<>(decided);
        List<AppliedCap> applied = new ArrayList<>();
        for (Cap cap : framework.caps()) {
            List<String> because =
                    cap.whenAny().stream()
                            .filter(code -> rating(decided, code).equals(Optional.of(cap.is())))
                            .toList();
            Optional<Rating> before = rating(capped, cap.standard());
            if (!because.isEmpty() && before.isPresent() && before.get().isBetterThan(cap.at())) {
                capped.computeIfPresent(cap.standard(), (_, settled) -> settled.capped(cap.at()));
                applied.add(new AppliedCap(cap, before.get(), cap.at(), because));
            }
        }
        return outcome(framework, List.copyOf(capped.values()), applied);
    }

    private static Settled decide(Computed from) {
        if (!from.counts()) {
            return new Settled(from, Optional.empty(), Optional.empty(), Optional.empty());
        }
        if (from.decision().isEmpty()) {
            return new Settled(from, Optional.empty(), Optional.empty(), from.computed());
        }
        PanelDecision decision = from.decision().get();
        return from.computed().equals(Optional.of(decision.from()))
                ? new Settled(
                        from, Optional.of(decision), Optional.empty(), Optional.of(decision.to()))
                : new Settled(from, Optional.empty(), Optional.of(decision), from.computed());
    }

    private static Optional<Rating> rating(Map<String, Settled> standards, String code) {
        return Optional.ofNullable(standards.get(code)).flatMap(Settled::rating);
    }

    private static Outcome outcome(
            Framework framework, List<Settled> standards, List<AppliedCap> applied) {
        List<Settled> counting = standards.stream().filter(s -> s.from().counts()).toList();
        int max = counting.size() * Rating.MOST_POINTS;
        int score =
                counting.stream().flatMap(s -> s.rating().stream()).mapToInt(Rating::points).sum();
        boolean allRated = counting.stream().allMatch(s -> s.rating().isPresent());
        Optional<ScoreBands> bands = framework.findScoreBands(max);
        Optional<Rating> overall =
                allRated ? bands.map(found -> found.rate(score)) : Optional.empty();
        return new Outcome(standards, applied, score, max, bands, overall);
    }
}
