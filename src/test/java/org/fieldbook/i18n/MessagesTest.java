package org.fieldbook.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.fieldbook.store.Fault;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the program's source: every key that is written there has its sentence, and every sentence is
/// used.
class MessagesTest {

    private static final Path SOURCE = Path.of("src/main/java");
    private static final Path WORDS =
            Path.of("src/main/resources/org/fieldbook/i18n/messages.properties");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z]*(\\.[A-Za-z0-9-]+)+");
    private static final Pattern FILE =
            Pattern.compile(".*\\.(css|csv|db|fieldbook|json|keys|lock|pdf|png)");
    private static final Pattern FAILURE =
            Pattern.compile("\"([A-Z]-[0-9]+)\",\\s*\"([a-zA-Z.]+)\"");

    private static final Pattern SENTENCE = Pattern.compile("[.:;] ");

    private static final Pattern SAFE =
            Pattern.compile(
                    "[Nn]othing|Nobody was|No [a-z ]+ was|safe|intact|kept|not been locked out");

    /// Failures that only somebody at the command line meets.
    private static final Set<String> BY_COMMAND =
            Set.of("cli.", "framework.", "rate.", "record.", "bundle.noSuchRecipient");

    /// Keys of paper stand in the source without this.
    private static final String PAPER = "report.";

    /// The beginnings of keys that are put together while the program runs, and from what.
    private static final Map<String, String> BUILT =
            Map.ofEntries(
                    Map.entry("answer.", "the state of an answer, and how long the word may be"),
                    Map.entry("appearance.", "a theme, or what the text size can do"),
                    Map.entry("backup.why.", "what the disk of a backup did"),
                    Map.entry("command.", "what can be done from anywhere"),
                    Map.entry("caseList.name.", "a column of a case list"),
                    Map.entry("cases.columns.", "what can be done with a column"),
                    Map.entry("cases.picked.", "how many of the ticked cases stand where"),
                    Map.entry("cases.mark.", "what is marked in the list of cases"),
                    Map.entry("check.", "what can be done with a case"),
                    Map.entry("evidence.", "what evidence is or shows, or a part of its screen"),
                    Map.entry("find.in.", "where in a case the words stand"),
                    Map.entry("form.undo.", "the list whose last change is taken back"),
                    Map.entry("finding.", "a strength or an area for improvement"),
                    Map.entry("interview.", "with whom it was, or a button"),
                    Map.entry("exchange.part.", "a part of the screen"),
                    Map.entry("exchange.people.", "a column"),
                    Map.entry("exchange.wrong.", "what a file is"),
                    Map.entry("history.", "the reason of an act that undid another"),
                    Map.entry("nav.", "a section"),
                    Map.entry("note.shows.", "what a note shows"),
                    Map.entry("policy.export.", "what may leave a store"),
                    Map.entry("recording.rosh.", "whether the level is agreed"),
                    Map.entry("recording.undid", "whether there was something to undo"),
                    Map.entry("recording.redid", "whether there was something to do again"),
                    Map.entry("role.", "a member's role"),
                    Map.entry("settings.place.", "what lies somewhere"),
                    Map.entry("setup.", "a field of the form"),
                    Map.entry("setup.step.", "a step of setting up"),
                    Map.entry("shortcuts.", "what a key does"),
                    Map.entry("start.", "a card of the start screen"),
                    Map.entry("restore.why.", "why a restore point was made"),
                    Map.entry("status.", "how far a case is"),
                    Map.entry("store.fault.", "what a check of a store found"),
                    Map.entry("team.", "a button or an offer of the team"),
                    Map.entry("value.", "what a case list calls a value"),
                    Map.entry("where.", "how far a case has come"));

    private static Map<String, String> sentences() throws IOException {
        Map<String, String> sentences = new TreeMap<>();
        for (String line : lines()) {
            int end = line.indexOf('=');
            sentences.put(line.substring(0, end), line.substring(end + 1));
        }
        return sentences;
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(WORDS).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static String source() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(SOURCE)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> !line.strip().startsWith("//"))
                        .forEach(line -> all.append(line).append('\n'));
            }
        }
        return all.toString();
    }

    private static Set<String> literals() throws IOException {
        return LITERAL.matcher(source())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noKeyIsDefinedTwice() throws IOException {
        List<String> keys =
                lines().stream().map(line -> line.substring(0, line.indexOf('='))).toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void everyKeyThatIsWrittenInTheSourceHasItsSentence() throws IOException {
        Set<String> known = sentences().keySet();
        Set<String> features =
                known.stream()
                        .map(key -> key.startsWith(PAPER) ? key.substring(PAPER.length()) : key)
                        .map(key -> key.substring(0, key.indexOf('.')))
                        .collect(Collectors.toSet());
        Set<String> missing = literals();
        missing.removeIf(text ->
                !KEY.matcher(text).matches()
                        || FILE.matcher(text).matches()
                        || !features.contains(text.substring(0, text.indexOf('.')))
                        || known.contains(text)
                        || known.contains(PAPER + text));
        assertThat(missing).isEmpty();
    }

    @Test
    void everySentenceIsUsed() throws IOException {
        Set<String> literals = literals();
        Set<String> unused = new TreeSet<>(sentences().keySet());
        unused.removeIf(key ->
                literals.contains(key)
                        || (key.startsWith(PAPER)
                                && literals.contains(key.substring(PAPER.length())))
                        || BUILT.keySet().stream().anyMatch(key::startsWith));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyBeginningOfAKeyIsListedWithItsReason() throws IOException {
        Set<String> known = sentences().keySet();
        Set<String> beginnings = literals();
        beginnings.removeIf(text ->
                !text.endsWith(".")
                        || text.equals(PAPER)
                        || known.stream().noneMatch(key -> key.startsWith(text)));
        beginnings.removeIf(text -> BUILT.keySet().stream().anyMatch(text::startsWith));
        beginnings.remove("intake.file.");
        assertThat(beginnings).isEmpty();
    }

    @Test
    void everyFaultOfAStoreHasItsSentence() throws IOException {
        assertThat(sentences().keySet())
                .containsAll(Stream.of(Fault.Kind.values()).map(Fault.Kind::key).toList());
    }

    @Test
    void aCodeThatPeopleQuoteStandsForOneSentence() throws IOException {
        Map<String, Set<String>> keys = new TreeMap<>();
        Matcher failures = FAILURE.matcher(source());
        while (failures.find()) {
            keys.computeIfAbsent(failures.group(1), _ -> new TreeSet<>()).add(failures.group(2));
        }
        assertThat(keys).hasSizeGreaterThan(25);
        assertThat(keys).allSatisfy((code, sentences) -> assertThat(sentences).as(code).hasSize(1));
    }

    /// What happened, what is safe, what to do: three sentences, and one of them says that nothing is lost.
    @Test
    void everyFailureSaysWhatHappenedWhatIsSafeAndWhatToDo() throws IOException {
        Map<String, String> sentences = sentences();
        Set<String> keys =
                FAILURE.matcher(source())
                        .results()
                        .map(found -> found.group(2))
                        .collect(Collectors.toCollection(TreeSet::new));
        sentences.forEach((key, sentence) -> {
            if (sentence.matches(".*\\([A-Z]-[0-9]{2}\\)")) {
                keys.add(key);
            }
        });
        keys.removeIf(key -> BY_COMMAND.stream().anyMatch(key::startsWith));
        assertThat(keys).hasSizeGreaterThan(60);
        assertThat(keys).filteredOn(key -> !isWhole(sentences.getOrDefault(key, ""))).isEmpty();
    }

    private static boolean isWhole(String sentence) {
        return SENTENCE.matcher(sentence + " ").results().count() >= 3
                && SAFE.matcher(sentence).find();
    }

    @Test
    void everySentenceCanBeFilledIn() throws IOException {
        sentences()
                .forEach((key, sentence) ->
                        assertThatCode(() -> new MessageFormat(sentence, Locale.UK))
                                .as(key)
                                .doesNotThrowAnyException());
    }

    @Test
    void noSentenceBegsOrJudges() throws IOException {
        List<String> wrong = new ArrayList<>();
        sentences()
                .forEach((key, sentence) -> {
                    if (sentence.matches("(?i).*\\b(please|sorry|valid|invalid)\\b.*")) {
                        wrong.add(key);
                    }
                });
        assertThat(wrong).isEmpty();
    }
}
