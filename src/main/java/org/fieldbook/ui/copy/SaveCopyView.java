package org.fieldbook.ui.copy;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.Card;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.PageScroll;
import org.fieldbook.ui.control.ProgressRow;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Theme;

import java.util.List;

/// The page on which a copy of the store is saved. Whoever leaves it, as by locking, calls off what is being copied: the keys
/// of store and copy are in memory for as long as that takes.
public final class SaveCopyView extends VBox implements Page {

    private final SaveCopyViewModel model;
    private final Messages messages;
    private final Runnable onBack;
    private final Button choose;
    private final VBox told = new VBox();

    /// @param onBack goes back to where one was
    public SaveCopyView(SaveCopyViewModel model, Messages messages, Runnable onBack) {
        this.model = model;
        this.messages = messages;
        this.onBack = onBack;
        setId("save-copy");
        getStylesheets().add(Theme.stylesheet(SaveCopyView.class, "copy.css"));
        Button back = Nodes.button("save-copy-back", messages.text("saveCopy.back"), onBack);
        back.setCancelButton(true);
        var head =
                new HBox(
                        Nodes.label(messages.text("saveCopy.title"), Style.PAGE_TITLE),
                        Nodes.space(),
                        back);
        head.getStyleClass().add("fb-wide-row");
        choose = Nodes.button("save-copy-choose", messages.text("saveCopy.choose"), model::save);
        choose.getStyleClass().add("accent");
        told.setId("save-copy-told");
        told.getStyleClass().add("save-copy-body");
        var body =
                new VBox(
                        Nodes.paragraph(messages.text("saveCopy.text"), Style.TABLE_TEXT),
                        choose,
                        progress(),
                        new AlertBox("save-copy-alert", model.alertProperty()),
                        told);
        body.getStyleClass().add("save-copy-body");
        var page = new VBox(head, new Card(messages.text("saveCopy.what"), body));
        page.getStyleClass().addAll(Style.PAGE, "save-copy-page");
        var scroll = new PageScroll(page);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        model.toldProperty().subscribe(this::showTold);
        Nodes.inWindow(this)
                .subscribe(shown -> {
                    if (!shown) {
                        model.callOff();
                    }
                });
    }

    private Node progress() {
        return new ProgressRow(
                messages.text("saveCopy.working"),
                model.work().shownProperty(),
                Nodes.button("save-copy-cancel", messages.text("dialog.cancel"), model::callOff));
    }

    private void showTold(List<String> lines) {
        told.getChildren().setAll(lines.stream().map(SaveCopyView::line).toList());
        Nodes.show(told, !lines.isEmpty());
        told.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
    }

    private static Label line(String text) {
        Label line = Nodes.paragraph(text, Style.TABLE_TEXT);
        line.getStyleClass().add("fb-focus");
        line.setFocusTraversable(true);
        return line;
    }

    @Override
    public Parent root() {
        return this;
    }

    @Override
    public void show(Snapshot snapshot) {
        // The same for every state of an inspection.
    }

    @Override
    public void focus() {
        choose.requestFocus();
    }

    @Override
    public boolean goBack() {
        onBack.run();
        return true;
    }
}
