package org.fieldbook.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.json.Packs;
import org.fieldbook.inspection.Facts;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.PlainSignatures;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.ui.SmallInspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where what a case list says stands among the sections of the shipped packs.
class SectionSheetsTest {

    private static Framework pack(String id) {
        return Packs.pack(Packs.bytes(id)).framework();
    }

    private static List<SectionSheet> sheets(Framework framework, String sample) {
        State state = State.empty(UUID.randomUUID(), new PlainSignatures());
        Subject subject = state.subject(new SubjectId(sample, UUID.randomUUID()));
        return new SectionSheets(
                        framework,
                        subject,
                        Facts.of(framework, state).possible(subject),
                        _ -> Optional.empty(),
                        SmallInspection.WORDS)
                .list();
    }

    private static List<String> codes(SectionSheet sheet) {
        return sheet.rows().stream().map(row -> row.item().code()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    pdu-2021,               case,          0, Details,                    sentence
                    pdu-2021,               release,       0, Resettlement,               relatedCase
                    public-protection-2025, case,          1, Details,                    sentence
                    region-2023,            victimContact, 0, Details,                    relatedCase
                    nps-2018,               courtReport,   0, Enquiries for the court,    reportType
                    """)
    void detailsComeBeforeTheItemsOfOneSection(
            String pack, String sample, int place, String title, String first) {
        List<SectionSheet> sheets = sheets(pack(pack), sample);
        SectionSheet sheet = sheets.get(place);
        assertThat(sheet.title()).isEqualTo(title);
        List<String> attributes =
                pack(pack).findSample(sample).orElseThrow().attributes().stream()
                        .map(one -> one.id())
                        .toList();
        assertThat(attributes.getFirst()).isEqualTo(first);
        assertThat(codes(sheet)).startsWith(attributes.toArray(String[]::new));
        assertThat(sheets.stream().flatMap(one -> codes(one).stream()).filter(first::equals))
                .hasSize(1);
    }

    @Test
    void whereThePackHasNothingToEnterThereIsNoSection() {
        assertThat(sheets(Packs.pack(Packs.items().getBytes(UTF_8)).framework(), "release"))
                .isEmpty();
    }

    /// Notes beside the section that no pack has are found by what people call it.
    @Test
    void theSectionThatNoPackHasHasATitle() {
        Framework region = pack("region-2023");
        assertThat(
                        HistoryLines.title(
                                region, Fields.section(region, "details"), SmallInspection.WORDS))
                .contains("Details")
                .doesNotContain("section/");
    }
}
