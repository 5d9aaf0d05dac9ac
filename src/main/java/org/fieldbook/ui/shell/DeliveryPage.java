package org.fieldbook.ui.shell;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Fields;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.ui.control.AttachmentsViewModel;
import org.fieldbook.ui.delivery.DeliveryView;
import org.fieldbook.ui.delivery.DeliveryViewModel;
import org.fieldbook.ui.delivery.EvidenceViewModel;
import org.fieldbook.ui.delivery.FindingsViewModel;
import org.fieldbook.ui.delivery.MatrixView;
import org.fieldbook.ui.delivery.MatrixViewModel;
import org.fieldbook.ui.erasing.InspectionHistoryView;
import org.fieldbook.ui.erasing.InspectionHistoryViewModel;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.interviews.InterviewsView;
import org.fieldbook.ui.interviews.InterviewsViewModel;

import java.util.Optional;
import java.util.function.BiConsumer;

/// The screens of organisational delivery: the evidence, its matrix, interviews and views, and the history of the inspection
/// as a whole.
final class DeliveryPage {

    private final DeliveryView.Models models;
    private final DeliveryView view;
    private final InterviewsViewModel interviews;
    private final AttachmentsViewModel interviewFiles;
    private final InterviewsView interviewsView;
    private final InspectionHistoryView history;
    private final MatrixViewModel matrix = new MatrixViewModel();
    private final MatrixView matrixView;
    private final Pages.Ways ways;

    /// Where they lead beside one another.
    ///
    /// @param onErase shows where something that an act wrote is erased, and where that leads back to
    /// @param onPrint shows organisational delivery on paper
    record Ways(BiConsumer<Act, Runnable> onErase, Runnable onPrint) {}

    DeliveryPage(
            EntryQueue queue,
            Background background,
            Dialogs dialogs,
            Messages messages,
            Moments moments,
            Pages.Ways ways,
            Ways own) {
        this.ways = ways;
        models =
                new DeliveryView.Models(
                        new DeliveryViewModel(queue, background, messages),
                        new EvidenceViewModel(queue, background, messages),
                        new AttachmentsViewModel(queue, background, dialogs, messages),
                        new FindingsViewModel(queue, background, messages));
        interviews = new InterviewsViewModel(queue, background, dialogs, messages);
        interviewFiles = new AttachmentsViewModel(queue, background, dialogs, messages);
        interviewsView =
                new InterviewsView(
                        interviews,
                        interviewFiles,
                        queue.watch(),
                        messages,
                        () -> ways.onGo().accept(Section.DELIVERY));
        view =
                new DeliveryView(
                        models,
                        queue.watch(),
                        messages,
                        moments,
                        new DeliveryView.Ways(
                                this::showHistory,
                                this::showInterviews,
                                this::showMatrix,
                                () -> print(own.onPrint())));
        matrixView =
                new MatrixView(
                        matrix,
                        messages,
                        moments,
                        new MatrixView.Ways(
                                this::showBeside, () -> ways.onGo().accept(Section.DELIVERY)));
        history =
                new InspectionHistoryView(
                        new InspectionHistoryViewModel(
                                background,
                                messages,
                                moments,
                                act -> own.onErase().accept(act, this::showHistory)),
                        messages,
                        () -> ways.onGo().accept(Section.DELIVERY));
    }

    DeliveryView view() {
        return view;
    }

    /// What was done to the inspection as a whole.
    void showHistory() {
        leave();
        ways.onTurn().accept(Section.DELIVERY, history);
    }

    private void showMatrix() {
        leave();
        ways.onTurn().accept(Section.DELIVERY, matrixView);
    }

    /// What is being typed is on the paper too.
    private void print(Runnable onPrint) {
        leave();
        onPrint.run();
    }

    private void showBeside(SubjectId evidence, Optional<String> standard) {
        ways.onGo().accept(Section.DELIVERY);
        standard.ifPresentOrElse(
                code -> view.showEvidence(evidence, code), () -> view.showEvidence(evidence));
    }

    private void showInterviews() {
        leave();
        ways.onTurn().accept(Section.DELIVERY, interviewsView);
    }

    /// An item of evidence in the log, or where an interview is listed.
    void showEvidence(SubjectId id) {
        if (id.kind().equals(Fields.INTERVIEW)) {
            showInterviews();
            return;
        }
        ways.onGo().accept(Section.DELIVERY);
        view.showEvidence(id);
    }

    /// Everything typed becomes an act.
    void leave() {
        models.standards().leave();
        models.evidence().leave();
        models.findings().leave();
        interviews.leave();
    }

    /// Nothing is shown any more.
    void close() {
        models.standards().close();
        models.evidence().close();
        models.attachments().close();
        models.findings().close();
        matrix.close();
        interviews.close();
        interviewFiles.close();
    }
}
