package org.fieldbook.ui.control;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;

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
        if (text instanceof TextField line) {
            EscapeKey.passOn(line);
        }
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
}
