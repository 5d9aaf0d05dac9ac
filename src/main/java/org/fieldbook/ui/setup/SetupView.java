package org.fieldbook.ui.setup;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.SetupFact;
import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.DayField;
import org.fieldbook.ui.control.MarkingStrip;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Theme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The form for a new inspection.
public final class SetupView extends BorderPane {

    private final SetupViewModel model;
    private final Messages messages;
    private final VBox facts = new VBox();
    private final Map<String, Label> faults = new HashMap<>();
    private final Map<String, Node> controls = new HashMap<>();

    /// @param onCancel goes back without making anything
    public SetupView(SetupViewModel model, Messages messages, Runnable onCancel) {
        this.model = model;
        this.messages = messages;
        setId("setup");
        getStylesheets().add(Theme.stylesheet(SetupView.class, "setup.css"));
        getStyleClass().add("setup");
        setTop(new MarkingStrip(messages));
        var form =
                new VBox(
                        Nodes.label(messages.text("setup.title"), Style.PAGE_TITLE),
                        new AlertBox("setup-message", model.messageProperty()),
                        text("service", model.serviceProperty()),
                        text("code", model.codeProperty()),
                        framework(),
                        facts,
                        dates(),
                        text("lead", model.leadProperty()),
                        new HeadquartersField(model, messages),
                        actions(onCancel));
        form.getStyleClass().addAll(Style.CARD, "setup-form");
        form.disableProperty().bind(model.busyProperty());
        facts.getStyleClass().add("fb-column");
        var scroll = new ScrollPane(new StackPane(form));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        setCenter(scroll);
        model.frameworkProperty().subscribe(this::showFacts);
        model.faultsProperty().subscribe(this::showFaults);
    }

    private Node text(String field, javafx.beans.property.StringProperty value) {
        var input = new TextField();
        input.setPromptText(messages.text("setup." + field + ".example"));
        input.textProperty().bindBidirectional(value);
        return group(field, input);
    }

    private Node group(String field, Node control) {
        control.setId("setup-" + field);
        var label = Nodes.label(messages.text("setup." + field), Style.TABLE_STRONG);
        label.setLabelFor(control);
        control.setAccessibleText(messages.text("setup." + field));
        Label fault = Nodes.paragraph("", Style.CAPTION, Style.DANGER);
        fault.setId("setup-fault-" + field);
        Nodes.show(fault, false);
        faults.put(field, fault);
        controls.put(field, control);
        var group = new VBox(label, control, fault);
        group.getStyleClass().add("fb-column");
        return group;
    }

    private Node framework() {
        var choice = new ComboBox<Framework>();
        choice.getItems().setAll(model.frameworks());
        choice.setConverter(new Titles<>(one -> one.title() + ", " + one.period()));
        choice.valueProperty().bindBidirectional(model.frameworkProperty());
        choice.setMaxWidth(Double.MAX_VALUE);
        return group("framework", choice);
    }

    private Node dates() {
        var from = new DayField(messages.locale());
        from.valueProperty().bindBidirectional(model.fromProperty());
        var to = new DayField(messages.locale());
        to.valueProperty().bindBidirectional(model.toProperty());
        var dates = new HBox(group("from", from), group("to", to));
        dates.getStyleClass().add("fb-wide-row");
        return dates;
    }

    private Node actions(Runnable onCancel) {
        var cancel = new Button(messages.text("dialog.cancel"));
        cancel.setId("setup-cancel");
        cancel.setCancelButton(true);
        cancel.getStyleClass().add(Style.BUTTON);
        cancel.setOnAction(_ -> onCancel.run());
        var create = new Button(messages.text("setup.create"));
        create.setId("setup-create");
        create.setDefaultButton(true);
        create.getStyleClass().addAll(Style.BUTTON, "accent");
        create.setOnAction(_ -> model.create());
        var actions = new HBox(Nodes.space(), create, cancel);
        actions.getStyleClass().add("fb-row");
        return actions;
    }

    private void showFacts(Framework framework) {
        facts.getChildren().clear();
        for (SetupFact fact : framework.setup()) {
            var box = new CheckBox(fact.text());
            box.setId("setup-fact-" + fact.id());
            box.setMnemonicParsing(false);
            box.setSelected(fact.usual());
            model.answer(fact, fact.usual());
            box.selectedProperty().subscribe(yes -> model.answer(fact, yes));
            facts.getChildren().add(box);
        }
    }

    private void showFaults(List<SetupViewModel.Fault> found) {
        faults.values().forEach(fault -> Nodes.show(fault, false));
        for (SetupViewModel.Fault fault : found.reversed()) {
            Label label = faults.get(fault.field());
            Node control = controls.get(fault.field());
            if (label != null && control != null) {
                label.setText(fault.text());
                Nodes.show(label, true);
                control.requestFocus();
            }
        }
    }
}
