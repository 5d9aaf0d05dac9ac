package org.fieldbook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Puts small groups together until nobody can work out a share that is not shown. Neighbours are put
/// together, because values stand in the pack's order: low beside medium, mixed beside other.
final class GroupRows {

    private final List<GroupRow> rows;

    private GroupRows(List<GroupRow> rows) {
        this.rows = new ArrayList<>(rows);
    }

    /// The rows that may be shown, in their order. Fewer than two say nothing about groups: then none
    /// is shown.
    static List<GroupRow> of(List<GroupRow> groups) {
        GroupRows together = new GroupRows(groups);
        together.joinSmallNeighbours();
        while (together.rows.size() > 1 && !together.isSafe()) {
            together.joinSmallest();
        }
        return together.rows.size() < 2 || !together.isSafe()
                ? List.of()
                : List.copyOf(together.rows);
    }

    private void joinSmallNeighbours() {
        int place = 0;
        while (place + 1 < rows.size()) {
            if (rows.get(place).hides() && rows.get(place + 1).hides()) {
                join(place);
            } else {
                place++;
            }
        }
    }

    /// The smallest row that hides something goes to the smaller of its neighbours.
    private void joinSmallest() {
        int smallest =
                IntStream.range(0, rows.size())
                        .filter(place -> rows.get(place).hides())
                        .reduce((one, other) -> cases(other) < cases(one) ? other : one)
                        .orElseThrow();
        boolean isLast = smallest == rows.size() - 1;
        boolean back = smallest > 0 && (isLast || cases(smallest - 1) <= cases(smallest + 1));
        join(back ? smallest - 1 : smallest);
    }

    private int cases(int place) {
        return rows.get(place).cases();
    }

    private void join(int place) {
        GroupRow next = rows.remove(place + 1);
        rows.set(place, rows.get(place).with(next));
    }

    private boolean isSafe() {
        return IntStream.range(0, rows.getFirst().shares().size())
                .allMatch(column -> Hidden.of(rows, column).isSafe());
    }
}
