package org.fieldbook.ui.setup;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
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
import org.fieldbook.ui.control.PageScroll;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.ButtonCommands;
import org.fieldbook.ui.fx.Theme;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The form for a new inspection, a step at a time.
public final class SetupView extends BorderPane {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final SetupViewModel model;
    private final Messages messages;
    private final FlowPane steps = new FlowPane();
    private final VBox facts = new VBox();
    private final Map<SetupStep, Node> pages = new EnumMap<>(SetupStep.class);
    private final Map<String, Label> faults = new HashMap<>();
    private final Map<String, Node> controls = new HashMap<>();
    private final Button back;
    private final Button next;

    /// @param onCancel goes back without making anything; what was said is kept
    public SetupView(SetupViewModel model, Messages messages, Runnable onCancel) {
        this.model = model;
        this.messages = messages;
        setId("setup");
        getStylesheets().add(Theme.stylesheet(SetupView.class, "setup.css"));
        getStyleClass().add("setup");
        setTop(new MarkingStrip(messages));
        facts.getStyleClass().add("fb-column");
        ButtonCommands.leaveOut(facts);
        pages();
        back = Nodes.wholeButton("setup-back", messages.text("setup.back"), model::back);
        next = Nodes.wholeButton("setup-next", messages.text("setup.next"), model::next);
        next.setDefaultButton(true);
        next.getStyleClass().add("accent");
        var shown = new VBox();
        shown.getStyleClass().add("setup-step");
        steps.getStyleClass().add("setup-steps");
        var form =
                new VBox(
                        Nodes.label(messages.text("setup.title"), Style.PAGE_TITLE),
                        steps,
                        new AlertBox("setup-message", model.messageProperty()),
                        resumed(),
                        shown,
                        actions(onCancel));
        form.getStyleClass().addAll(Style.CARD, "setup-form");
        form.disableProperty().bind(model.busyProperty());
        // At the top, so that it stays where it is from step to step.
        var ground = new StackPane(form);
        ground.setAlignment(Pos.TOP_CENTER);
        ground.getStyleClass().add("setup-ground");
        setCenter(new PageScroll(ground));
        model.form().framework.subscribe(this::showFacts);
        model.stepProperty().subscribe(step -> show(step, shown));
        model.faultsProperty().subscribe(this::showFaults);
        sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) {
                        model.leave();
                    }
                });
        // The page takes the form in only when it is laid out: until then nothing in it can have
        // the keyboard, and the button that deletes everything comes first.
        shown.sceneProperty().subscribe(_ -> focus(model.stepProperty().get()));
    }

    private void pages() {
        SetupForm form = model.form();
        pages.put(
                SetupStep.SERVICE,
                page(
                        "setup.step.service.text",
                        text("service", form.service),
                        text("region", form.region),
                        text("code", form.code)));
        pages.put(SetupStep.FRAMEWORK, page("setup.step.framework.text", framework()));
        pages.put(SetupStep.DATES, page("setup.step.dates.text", dates()));
        pages.put(SetupStep.FACTS, page("setup.step.facts.text", facts));
        pages.put(
                SetupStep.TEAM,
                page(
                        "setup.step.team.text",
                        text("lead", form.lead),
                        group("colleague", new ColleaguesField(model, messages)),
                        new HeadquartersField(model.headquarters(), messages)));
    }

    private VBox page(String key, Node... parts) {
        var page = new VBox(Nodes.paragraph(messages.text(key), Style.TABLE_TEXT, Style.MUTED));
        page.getChildren().addAll(parts);
        page.getStyleClass().add("setup-step");
        return page;
    }

    private Node text(String field, StringProperty value) {
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
        var field = new FrameworkField(model, choice, messages);
        var both = new VBox(group("framework", choice), field);
        both.getStyleClass().add("fb-column");
        return both;
    }

    private Node dates() {
        SetupForm form = model.form();
        var dates = new HBox(day("from", form.from, form.noFrom), day("to", form.to, form.noTo));
        dates.getStyleClass().add("fb-wide-row");
        return dates;
    }

    private Node day(String field, ObjectProperty<@Nullable LocalDate> value, StringProperty none) {
        var day = new DayField(messages);
        day.valueProperty().bindBidirectional(value);
        none.bind(day.faultProperty());
        Node group = group(field, day);
        // What is missing is told no longer once it is there, what is no day as soon as it is left.
        day.valueProperty().subscribe(_ -> showFault(field, none.get()));
        day.faultProperty().subscribe(text -> showFault(field, text));
        return group;
    }

    /// Says that what is here was said earlier, and offers to begin anew.
    private Node resumed() {
        var note =
                new HBox(
                        Nodes.paragraph(messages.text("setup.resumed"), Style.TABLE_TEXT),
                        Nodes.wholeButton(
                                "setup-anew", messages.text("setup.anew"), model::beginAnew));
        note.getStyleClass().addAll(Style.NOTE, "fb-wide-row");
        model.resumedProperty().subscribe(is -> showResumed(note, is));
        return note;
    }

    /// Whoever began anew at the first step begins in its first field, and no day field keeps what is no day.
    private void showResumed(Node note, boolean is) {
        Nodes.show(note, is);
        if (!is) {
            for (Node control : controls.values()) {
                if (control instanceof DayField day) {
                    day.show(day.getValue());
                }
            }
            focus(model.stepProperty().get());
        }
    }

    private Node actions(Runnable onCancel) {
        Button cancel = Nodes.wholeButton("setup-cancel", messages.text("setup.later"), onCancel);
        cancel.setCancelButton(true);
        var actions = new HBox(cancel, Nodes.space(), back, next);
        actions.getStyleClass().add("fb-row");
        return actions;
    }

    private void show(SetupStep step, VBox shown) {
        boolean isFirst = step == SetupStep.SERVICE;
        boolean isLast = step == SetupStep.TEAM;
        boolean wasShown = !shown.getChildren().isEmpty();
        back.setDisable(isFirst);
        next.setText(messages.text(isLast ? "setup.create" : "setup.next"));
        next.setId(isLast ? "setup-create" : "setup-next");
        showFacts(model.form().framework.get());
        shown.getChildren().setAll(pages.getOrDefault(step, facts));
        if (wasShown) {
            focus(step);
        }
    }

    private void focus(SetupStep step) {
        if (step == SetupStep.FACTS) {
            facts.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
        } else {
            Node first = controls.get(step.fields().getFirst());
            if (first != null) {
                first.requestFocus();
            }
        }
    }

    private void showSteps(SetupStep current) {
        steps.getChildren().clear();
        for (SetupStep step : model.steps()) {
            String title =
                    messages.text(
                            "setup.step",
                            steps.getChildren().size() + 1,
                            messages.text("setup.step." + step.name()));
            Label chip = Nodes.label(title, Style.CHIP, "setup-chip");
            chip.setId("setup-step-" + step.name());
            chip.pseudoClassStateChanged(SELECTED, step == current);
            chip.setAccessibleText(
                    step == current ? messages.text("setup.step.current", title) : title);
            steps.getChildren().add(chip);
        }
    }

    private void showFacts(Framework framework) {
        facts.getChildren().clear();
        for (SetupFact fact : framework.setup()) {
            var box = new CheckBox(fact.text());
            box.setId("setup-fact-" + fact.id());
            box.setMnemonicParsing(false);
            box.setWrapText(true);
            box.setSelected(model.form().answer(fact));
            box.setOnAction(_ -> model.answer(fact, box.isSelected()));
            facts.getChildren().add(box);
        }
        showSteps(model.stepProperty().get());
    }

    private void showFaults(List<SetupForm.Fault> found) {
        faults.keySet().forEach(field -> showFault(field, noDay(field)));
        for (SetupForm.Fault fault : found.reversed()) {
            showFault(fault.field(), fault.text());
            Node control = controls.get(fault.field());
            if (control != null) {
                control.requestFocus();
            }
        }
    }

    private String noDay(String field) {
        return controls.get(field) instanceof DayField day ? day.faultProperty().get() : "";
    }

    private void showFault(String field, String text) {
        Label label = faults.get(field);
        if (label != null) {
            label.setText(text);
            Nodes.show(label, !text.isEmpty());
        }
    }
}
