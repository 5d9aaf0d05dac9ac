package org.fieldbook.ui.recording;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

/// Says on top of a withdrawn or signed-off case who did that and when; whoever leads reopens here what was
/// signed off.
final class LockedNotice extends HBox {

    private final RecordingViewModel model;
    private final Label words = Nodes.paragraph("", Style.TABLE_STRONG, "fb-focus");
    private final Button reopen;

    LockedNotice(RecordingViewModel model, Messages messages) {
        this.model = model;
        setId("recording-locked");
        getStyleClass().add(Style.NOTE);
        words.setFocusTraversable(true);
        reopen = new Button(messages.text("check.reopen"));
        reopen.setId("recording-notice-reopen");
        reopen.getStyleClass().add(Style.SMALL_BUTTON);
        reopen.setMinWidth(USE_PREF_SIZE);
        reopen.setOnAction(_ -> {
            words.requestFocus();
            model.acts().reopen();
        });
        getChildren().setAll(Nodes.icon("mdi2l-lock-outline"), words, Nodes.space(), reopen);
    }

    void show(CaseSheet sheet) {
        words.setText(sheet.locked().orElse(""));
        Nodes.show(this, sheet.isLocked());
        Nodes.show(reopen, model.isLead() && !sheet.subject().isWithdrawn());
    }
}
