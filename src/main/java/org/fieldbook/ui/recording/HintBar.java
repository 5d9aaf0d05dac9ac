package org.fieldbook.ui.recording;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Shapes;
import org.fieldbook.ui.control.Style;

/// Says that prompts and judgement point different ways. It blocks nothing and decides nothing.
final class HintBar extends HBox {

    private final Messages messages;
    private final Label lead = Nodes.paragraph("", Style.TABLE_STRONG);
    private final Button change = new Button();
    private final Button keep = new Button();
    private AnswerState judgement = AnswerState.UNANSWERED;

    /// @param onChange judges the other way
    /// @param onKeep asks why the judgement stands
    HintBar(
            Messages messages,
            java.util.function.Consumer<AnswerState> onChange,
            java.util.function.Consumer<AnswerState> onKeep) {
        this.messages = messages;
        getStyleClass().add(Style.NOTICE);
        setId("recording-hint");
        change.setId("recording-hint-change");
        change.getStyleClass().add(Style.SMALL_BUTTON);
        change.setMinWidth(USE_PREF_SIZE);
        change.setOnAction(_ -> onChange.accept(opposite()));
        keep.setId("recording-hint-keep");
        keep.getStyleClass().add(Style.SMALL_BUTTON);
        keep.setMinWidth(USE_PREF_SIZE);
        keep.setOnAction(_ -> onKeep.accept(judgement));
        var words =
                new VBox(
                        lead,
                        Nodes.paragraph(messages.text("recording.hint.ask"), Style.TABLE_TEXT));
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Nodes.icon("mdi2a-alert-outline"), words, change, keep);
        Nodes.show(this, false);
    }

    void show(CaseSheet sheet) {
        judgement = sheet.judgement().answer();
        boolean shown = sheet.judgement().isQueried() && !sheet.isLocked();
        Nodes.show(this, shown);
        if (shown) {
            AnswerState other = opposite();
            int pointing =
                    other == AnswerState.NO
                            ? sheet.judgement().balance().no()
                            : sheet.judgement().balance().yes();
            lead.setText(
                    messages.text(
                            "recording.hint",
                            pointing,
                            sheet.judgement().balance().judged(),
                            word(other),
                            word(judgement)));
            change.setText(messages.text("recording.hint.change", word(other)));
            keep.setText(messages.text("recording.hint.keep", word(judgement)));
        }
    }

    private AnswerState opposite() {
        return judgement == AnswerState.YES ? AnswerState.NO : AnswerState.YES;
    }

    private String word(AnswerState answer) {
        return messages.text("answer." + Shapes.style(answer));
    }
}
