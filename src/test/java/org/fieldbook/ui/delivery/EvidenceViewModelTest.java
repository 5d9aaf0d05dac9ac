package org.fieldbook.ui.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ToggleButton;

import org.fieldbook.inspection.Evidence;
import org.fieldbook.inspection.EvidenceKind;
import org.fieldbook.inspection.EvidenceLog;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Mark;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The evidence log and its form, without a window.
class EvidenceViewModelTest {

    @TempDir private Path folder;
    private SmallInspection small;
    private final DirectBackground background = new DirectBackground();
    private EntryQueue queue;
    private EvidenceViewModel model;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        begin();
    }

    private void begin() {
        queue = new EntryQueue(small.inspection, background);
        model = new EvidenceViewModel(queue, background, SmallInspection.WORDS);
        show();
    }

    @AfterEach
    void close() {
        small.close();
    }

    private void show() {
        model.show(small.inspection.snapshot());
    }

    private void enter(String title, String standard, Mark mark) {
        model.add();
        model.enter(Fields.TITLE, title, title.length());
        model.enter(Fields.mark(model.framework(), standard), mark.word(), 0);
        model.leave();
        show();
    }

    private List<String> titles() {
        return model.rowsProperty().get().rows().stream()
                .map(row -> row.evidence().title())
                .toList();
    }

    private Evidence first() {
        return EvidenceLog.of(
                        small.inspection.snapshot().framework(),
                        small.inspection.snapshot().state())
                .evidence()
                .getFirst();
    }

    /// Of two standards with as much evidence each the chip would else name the one that was shown before.
    @Test
    void theChipOfLinkedEvidenceNamesTheStandardThatIsShownWhateverItsCount() {
        Toolkit.startHeadless();
        EvidenceFilters filters =
                Toolkit.call(() ->
                        new EvidenceFilters(
                                model,
                                new EvidenceText(
                                        SmallInspection.WORDS,
                                        new Moments(
                                                SmallInspection.WORDS, small.inspection.clock())),
                                SmallInspection.WORDS));
        model.narrow(model.filter().ofStandard("1.1"));
        assertThat(linked(filters)).isEqualTo("Linked to 1.1 \u00b7 0");
        model.narrow(model.filter().ofStandard("1.2"));
        assertThat(linked(filters)).isEqualTo("Linked to 1.2 \u00b7 0");
        enter("Officers", "1.3", Mark.CONTEXT);
        model.narrow(model.filter().ofStandard("1.3"));
        assertThat(linked(filters)).isEqualTo("Linked to 1.3 \u00b7 1");
    }

    private static String linked(EvidenceFilters filters) {
        return ((ToggleButton) filters.lookup("#evidence-linked")).getText();
    }

    @Test
    void aDraftIsOnTheDiskASecondAfterTheFirstKeyAndAnActOnceTheFormIsLeft() {
        model.add();
        model.enter(Fields.TITLE, "O", 1);
        model.enter(Fields.TITLE, "Of", 2);
        assertThat(new WriteNotes(small.inspection).drafts()).isEmpty();
        background.pass(Duration.ofSeconds(1));
        assertThat(new WriteNotes(small.inspection).drafts())
                .singleElement()
                .satisfies(draft -> assertThat(draft.texts()).containsEntry(Fields.TITLE, "Of"));
        model.enter(Fields.TITLE, "Officers", 8);
        model.leave();
        assertThat(first().title()).isEqualTo("Officers");
        assertThat(first().kind()).isEqualTo(EvidenceKind.MEETING);
        assertThat(new WriteNotes(small.inspection).drafts()).isEmpty();
    }

    @Test
    void afterAKillTheFormIsOpenAgainWithWhatWasTyped() {
        model.add();
        model.enter(Fields.TEXT, "They know the pl", 16);
        background.pass(Duration.ofSeconds(1));
        begin();
        assertThat(model.openProperty().get().orElseThrow().texts())
                .containsEntry(Fields.TEXT, "They know the pl");
        model.enter(Fields.TEXT, "They know the plan.", 19);
        model.leave();
        assertThat(first().text().text()).contains("They know the plan.");
    }

    @Test
    void aFormThatWasOnlyOpenedLeavesNothing() {
        model.add();
        model.leave();
        show();
        assertThat(titles()).isEmpty();
    }

    @Test
    void theLogIsNarrowedByStandardKindMarkAndWords() {
        enter("Officers", "1.1", Mark.STRENGTH);
        enter("Managers", "1.2", Mark.AREA);
        model.add();
        model.enter(Fields.TITLE, "Staff survey", 0);
        model.enter(Fields.KIND, EvidenceKind.DATA.word(), 0);
        model.leave();
        show();
        EvidenceFilter all = EvidenceFilter.ALL.ofStandard("1.1");
        model.narrow(all);
        assertThat(titles()).containsExactly("Officers", "Managers", "Staff survey");
        assertThat(model.rowsProperty().get().scopes())
                .containsEntry(EvidenceFilter.Scope.LINKED, 1)
                .containsEntry(EvidenceFilter.Scope.UNLINKED, 1);
        model.narrow(all.withScope(EvidenceFilter.Scope.LINKED));
        assertThat(titles()).containsExactly("Officers");
        model.narrow(all.withScope(EvidenceFilter.Scope.UNLINKED));
        assertThat(titles()).containsExactly("Staff survey");
        model.narrow(all.withKind(Optional.of(EvidenceKind.DATA)));
        assertThat(titles()).containsExactly("Staff survey");
        model.narrow(all.withMark(Optional.of(Mark.AREA)));
        assertThat(titles()).containsExactly("Managers");
        model.narrow(all.withWords("SURV"));
        assertThat(titles()).containsExactly("Staff survey");
    }

    @Test
    void whatIsDeletedComesBackByUndo() {
        enter("Officers", "1.1", Mark.STRENGTH);
        model.delete(first());
        show();
        assertThat(titles()).isEmpty();
        assertThat(model.saidProperty().get()).contains("E-01");
        model.undo(Optional.empty());
        show();
        assertThat(titles()).containsExactly("Officers");
        model.undo(Optional.empty());
        show();
        assertThat(titles()).isEmpty();
    }

    @Test
    void whatIsOpenedAgainAtOnceHoldsWhatWasJustWritten() {
        enter("Officers", "1.1", Mark.STRENGTH);
        Evidence listed = first();
        model.edit(listed);
        model.enter(Fields.TITLE, "Eight officers", 0);
        model.leave();
        model.edit(listed);
        assertThat(model.openProperty().get().orElseThrow().texts())
                .containsEntry(Fields.TITLE, "Eight officers")
                .containsEntry(Fields.mark(model.framework(), "1.1"), Mark.STRENGTH.word());
    }
}
