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
import org.fieldbook.ui.control.WholeWords;

import java.util.List;

/// The key questions of the standard that is open, each with its answer. Where there is no room for all of their
/// titles, the one that is open has its title and the others their numbers.
final class QuestionTabs extends HBox {

    private final RecordingViewModel model;
    private final Messages messages;
    private final Label standard = Nodes.label("", Style.TABLE_STRONG, "standard");
    private final Tooltip whole = new Tooltip();
    private final HBox tabs = new HBox();
    private final Rows<CaseSheet.Tab> rows = new Rows<>(tabs.getChildren(), this::button);
    private List<CaseSheet.Tab> shown = List.of();

    QuestionTabs(RecordingViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("question-tabs");
        tabs.getStyleClass().add("question-tab-row");
        standard.setMinWidth(0);
        standard.setTooltip(whole);
        whole.textProperty().bind(standard.textProperty());
        getChildren().setAll(standard, tabs);
        widthProperty().subscribe(this::fit);
    }

    void show(CaseSheet sheet) {
        standard.setText(sheet.standard());
        shown = sheet.tabs();
        rows.show(shown);
        fit();
    }

    private void fit() {
        if (getWidth() <= 0) {
            return;
        }
        applyCss();
        double wanted = snappedLeftInset() + standard.prefWidth(-1) + snappedRightInset();
        for (int place = 0; place < shown.size(); place++) {
            var button = (ToggleButton) tabs.getChildren().get(place);
            wanted += getSpacing() + button.prefWidth(-1);
            wanted +=
                    WholeWords.width(shown.get(place).title(), button.getFont())
                            - WholeWords.width(button.getText(), button.getFont());
        }
        boolean whole = wanted <= getWidth();
        for (int place = 0; place < shown.size(); place++) {
            CaseSheet.Tab tab = shown.get(place);
            var button = (ToggleButton) tabs.getChildren().get(place);
            button.setText(whole || tab.current() ? tab.title() : tab.number());
        }
    }

    private ToggleButton button(CaseSheet.Tab tab) {
        var button = new ToggleButton(tab.title(), Shapes.of(tab.answer()));
        button.setId("recording-tab-" + tab.code());
        button.setSelected(tab.current());
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
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
