package org.fieldbook.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.ui.exchange.WordDifference.Part;
import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;

class WordDifferenceTest {

    @Test
    void onlyTheWordsThatTheOtherLacksAreMarked() {
        assertThat(WordDifference.of("The plan names 4 April.", "The plan names no date."))
                .containsExactly(new Part("The plan names ", false), new Part("4 April.", true));
    }

    @Test
    void thePartsTogetherAreTheText() {
        String text = "One,\ntwo  three\n\nfour";
        assertThat(
                        WordDifference.of(text, "One, four two").stream()
                                .map(Part::text)
                                .collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Test
    void besideNothingNothingIsMarked() {
        assertThat(WordDifference.of("One", "")).containsExactly(new Part("One", false));
    }

    @Test
    void veryLongTextsAreShownWithoutMarks() {
        assertThat(WordDifference.of("word ".repeat(5_000), "other")).hasSize(1);
    }
}
