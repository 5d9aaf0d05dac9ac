package org.fieldbook.ui.restore;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.ReturnToRestorePoint.Plan;
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

/// The restore points of a store, newest first, and what returning to one would change.
public final class RestoreView extends BorderPane {

    private final RestoreViewModel model;
    private final Messages messages;
    private final VBox plan = new VBox();

    /// @param backups the backups that are kept meanwhile, if they are
    /// @param practice whether the store is for practice
    /// @param onBack goes back to the list of inspections
    public RestoreView(
            RestoreViewModel model,
            Optional<BackupsViewModel> backups,
            boolean practice,
            Messages messages,
            Runnable onBack) {
        this.model = model;
        this.messages = messages;
        setId("restore");
        getStylesheets().add(Theme.stylesheet(RestoreView.class, "restore.css"));
        getStyleClass().add("restore");
        var marking = new MarkingStrip(messages);
        marking.setPractice(practice);
        setTop(marking);
        plan.getStyleClass().add("fb-column");
        var points =
                new PointList(
                        messages.text("restore.title"),
                        messages.text("restore.none"),
                        model.chosenProperty(),
                        model::look,
                        messages);
        points.setId("restore-points");
        var form =
                new VBox(
                        Nodes.label(messages.text("restore.title"), Style.PAGE_TITLE),
                        Nodes.paragraph(
                                messages.text("restore.text"), Style.TABLE_TEXT, Style.MUTED),
                        new AlertBox("restore-alert", model.alertProperty()),
                        said(),
                        older(),
                        points,
                        plan,
                        actions(onBack));
        backups.ifPresent(kept -> form.getChildren().add(new BackupsCard(kept, messages)));
        form.getStyleClass().addAll(Style.CARD, "restore-form");
        setCenter(new PageScroll(new StackPane(form)));
        setBottom(new WorkingRow("restore-working", model.busy(), messages, model::callOff));
        new HeldBack(List.of(form)).whileIs(model.busy().busyProperty());
        model.pointsProperty().subscribe(points::show);
        model.planProperty().subscribe(this::showPlan);
    }

    private Node said() {
        Label said = Nodes.paragraph("", Style.TABLE_TEXT);
        said.setId("restore-said");
        said.setFocusTraversable(true);
        said.getStyleClass().add("fb-focus");
        said.textProperty().bind(model.saidProperty());
        model.saidProperty().subscribe(text -> Nodes.show(said, !text.isEmpty()));
        return said;
    }

    /// What is asked where some were made before a value was erased.
    private Node older() {
        Label words = line("");
        words.setId("restore-older");
        var understood = new CheckBox(messages.text("restore.older.understood"));
        understood.setId("restore-older-understood");
        understood.setWrapText(true);
        Button remove =
                Nodes.button(
                        "restore-older-remove",
                        messages.text("restore.older.remove"),
                        model::removeOlder);
        remove.getStyleClass().add("danger");
        remove.disableProperty().bind(understood.selectedProperty().not());
        var all = new VBox(words, understood, remove);
        all.getStyleClass().addAll(Style.NOTICE, "fb-column");
        model.olderProperty()
                .subscribe(count -> {
                    words.setText(messages.text("restore.older", count.intValue()));
                    understood.setSelected(false);
                    Nodes.show(all, count.intValue() > 0);
                });
        return all;
    }

    private Node actions(Runnable onBack) {
        Button look = Nodes.button("restore-look", messages.text("restore.look"), model::look);
        look.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.chosenProperty().get().isEmpty(),
                                model.chosenProperty()));
        Button make = Nodes.button("restore-make", messages.text("restore.make"), model::make);
        Button back = Nodes.button("restore-back", messages.text("join.back"), onBack);
        back.setCancelButton(true);
        var row = new HBox(look, make, Nodes.space(), back);
        row.getStyleClass().add("fb-row");
        return row;
    }

    private void showPlan(Optional<Plan> read) {
        plan.getChildren().clear();
        read.ifPresent(one -> {
            plan.getChildren()
                    .add(
                            Nodes.label(
                                    messages.text(
                                            "restore.plan",
                                            PointList.moment(one.point().at(), messages)),
                                    Style.TABLE_STRONG));
            one.until()
                    .ifPresent(at ->
                            plan.getChildren()
                                    .add(
                                            line(
                                                    messages.text(
                                                            "repair.until",
                                                            PointList.moment(at, messages)))));
            if (one.torn()) {
                plan.getChildren().add(line(messages.text("repair.torn")));
            }
            PlanText.of(one, messages).forEach(text -> plan.getChildren().add(line(text)));
            plan.getChildren().add(line(messages.text("restore.kept")));
            Button go =
                    Nodes.button(
                            "restore-return", messages.text("restore.return"), model::returnTo);
            go.getStyleClass().add("accent");
            plan.getChildren().add(go);
            // What is not shown takes no focus.
            Nodes.show(plan, true);
            go.requestFocus();
        });
        Nodes.show(plan, read.isPresent());
    }

    private static Label line(String text) {
        Label line = Nodes.paragraph(text, Style.TABLE_TEXT);
        line.getStyleClass().addAll("restore-line", "fb-focus");
        line.setFocusTraversable(true);
        return line;
    }
}
