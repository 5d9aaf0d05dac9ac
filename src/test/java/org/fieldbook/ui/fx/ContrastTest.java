package org.fieldbook.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The colours of every theme, computed from the stylesheets themselves.
class ContrastTest {

    private static final Pattern LITERAL =
            Pattern.compile(
                    "#[0-9a-fA-F]{3,8}\\b|\\b(rgba?|hsba?|derive|ladder|color-mix)\\(|"
                        + "(?<![-\\w])(white|black|gr[ae]y|red|green|blue|yellow|orange|purple)\\b");
    private static final List<String> SURFACES =
            List.of("-fb-page", "-fb-card", "-fb-head", "-color-bg-default");
    private static final List<String> TEXTS =
            List.of(
                    "-color-fg-default",
                    "-color-fg-muted",
                    "-color-accent-fg",
                    "-color-danger-fg",
                    "-fb-accent-text",
                    "-fb-warning-text",
                    "-fb-success-text");

    /// What texts stand on besides the surfaces.
    private static final Map<String, List<String>> FILLS =
            Map.ofEntries(
                    Map.entry("-fb-current", List.of("-color-fg-default", "-color-fg-muted")),
                    Map.entry("-fb-grey", List.of("-color-fg-default", "-color-fg-muted")),
                    Map.entry(
                            "-color-accent-subtle",
                            List.of("-color-fg-default", "-fb-accent-text")),
                    Map.entry(
                            "-color-warning-subtle",
                            List.of("-color-fg-default", "-fb-warning-text")),
                    Map.entry(
                            "-color-danger-subtle",
                            List.of("-color-fg-default", "-color-danger-fg")),
                    Map.entry(
                            "-color-success-subtle", List.of("-fb-success-text", "-fb-sure-text")),
                    Map.entry("-color-accent-emphasis", List.of("-color-fg-emphasis")),
                    Map.entry("-color-accent-muted", List.of("-color-fg-default")),
                    Map.entry("-color-neutral-subtle", List.of("-color-fg-default")),
                    Map.entry("-fb-marking", List.of("-fb-marking-text")),
                    Map.entry("-fb-marking-practice", List.of("-fb-marking-text")),
                    Map.entry("-fb-outstanding-tint", List.of("-fb-outstanding-text")),
                    Map.entry("-fb-good-tint", List.of("-fb-good-text")),
                    Map.entry("-fb-requires-tint", List.of("-fb-requires-text")),
                    Map.entry("-fb-inadequate-tint", List.of("-fb-inadequate-text")));

    /// Shapes, bars and rings that tell something by themselves.
    private static final List<String> SHAPES =
            List.of(
                    "-fb-outstanding-fill",
                    "-fb-good-fill",
                    "-fb-requires-fill",
                    "-fb-inadequate-fill",
                    "-fb-meter",
                    "-color-accent-emphasis",
                    "-color-neutral-emphasis",
                    "-color-danger-fg",
                    "-fb-whisker");

    private static double least(Theme theme) {
        return theme == Theme.HIGH_CONTRAST ? 7 : 4.5;
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextStandsOutFromWhatIsBehindIt(Theme theme) {
        var palette = new Palette(theme);
        var all = new SoftAssertions();
        SURFACES.forEach(surface -> TEXTS.forEach(text -> check(all, theme, text, surface)));
        FILLS.forEach((fill, texts) -> texts.forEach(text -> check(all, theme, text, fill)));
        SHAPES.forEach(shape ->
                all.assertThat(palette.contrast(shape, "-fb-card"))
                        .as(theme + ": " + shape)
                        .isGreaterThanOrEqualTo(3));
        all.assertAll();
    }

    private static void check(SoftAssertions all, Theme theme, String text, String fill) {
        all.assertThat(new Palette(theme).contrast(text, fill))
                .as(theme + ": " + text + " on " + fill)
                .isGreaterThanOrEqualTo(least(theme));
    }

    /// Whatever a rule paints last is what its text stands on.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyRuleThatPaintsBothTextAndGroundKeepsThemApart(Theme theme) throws IOException {
        var all = new SoftAssertions();
        int[] found = {0};
        rules().filter(rule -> rule.declarations().containsKey("-fx-text-fill"))
                .filter(rule -> rule.declarations().containsKey("-fx-background-color"))
                .forEach(rule -> {
                    String[] grounds =
                            rule.declarations()
                                    .getOrDefault("-fx-background-color", "")
                                    .split(",\\s*", -1);
                    String ground = grounds[grounds.length - 1];
                    if (!ground.equals("transparent")) {
                        found[0]++;
                        check(
                                all,
                                theme,
                                rule.declarations().getOrDefault("-fx-text-fill", ""),
                                ground);
                    }
                });
        all.assertAll();
        assertThat(found[0]).isGreaterThan(20);
    }

    private static Stream<Stylesheet.Rule> rules() throws IOException {
        return Stylesheet.features().values().stream().flatMap(sheet -> sheet.rules().stream());
    }

    /// The figures that the design gives, so that what computes them is known to compute rightly.
    @ParameterizedTest
    @CsvSource({"outstanding,8.2,7.6", "good,5.4,9.0", "requires,6.4,7.5", "inadequate,7.9,7.4"})
    void ratingsStandOutOnTheirTintAsDesigned(String rating, double light, double dark) {
        String text = "-fb-" + rating + "-text";
        String tint = "-fb-" + rating + "-tint";
        assertThat(new Palette(Theme.LIGHT).contrast(text, tint)).isCloseTo(light, within(0.06));
        assertThat(new Palette(Theme.DARK).contrast(text, tint)).isCloseTo(dark, within(0.06));
    }

    @Test
    void noStylesheetButThoseOfTheThemesNamesAColourItself() throws IOException {
        var all = new SoftAssertions();
        for (Map.Entry<Path, Stylesheet> sheet : Stylesheet.features().entrySet()) {
            sheet.getValue()
                    .rules()
                    .forEach(rule ->
                            rule.declarations()
                                    .forEach((property, value) ->
                                            all.assertThat(LITERAL.matcher(value).find())
                                                    .as(sheet.getKey() + " " + rule.selector())
                                                    .isFalse()));
        }
        all.assertAll();
        assertThat(Stylesheet.features()).hasSizeGreaterThan(10);
    }

    /// A name that no theme declares shows as nothing at all.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyThemeDeclaresEveryColourThatIsUsed(Theme theme) throws IOException {
        var palette = new Palette(theme);
        var all = new SoftAssertions();
        rules().flatMap(rule -> rule.declarations().values().stream())
                .flatMap(value -> Arrays.stream(value.split("[,\\s]+", -1)))
                .filter(word -> word.startsWith("-fb-") || word.startsWith("-color-"))
                .distinct()
                .forEach(word ->
                        all.assertThat(palette.knows(word)).as(theme + ": " + word).isTrue());
        all.assertAll();
    }
}
