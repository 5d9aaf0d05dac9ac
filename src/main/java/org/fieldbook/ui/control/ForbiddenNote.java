package org.fieldbook.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Failure;
import org.fieldbook.ui.fx.FailureText;

import java.util.Optional;

/// Why something cannot be done here, where its button is: what an organisation forbids is never hidden without a
/// word. It takes the keyboard, so that whoever sees nothing hears it.
public final class ForbiddenNote extends HBox {

    /// Says this; hidden where nothing is forbidden.
    ///
    /// @param id of the text
    public ForbiddenNote(String id, Optional<Failure> refusal, Messages messages) {
        Label text = Nodes.paragraph("", Style.TABLE_TEXT, "fb-focus");
        text.setId(id);
        text.setFocusTraversable(true);
        text.setText(refusal.map(why -> FailureText.of(why, messages)).orElse(""));
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(Nodes.icon("mdi2s-shield-lock-outline"), text);
        getStyleClass().add(Style.NOTE);
        Nodes.show(this, refusal.isPresent());
    }
}
