package org.fieldbook.ui.recording;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Ends;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.StepList;
import org.fieldbook.ui.control.Style;

/// The steps of the case on the left, how many key questions are judged, and what is judged elsewhere.
final class StepsPane extends VBox {

    private final RecordingViewModel model;
    private final Messages messages;
    private final Runnable onOpened;
    private final StepList steps;
    private final Label judged = Nodes.paragraph("", Style.CAPTION, Style.MUTED);
    private final ProgressBar progress = new ProgressBar();
    private final VBox judging;
    private final ElsewhereLines elsewhere;
    private final VBox foot;

    /// @param onOpened told when a step was opened
    StepsPane(RecordingViewModel model, Messages messages, Runnable onOpened) {
        this.messages = messages;
        getStyleClass().add("steps-pane");
        var title =
                Nodes.paragraph(
                        messages.text("recording.steps"), Style.CAPTION_STRONG, Style.MUTED);
        this.model = model;
        this.onOpened = onOpened;
        steps = new StepList(step -> open(step.id()));
        steps.setId("recording-steps");
        steps.setAccessibleText(messages.text("recording.steps"));
        title.setLabelFor(steps);
        VBox.setVgrow(steps, Priority.ALWAYS);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(messages.text("recording.judged"));
        var head =
                new Ends(
                        Nodes.paragraph(messages.text("recording.judged"), Style.CAPTION_STRONG),
                        judged);
        judging = new VBox(head, progress);
        judging.getStyleClass().add("fb-column");
        elsewhere = new ElsewhereLines(messages, model::open);
        foot = new VBox(judging, elsewhere);
        foot.getStyleClass().add("steps-foot");
        getChildren().addAll(title, steps, foot);
    }

    /// Goes to a step.
    void open(String step) {
        if (step.equals(CaseSteps.SIGN_OFF)) {
            model.check(true);
        } else {
            model.openQuestion(step);
        }
        onOpened.run();
    }

    void show(CaseSheet sheet) {
        // While the case is checked that is where one is, whatever question waits below.
        steps.show(
                model.checkingProperty().get()
                        ? sheet.steps().stream()
                                .map(step -> step.with(step.id().equals(CaseSteps.SIGN_OFF)))
                                .toList()
                        : sheet.steps());
        int applicable = sheet.subject().applicable();
        judged.setText(
                messages.text("recording.judged.count", sheet.subject().judged(), applicable));
        // A sample without key questions has nothing to judge.
        Nodes.show(judging, !sheet.subject().answers().isEmpty());
        elsewhere.show(sheet.elsewhere());
        Nodes.show(foot, judging.isVisible() || elsewhere.isVisible());
        progress.setProgress(applicable == 0 ? 1 : (double) sheet.subject().judged() / applicable);
    }

    void focusSteps() {
        steps.requestFocus();
    }
}
