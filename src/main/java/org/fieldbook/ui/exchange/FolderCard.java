package org.fieldbook.ui.exchange;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.FolderFile;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.ForbiddenNote;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.ProgressRow;
import org.fieldbook.ui.control.Style;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The folder, what lies in it, and the two ways between it and the store.
final class FolderCard extends VBox {

    /// The scroll bar and what stands beside the text of a cell, in pixels.
    private static final double EDGES = 32;

    private final FolderViewModel model;
    private final FolderText words;
    private final Messages messages;
    private final Label count = Nodes.label("", Style.CAPTION, Style.MUTED);
    private final ListView<FolderFile> files = new ListView<>();
    private final FolderPlace place;
    private final Button put;
    private final Button read;
    private final Button again;

    /// @param onRead leads to the preview before the first file is opened
    FolderCard(FolderViewModel model, Messages messages, Runnable onRead) {
        this.model = model;
        this.messages = messages;
        this.words = new FolderText(messages);
        setId("exchange-folder");
        getStyleClass().addAll(Style.CARD, "export");
        count.setId("folder-count");
        var head =
                new HBox(
                        Nodes.label(messages.text("folder.title"), Style.CARD_TITLE),
                        Nodes.space(),
                        count);
        head.getStyleClass().add(Style.CARD_HEAD);
        place = new FolderPlace(model, messages);
        files.setId("folder-files");
        files.getStyleClass().add("folder-files");
        files.setAccessibleText(messages.text("folder.files"));
        files.setCellFactory(_ -> new Cell());
        VBox.setVgrow(files, Priority.ALWAYS);
        put = Nodes.wholeButton("folder-put", messages.text("folder.put"), model::put);
        put.setDisable(model.refusal().isPresent());
        read =
                Nodes.button(
                        "folder-read",
                        messages.text("folder.readNews.count"),
                        () -> {
                            onRead.run();
                            model.readNews();
                        });
        read.getStyleClass().add("accent");
        read.setMinWidth(USE_PREF_SIZE);
        again = new Button("", Nodes.icon("mdi2r-refresh"));
        again.setId("folder-again");
        again.getStyleClass().add("fb-icon-button");
        again.setAccessibleText(messages.text("folder.again"));
        again.setTooltip(new Tooltip(messages.text("folder.again")));
        again.setOnAction(_ -> model.open());
        var buttons = new FlowPane(read, put, again);
        buttons.getStyleClass().add("exchange-buttons");
        var body =
                new VBox(
                        place,
                        progress(),
                        files,
                        new AlertBox("folder-alert", model.alertProperty()),
                        said(),
                        new ForbiddenNote("folder-forbidden", model.refusal(), messages),
                        buttons);
        body.getStyleClass().add("exchange-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body);
        model.folderProperty().subscribe(this::showFolder);
        model.filesProperty().subscribe(this::showFiles);
    }

    private Node said() {
        Label said = Nodes.paragraph("", Style.TABLE_TEXT, "said");
        said.setId("folder-said");
        said.setFocusTraversable(true);
        said.getStyleClass().add("fb-focus");
        said.textProperty().bind(model.saidProperty());
        model.saidProperty().subscribe(text -> Nodes.show(said, !text.isEmpty()));
        return said;
    }

    private Node progress() {
        return new ProgressRow(
                messages.text("folder.looking"),
                model.work().shownProperty(),
                Nodes.button("folder-cancel", messages.text("dialog.cancel"), model::callOff));
    }

    private void showFolder(Optional<Path> folder) {
        Nodes.show(files, folder.isPresent());
        Nodes.show(put, folder.isPresent());
        Nodes.show(read, folder.isPresent());
        Nodes.show(again, folder.isPresent());
    }

    private void showFiles(List<FolderFile> found) {
        files.getItems().setAll(found);
        // Nobody sees the keyboard on a list of nothing.
        files.setFocusTraversable(!found.isEmpty());
        files.getSelectionModel().selectFirst();
        int news = model.news().size();
        count.setText(messages.text("folder.count", news, found.size()));
        read.setText(messages.text("folder.readNews.count", news));
        if (read.isFocused() && news == 0) {
            enabled(put).requestFocus();
        }
        read.setDisable(news == 0);
    }

    /// Where work goes on.
    void focus() {
        Button action = model.folderProperty().get().isEmpty() ? place.choose() : enabled(put);
        (model.news().isEmpty() ? action : read).requestFocus();
    }

    /// What is forbidden takes no keyboard.
    private Button enabled(Button button) {
        return button.isDisabled() ? again : button;
    }

    private final class Cell extends ListCell<FolderFile> {

        Cell() {
            setPrefWidth(0);
        }

        /// As high as its text is when it runs over several lines, which a list does not ask for.
        @Override
        protected double computePrefHeight(double width) {
            return getGraphic() instanceof HBox row
                    ? snappedTopInset() + row.prefHeight(row.getPrefWidth()) + snappedBottomInset()
                    : super.computePrefHeight(width);
        }

        @Override
        protected void updateItem(@Nullable FolderFile file, boolean empty) {
            super.updateItem(file, empty);
            setText(null);
            if (file == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            String what = words.what(file);
            var both =
                    new VBox(
                            Nodes.label(words.name(file), Style.TABLE_STRONG),
                            Nodes.paragraph(what, Style.CAPTION, Style.MUTED));
            HBox.setHgrow(both, Priority.ALWAYS);
            both.setMinWidth(0);
            var row = new HBox(Nodes.icon(FolderText.icon(file)), both);
            row.getStyleClass().add("folder-row");
            row.prefWidthProperty().bind(files.widthProperty().subtract(EDGES));
            setGraphic(row);
            setAccessibleText(messages.text("folder.line", words.name(file), what));
        }
    }
}
