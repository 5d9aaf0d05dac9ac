package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.store.Samples.INSPECTION;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// H4: what SQLite is told stands in the source word for word; text from people is only ever a value.
class StatementsTest {

    private static final Path SOURCE = Path.of("src/main/java");

    private static final Pattern CALL =
            Pattern.compile(
                    "\\.(?:createQuery|createUpdate|createScript|createCall|createBatch|prepareBatch"
                        + "|prepareStatement|prepareCall|executeQuery|executeUpdate|execute|select)\\(");

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL);

    /// What may stand beside literals: constants of the program, numbers of its own, and the choice between
    /// two literals.
    private static final Set<String> OURS =
            Set.of(
                    "",
                    "pragma",
                    "APPLICATION_ID",
                    "latest()",
                    "step",
                    "removal",
                    "query",
                    "draft?:",
                    ".equals(table)?:");

    private static final List<String> HOSTILE =
            List.of(
                    "'; DROP TABLE change; --",
                    "\"; DELETE FROM draft; --",
                    "x' OR '1'='1",
                    "%_\\",
                    ":inspection",
                    "?1",
                    "<table>",
                    "a;b\u0000c",
                    "/* */ --",
                    "\ud83d\ude00\u202e'");

    @TempDir Path parent;

    /// The statement of each call that a file makes, as it is written there.
    private static List<String> statements(String source) {
        List<String> statements = new ArrayList<>();
        Matcher calls = CALL.matcher(source);
        while (calls.find()) {
            String rest = LITERAL.matcher(source.substring(calls.end())).replaceAll("");
            statements.add(firstArgument(rest).replaceAll("[\\s+]", ""));
        }
        return statements;
    }

    private static String firstArgument(String rest) {
        int depth = 0;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (depth == 0 && (c == ',' || c == ')')) {
                return rest.substring(0, i);
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return rest;
    }

    @Test
    void h4NoStatementIsPutTogetherFromTextThatPeopleWrote(TestReporter reporter)
            throws IOException {
        int seen = 0;
        try (Stream<Path> files = Files.walk(SOURCE)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("org.jdbi") || source.contains("java.sql")) {
                    assertThat(file).hasParent(SOURCE.resolve("org/fieldbook/store"));
                    List<String> statements = statements(source);
                    assertThat(statements).as(file.toString()).isSubsetOf(OURS);
                    seen += statements.size();
                }
            }
        }
        assertThat(seen).isGreaterThan(20);
        reporter.publishEntry(
                Map.of("promise", "H4", "count", "" + seen, "unit", "statements in the source"));
    }

    /// Rows of the journal are added. One class writes them anew without their values, one removes an inspection
    /// that was closed; nothing else alters them.
    @Test
    void onlyErasingAndClosingAlterRowsOfTheJournal() throws IOException {
        Pattern altering =
                Pattern.compile(
                        "(?i)(UPDATE|DELETE\\s+FROM|REPLACE\\s+INTO|DROP\\s+TABLE|ALTER\\s+TABLE)\\s+\"?change\\b");
        Map<String, List<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCE)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                altering.matcher(Files.readString(file))
                        .results()
                        .forEach(hit ->
                                found.computeIfAbsent(
                                                file.getFileName().toString(),
                                                _ -> new ArrayList<>())
                                        .add(hit.group(1)));
            }
        }
        assertThat(found)
                .isEqualTo(
                        Map.of(
                                "ErasedValues.java", List.of("UPDATE"),
                                "ClosedRows.java", List.of("DELETE FROM")));
    }

    @Test
    void aStatementPutTogetherIsSeen() {
        assertThat(statements("handle.createQuery(\"SELECT * FROM a WHERE b = '\" + name + \"'\")"))
                .containsExactly("name");
        assertThat(statements("handle.execute(\"\"\"\n DELETE \"a\"\n\"\"\" , name(), x)"))
                .containsExactly("");
    }

    @Test
    void h4TextThatLooksLikeAStatementIsKeptAsItIs(TestReporter reporter) {
        try (Store store = Samples.create(parent.resolve("store"))) {
            store.inTransaction(tx -> tx.createInspection(INSPECTION));
            for (String text : HOSTILE) {
                store.inTransaction(tx -> {
                    tx.putDraft(INSPECTION, text, Samples.bytes(text));
                    return text;
                });
            }
            assertThat(store.readDrafts(INSPECTION)).hasSameSizeAs(HOSTILE);
            for (String text : HOSTILE) {
                assertThat(store.readDrafts(INSPECTION)).containsEntry(text, Samples.bytes(text));
            }
            assertThat(store.check().faults()).isEmpty();
        }
        reporter.publishEntry(
                Map.of(
                        "promise", "H4",
                        "count", "" + HOSTILE.size(),
                        "unit", "texts that look like statements"));
    }
}
