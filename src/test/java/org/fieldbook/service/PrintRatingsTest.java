package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

class PrintRatingsTest {

    private static final Messages WORDS = Messages.of(Locale.UK);

    @TempDir private Path folder;
    private Made made;

    @BeforeEach
    void make() {
        made = new Made(folder);
    }

    @AfterEach
    void close() {
        made.close();
    }

    private List<String> recorded() {
        return made.now().state().listSubjects("paper").stream()
                .map(paper -> saved(paper))
                .toList();
    }

    private static String saved(Subject paper) {
        return paper.text("saved").orElseThrow();
    }

    @Test
    void whatIsRecordedOfACopySpeaksOfItsOwnBytes() {
        PrintRatings printing = new PrintRatings(made.open(), WORDS, "1.0.0");
        InterimCopy copy = printing.pdf();
        made.answer("TE-001", "2.2.1", "no");
        InterimCopy later = printing.pdf();
        assertThat(later.state()).isNotEqualTo(copy.state());
        Path file = folder.resolve("ratings.pdf");
        Made.await(printing.save(copy, file));
        assertThat(recorded()).containsExactly(copy.state().text());
        assertThat(file).hasBinaryContent(copy.bytes().toArray());
    }

    @Test
    void everyKindOfCopyCarriesTheStateItWasMadeOf() {
        ExportRatings export = new ExportRatings(made.open(), WORDS, "1.0.0");
        InterimCopy pdf = new PrintRatings(made.open(), WORDS, "1.0.0").pdf();
        for (InterimCopy copy : List.of(export.json(), export.csv(false), export.xlsx())) {
            assertThat(copy.state()).isEqualTo(pdf.state());
        }
    }
}
