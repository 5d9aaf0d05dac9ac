package org.fieldbook.ui.recording;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.ui.control.Answers;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.NotSavedMark;
import org.fieldbook.ui.control.Segment;
import org.fieldbook.ui.control.Shapes;
import org.fieldbook.ui.control.Style;

import java.util.Optional;
import java.util.function.Consumer;

/// The judgement of the key question, pinned under its prompts.
final class JudgementCard extends HBox {

    private static final String SHIFT = "\u21e7 ";

    private final Messages messages;
    private final Consumer<AnswerState> onJudge;
    private final Label caption = Nodes.paragraph("", Style.CAPTION_STRONG, Style.MUTED);
    private final Label text = Nodes.paragraph("", Style.STRONG);
    private final Label reason = Nodes.paragraph("", Style.CAPTION, Style.MUTED);
    private final NotSavedMark waits;
    private final StackPane place = new StackPane();
    private Optional<Segment<AnswerState>> segment = Optional.empty();
    private boolean mayNotApply;

    JudgementCard(Messages messages, Consumer<AnswerState> onJudge) {
        this.messages = messages;
        this.onJudge = onJudge;
        getStyleClass().addAll(Style.CARD, "judgement-card");
        setId("recording-judgement");
        waits = new NotSavedMark(messages);
        var words = new VBox(caption, text, reason, waits);
        words.getStyleClass().add("fb-column");
        HBox.setHgrow(words, Priority.ALWAYS);
        place.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, place);
    }

    void show(CaseSheet sheet) {
        CaseSheet.Judgement judgement = sheet.judgement();
        Segment<AnswerState> choices = segmentFor(!judgement.reasons().isEmpty());
        caption.setText(messages.text("recording.judgement", sheet.question().code()));
        text.setText(sheet.question().judgement());
        reason.setText(
                judgement
                        .adjudicated()
                        .map(stands ->
                                messages.text(
                                        "recording.judgement.adjudicated",
                                        stands.by(),
                                        stands.reason()))
                        .orElseGet(() -> reason(judgement)));
        Nodes.show(reason, !reason.getText().isEmpty());
        choices.setChosen(Answers.chosen(judgement.answer()));
        choices.setLocked(
                sheet.isLocked() || !judgement.applies() || judgement.adjudicated().isPresent());
        waits.show(judgement.waits());
        String spoken =
                messages.text(
                        "recording.judgement.spoken",
                        sheet.question().judgement(),
                        messages.text("answer." + Shapes.style(judgement.answer())));
        choices.setAccessibleText(judgement.waits() ? spoken + " " + waits.getText() : spoken);
    }

    private String reason(CaseSheet.Judgement judgement) {
        return judgement.applies()
                ? judgement
                        .reason()
                        .map(why -> messages.text("recording.judgement.reason", why))
                        .orElse("")
                : messages.text("recording.judgement.notHere");
    }

    private Segment<AnswerState> segmentFor(boolean withNotApplicable) {
        if (segment.isEmpty() || mayNotApply != withNotApplicable) {
            mayNotApply = withNotApplicable;
            Segment<AnswerState> made =
                    Answers.segment(messages, SHIFT, withNotApplicable, onJudge);
            made.setId("recording-judgement-answer");
            made.getStyleClass().add("judgement");
            made.aimByArrowsOnly(made);
            segment = Optional.of(made);
            place.getChildren().setAll(made);
        }
        return segment.orElseThrow();
    }

    void setHints(boolean shown) {
        segment.ifPresent(choices -> choices.setHints(shown));
    }

    /// Aims at nothing that was aimed at in another case or key question.
    void forgetAim() {
        segment.ifPresent(Segment::forgetAim);
    }

    /// Whether the judgement has the focus.
    boolean holdsFocus() {
        return segment.filter(Segment::isFocused).isPresent();
    }

    void focusAnswer() {
        segment.ifPresent(Segment::requestFocus);
    }
}
