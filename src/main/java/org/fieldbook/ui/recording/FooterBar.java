package org.fieldbook.ui.recording;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.KeyHint;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Rows;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.SingleKeys;

import java.util.List;
import java.util.stream.Stream;

/// Previous and next key question, and between them the keys that work now.
final class FooterBar extends HBox {

    private final SingleKeys single;
    private final Messages messages;
    private final Button previous = new Button("", Nodes.icon("mdi2a-arrow-left"));
    private final Button next = new Button();
    private final KeyRow keys = new KeyRow();
    private final Rows<Keys> groups = new Rows<>(keys.getChildren(), this::group);
    private boolean writing;
    private boolean locked;
    private boolean inSection;

    FooterBar(RecordingViewModel model, SingleKeys single, Messages messages) {
        this.single = single;
        this.messages = messages;
        getStyleClass().add("recording-footer");
        previous.setId("recording-previous");
        previous.getStyleClass().add(Style.BUTTON);
        previous.setMinWidth(USE_PREF_SIZE);
        previous.setOnAction(_ -> go(model, -1));
        next.setId("recording-next");
        next.getStyleClass().addAll(Style.BUTTON, "accent");
        next.setMinWidth(USE_PREF_SIZE);
        next.setOnAction(_ -> go(model, 1));
        getChildren().addAll(previous, Nodes.space(), keys, Nodes.space(), next);
        setWriting(false);
    }

    private static void go(RecordingViewModel model, int step) {
        CaseSheet sheet = model.sheetProperty().get();
        if (sheet != null) {
            (step < 0 ? sheet.previous() : sheet.next())
                    .map(CaseSheet.Neighbour::code)
                    .ifPresentOrElse(model::openQuestion, () -> model.check(step > 0));
        }
    }

    void show(CaseSheet sheet) {
        locked = sheet.isLocked();
        inSection = sheet.open().isPresent();
        showKeys();
        Nodes.show(previous, sheet.previous().isPresent());
        previous.setText(sheet.previous().map(CaseSheet.Neighbour::title).orElse(""));
        next.setText(
                sheet.next()
                        .map(one -> messages.text("recording.next", one.title()))
                        .orElseGet(() -> messages.text("recording.check")));
    }

    /// Shows the keys of the prompts, or those that lead out of a text.
    void setWriting(boolean isWriting) {
        writing = isWriting;
        showKeys();
    }

    /// A case that is signed off or withdrawn takes no answers, so their keys are not shown.
    private void showKeys() {
        if (writing) {
            groups.show(
                    List.of(
                            new Keys("recording.keys.back", "Esc"),
                            new Keys("recording.keys.next", "Ctrl+Enter")));
        } else if (inSection) {
            groups.show(List.of(new Keys("recording.keys.section", "Tab")));
        } else if (locked) {
            groups.show(List.of(characters("recording.keys.move", "J", "K")));
        } else {
            groups.show(
                    List.of(
                            characters("recording.keys.answer", "Y", "N", "X"),
                            characters("recording.keys.move", "J", "K"),
                            characters("recording.keys.note", RecordingKeys.NOTE)));
        }
    }

    private Keys characters(String words, String... characters) {
        return new Keys(words, Stream.of(characters).map(single::words).toList());
    }

    private Node group(Keys shown) {
        var group = new HBox();
        group.getStyleClass().add("key-group");
        shown.caps().forEach(cap -> group.getChildren().add(new KeyHint(cap)));
        group.getChildren()
                .add(Nodes.label(messages.text(shown.words()), Style.CAPTION, Style.MUTED));
        return group;
    }

    /// Keys and the message that says what they do.
    private record Keys(String words, List<String> caps) {

        Keys(String words, String... caps) {
            this(words, List.of(caps));
        }
    }
}
