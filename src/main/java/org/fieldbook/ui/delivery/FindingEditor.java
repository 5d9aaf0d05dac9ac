package org.fieldbook.ui.delivery;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Evidence;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Mark;
import org.fieldbook.service.Draft;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.TextLimit;
import org.fieldbook.ui.fx.ButtonCommands;
import org.fieldbook.ui.fx.Prose;

import java.util.List;

/// Where a strength or an area for improvement is written, and said what it rests on. What is entered is kept
/// while it is entered; Esc and Done close it.
final class FindingEditor extends VBox {

    private final Prose text = new Prose("");

    FindingEditor(
            Draft draft, FindingsViewModel model, String standard, Mark shows, Messages messages) {
        setId("finding-editor");
        getStyleClass().addAll("fb-column", "finding-editor");
        text.setId("finding-text");
        text.setPrefRowCount(2);
        text.setAccessibleText(messages.text("finding.text." + shows.word(), standard));
        text.setText(draft.texts().getOrDefault(Fields.TEXT, ""));
        text.positionCaret(text.getLength());
        text.textProperty().subscribe((_, typed) -> model.type(typed, text.getCaretPosition()));
        Label restsOn = Nodes.paragraph(messages.text("finding.restsOn"), Style.CAPTION_STRONG);
        var links = new FlowPane();
        links.getStyleClass().add("finding-links");
        ButtonCommands.leaveOut(links);
        List<Evidence> offered = model.offered(standard, draft);
        offered.forEach(one -> links.getChildren().add(toggle(one, model, messages)));
        if (offered.isEmpty()) {
            restsOn.setText(messages.text("finding.restsOn.nothing", standard));
        }
        var done = new Button(messages.text("evidence.done"));
        done.setId("finding-done");
        done.getStyleClass().addAll(Style.SMALL_BUTTON, "accent");
        done.setOnAction(_ -> model.leave());
        var delete =
                new Button(messages.text("finding.delete"), Nodes.icon("mdi2d-delete-outline"));
        delete.setId("finding-delete");
        delete.getStyleClass().add(Style.SMALL_BUTTON);
        delete.setOnAction(_ -> model.delete(draft.subject()));
        var buttons = new FlowPane(done, delete);
        buttons.getStyleClass().add("finding-links");
        getChildren()
                .addAll(
                        text,
                        new TextLimit(text, WriteNotes.LONGEST_TEXT, messages),
                        restsOn,
                        links,
                        buttons);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        model.leave();
                        event.consume();
                    }
                });
    }

    private static ToggleButton toggle(
            Evidence evidence, FindingsViewModel model, Messages messages) {
        var toggle = new ToggleButton(evidence.reference());
        toggle.setId("finding-link-" + evidence.reference());
        toggle.getStyleClass().add(Style.CHIP);
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setTooltip(new Tooltip(evidence.title()));
        toggle.setAccessibleText(
                messages.text("finding.link", evidence.reference(), evidence.title()));
        toggle.setSelected(model.isLinked(evidence));
        toggle.setOnAction(_ -> model.link(evidence, toggle.isSelected()));
        return toggle;
    }

    /// Puts the keyboard into the text.
    void focus() {
        text.requestFocus();
    }
}
