package org.fieldbook.ui.recording;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Rows;
import org.fieldbook.ui.control.Shapes;
import org.fieldbook.ui.control.Style;

/// The key questions of the standard that is open, each with its answer.
final class QuestionTabs extends HBox {

    private final RecordingViewModel model;
    private final Messages messages;
    private final Label standard = Nodes.label("", Style.TABLE_STRONG, "standard");
    private final Tooltip whole = new Tooltip();
    private final HBox tabs = new HBox();
    private final Rows<CaseSheet.Tab> rows = new Rows<>(tabs.getChildren(), this::button);

    QuestionTabs(RecordingViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("question-tabs");
        tabs.getStyleClass().add("question-tab-row");
        standard.setMinWidth(0);
        standard.setTooltip(whole);
        whole.textProperty().bind(standard.textProperty());
        getChildren().setAll(standard, tabs);
    }

    void show(CaseSheet sheet) {
        standard.setText(sheet.standard());
        rows.show(sheet.tabs());
    }

    private ToggleButton button(CaseSheet.Tab tab) {
        var button = new ToggleButton(tab.title(), Shapes.of(tab.answer()));
        button.setId("recording-tab-" + tab.code());
        button.setSelected(tab.current());
        button.setFocusTraversable(false);
        // The open one is read in full; where there is no room the others are cut, not pushed
        // out.
        button.setMinWidth(tab.current() ? USE_PREF_SIZE : 0);
        button.setTooltip(new Tooltip(tab.title()));
        button.setMnemonicParsing(false);
        button.getStyleClass().add("question-tab");
        button.setAccessibleText(
                tab.title() + ", " + messages.text("answer." + Shapes.style(tab.answer())));
        button.setOnAction(_ -> {
            // Which one is open is for the case to say.
            button.setSelected(tab.current());
            model.openQuestion(tab.code());
        });
        return button;
    }
}
