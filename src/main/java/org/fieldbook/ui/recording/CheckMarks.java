package org.fieldbook.ui.recording;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Status;
import org.fieldbook.ui.control.Ends;
import org.fieldbook.ui.control.Nodes;

import java.util.stream.Stream;

/// Below the list to check: back to the questions, and what the case can be marked as now. In large text the marks
/// take lines of their own.
final class CheckMarks extends StackPane {

    private final RecordingViewModel model;
    private final Messages messages;
    private final Button complete;
    private final Button signOff;
    private final Button giveBack;
    private final Button takeBack;
    private final Button reopen;

    /// @param onComplete marks the case complete, or tells what is missing
    CheckMarks(RecordingViewModel model, Messages messages, Judging judging, Runnable onComplete) {
        this.model = model;
        this.messages = messages;
        complete = button("complete", "mdi2c-check", onComplete);
        complete.getStyleClass().add("accent");
        signOff = button("signOff", "mdi2c-check-decagram-outline", model.acts()::signOff);
        giveBack = button("return", "mdi2a-account-arrow-right-outline", judging::giveBack);
        takeBack = button("unsign", "mdi2l-lock-open-outline", judging::takeBackSignOff);
        reopen = button("reopen", "mdi2l-lock-open-variant-outline", model.acts()::reopen);
        Button back = button("back", "mdi2a-arrow-left", () -> model.check(false));
        getChildren()
                .add(
                        new Ends(
                                back,
                                new Ends(row(reopen, takeBack, giveBack), row(signOff, complete))));
    }

    private static HBox row(Button... buttons) {
        var row = new HBox(buttons);
        row.getStyleClass().addAll("fb-row", "check-marks");
        return row;
    }

    private Button button(String id, String icon, Runnable action) {
        Button button = Nodes.wholeButton("recording-" + id, messages.text("check." + id), action);
        button.setGraphic(Nodes.icon(icon));
        return button;
    }

    /// Offers what the case can be marked as.
    ///
    /// @return whether the keyboard was on one of them
    boolean show(CaseSheet sheet) {
        boolean hadFocus =
                Stream.of(complete, signOff, giveBack, takeBack, reopen)
                        .anyMatch(Button::isFocused);
        Status status = sheet.subject().status();
        boolean counts = !sheet.subject().isWithdrawn();
        boolean done = counts && status.isComplete();
        boolean signed = status == Status.SIGNED_OFF;
        Nodes.show(complete, counts && (!done || sheet.subject().changedSince()));
        Nodes.show(signOff, model.isLead() && done && !signed);
        Nodes.show(giveBack, model.isLead() && done);
        Nodes.show(takeBack, model.isLead() && signed);
        Nodes.show(reopen, done && !signed);
        return hadFocus;
    }
}
