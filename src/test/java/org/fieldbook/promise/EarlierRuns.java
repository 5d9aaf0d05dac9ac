package org.fieldbook.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What the page says of runs before this one. A row stays as long as the test still does what it did then: where this
/// run tried the same less often, and where it did not try it at all. A test that failed in this run loses its rows.
///
/// @param versions what a test does now, by its class
record EarlierRuns(List<PageRow> rows, UnaryOperator<String> versions) {

    private static final Pattern ROW =
            Pattern.compile(
                    "(?m)^\\| (?:<a id=\"[a-z0-9]+\"></a>\\*\\*([A-Z][0-9]+)\\*\\* [^|]*)? ?\\|"
                            + " `([^`]+)`(?:, ([0-9]+) tests)? \\| ([0-9]+) ([^|]*) \\| ([^|]*) \\|"
                            + " ([^|]*) \\| ([0-9-]{10}) \\|$");

    /// @param page as [PromisesPage] wrote it
    static EarlierRuns read(String page, UnaryOperator<String> versions) {
        List<PageRow> rows = new ArrayList<>();
        String promise = "";
        for (MatchResult row : ROW.matcher(page).results().toList()) {
            promise = row.group(1) == null ? promise : row.group(1);
            var held =
                    new Held(
                            promise,
                            row.group(2),
                            row.group(4),
                            row.group(5),
                            row.group(6),
                            row.group(7),
                            LocalDate.parse(row.group(8)));
            rows.add(new PageRow(held, row.group(3) == null ? 1 : Integer.parseInt(row.group(3))));
        }
        return new EarlierRuns(rows, versions);
    }

    /// Both together, in the order of the page.
    ///
    /// @param now what this run saw
    /// @param tried the tests that saw something in this run, or failed
    List<PageRow> with(List<PageRow> now, Set<String> tried) {
        List<PageRow> all = new ArrayList<>();
        for (PageRow one : now) {
            all.add(
                    rows.stream()
                            .filter(row -> row.isSameAs(one) && isLonger(row, one))
                            .findFirst()
                            .orElse(one));
        }
        for (PageRow row : rows) {
            if (now.stream().noneMatch(row::isSameAs) && stays(row, now, tried)) {
                all.add(row);
            }
        }
        return PageRow.sorted(all);
    }

    private boolean isLonger(PageRow row, PageRow now) {
        return isOfToday(row)
                && Long.parseLong(row.held().count()) > Long.parseLong(now.held().count());
    }

    /// What is no longer counted in these words, or was not noted, gives way to what is.
    private boolean stays(PageRow row, List<PageRow> now, Set<String> tried) {
        String type = row.held().type();
        boolean isTried =
                row.count() == 1
                        ? tried.contains(row.held().test())
                        : tried.stream().anyMatch(test -> test.startsWith(type + "."));
        boolean isSeen =
                now.stream()
                        .anyMatch(one ->
                                row.count() == 1
                                        ? one.held().test().equals(row.held().test())
                                                || (one.count() > 1
                                                        && one.held().type().equals(type))
                                        : one.held().type().equals(type));
        return isTried ? isSeen && isOfToday(row) : isOfToday(row) || isNotNoted(row);
    }

    private boolean isOfToday(PageRow row) {
        return !isNotNoted(row) && row.held().script().equals(versions.apply(row.held().type()));
    }

    private static boolean isNotNoted(PageRow row) {
        return row.held().script().equals(Scripts.UNKNOWN);
    }
}
