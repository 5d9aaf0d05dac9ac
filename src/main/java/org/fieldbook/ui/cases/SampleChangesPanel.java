package org.fieldbook.ui.cases;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.SampleChanges;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

/// What was done to the sample since it was drawn: cases withdrawn, which can be put back, and cases taken in for
/// a reason.
final class SampleChangesPanel {

    private final Sampling sampling;
    private final Messages messages;
    private final Runnable onDone;

    /// @param onDone told when a case was put back
    SampleChangesPanel(Sampling sampling, Messages messages, Runnable onDone) {
        this.sampling = sampling;
        this.messages = messages;
        this.onDone = onDone;
    }

    VBox choices() {
        var choices = new VBox();
        choices.getStyleClass().addAll("choices", "asking");
        SampleChanges changes = sampling.changes();
        changes.withdrawn().forEach(one -> choices.getChildren().add(row(one, choices)));
        changes.takenIn().forEach(one -> choices.getChildren().add(line(sampling.text(one))));
        if (choices.getChildren().isEmpty()) {
            choices.getChildren().add(line(messages.text("cases.sample.none")));
        }
        return choices;
    }

    private static Label line(String text) {
        Label line = Nodes.paragraph(text, Style.TABLE_TEXT);
        line.setFocusTraversable(true);
        line.getStyleClass().add("fb-focus");
        line.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(line, Priority.ALWAYS);
        return line;
    }

    private HBox row(SampleChanges.Withdrawn one, VBox choices) {
        var row = new HBox(line(sampling.text(one)));
        row.getStyleClass().add("fb-wide-row");
        if (sampling.isOffered()) {
            var back = button("cases-put-back-" + choices.getChildren().size(), "cases.putBack");
            back.setAccessibleText(messages.text("cases.putBack.of", one.subject().reference()));
            back.setOnAction(_ -> ask(one.subject(), choices));
            row.getChildren().add(back);
        }
        return row;
    }

    private void ask(SampleSubject subject, VBox choices) {
        var reason = new TextField();
        reason.setId("cases-put-back-reason");
        String title = messages.text("cases.putBack.reason", subject.reference());
        reason.setAccessibleText(title);
        Label label = Nodes.label(title, Style.TABLE_TEXT);
        label.setLabelFor(reason);
        Button back = button("cases-put-back-do", "cases.putBack");
        back.disableProperty().bind(reason.textProperty().map(String::isBlank));
        back.setOnAction(_ -> {
            sampling.putBack(subject, reason.getText());
            onDone.run();
        });
        // The keyboard goes on before what it is on goes away, or the choices would be taken away
        // with it.
        choices.getChildren().addAll(label, reason, back);
        reason.requestFocus();
        choices.getChildren().retainAll(label, reason, back);
    }

    private Button button(String id, String key) {
        var button = new Button(messages.text(key));
        button.setId(id);
        button.getStyleClass().add(Style.SMALL_BUTTON);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
