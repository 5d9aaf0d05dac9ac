package org.fieldbook.ui.interviews;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Interview;
import org.fieldbook.report.ViewResults;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

/// Interviews without a window.
class InterviewsViewModelTest {

    @TempDir private Path folder;
    private SmallInspection small;
    private final DirectBackground background = new DirectBackground();
    private InterviewsViewModel model;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        model =
                new InterviewsViewModel(
                        new EntryQueue(small.inspection, background),
                        background,
                        new RecordingDialogs(),
                        SmallInspection.WORDS);
        show();
    }

    @AfterEach
    void close() {
        small.close();
    }

    private void show() {
        model.show(small.inspection.snapshot());
    }

    private String field(String code) {
        return small.inspection.snapshot().framework().field(code);
    }

    @Test
    void aDraftIsOnTheDiskAfterASecondAndTheInterviewIsListedOnceTheFormIsLeft() {
        model.add(Interview.With.PRACTITIONER);
        model.enter(Fields.SOURCE, "Probation officer", 17);
        background.pass(Duration.ofSeconds(1));
        assertThat(new WriteNotes(small.inspection).drafts()).hasSize(1);
        model.enter(field("workload"), "quite", 0);
        model.enter(Interview.link(small.id("TE-001")), Interview.LINKED, 0);
        model.leave();
        show();
        Interview made = model.shownProperty().get().interviews().getFirst();
        assertThat(made.reference()).isEqualTo("I-01");
        assertThat(model.references(made)).containsExactly("TE-001");

        model.answerCases(made);
        assertThat(model.saidProperty().get()).contains("written into 1 case");
        assertThat(
                        small.inspection
                                .snapshot()
                                .state()
                                .subject(small.id("TE-001"))
                                .text(field("workload")))
                .contains("quite");
    }

    @Test
    void aDeletedInterviewComesBackByUndo() {
        model.add(Interview.With.PERSON);
        model.enter(Fields.SOURCE, "By telephone", 12);
        model.leave();
        show();
        model.delete(model.shownProperty().get().interviews().getFirst());
        show();
        assertThat(model.shownProperty().get().interviews()).isEmpty();
        assertThat(model.saidProperty().get()).contains("I-01");
        model.undo();
        show();
        assertThat(model.shownProperty().get().interviews())
                .extracting(Interview::source)
                .containsExactly("By telephone");
    }

    @Test
    void countsAreToldFromFiveAnswersOn() {
        for (int count = 1; count <= 5; count++) {
            say(30 + count * 10);
            assertThat(caseload().isHidden()).isEqualTo(count < 5);
        }
        assertThat(caseload().points())
                .extracting(ViewResults.Point::count)
                .containsExactly(1, 1, 1, 2);
    }

    private void say(int cases) {
        model.add(Interview.With.PRACTITIONER);
        model.enter(field("caseload"), Integer.toString(cases), 2);
        model.leave();
        show();
    }

    private ViewResults.Line caseload() {
        return model.shownProperty().get().practitioners().stream()
                .filter(line -> line.item().code().equals("caseload"))
                .findFirst()
                .orElseThrow();
    }

    /// The published bands, at both edges of each.
    @Test
    void caseloadsAreCountedInTheirBands() {
        for (int cases : new int[] {0, 40, 41, 50, 51, 60, 61, 300}) {
            say(cases);
        }
        assertThat(caseload().points())
                .containsExactly(
                        new ViewResults.Point("0\u201340", 2),
                        new ViewResults.Point("41\u201350", 2),
                        new ViewResults.Point("51\u201360", 2),
                        new ViewResults.Point("61+", 2));
    }
}
