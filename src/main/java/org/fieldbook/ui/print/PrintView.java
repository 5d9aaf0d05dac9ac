package org.fieldbook.ui.print;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Theme;
import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.util.Optional;

/// The interim ratings as they will stand on paper, to save or print.
public final class PrintView extends VBox implements Page {

    private final PrintViewModel model;
    private final Messages messages;
    private final FlowPane pages = new FlowPane();
    private final ComboBox<String> printers = new ComboBox<>();
    private final Button save;
    private final Button print;
    private boolean wanted;

    public PrintView(PrintViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStylesheets().add(Theme.stylesheet(PrintView.class, "print.css"));
        getStyleClass().add(Style.PAGE);
        save = button("print-save", "print.save", "mdi2f-file-document-outline", model::save);
        print = button("print-print", "print.print", "mdi2p-printer-outline", this::print);
        printers.setId("print-printer");
        printers.setAccessibleText(messages.text("print.printer"));
        var head =
                new HBox(
                        Nodes.label(messages.text("print.title"), Style.PAGE_TITLE),
                        Nodes.label(messages.text("print.what"), Style.TABLE_TEXT, Style.MUTED),
                        Nodes.space(),
                        printers,
                        print,
                        save);
        head.getStyleClass().addAll("fb-wide-row", "print-head");
        Label said = Nodes.paragraph("", Style.TABLE_TEXT);
        said.setId("print-said");
        said.setFocusTraversable(true);
        said.getStyleClass().add("fb-focus");
        said.textProperty().bind(model.saidProperty());
        var note = new HBox(said);
        note.getStyleClass().add(Style.NOTE);
        model.saidProperty().subscribe(text -> Nodes.show(note, !text.isEmpty()));
        pages.getStyleClass().add("pages");
        var scroll = new ScrollPane(pages);
        scroll.setId("print-pages");
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, note, scroll);
        model.readyProperty().subscribe(this::show);
        model.busyProperty().subscribe(_ -> enable());
        printers.valueProperty().subscribe(_ -> enable());
    }

    private Button button(String id, String key, String icon, Runnable action) {
        var button = new Button(messages.text(key), Nodes.icon(icon));
        button.setId(id);
        button.getStyleClass().add(Style.BUTTON);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void print() {
        @Nullable String printer = printers.getValue();
        if (printer != null) {
            model.print(printer);
        }
    }

    private void enable() {
        boolean idle = !model.busyProperty().get() && model.readyProperty().get().isPresent();
        save.setDisable(!idle);
        print.setDisable(!idle || printers.getValue() == null);
        if (idle && wanted) {
            wanted = false;
            save.requestFocus();
        }
    }

    private void show(Optional<PrintViewModel.Ready> ready) {
        pages.getChildren().clear();
        ready.ifPresent(paper -> {
            printers.getItems().setAll(paper.printers());
            printers.getSelectionModel().selectFirst();
            Nodes.show(printers, !paper.printers().isEmpty());
            Nodes.show(print, !paper.printers().isEmpty());
            int number = 1;
            for (BufferedImage page : paper.pages()) {
                pages.getChildren().add(page(page, number, paper.pages().size()));
                number++;
            }
        });
        enable();
    }

    private HBox page(BufferedImage picture, int number, int count) {
        var image = new ImageView(SwingFXUtils.toFXImage(picture, null));
        image.setPreserveRatio(true);
        image.fitWidthProperty().bind(pages.widthProperty().divide(2).subtract(24));
        image.setSmooth(true);
        var frame = new HBox(image);
        frame.getStyleClass().add("paper");
        frame.setFocusTraversable(true);
        frame.setAccessibleText(messages.text("print.page", number, count));
        return frame;
    }

    @Override
    public Parent root() {
        return this;
    }

    @Override
    public void show(Snapshot snapshot) {
        if (model.readyProperty().get().isEmpty()) {
            model.make();
        }
    }

    /// Makes the paper anew: the screen is shown again.
    public void refresh() {
        model.make();
    }

    @Override
    public void focus() {
        // While the paper is made nothing can be pressed: the keyboard comes once it is there.
        wanted = save.isDisabled();
        save.requestFocus();
    }
}
