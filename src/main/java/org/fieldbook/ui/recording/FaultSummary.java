package org.fieldbook.ui.recording;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.PromptBalance;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Rows;
import org.fieldbook.ui.control.Shapes;
import org.fieldbook.ui.control.Style;

import java.util.List;
import java.util.function.Consumer;

/// What is missing or doubtful in a case, in one place that takes the focus; each line leads to its field.
final class FaultSummary extends VBox {

    private final Messages messages;
    private final Consumer<String> onGo;
    private final Label title = Nodes.paragraph("", Style.TABLE_STRONG);
    private final VBox list = new VBox();
    private final Rows<CaseCheck.Line> rows = new Rows<>(list.getChildren(), this::link);

    /// @param onGo leads to the key question with this code
    FaultSummary(Messages messages, Consumer<String> onGo) {
        this.messages = messages;
        this.onGo = onGo;
        setId("recording-check-summary");
        getStyleClass().addAll("fault-summary", "fb-focus");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        list.getStyleClass().add("fault-list");
        getChildren().addAll(title, list);
        Nodes.show(this, false);
    }

    void show(CaseSheet sheet) {
        List<CaseCheck.Line> faults = sheet.isLocked() ? List.of() : sheet.check().faults();
        long missing = sheet.check().missing();
        title.setText(
                messages.text(
                        missing > 0 ? "check.summary" : "check.summary.doubtful",
                        missing > 0 ? missing : faults.size(),
                        faults.size() - missing));
        rows.show(faults);
        setAccessibleText(title.getText());
        Nodes.show(this, !faults.isEmpty());
    }

    private Node link(CaseCheck.Line line) {
        var link = new Hyperlink(words(line));
        link.setId("recording-fault-" + line.code());
        link.setWrapText(true);
        link.getStyleClass().add("fault-link");
        link.setOnAction(_ -> onGo.accept(line.code()));
        return link;
    }

    private String words(CaseCheck.Line line) {
        if (line.isMissing()) {
            return messages.text("check.fault.missing", line.code(), line.title());
        }
        AnswerState answer = line.judgement().answer();
        if (answer == AnswerState.UNDECIDED) {
            return messages.text("check.fault.undecided", line.code(), line.title());
        }
        PromptBalance balance = line.judgement().balance();
        boolean yes = answer == AnswerState.YES;
        return messages.text(
                "check.fault.query",
                line.code(),
                yes ? balance.no() : balance.yes(),
                balance.judged(),
                word(yes ? AnswerState.NO : AnswerState.YES),
                word(answer));
    }

    private String word(AnswerState answer) {
        return messages.text("answer." + Shapes.style(answer));
    }
}
