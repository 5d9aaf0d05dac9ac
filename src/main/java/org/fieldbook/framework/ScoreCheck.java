package org.fieldbook.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Checks bands and scores: every maximum that can come about has its overall bands, and derived
/// bands follow the formula that all published ones follow.
final class ScoreCheck {

    static final String UNCONFIRMED = "Nothing unconfirmed may change a rating by itself.";

    private ScoreCheck() {}

    static List<Fault> check(Framework framework) {
        List<Fault> faults = new ArrayList<>();
        if (isUnconfirmed(framework.bands().provenance())) {
            faults.add(new Fault("$.bands.confidence", UNCONFIRMED));
        }
        Set<Integer> listed = new HashSet<>();
        for (int i = 0; i < framework.scoreBands().size(); i++) {
            ScoreBands bands = framework.scoreBands().get(i);
            String path = "$.scoreBands[" + i + "]";
            if (!listed.add(bands.max())) {
                faults.add(
                        new Fault(
                                path + ".max", "The maximum " + bands.max() + " is there twice."));
            }
            if (isUnconfirmed(bands.provenance())) {
                faults.add(new Fault(path + ".confidence", UNCONFIRMED));
            }
            checkFormula(path, bands, faults);
        }
        for (int max : maxima(framework)) {
            if (max > 0 && !listed.contains(max)) {
                faults.add(
                        new Fault(
                                "$.scoreBands",
                                "There are no overall bands for a maximum of " + max + "."));
            }
        }
        return faults;
    }

    private static boolean isUnconfirmed(Provenance provenance) {
        return provenance.confidence() == Confidence.UNCONFIRMED;
    }

    /// Published bands may be as they are; derived ones end at a sixth, a half and five sixths.
    private static void checkFormula(String path, ScoreBands bands, List<Fault> faults) {
        if (bands.provenance().confidence() == Confidence.PUBLISHED) {
            return;
        }
        Map<String, int[]> edges = new HashMap<>();
        edges.put(
                "requiresImprovement",
                new int[] {bands.requiresImprovement(), bands.max() / 6 + 1});
        edges.put("good", new int[] {bands.good(), bands.max() / 2 + 1});
        edges.put("outstanding", new int[] {bands.outstanding(), 5 * bands.max() / 6 + 1});
        List.of("requiresImprovement", "good", "outstanding")
                .forEach(name -> {
                    int[] edge = edges.getOrDefault(name, new int[2]);
                    if (edge[0] != edge[1]) {
                        faults.add(
                                new Fault(
                                        path + "." + name,
                                        "Cut-offs of a sixth, a half and five sixths of "
                                                + bands.max()
                                                + " make this "
                                                + edge[1]
                                                + ", not "
                                                + edge[0]
                                                + "."));
                    }
                });
    }

    /// The maximum for every way the set-up questions can be answered.
    private static Set<Integer> maxima(Framework framework) {
        Set<Integer> maxima = new TreeSet<>();
        int ways = 1 << framework.setup().size();
        for (int way = 0; way < ways; way++) {
            Map<String, String> facts = new HashMap<>();
            for (int i = 0; i < framework.setup().size(); i++) {
                facts.put(framework.setup().get(i).id(), (way >> i & 1) == 1 ? "yes" : "no");
            }
            long counting =
                    framework.standards().stream()
                            .filter(standard -> !(standard.basis() instanceof Basis.RecordedOnly))
                            .filter(standard -> standard.ratedWhen().holds(facts))
                            .count();
            maxima.add(Math.toIntExact(counting * Rating.MOST_POINTS));
        }
        return maxima;
    }
}
