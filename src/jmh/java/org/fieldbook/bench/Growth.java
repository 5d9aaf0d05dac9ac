package org.fieldbook.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How one measurement grows with its size, from each size to the next.
///
/// @param sizes rising
/// @param exponents one fewer: 1 where twice the work takes twice as long
/// @param usual the exponents of n log n between the same sizes
record Growth(
        String what, String of, List<Integer> sizes, List<Double> exponents, List<Double> usual) {

    /// Below this a difference is noise.
    private static final double NOISE = 0.05;

    /// Of all that were measured with several sizes.
    static List<Growth> of(List<Figure> figures) {
        Map<String, List<Figure>> byName = new LinkedHashMap<>();
        figures.stream()
                .filter(figure -> figure.size() > 0)
                .forEach(figure ->
                        byName.computeIfAbsent(figure.what(), _ -> new ArrayList<>()).add(figure));
        return byName.values().stream()
                .filter(sizes -> sizes.size() > 1)
                .map(Growth::from)
                .toList();
    }

    private static Growth from(List<Figure> sizes) {
        List<Double> exponents = new ArrayList<>();
        List<Double> usual = new ArrayList<>();
        for (int next = 1; next < sizes.size(); next++) {
            Figure less = sizes.get(next - 1);
            Figure more = sizes.get(next);
            double times = Math.log((double) more.size() / less.size());
            exponents.add(Math.log(more.figure() / less.figure()) / times);
            usual.add(Math.log(work(more.size()) / work(less.size())) / times);
        }
        return new Growth(
                sizes.getFirst().what(),
                sizes.getFirst().of(),
                sizes.stream().map(Figure::size).toList(),
                List.copyOf(exponents),
                List.copyOf(usual));
    }

    private static double work(int size) {
        return size * Math.log(size + 1.0);
    }

    /// Whether it grows faster than n log n in some step.
    boolean isTooFast() {
        for (int step = 0; step < exponents.size(); step++) {
            if (exponents.get(step) > usual.get(step) + NOISE) {
                return true;
            }
        }
        return false;
    }
}
