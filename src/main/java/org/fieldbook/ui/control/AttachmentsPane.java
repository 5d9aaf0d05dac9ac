package org.fieldbook.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.fx.Scroll;

import java.util.List;

/// The files attached to what is selected or open, with what can be done with each.
public final class AttachmentsPane extends VBox {

    private final AttachmentsViewModel model;
    private final Messages messages;
    private final Label head = Nodes.label("", Style.CAPTION_STRONG);
    private final VBox list = new VBox();
    private final Scroll scroll = new Scroll(list);
    private final Button add;
    private final ForbiddenNote forbidden;
    private boolean isLocked;

    /// @param to what a file would be attached to, for those who hear it: a key of the catalogue
    public AttachmentsPane(AttachmentsViewModel model, String to, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("attachments");
        getStyleClass().add("attachments");
        add = button("attachment-add", "attach.add", "mdi2p-paperclip");
        add.setAccessibleText(messages.text(to));
        add.setOnAction(_ -> model.choose());
        head.setMinWidth(USE_PREF_SIZE);
        list.getStyleClass().add("attachment-list");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("attachment-scroll");
        Reveal.focusIn(scroll);
        Label said = Nodes.paragraph("", Style.TABLE_TEXT, "fb-focus");
        said.setId("attachment-message");
        said.setFocusTraversable(true);
        said.textProperty().bind(model.saidProperty());
        model.saidProperty().subscribe(text -> Nodes.show(said, !text.isEmpty()));
        forbidden = new ForbiddenNote("attachment-forbidden", model.refusal(), messages);
        getChildren().addAll(new Ends(head, new HBox(add)), said, working(), forbidden, scroll);
        model.rowsProperty().subscribe(this::show);
    }

    /// Signed off: files can be listed and copied out, none attached or removed.
    public void setLocked(boolean locked) {
        isLocked = locked;
        add.setDisable(locked);
        show(model.rowsProperty().get());
    }

    private Node working() {
        return new ProgressRow(
                messages.text("attach.working"),
                model.workingProperty(),
                Nodes.button("attachment-cancel", messages.text("dialog.cancel"), model::callOff));
    }

    private void show(List<AttachmentsViewModel.Row> rows) {
        head.setText(messages.text("attach.count", rows.size()));
        boolean hadFocus = list.lookupAll("Button").stream().anyMatch(node -> node.isFocused());
        list.getChildren().clear();
        for (int number = 0; number < rows.size(); number++) {
            list.getChildren().add(row(rows.get(number), number + 1));
        }
        Nodes.show(scroll, !rows.isEmpty());
        Nodes.show(forbidden, !rows.isEmpty() && model.refusal().isPresent());
        if (hadFocus) {
            add.requestFocus();
        }
    }

    private Ends row(AttachmentsViewModel.Row row, int number) {
        String name = row.attachment().name();
        String kind = FileWords.kind(row.attachment().type(), messages);
        String size = FileWords.size(row.attachment().size(), messages);
        Label title = Nodes.paragraph(name, Style.TABLE_STRONG);
        Label facts =
                Nodes.paragraph(
                        messages.text(
                                row.here() ? "attach.row" : "attach.row.missing",
                                kind,
                                size,
                                row.by()),
                        Style.CAPTION,
                        Style.MUTED);
        var words = new VBox(title, facts);
        var copy = button("attachment-copy-" + number, "attach.copy", "mdi2d-download-outline");
        copy.setAccessibleText(messages.text("attach.copy.spoken", name, kind, size, row.by()));
        copy.setOnAction(_ -> model.saveCopy(row.attachment()));
        copy.setDisable(
                !row.here() || row.attachment().type().isEmpty() || model.refusal().isPresent());
        var remove = button("attachment-remove-" + number, "attach.remove", "mdi2c-close");
        remove.setAccessibleText(messages.text("attach.remove.spoken", name));
        remove.setOnAction(_ -> model.remove(row.attachment()));
        remove.setDisable(isLocked);
        var buttons = new HBox(copy, remove);
        buttons.getStyleClass().add("fb-row");
        buttons.setMinWidth(USE_PREF_SIZE);
        var said =
                new HBox(
                        Nodes.icon(row.here() ? "mdi2p-paperclip" : "mdi2f-file-alert-outline"),
                        words);
        said.getStyleClass().addAll("fb-row", "attachment-row");
        return new Ends(said, buttons);
    }

    private Button button(String id, String key, String icon) {
        var button = new Button(messages.text(key), Nodes.icon(icon));
        button.setId(id);
        button.getStyleClass().add(Style.SMALL_BUTTON);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
