package org.fieldbook.promise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A row of the page: what one test saw, or what several tests of a class counted alike.
///
/// @param held all together
/// @param count of the tests
record PageRow(Held held, int count) {

    /// In the order of the page.
    static List<PageRow> listOf(List<Held> held) {
        List<PageRow> rows = new ArrayList<>();
        held.forEach(one -> add(one, rows));
        return sorted(rows);
    }

    static List<PageRow> sorted(List<PageRow> rows) {
        return rows.stream()
                .sorted(
                        Comparator.comparing((PageRow row) -> row.tests())
                                .thenComparing(row -> row.held().unit()))
                .toList();
    }

    private static void add(Held one, List<PageRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isOf(one)) {
                rows.set(i, rows.get(i).with(one));
                return;
            }
        }
        rows.add(new PageRow(one, 1));
    }

    /// Its first cell but one.
    String tests() {
        return count == 1 ? "`" + held.test() + "`" : "`" + held.type() + "`, " + count + " tests";
    }

    private boolean isOf(Held other) {
        return held.named(held.type()).isAlike(other.named(other.type()));
    }

    private PageRow with(Held other) {
        return new PageRow(held.plus(other), count + 1);
    }

    /// Whether both speak of the same thing counted by the same tests, however often and when.
    boolean isSameAs(PageRow other) {
        return held.promise().equals(other.held.promise())
                && held.unit().equals(other.held.unit())
                && name().equals(other.name());
    }

    /// A class where there are several tests.
    private String name() {
        return count == 1 ? held.test() : held.type();
    }
}
