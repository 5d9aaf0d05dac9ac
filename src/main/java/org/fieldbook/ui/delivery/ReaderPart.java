package org.fieldbook.ui.delivery;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.TextLimit;
import org.fieldbook.ui.fx.Prose;

/// What second readers say of a proposed rating, and where one says it.
final class ReaderPart extends VBox {

    private final DeliveryViewModel model;
    private final String code;
    private final Messages messages;
    private final VBox readers = new VBox();
    private final VBox own;
    private final CheckBox agrees;
    private final Prose comment = new Prose("");
    private StandardLine line;
    private boolean showing;

    ReaderPart(StandardLine line, DeliveryViewModel model, Messages messages) {
        this.line = line;
        this.model = model;
        this.code = line.code();
        this.messages = messages;
        getStyleClass().add("fb-column");
        agrees = new CheckBox(messages.text("delivery.reader.agree"));
        agrees.setId("delivery-agree-" + code);
        agrees.setMnemonicParsing(false);
        agrees.setWrapText(true);
        agrees.setMinHeight(USE_PREF_SIZE);
        agrees.setOnAction(_ -> model.agree(this.line, agrees.isSelected()));
        comment.setId("delivery-comment-" + code);
        comment.setPrefRowCount(2);
        comment.setAccessibleText(messages.text("delivery.reader.field", line.name()));
        comment.textProperty().subscribe((_, text) -> typed(text));
        comment.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        model.leave(code);
                    }
                });
        Label label = Nodes.paragraph(messages.text("delivery.reader.label"), Style.CAPTION_STRONG);
        label.setLabelFor(comment);
        own =
                new VBox(
                        agrees,
                        label,
                        comment,
                        new TextLimit(comment, WriteNotes.LONGEST_TEXT, messages));
        own.getStyleClass().add("fb-column");
        readers.getStyleClass().add("fb-column");
        getChildren()
                .addAll(
                        Nodes.label(messages.text("delivery.reader"), Style.CAPTION_STRONG),
                        readers,
                        own);
        show(line);
    }

    private void typed(String text) {
        if (!showing) {
            model.comment(code, text, comment.getCaretPosition());
        }
    }

    void show(StandardLine now) {
        line = now;
        showing = true;
        readers.getChildren().clear();
        now.readers().forEach(words -> readers.getChildren().add(said(words)));
        if (now.readers().isEmpty()) {
            readers.getChildren()
                    .add(
                            Nodes.paragraph(
                                    messages.text("delivery.reader.none"),
                                    Style.CAPTION,
                                    Style.MUTED));
        }
        Nodes.show(own, now.isOpen());
        agrees.setSelected(now.agrees());
        agrees.setText(
                messages.text(
                        "delivery.reader.agree",
                        now.proposed().map(rating -> rating.word()).orElse("")));
        if (!comment.getText().equals(now.comment())) {
            comment.setText(now.comment());
        }
        showing = false;
    }

    private static HBox said(String words) {
        Label text = Nodes.paragraph(words, Style.CAPTION, Style.MUTED);
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(Nodes.icon("mdi2a-account-check-outline"), text);
        row.getStyleClass().add("fb-row");
        return row;
    }
}
