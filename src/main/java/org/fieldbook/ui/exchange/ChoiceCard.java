package org.fieldbook.ui.exchange;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Reveal;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Scroll;

/// One way of deciding a conflict: a radio button, and what there is to see of it.
final class ChoiceCard extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Choice choice;
    private final RadioButton radio;
    private final HBox head;
    private final VBox body = new VBox();

    /// @param accessible what a screen reader says of the radio button
    ChoiceCard(String id, Choice choice, String title, String accessible) {
        this.choice = choice;
        getStyleClass().addAll(Style.CARD, "choice");
        radio = new RadioButton(title);
        radio.setId(id);
        radio.setMnemonicParsing(false);
        radio.setMinWidth(USE_PREF_SIZE);
        radio.setAccessibleText(accessible);
        radio.getStyleClass().add("choice-title");
        head = new HBox(radio);
        head.getStyleClass().add("fb-row");
        body.getStyleClass().add("choice-body");
        var scroll = new Scroll(body);
        Reveal.focusIn(scroll);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        radio.selectedProperty().subscribe(on -> pseudoClassStateChanged(CHOSEN, on));
        setOnMouseClicked(_ -> radio.fire());
    }

    Choice choice() {
        return choice;
    }

    RadioButton radio() {
        return radio;
    }

    void setGroup(ToggleGroup group) {
        radio.setToggleGroup(group);
        radio.setUserData(choice);
    }

    /// Puts more behind the radio button.
    void addToHead(Node... nodes) {
        head.getChildren().addAll(nodes);
    }

    /// Puts more below it.
    void add(Node... nodes) {
        body.getChildren().addAll(nodes);
    }

    /// A grey line of this text.
    static Label caption(String text) {
        return Nodes.paragraph(text, Style.CAPTION, Style.MUTED);
    }
}
