package org.fieldbook.rating;

import org.fieldbook.inspection.AnswerState;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How far two people who judged the same cases apart agree.
///
/// @param table how often the first gave the answer of the row and the second that of the column; square
public record Agreement(List<List<Integer>> table) {

    /// Below this many pairs a standard error that holds for large samples says little.
    private static final int FEW = 20;

    private static final List<AnswerState> ANSWERS =
            List.of(AnswerState.YES, AnswerState.NO, AnswerState.NOT_APPLICABLE);

    public Agreement {
        table = table.stream().map(List::copyOf).toList();
        int size = table.size();
        if (table.stream().anyMatch(row -> row.size() != size)) {
            throw new IllegalArgumentException("both answer from the same list");
        }
        if (table.stream().flatMap(List::stream).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("nobody is counted less than once");
        }
    }

    /// One case as two people judged it.
    public record Pair(AnswerState first, AnswerState second) {

        /// Whether both gave an answer: Yes, No, or that the question does not apply.
        public boolean isJudged() {
            return ANSWERS.contains(first) && ANSWERS.contains(second);
        }
    }

    /// The agreement of these pairs. Those in which one gave no answer are left out.
    public static Agreement of(Collection<Pair> pairs) {
        List<List<Integer>> table = new ArrayList<>();
        for (AnswerState first : ANSWERS) {
            table.add(
                    ANSWERS.stream()
                            .map(second -> new Pair(first, second))
                            .map(pair -> (int) pairs.stream().filter(pair::equals).count())
                            .toList());
        }
        return new Agreement(table);
    }

    /// How many pairs there are.
    public int pairs() {
        return table.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
    }

    /// How many of them agree.
    public int agreed() {
        return IntStream.range(0, table.size()).map(i -> table.get(i).get(i)).sum();
    }

    /// The whole per cent that agree, half up; empty without pairs.
    public Optional<Integer> percent() {
        return pairs() == 0 ? Optional.empty() : Optional.of(Bander.percent(agreed(), pairs()));
    }

    /// Kappa; empty where it is not defined: without pairs, or where both gave one and the same answer throughout,
    /// so that chance alone would have made them agree.
    public Optional<Kappa> kappa() {
        return Kappa.of(table);
    }

    /// Whether there are so few pairs that the standard error says little.
    public boolean isFew() {
        return pairs() < FEW;
    }
}
