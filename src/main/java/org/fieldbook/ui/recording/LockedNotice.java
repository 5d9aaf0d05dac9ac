package org.fieldbook.ui.recording;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

/// Says on top of a withdrawn or signed-off case who did that and when; whoever leads takes a sign-off back here.
final class LockedNotice extends HBox {

    private final RecordingViewModel model;
    private final Label words = Nodes.paragraph("", Style.TABLE_STRONG, "fb-focus");
    private final Button takeBack;

    LockedNotice(RecordingViewModel model, Messages messages, Judging judging) {
        this.model = model;
        setId("recording-locked");
        getStyleClass().add(Style.NOTE);
        words.setFocusTraversable(true);
        takeBack = new Button(messages.text("check.unsign"));
        takeBack.setId("recording-notice-unsign");
        takeBack.getStyleClass().add(Style.SMALL_BUTTON);
        takeBack.setMinWidth(USE_PREF_SIZE);
        takeBack.setOnAction(_ -> {
            words.requestFocus();
            judging.takeBackSignOff();
        });
        getChildren().setAll(Nodes.icon("mdi2l-lock-outline"), words, Nodes.space(), takeBack);
    }

    void show(CaseSheet sheet) {
        words.setText(sheet.locked().orElse(""));
        Nodes.show(this, sheet.isLocked());
        Nodes.show(takeBack, model.isLead() && !sheet.subject().isWithdrawn());
    }
}
