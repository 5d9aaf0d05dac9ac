package org.fieldbook.ui.repair;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.RepairStore;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.HeldBack;
import org.fieldbook.ui.control.MarkingStrip;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.PageScroll;
import org.fieldbook.ui.control.PointList;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.WorkingRow;
import org.fieldbook.ui.fx.Theme;

import java.util.List;
import java.util.Optional;

/// A store that does not open, and the three things that can be done.
public final class RepairView extends BorderPane {

    private final RepairViewModel model;
    private final Messages messages;
    private final VBox held = new VBox();
    private final VBox told = new VBox();
    private final Button back;

    /// @param why what is wrong with it, in words
    /// @param onBack goes back to the start screen
    public RepairView(RepairViewModel model, String why, Messages messages, Runnable onBack) {
        this.model = model;
        this.messages = messages;
        setId("repair");
        getStylesheets().add(Theme.stylesheet(RepairView.class, "repair.css"));
        getStyleClass().add("repair");
        var marking = new MarkingStrip(messages);
        marking.setPractice(model.isPractice());
        setTop(marking);
        held.getStyleClass().add("fb-column");
        told.getStyleClass().add("fb-column");
        told.setId("repair-told");
        back = Nodes.button("repair-back", messages.text("repair.back"), onBack);
        back.setCancelButton(true);
        Label reason = line(why);
        reason.setId("repair-why");
        Nodes.show(reason, !why.isEmpty());
        var points =
                new PointList(
                        messages.text("repair.backups"),
                        messages.text("repair.none"),
                        model.chosenProperty(),
                        model::look,
                        messages);
        points.setId("repair-points");
        var form =
                new VBox(
                        Nodes.label(messages.text("repair.title"), Style.PAGE_TITLE),
                        Nodes.paragraph(model.folder().toString(), Style.TABLE_TEXT, Style.MUTED),
                        reason,
                        Nodes.paragraph(messages.text("repair.text"), Style.TABLE_TEXT),
                        new AlertBox("repair-alert", model.alertProperty()),
                        told,
                        Nodes.label(messages.text("repair.backups"), Style.CARD_TITLE),
                        points,
                        look(),
                        held,
                        Nodes.label(messages.text("repair.else"), Style.CARD_TITLE),
                        Nodes.paragraph(
                                messages.text("repair.else.text"), Style.TABLE_TEXT, Style.MUTED),
                        actions());
        form.getStyleClass().addAll(Style.CARD, "repair-form");
        setCenter(new PageScroll(new StackPane(form)));
        setBottom(new WorkingRow("repair-working", model.busy(), messages, model::callOff));
        new HeldBack(List.of(form)).whileIs(model.busy().busyProperty());
        model.pointsProperty().subscribe(points::show);
        // What a scroll pane holds comes into the window only with the pane's skin.
        points.sceneProperty().subscribe(_ -> points.requestFocus());
        model.heldProperty().subscribe(this::showHeld);
        model.toldProperty().subscribe(this::showTold);
    }

    private Node look() {
        Button look = Nodes.button("repair-look", messages.text("repair.look"), model::look);
        look.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.chosenProperty().get().isEmpty(),
                                model.chosenProperty()));
        return look;
    }

    private Node actions() {
        var row =
                new HBox(
                        Nodes.button(
                                "repair-rescue", messages.text("repair.rescue"), model::rescue),
                        Nodes.button("repair-copy", messages.text("repair.copy"), model::copy),
                        Nodes.space(),
                        back);
        row.getStyleClass().add("fb-row");
        return row;
    }

    private void showHeld(Optional<RepairStore.Held> read) {
        held.getChildren().clear();
        read.ifPresent(one -> {
            String until =
                    one.until()
                            .map(at ->
                                    messages.text("repair.until", PointList.moment(at, messages)))
                            .orElseGet(() -> messages.text("repair.exact"));
            held.getChildren()
                    .add(
                            Nodes.label(
                                    messages.text(
                                            "repair.held",
                                            PointList.moment(one.point().at(), messages)),
                                    Style.TABLE_STRONG));
            held.getChildren().add(line(until));
            if (one.torn()) {
                held.getChildren().add(line(messages.text("repair.torn")));
            }
            one.inspections()
                    .forEach(inspection ->
                            held.getChildren()
                                    .add(
                                            line(
                                                    messages.text(
                                                            "repair.inspection",
                                                            inspection.name(),
                                                            inspection.acts(),
                                                            inspection.typed()))));
            held.getChildren().add(line(messages.text("repair.after")));
            Button go =
                    Nodes.button("repair-restore", messages.text("repair.restore"), model::restore);
            go.getStyleClass().add("accent");
            held.getChildren().add(go);
            // What is not shown takes no focus.
            Nodes.show(held, true);
            go.requestFocus();
        });
        Nodes.show(held, read.isPresent());
    }

    private void showTold(List<String> lines) {
        told.getChildren().setAll(lines.stream().map(RepairView::line).toList());
        Nodes.show(told, !lines.isEmpty());
        if (!lines.isEmpty()) {
            back.requestFocus();
        }
    }

    private static Label line(String text) {
        Label line = Nodes.paragraph(text, Style.TABLE_TEXT);
        line.getStyleClass().addAll("repair-line", "fb-focus");
        line.setFocusTraversable(true);
        return line;
    }
}
