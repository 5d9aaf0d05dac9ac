package org.fieldbook.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class HelpViewModelTest {

    private final HelpViewModel model =
            new HelpViewModel(new DirectBackground(), SmallInspection.WORDS);

    @BeforeEach
    void open() {
        model.open(List.of("exchange-conflicts", "exchange"));
    }

    private String page() {
        return model.shownProperty().get().orElseThrow().page().name();
    }

    @Test
    void itOpensAboutWhatWasFocusedWithTheContentsBesideIt() {
        assertThat(page()).isEqualTo("conflicts");
        assertThat(model.entriesProperty().get()).hasSizeGreaterThan(25);
        assertThat(model.returnableProperty().get()).isFalse();
        assertThat(model.goBack()).isFalse();
    }

    @Test
    void linksAreFollowedAndTheWayBackIsTheSame() {
        model.go(new HelpPlace("words", "conflict"));
        model.go(new HelpPlace("exchange", ""));
        assertThat(page()).isEqualTo("exchange");
        assertThat(model.goBack()).isTrue();
        assertThat(model.shownProperty().get().orElseThrow().anchor()).isEqualTo("conflict");
        assertThat(model.goBack()).isTrue();
        assertThat(page()).isEqualTo("conflicts");
        assertThat(model.returnableProperty().get()).isFalse();
    }

    @Test
    void whatHasItInItsTitleIsFoundFirstAndTheRestWithTheWordsAroundIt() {
        model.queryProperty().set("WILSON");
        assertThat(model.entriesProperty().get())
                .extracting(HelpEntry::title)
                .containsExactly("The 95% interval");
        assertThat(model.entriesProperty().get().getFirst().text()).contains("Wilson interval");
        model.queryProperty().set("restore point");
        assertThat(model.entriesProperty().get().getFirst().title()).isEqualTo("Restore points");
        assertThat(model.entriesProperty().get())
                .extracting(entry -> entry.place().page())
                .contains("import", "words");
    }

    @Test
    void aCodeThatSomebodyIsToldIsFoundFirst() {
        for (String code : List.of("S-13", "b-04", "K-01")) {
            model.queryProperty().set(code);
            assertThat(model.entriesProperty().get().getFirst().title())
                    .isEqualToIgnoringCase(code);
            assertThat(model.entriesProperty().get().getFirst().text()).isNotBlank();
        }
    }

    @Test
    void whatIsNowhereIsSaidAndNothingTypedBringsTheContentsBack() {
        model.queryProperty().set("zebra");
        assertThat(model.entriesProperty().get()).isEmpty();
        assertThat(model.saidProperty().get()).contains("zebra");
        model.queryProperty().set("");
        assertThat(model.entriesProperty().get()).hasSizeGreaterThan(25);
    }

    @Test
    void openingItAgainForgetsTheWayBackAndWhatWasSearched() {
        model.queryProperty().set("lock");
        model.go(new HelpPlace("words", ""));
        model.open(List.of("print"));
        assertThat(page()).isEqualTo("print");
        assertThat(model.queryProperty().get()).isEmpty();
        assertThat(model.returnableProperty().get()).isFalse();
    }
}
