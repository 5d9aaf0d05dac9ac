package org.fieldbook.report;

import org.fieldbook.report.GroupRow.Share;

import java.util.List;
import java.util.stream.IntStream;

/// What a reader knows of the shares that one column does not show: how many cases each is of, that
/// fewer than five of them are judged, and from the line of totals what they come to together.
///
/// @param most judged in each, as far as the reader knows
/// @param yes in all of them together
/// @param no in all of them together
record Hidden(List<Integer> most, int yes, int no) {

    Hidden {
        most = List.copyOf(most);
    }

    static Hidden of(List<GroupRow> rows, int column) {
        List<GroupRow> hidden =
                rows.stream().filter(row -> row.shares().get(column).isHidden()).toList();
        int yes = hidden.stream().mapToInt(row -> row.shares().get(column).yes()).sum();
        int judged = hidden.stream().mapToInt(row -> row.shares().get(column).judged()).sum();
        return new Hidden(
                hidden.stream().map(row -> Math.min(row.cases(), Share.SHOWN_FROM - 1)).toList(),
                yes,
                judged - yes);
    }

    /// Whether the number of Yes could be another in each of them, and that of No, for all that the
    /// reader knows.
    boolean isSafe() {
        return IntStream.range(0, most.size())
                .allMatch(place -> given(place, yes, no) > 1 && given(place, no, yes) > 1);
    }

    /// How many numbers of one answer are possible in one of them.
    ///
    /// @param answer how many gave it in all of them together
    /// @param other how many gave the other
    private long given(int place, int answer, int other) {
        return IntStream.rangeClosed(0, Math.min(most.get(place), answer))
                .filter(own -> isPossible(place, own, answer, other))
                .count();
    }

    /// Whether there is a number of the other answer that goes with this one.
    private boolean isPossible(int place, int own, int answer, int other) {
        return IntStream.rangeClosed(0, Math.min(most.get(place) - own, other))
                .anyMatch(beside -> answer - own + other - beside <= others(place));
    }

    private int others(int place) {
        return most.stream().mapToInt(Integer::intValue).sum() - most.get(place);
    }
}
