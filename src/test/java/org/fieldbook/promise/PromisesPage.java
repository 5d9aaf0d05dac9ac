package org.fieldbook.promise;

import java.util.ArrayList;
import java.util.List;

/// The page of promises: for each the tests that saw it hold, or that none did.
record PromisesPage(List<Promise> promises, List<Held> held) {

    String markdown() {
        List<String> lines =
                new ArrayList<>(
                        List.of(
                                "# What is promised, and the tests that earn it",
                                "",
                                "Written by the tests themselves: each line is what a test did in"
                                    + " the run of that day and saw hold. A test that fails has no"
                                    + " line. What has none is not promised.",
                                "",
                                "| Promise | Tests | Tried | Seed | Date |",
                                "|---|---|---|---|---|"));
        for (Promise promise : promises) {
            List<Held> of =
                    held.stream().filter(one -> one.promise().equals(promise.id())).toList();
            if (of.isEmpty()) {
                lines.add(row(title(promise), promise.without(), "", "", ""));
            }
            String words = title(promise);
            for (Held one : of) {
                lines.add(
                        row(
                                words,
                                "`" + one.test() + "`",
                                one.count() + " " + one.unit(),
                                one.seed(),
                                one.date().toString()));
                words = "";
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String title(Promise promise) {
        return "**" + promise.id() + "** " + promise.words();
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
