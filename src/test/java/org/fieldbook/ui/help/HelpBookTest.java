package org.fieldbook.ui.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class HelpBookTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/fieldbook/help");
    private static final Path SOURCE = Path.of("src/main/java/org/fieldbook/ui");

    /// Words that no text of Fieldbook uses.
    private static final Pattern AVOIDED =
            Pattern.compile("\\b(please|sorry|valid|invalid|error)\\b");

    private static final Pattern ID = Pattern.compile("\\bsetId\\(\"([a-z-]+)\"\\)");

    /// Screens before an inspection is open; the first is the locked one too.
    private static final Set<String> OUTSIDE =
            Set.of(
                    "StartView",
                    "SetupView",
                    "JoinView",
                    "RestoreView",
                    "PassphraseView",
                    "RecoveryKeyView",
                    "RecoverView",
                    "HeadquartersView");

    private final HelpBook book = HelpBook.read();

    private Stream<Span.Link> links() {
        return book.pages().stream()
                .flatMap(page -> page.blocks().stream())
                .flatMap(block -> block.spans().stream())
                .filter(Span.Link.class::isInstance)
                .map(Span.Link.class::cast);
    }

    @Test
    void everyPageIsInTheContentsAndIsReachedByALink() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(book.pages())
                    .extracting(page -> page.name() + ".md")
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".md"))
                                    .toList());
        }
        assertThat(links().map(link -> link.to().page()))
                .containsAll(
                        book.pages().stream()
                                .map(HelpPage::name)
                                .filter(
                                        Predicate.not(
                                                Set.of("begin", "help", "appearance")::contains))
                                .toList());
    }

    @Test
    void everyLinkLeadsToAPageAndToAHeadingInIt() {
        var all = new SoftAssertions();
        links().forEach(link ->
                all.assertThat(
                                book.find(link.to().page())
                                        .filter(page -> holds(page, link.to().anchor())))
                        .as(link.words() + " to " + link.to())
                        .isPresent());
        all.assertAll();
        assertThat(links()).hasSizeGreaterThan(60);
    }

    private static boolean holds(HelpPage page, String anchor) {
        return anchor.isEmpty()
                || page.parts().stream().anyMatch(part -> part.anchor().equals(anchor));
    }

    @Test
    void theDictionaryIsInAlphabeticalOrderAndExplainsEveryTerm() {
        List<HelpPage.Part> terms =
                book.find("words").orElseThrow().parts().stream().skip(1).toList();
        assertThat(terms)
                .extracting(part -> part.title().toLowerCase(Locale.ROOT))
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(30);
        assertThat(terms).allSatisfy(part -> assertThat(part.text()).endsWith("."));
    }

    /// An id that no control has any more would leave that control without its page.
    @Test
    void everyControlOfTheContentsStandsInTheSource() throws IOException {
        String source;
        try (Stream<Path> files = Files.walk(SOURCE)) {
            source =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .map(HelpBookTest::text)
                            .collect(Collectors.joining());
        }
        assertThat(book.targets().keySet())
                .filteredOn(id -> !source.contains("\"" + id + "\""))
                .isEmpty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(file.toString(), unreadable);
        }
    }

    /// Every screen of an inspection, and those before one is open: each has an id that has a page.
    @Test
    void everyScreenHasItsPage() throws IOException {
        String pages =
                text(SOURCE.resolve("shell/Pages.java"))
                        + text(SOURCE.resolve("shell/PrintPages.java"));
        Set<String> screens = new TreeSet<>();
        Set<String> without = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCE)) {
            for (Path file : files.filter(one -> one.toString().endsWith("View.java")).toList()) {
                String source = text(file);
                String name = file.getFileName().toString().replace(".java", "");
                if (source.contains("implements Page") || OUTSIDE.contains(name)) {
                    screens.add(name);
                    String named = source + made(pages, name);
                    if (ID.matcher(named).results().noneMatch(id -> isTarget(id.group(1)))) {
                        without.add(name);
                    }
                }
            }
        }
        assertThat(without).isEmpty();
        assertThat(screens).hasSizeGreaterThanOrEqualTo(13).containsAll(OUTSIDE);
    }

    private boolean isTarget(String id) {
        return book.targets().containsKey(id);
    }

    /// What is done with a screen where it is made.
    private static String made(String pages, String name) {
        return Pattern.compile("(\\w+) = new " + name + "\\(")
                .matcher(pages)
                .results()
                .flatMap(made ->
                        pages.lines().filter(line -> line.contains(made.group(1) + ".setId(")))
                .collect(Collectors.joining());
    }

    @Test
    void whatIsFocusedComesBeforeWhatItStandsIn() {
        assertThat(book.about(List.of("why-decide", "why", "shell")).page()).isEqualTo("panel");
        assertThat(book.about(List.of("why-copy", "why", "ratings")).page()).isEqualTo("why");
        assertThat(book.about(List.of("nowhere")).page()).isEqualTo("begin");
    }

    @Test
    void noPageSaysWhatFieldbookDoesNotSay() {
        assertThat(book.pages())
                .filteredOn(page -> AVOIDED.matcher(page.text().toLowerCase(Locale.ROOT)).find())
                .extracting(HelpPage::name)
                .isEmpty();
    }

    @Test
    void noTwoHeadingsOfAPageAreCalledTheSame() {
        assertThat(book.pages())
                .allSatisfy(page -> {
                    List<String> anchors =
                            page.parts().stream().map(HelpPage.Part::anchor).toList();
                    assertThat(new TreeSet<>(anchors)).hasSameSizeAs(anchors);
                });
    }

    @Test
    void aPageIsReadWithAllThatMayStandInIt() {
        HelpPage page =
                new PageReader()
                        .read(
                                "one",
                                """
                                # Title

                                Plain **strong**
                                and `Ctrl+K`, [there](two#a-b).

                                ## A b

                                2. second
                                3. third

                                - dot
                                """);
        assertThat(page)
                .isEqualTo(
                        new HelpPage(
                                "one",
                                "Title",
                                List.of(
                                        new Block.Paragraph(
                                                List.of(
                                                        new Span.Plain("Plain "),
                                                        new Span.Strong("strong"),
                                                        new Span.Plain(" "),
                                                        new Span.Plain("and "),
                                                        new Span.Key("Ctrl+K"),
                                                        new Span.Plain(", "),
                                                        new Span.Link(
                                                                "there",
                                                                new HelpPlace("two", "a-b")),
                                                        new Span.Plain("."))),
                                        new Block.Heading(List.of(new Span.Plain("A b"))),
                                        new Block.Item("2.", List.of(new Span.Plain("second"))),
                                        new Block.Item("3.", List.of(new Span.Plain("third"))),
                                        new Block.Item("\u2022", List.of(new Span.Plain("dot"))))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no title",
                "## second level first",
                "# T\n\n### third level",
                "# T\n\n<b>html</b>",
                "# T\n\n![picture](x.png)",
                "# T\n\n- a\n  - nested"
            })
    void whatMayNotStandInAPageIsRefused(String markdown) {
        assertThatThrownBy(() -> new PageReader().read("one", markdown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one");
    }
}
