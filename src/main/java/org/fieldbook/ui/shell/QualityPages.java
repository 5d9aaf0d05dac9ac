package org.fieldbook.ui.shell;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Copies;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.quality.AssessmentView;
import org.fieldbook.ui.quality.AssessmentViewModel;
import org.fieldbook.ui.quality.QualityView;
import org.fieldbook.ui.quality.QualityViewModel;

import java.util.UUID;
import java.util.function.Consumer;

/// The quality of judgements, and the second assessment of a case.
final class QualityPages {

    private final OpenInspection inspection;
    private final QualityViewModel qualityModel;
    private final AssessmentViewModel assessmentModel;
    private final QualityView quality;
    private final AssessmentView assessment;
    private final Consumer<Page> onTurn;
    private final Runnable onLeave;

    /// @param onLeave makes acts of what is typed on any screen
    QualityPages(
            EntryQueue queue,
            Background background,
            Dialogs dialogs,
            Messages messages,
            Copies copies,
            Pages.Ways ways,
            Runnable onLeave) {
        this.inspection = queue.inspection();
        this.onTurn = page -> ways.onTurn().accept(Section.CASES, page);
        this.onLeave = onLeave;
        qualityModel =
                new QualityViewModel(
                        queue,
                        background,
                        dialogs,
                        messages,
                        new QualityViewModel.Ways(this::showAssessment, ways.onQuestion()),
                        UUID::randomUUID);
        quality =
                new QualityView(
                        qualityModel, copies, messages, () -> ways.onGo().accept(Section.CASES));
        assessmentModel = new AssessmentViewModel(queue, background, dialogs, messages);
        assessment = new AssessmentView(assessmentModel, queue.watch(), messages, this::show);
    }

    /// Shows the quality of judgements.
    void show() {
        onLeave.run();
        onTurn.accept(quality);
    }

    private void showAssessment(SubjectId subject) {
        onLeave.run();
        assessmentModel.open(subject);
        onTurn.accept(assessment);
    }

    /// Shows the form of the second assessment in place of a case that is hidden from whoever works here; tells
    /// whether it is.
    boolean showInPlaceOf(SubjectId subject) {
        boolean hidden =
                inspection.snapshot().subjects().stream()
                        .filter(one -> one.id().equals(subject))
                        .anyMatch(one -> one.hidden());
        if (hidden) {
            showAssessment(subject);
        }
        return hidden;
    }

    /// Everything typed becomes an act.
    void leave() {
        assessmentModel.leave();
    }

    /// Nothing is shown any more.
    void close() {
        assessmentModel.close();
        qualityModel.close();
    }
}
