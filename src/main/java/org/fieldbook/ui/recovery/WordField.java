package org.fieldbook.ui.recovery;

import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextFormatter.Change;
import javafx.scene.input.Clipboard;

import org.fieldbook.journal.ByteWords;
import org.fieldbook.ui.control.EscapeKey;

import java.util.Locale;
import java.util.function.Consumer;

/// A field for words of a recovery key. A word of which four letters are typed completes itself when the
/// space after it is.
final class WordField extends TextField {

    private final Consumer<String> onPaste;

    /// @param onPaste told what is pasted, its lines included
    WordField(Consumer<String> onPaste) {
        this.onPaste = onPaste;
        setTextFormatter(new TextFormatter<>(WordField::complete));
        EscapeKey.passOn(this);
    }

    /// A field would join the last word of a line to the first of the next.
    @Override
    public void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasString()) {
            onPaste.accept(clipboard.getString());
        }
    }

    private static Change complete(Change change) {
        if (change.isAdded() && change.getText().equals(" ")) {
            String before = change.getControlText().substring(0, change.getRangeStart());
            int from = before.lastIndexOf(' ') + 1;
            ByteWords.find(before.substring(from).toLowerCase(Locale.ROOT))
                    .map(ByteWords::of)
                    .ifPresent(word -> {
                        change.setRange(from, change.getRangeEnd());
                        change.setText(word + " ");
                        int caret = from + word.length() + 1;
                        change.selectRange(caret, caret);
                    });
        }
        return change;
    }
}
