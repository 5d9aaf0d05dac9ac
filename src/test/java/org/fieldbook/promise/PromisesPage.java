package org.fieldbook.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The page of promises: for each the tests that saw it hold, or that none did.
///
/// @param rows in the order of the page
record PromisesPage(List<Promise> promises, List<PageRow> rows) {

    private static final String HEAD =
            """
            # What is promised, and the tests that earn it

            Written by the tests themselves: each line is what a test did in the run of that day and saw hold. A test
            that fails has no line. What has none is not promised. An ordinary run (`mvn verify`) tries the small sizes,
            `mvn -Psoak verify` the full ones. [The threat model](threat-model.md) says from whom this protects and from
            whom it does not, [the user guide](user-guide.md) what it means at work. *Script* is short for what the test
            did: it is another once the test is written otherwise. A long run stays on the page, with its date, until as
            long a one of the same script is made or the script is another. A dash is a run from before scripts were noted.

            `mvn verify -Dfieldbook.promises.page=src/site/markdown/promises.md` renews this page.
            """;

    /// A test that never found anything has not shown that it can.
    private static final String FOUND =
            """

            ## What these tests found

            Each was a fault of the program that a test above sees, and is mended.

            | Promise | What was found |
            |---|---|
            | D1, D4 | A lock file that could not be written once kept the program out of its own store. |
            | D2 | The name of a new store's folder was not forced to the disk: a power cut right after it was made could take the store. |
            | D2 | The name of the folder in a second backup place was not forced to the disk: after a power cut it could be gone though it had been reported brought up to date. |
            | D2 | Putting a damaged store right moved SQLite's journal away without forcing it: after a power cut it could lie beside the restored database, into which SQLite would have put it. |
            | D3 | Keys that a full disk refused were told as a failing disk as soon as there was room again. |
            | D3 | A closing that a full disk stopped half-way had every backup, check and import of the other inspections refused as damage until the store was opened again. |
            | D4 | A fresh copy of the store that could not be read back was told as damage of the store itself. |
            | D4 | Where the second of the two key files was refused, the first held keys that had been refused as well. |
            | D4 | One read that failed while an older store was brought to today's tables left what says who opened which case where today's program does not look for it. |
            | D4 | What the disk failed to give once of a damaged database was zeros in what was set aside of it. |
            | D9 | Damage between two backups let a tail fall 51 changes behind, one more than is promised. |
            | D9 | Keys or a tail that went bad on the disk while the store was open took the place of good ones in the second backup place. |
            | D9 | A full copy that was cut off on the disk while the store was open took the place of a good one in the second backup place. |
            | H1 | A workbook of 100 kB kept its reader busy for more than four seconds: rows without end to the right, and formulas shared by thousands of cells. |
            | H7 | Signed counts that name their inspection in another form than its own were not refused. |
            | H7 | A bundle with a number beyond every double ended its import with an unexpected error instead of being refused in words. |
            | L4 | Copies of keys lay on the heap after locking, where Java's ciphers had made them. |
            """;

    private static final Map<Character, String> SECTIONS =
            Map.of(
                    'D', "Nothing is lost",
                    'S', "Exchange",
                    'H', "Input from others",
                    'L', "What leaks",
                    'K', "Passphrase and keys",
                    'C', "Closing an inspection");

    String markdown() {
        List<String> lines = new ArrayList<>(HEAD.lines().toList());
        char section = 0;
        for (Promise promise : promises) {
            if (promise.id().charAt(0) != section) {
                section = promise.id().charAt(0);
                lines.addAll(
                        List.of(
                                "",
                                "## " + SECTIONS.get(section),
                                "",
                                "| Promise | Tests | Tried | Seed | Script | Date |",
                                "|---|---|---|---|---|---|"));
            }
            add(promise, lines);
        }
        lines.addAll(FOUND.lines().toList());
        return String.join("\n", lines) + "\n";
    }

    private void add(Promise promise, List<String> lines) {
        List<PageRow> earned =
                rows.stream().filter(row -> row.held().promise().equals(promise.id())).toList();
        String words = title(promise);
        if (earned.isEmpty()) {
            lines.add(row(words, promise.without(), "", "", "", ""));
        }
        for (PageRow one : earned) {
            Held held = one.held();
            lines.add(
                    row(
                            words,
                            one.tests(),
                            held.count() + " " + held.unit(),
                            held.seed(),
                            held.script(),
                            held.date().toString()));
            words = "";
        }
    }

    private static String title(Promise promise) {
        String id = promise.id();
        return "<a id=\""
                + id.toLowerCase(Locale.ROOT)
                + "\"></a>**"
                + id
                + "** "
                + promise.words();
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
