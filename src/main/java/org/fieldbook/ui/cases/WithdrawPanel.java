package org.fieldbook.ui.cases;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

import java.util.function.Consumer;

/// Asks why a case is withdrawn, and which other comes in its place.
final class WithdrawPanel {

    private final Messages messages;
    private final TextField reason = new TextField();
    private final TextField replacement = new TextField();
    private final TextField why = new TextField();

    WithdrawPanel(Messages messages) {
        this.messages = messages;
    }

    /// What was said.
    ///
    /// @param replacement reference of the case in its place; empty if none comes
    /// @param why that one; empty if none comes
    record Said(String reason, String replacement, String why) {

        /// Nothing of what people wrote.
        @Override
        public String toString() {
            return "Said";
        }
    }

    VBox choices(CaseRow row, Consumer<Said> onSaid) {
        var withdraw = new Button(messages.text("cases.withdraw.do", row.reference()));
        withdraw.setId("cases-withdraw-do");
        withdraw.getStyleClass().add(Style.BUTTON);
        withdraw.setMinWidth(Region.USE_PREF_SIZE);
        withdraw.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        reason.getText().isBlank()
                                                || replacement.getText().isBlank()
                                                        != why.getText().isBlank(),
                                reason.textProperty(),
                                replacement.textProperty(),
                                why.textProperty()));
        withdraw.setOnAction(_ ->
                onSaid.accept(new Said(reason.getText(), replacement.getText(), why.getText())));
        var choices =
                new VBox(
                        field("cases-withdraw-reason", "cases.withdraw.reason", reason),
                        Nodes.paragraph(
                                messages.text("cases.withdraw.replace"),
                                Style.CAPTION,
                                Style.MUTED),
                        field("cases-withdraw-other", "cases.withdraw.other", replacement),
                        field("cases-withdraw-why", "cases.withdraw.why", why),
                        withdraw);
        choices.getStyleClass().addAll("choices", "asking");
        return choices;
    }

    private VBox field(String id, String key, TextField field) {
        field.setId(id);
        field.setAccessibleText(messages.text(key));
        Label label = Nodes.label(messages.text(key), Style.TABLE_TEXT);
        label.setLabelFor(field);
        var group = new VBox(label, field);
        group.getStyleClass().add("fb-column");
        return group;
    }
}
