package org.fieldbook.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.fieldbook.i18n.Messages;

/// The protective marking, always on top of the window.
public final class MarkingStrip extends StackPane {

    private static final PseudoClass PRACTICE = PseudoClass.getPseudoClass("practice");

    private final Label marking = new Label();
    private final Messages messages;

    public MarkingStrip(Messages messages) {
        this.messages = messages;
        getStyleClass().add("marking-strip");
        marking.setId("marking");
        getChildren().add(marking);
        setPractice(false);
    }

    /// Whether what is open is practice, which is plainly not real.
    public void setPractice(boolean practice) {
        marking.setText(messages.text(practice ? "marking.practice" : "marking.official"));
        pseudoClassStateChanged(PRACTICE, practice);
    }
}
