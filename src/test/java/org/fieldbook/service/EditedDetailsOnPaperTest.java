package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.ui.PracticeScreens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Page 2 of the printed summary goes by what a case's details say now, not by what the case list once said.
class EditedDetailsOnPaperTest {

    @TempDir private Path folder;
    private PracticeScreens practice;

    @BeforeEach
    void open() {
        practice = new PracticeScreens(folder);
    }

    @AfterEach
    void close() {
        practice.close();
    }

    private String page2() {
        PrintPaper printing = new PrintPaper(practice.inspection, Messages.of(Locale.UK), "1.0.0");
        return printing.texts(printing.pdf()).get(1).replaceAll("\\s+", " ");
    }

    private void edit(String reference, String attribute, Optional<String> value) {
        SubjectId id =
                practice.inspection.snapshot().subjects().stream()
                        .filter(subject -> subject.reference().equals(reference))
                        .findFirst()
                        .orElseThrow()
                        .id();
        List<Hash> seen =
                practice.inspection.snapshot().state().subject(id).field(attribute).headHashes();
        new RecordAnswers(practice.inspection)
                .answer(new RecordAnswers.Given(id, attribute, value, Optional.empty(), seen))
                .join();
    }

    @Test
    void aCaseCountsInTheGroupThatItsDetailsSayNow() {
        assertThat(page2())
                .contains("Sex Male 38 47% 16/34 52% 17/33 52% 17/33 66% 19/29")
                .contains("Female 8 4 of 8 4 of 8 5 of 7 5 of 6 Ethnicity");
        edit("WK-001", "sex", Optional.of("Female"));
        assertThat(page2())
                .contains("Sex Male 37 48% 16/33 50% 16/32 50% 16/32 68% 19/28")
                .contains("Female 9 4 of 9 5 of 9 6 of 8 5 of 7 Ethnicity")
                .contains("All cases 46 48% 20/42 51% 21/41 55% 22/40 69% 24/35");
    }

    @Test
    void aCaseOfWhichNobodySaysItAnyMoreIsPutTogetherWithAGroupSoThatItCannotBeWorkedOut() {
        edit("WK-001", "sex", Optional.empty());
        assertThat(page2())
                .contains("Sex Male 37 48% 16/33")
                .contains("Female or Not recorded 9 4 of 9 5 of 9 6 of 8 5 of 7 Ethnicity");
    }
}
