package org.fieldbook.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.CssParser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What JavaFX reads in place of a stylesheet says the same.
class CompiledStylesheetsTest {

    @BeforeEach
    void start() {
        Toolkit.startHeadless();
    }

    @ParameterizedTest
    @MethodSource("stylesheets")
    void theCompiledFormHasTheRulesOfTheStylesheet(Path stylesheet) throws IOException {
        URL url = stylesheet.toUri().toURL();
        Path compiled =
                stylesheet.resolveSibling(
                        stylesheet.getFileName().toString().replaceFirst("css$", "bss"));
        List<String> wanted = rules(new CssParser().parse(url));
        List<String> held =
                rules(
                        Objects.requireNonNull(
                                javafx.css.Stylesheet.loadBinary(compiled.toUri().toURL())));
        assertThat(wanted).isNotEmpty();
        assertThat(held).isEqualTo(wanted);
    }

    private static List<String> rules(javafx.css.Stylesheet stylesheet) {
        return stylesheet.getRules().stream()
                .map(rule -> rule.getSelectors() + " " + rule.getDeclarations())
                .toList();
    }

    static List<Path> stylesheets() throws IOException, URISyntaxException {
        URL own = Objects.requireNonNull(Looks.class.getResource("fieldbook.css"));
        Path windows = Path.of(own.toURI()).resolve("../..").normalize();
        try (Stream<Path> files = Files.walk(windows)) {
            return files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
        }
    }
}
