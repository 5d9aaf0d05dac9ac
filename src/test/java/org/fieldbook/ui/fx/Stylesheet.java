package org.fieldbook.ui.fx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The rules of a stylesheet, read as text.
public record Stylesheet(List<Rule> rules) {

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Path OWN = Path.of("src/main/resources/org/fieldbook/ui");

    /// What holds of whatever is selected.
    ///
    /// @param selector as it is written, with all that stand before one brace
    /// @param declarations property to value
    public record Rule(String selector, Map<String, String> declarations) {}

    static Stylesheet of(String css) {
        List<Rule> rules = new ArrayList<>();
        Matcher matcher = RULE.matcher(css.replaceAll("(?s)/\\*.*?\\*/", ""));
        while (matcher.find()) {
            Map<String, String> declarations = new LinkedHashMap<>();
            for (String declaration : matcher.group(2).split(";", -1)) {
                String[] parts = declaration.split(":", 2);
                if (parts.length == 2) {
                    declarations.put(parts[0].strip(), parts[1].strip());
                }
            }
            rules.add(new Rule(matcher.group(1).strip(), declarations));
        }
        return new Stylesheet(rules);
    }

    /// One that lies on the class path.
    static Stylesheet at(String resource) {
        try (InputStream in = Stylesheet.class.getResourceAsStream(resource)) {
            return of(
                    new String(
                            Objects.requireNonNull(in, resource).readAllBytes(),
                            StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Every stylesheet of the windows but those of the themes, by its file.
    public static Map<Path, Stylesheet> features() throws IOException {
        Map<Path, Stylesheet> all = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(OWN)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".css") && !isTheme(name)) {
                    all.put(file, of(Files.readString(file)));
                }
            }
        }
        return all;
    }

    private static boolean isTheme(String name) {
        return Stream.of(Theme.values()).anyMatch(theme -> theme.colours().endsWith("/" + name));
    }

    /// The colours that the root declares.
    Map<String, String> tokens() {
        Map<String, String> tokens = new LinkedHashMap<>();
        rules.stream()
                .filter(rule -> rule.selector().equals(".root"))
                .forEach(rule -> tokens.putAll(rule.declarations()));
        return tokens;
    }
}
