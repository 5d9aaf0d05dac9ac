package org.fieldbook.ui.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Finding;
import org.fieldbook.inspection.Mark;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// Strengths and areas for improvement, without a window.
class FindingsViewModelTest {

    @TempDir private Path folder;
    private SmallInspection small;
    private FindingsViewModel model;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        var background = new DirectBackground();
        model =
                new FindingsViewModel(
                        new EntryQueue(small.inspection, background),
                        background,
                        SmallInspection.WORDS);
    }

    @AfterEach
    void close() {
        small.close();
    }

    private List<Finding> strengths() {
        model.show(small.inspection.snapshot());
        return model.logProperty().get().findings("1.1", Mark.STRENGTH);
    }

    private List<String> texts() {
        return strengths().stream().map(one -> one.text().standIn().orElse("")).toList();
    }

    @Test
    void undoTakesBackADeletionThenAnEditThenTheFindingItself() {
        model.add("1.1", Mark.STRENGTH);
        model.type("A plan", 6);
        model.leave();
        model.edit(strengths().getFirst());
        model.type("A clear plan", 12);
        model.leave();
        assertThat(texts()).containsExactly("A clear plan");
        model.delete(strengths().getFirst().subject().id());
        assertThat(texts()).isEmpty();
        assertThat(model.saidProperty().get()).contains("Undo");
        model.undo();
        assertThat(texts()).containsExactly("A clear plan");
        model.undo();
        assertThat(texts()).containsExactly("A plan");
        model.undo();
        assertThat(texts()).isEmpty();
        model.undo();
        assertThat(model.saidProperty().get()).contains("nothing to undo");
    }

    @Test
    void whatIsBeingWrittenStaysOpenWhileAnotherIsDeleted() {
        model.add("1.1", Mark.STRENGTH);
        model.type("A plan", 6);
        model.leave();
        Finding first = strengths().getFirst();
        model.add("1.1", Mark.STRENGTH);
        model.type("Trusted by courts", 17);
        model.delete(first.subject().id());
        assertThat(model.openProperty().get()).isPresent();
        model.leave();
        assertThat(texts()).containsExactly("Trusted by courts");
    }
}
