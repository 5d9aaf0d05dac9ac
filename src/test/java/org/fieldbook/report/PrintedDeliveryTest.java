package org.fieldbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.json.Packs;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Desk;
import org.fieldbook.rating.Inputs;
import org.fieldbook.rating.Rater;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Organisational delivery on paper, line for line.
class PrintedDeliveryTest {

    private static Document document(PrintedDelivery.Input input) {
        return PrintedDelivery.of(input, Messages.of(Locale.UK));
    }

    @Test
    void itsLinesAreThoseOfTheFile() throws IOException {
        try (InputStream kept =
                PrintedDeliveryTest.class.getResourceAsStream("organisational-delivery.txt")) {
            assertThat(Lines.of(document(new FoundInspection("(checked)").input(true))))
                    .containsExactlyElementsOf(
                            new String(kept.readAllBytes(), StandardCharsets.UTF_8)
                                    .lines()
                                    .toList());
        }
    }

    @Test
    void theSameInputMakesAnEqualDocument() {
        assertThat(document(new FoundInspection("").input(true)))
                .isEqualTo(document(new FoundInspection("").input(true)));
    }

    /// Records print all they hold.
    @Test
    void sourcesAndTextsOfEvidenceStayInTheLogAndNobodyIsNamedButWhoPrints() {
        assertThat(document(new FoundInspection("").input(false)).toString())
                .contains("A. Tester")
                .doesNotContain(
                        "Six officers of one office",
                        "What they said in the room",
                        "Weighed together",
                        "P. Anel",
                        "TE-001");
    }

    @Test
    void whereTheFrameworkJudgesNothingOnEvidenceItSaysSo() {
        Framework unrated = Packs.pack(Packs.bytes("public-protection-2025")).framework();
        var desk = new Desk(1);
        PrintedDelivery.Input known = new FoundInspection("").input(false);
        var input =
                new PrintedDelivery.Input(
                        known.facts(),
                        known.imprint(),
                        known.finality(),
                        Rater.rate(unrated, Inputs.of(unrated, desk.state())),
                        desk.state());
        List<String> lines = Lines.of(document(input));
        assertThat(lines)
                .contains(
                        "NORMAL: This framework judges no standard on evidence.",
                        "QUIET: No evidence is recorded yet.")
                .noneMatch(line -> line.startsWith("|"));
    }
}
