package org.fieldbook.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The help page of codes: everything that can be said with a code, by its code. The property
/// `fieldbook.codes.write` renews it.
class CodesPageTest {

    private static final Path PAGE = Path.of("src/main/resources/org/fieldbook/help/codes.md");
    private static final Path WORDS =
            Path.of("src/main/resources/org/fieldbook/i18n/messages.properties");
    private static final Path SOURCE = Path.of("src/main/java");

    private static final Pattern CODE =
            Pattern.compile("\"([A-Z]-[0-9]{2})\",(.*?)(?:;|new Failure\\()", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("\"([a-zA-Z.]+)\"");
    private static final Pattern IN_WORDS = Pattern.compile(" \\(([A-Z]-[0-9]{2})\\)$");

    /// A code whose sentence is chosen elsewhere.
    private static final Map<String, List<String>> CHOSEN =
            Map.of("K-04", List.of("cli.passphrase.encoding", "cli.passphrase.unreadable"));

    private static final String HEAD =
            """
            # Codes of messages

            Somebody tells you a code, such as S-13, or you wrote one down: here is what Fieldbook said with it. The dots stand for a name, a number or a place. A is about answers and ratings, B about bundles, C about case lists and samples, D about the practice inspection, F about attached files, G about counts for a region, I about setting up, K about passphrases and keys, L about what your organisation lays down, M about the team, P about framework packs, R about paper and files, S about the store, T about text, U about taking back, X about conflicts.

            A code that begins with E, such as E-1A2B3C4D, is of something that nobody expected. What was reported saved is safe. Lock and unlock, and report the code.
            """;

    private final Map<String, String> sentences = new TreeMap<>();
    private final Map<String, TreeSet<String>> keys = new TreeMap<>();

    @BeforeEach
    void collect() throws IOException {
        for (String line : Files.readAllLines(WORDS)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                sentences.put(
                        line.substring(0, line.indexOf('=')),
                        line.substring(line.indexOf('=') + 1));
            }
        }
        sentences.forEach((key, words) ->
                IN_WORDS.matcher(words).results().forEach(found -> add(found.group(1), key)));
        try (Stream<Path> files = Files.walk(SOURCE)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(this::add);
            }
        }
        CHOSEN.forEach((code, chosen) -> chosen.forEach(key -> add(code, key)));
    }

    private void add(MatchResult found) {
        keys.computeIfAbsent(found.group(1), _ -> new TreeSet<>());
        KEY.matcher(found.group(2))
                .results()
                .map(key -> key.group(1))
                .filter(sentences::containsKey)
                .forEach(key -> add(found.group(1), key));
    }

    private void add(String code, String key) {
        keys.computeIfAbsent(code, _ -> new TreeSet<>()).add(key);
    }

    @Test
    void everyCodeSaysSomething() {
        assertThat(keys).hasSizeGreaterThan(80);
        assertThat(keys).allSatisfy((code, said) -> assertThat(said).as(code).isNotEmpty());
    }

    @Test
    void whoeverIsToldACodeFindsWhatWasSaidWithIt() throws IOException {
        List<String> page = new ArrayList<>(HEAD.lines().toList());
        keys.forEach((code, said) -> {
            page.addAll(List.of("", "## " + code, ""));
            said.stream().map(this::words).distinct().forEach(words -> page.add("- " + words));
        });
        if (Boolean.getBoolean("fieldbook.codes.write")) {
            Files.write(PAGE, page);
        }
        assertThat(Files.readAllLines(PAGE)).isEqualTo(page);
    }

    /// As it is shown, with dots for what is filled in.
    private String words(String key) {
        String plain = IN_WORDS.matcher(sentences.getOrDefault(key, "")).replaceAll("");
        MessageFormat format = new MessageFormat(plain, Locale.UK);
        Format[] formats = format.getFormatsByArgumentIndex();
        Object[] filled = new Object[formats.length];
        for (int i = 0; i < filled.length; i++) {
            filled[i] = formats[i] instanceof ChoiceFormat ? (Object) 2 : "\u2026";
        }
        return format.format(filled).replaceAll("([*_`\\[\\]<>#])", "\\\\$1");
    }
}
