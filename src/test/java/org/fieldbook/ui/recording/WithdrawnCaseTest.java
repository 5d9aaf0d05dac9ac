package org.fieldbook.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.AnswerState;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.WithdrawCases;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.control.StatusTag;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class WithdrawnCaseTest {

    @TempDir Path folder;

    private final DirectBackground background = new DirectBackground();
    private SmallInspection small;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
    }

    @AfterEach
    void close() {
        small.close();
    }

    @Test
    void aWithdrawnCaseSaysSoAndWhyAndTakesNoAnswers() {
        SubjectId id = small.id("TE-001");
        var model =
                new RecordingViewModel(
                        new EntryQueue(small.inspection, background),
                        background,
                        SmallInspection.WORDS);
        model.open(id);
        model.acts().answer(AnswerState.NO);
        new WithdrawCases(small.inspection).withdraw(id, "Moved out of the area", List.of()).join();
        model.open(id);
        CaseSheet sheet = Objects.requireNonNull(model.sheetProperty().get());
        assertThat(sheet.bar().status()).isEqualTo("Withdrawn");
        assertThat(sheet.bar().look()).isEqualTo(StatusTag.Look.IDLE);
        assertThat(sheet.locked())
                .hasValueSatisfying(
                        said -> assertThat(said).contains("A. Tester", "Moved out of the area"));
        assertThat(sheet.check().said()).isEqualTo(sheet.locked());
        // What was answered before stays to be read.
        assertThat(sheet.rows().getFirst().answer()).isEqualTo(AnswerState.NO);
    }
}
