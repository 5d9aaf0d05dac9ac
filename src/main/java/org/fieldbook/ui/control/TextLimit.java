package org.fieldbook.ui.control;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.fieldbook.i18n.Messages;

/// Says that a text is full. What would go beyond the limit is not taken in, so that nothing stands on
/// the screen that cannot be kept.
public final class TextLimit extends Label {

    /// Watches this text.
    ///
    /// @param most the longest text in UTF-16 units
    public TextLimit(TextInputControl text, int most, Messages messages) {
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().addAll(Style.CAPTION, Style.DANGER);
        Nodes.show(this, false);
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> passOn(event, text));
        text.setTextFormatter(
                new TextFormatter<String>(change -> {
                    boolean fits =
                            !change.isContentChange()
                                    || change.getControlNewText().length() <= most
                                    || change.getControlNewText().length()
                                            <= change.getControlText().length();
                    if (change.isContentChange()) {
                        setText(fits ? "" : messages.text("text.full", most));
                        Nodes.show(this, !fits);
                    }
                    return fits ? change : null;
                }));
    }

    /// A line that has a formatter keeps Esc to take back what is not committed. Here every key is taken in at
    /// once, so Esc goes on to the form that it closes.
    private static void passOn(KeyEvent event, TextInputControl text) {
        Parent around = text.getParent();
        if (event.getCode() == KeyCode.ESCAPE && text instanceof TextField && around != null) {
            event.consume();
            around.fireEvent(event.copyFor(around, around));
        }
    }
}
