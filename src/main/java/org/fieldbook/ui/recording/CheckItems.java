package org.fieldbook.ui.recording;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.fieldbook.framework.ConsistencyRule;
import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Rows;
import org.fieldbook.ui.control.Style;

import java.util.ArrayList;
import java.util.List;

/// What the case needs beside its key questions: items that lead to where they are answered, and answers
/// that do not fit together, with a field for the reason where one is asked for.
final class CheckItems extends VBox {

    private final RecordingViewModel model;
    private final Messages messages;
    private final Rows<Part> rows = new Rows<>(getChildren(), this::node);

    CheckItems(RecordingViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("recording-check-items");
        getStyleClass().add("check-items");
    }

    /// One line.
    private sealed interface Part {}

    private record Lacks(CaseCheck.Missing item) implements Part {}

    private record Queried(CaseCheck.Raised raised, boolean locked) implements Part {}

    void show(CaseSheet sheet) {
        List<Part> parts = new ArrayList<>();
        if (!sheet.isLocked()) {
            sheet.check().items().forEach(item -> parts.add(new Lacks(item)));
        }
        sheet.check().queries().forEach(raised -> parts.add(new Queried(raised, sheet.isLocked())));
        rows.show(parts);
        Nodes.show(this, !parts.isEmpty());
    }

    private Node node(Part part) {
        return switch (part) {
            case Lacks(CaseCheck.Missing item) -> {
                var link = new Hyperlink(messages.text("check.item", item.section(), item.text()));
                link.setId("recording-lacks-" + item.code());
                link.setWrapText(true);
                link.getStyleClass().add("fault-link");
                link.setOnAction(_ -> model.openQuestion(item.place()));
                yield link;
            }
            case Queried(CaseCheck.Raised raised, boolean locked) -> query(raised, locked);
        };
    }

    private Node query(CaseCheck.Raised raised, boolean locked) {
        ConsistencyRule rule = raised.query().rule();
        Label text =
                Nodes.paragraph(
                        messages.text(
                                switch (rule.severity()) {
                                    case BLOCK -> "check.query.block";
                                    case WARN -> "check.query.warn";
                                    case IGNORE -> "check.query.ignore";
                                },
                                rule.text()),
                        Style.TABLE_STRONG);
        var box = new VBox(text);
        box.getStyleClass().addAll(Style.NOTICE, "check-query");
        if (rule.severity() == ConsistencyRule.Severity.WARN) {
            box.getChildren().add(reason(raised, text, locked));
        }
        return box;
    }

    /// Told on Enter and once the field is left.
    private Node reason(CaseCheck.Raised raised, Label text, boolean locked) {
        String before = raised.query().reason().orElse("");
        var input = new TextField(before);
        input.setId("recording-reason-" + raised.query().rule().id());
        input.setPromptText(messages.text("check.query.reason"));
        input.setAccessibleText(messages.text("check.query.reason"));
        input.setDisable(locked);
        text.setLabelFor(input);
        Runnable tell =
                () -> {
                    if (!input.getText().strip().equals(before)) {
                        model.acts()
                                .explain(
                                        raised.query().rule().id(), input.getText(), raised.seen());
                    }
                };
        input.setOnAction(_ -> tell.run());
        input.focusedProperty()
                .subscribe((_, focused) -> {
                    if (!focused) {
                        tell.run();
                    }
                });
        return input;
    }
}
