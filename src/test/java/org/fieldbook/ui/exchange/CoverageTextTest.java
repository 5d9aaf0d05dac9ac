package org.fieldbook.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Role;
import org.fieldbook.service.Sharing;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.Moments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// What the lead's laptop says of a colleague's.
class CoverageTextTest {

    @TempDir private Path folder;

    private SmallInspection small;
    private Laptop ben;
    private CoverageViewModel model;
    private CoverageText words;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder.resolve("lead"));
        model =
                new CoverageViewModel(
                        new Sharing(small.inspection),
                        new DirectBackground(),
                        SmallInspection.WORDS);
        words =
                new CoverageText(
                        SmallInspection.WORDS,
                        new Moments(SmallInspection.WORDS, small.inspection.clock()));
        ben = Laptop.join(small.inspection, folder.resolve("ben"), "B. Joiner", Role.INSPECTOR);
    }

    @AfterEach
    void close() {
        ben.close();
        small.close();
    }

    private Sharing.Told told() {
        model.refresh();
        return model.toldProperty().get().orElseThrow();
    }

    private CoverageText.Line bens() {
        return words.lines(told().laptops()).getFirst();
    }

    @Test
    void whatWasGivenIsNeverSaidToBeHeld() {
        assertThat(bens().holds())
                .satisfiesExactly(
                        line -> assertThat(line).contains("not said yet"),
                        line -> assertThat(line).contains("has not been given"));
        Path file = Laptop.bundle(small.inspection, folder.resolve("out.fieldbook"));
        assertThat(bens().holds())
                .satisfiesExactly(
                        line -> assertThat(line).contains("not said yet"),
                        line -> assertThat(line).contains("given Today", "not confirmed yet"));
        assertThat(words.alone(told().alone()))
                .satisfiesExactly(
                        line -> assertThat(line).contains("not yet with anybody"),
                        line -> assertThat(line).contains("given out", "not confirmed"));
        Laptop.take(ben.inspection, file);
        Laptop.take(
                small.inspection, Laptop.bundle(ben.inspection, folder.resolve("back.fieldbook")));
        assertThat(bens().holds())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Its bundle of Today"),
                        line -> assertThat(line).isEqualTo("It holds everything that is here."));
        assertThat(words.alone(told().alone()))
                .isEqualTo(
                        List.of(
                                "Everything on this laptop is with at least one colleague or"
                                        + " headquarters."));
    }

    @Test
    void whatCameIsCountedWithItsOwnClock() {
        assertThat(bens().from()).containsExactly("Nothing yet");
        Laptop.answer(ben.inspection, small.id("TE-001"), "2.2.1", "yes");
        Laptop.take(
                small.inspection, Laptop.bundle(ben.inspection, folder.resolve("in.fieldbook")));
        assertThat(bens().from())
                .singleElement()
                .satisfies(line ->
                        assertThat(line).startsWith("1 change, the newest Today").contains("its"));
    }

    @Test
    void whoWorksAloneIsToldThatNobodyElseTakesPart() {
        try (var alone = new SmallInspection(folder.resolve("alone"))) {
            assertThat(words.alone(new Sharing(alone.inspection).alone()))
                    .containsExactly(SmallInspection.WORDS.text("exchange.nobody"));
        }
    }
}
