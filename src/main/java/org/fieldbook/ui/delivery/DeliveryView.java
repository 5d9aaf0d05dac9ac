package org.fieldbook.ui.delivery;

import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.SaveState;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.ButtonCommands;
import org.fieldbook.ui.fx.Command;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.SaveWatch;
import org.fieldbook.ui.fx.Shortcut;
import org.fieldbook.ui.fx.Theme;

import java.util.ArrayList;
import java.util.List;

/// Organisational delivery: a plain form for each standard judged on evidence.
public final class DeliveryView extends VBox implements Page {

    private final DeliveryViewModel model;
    private final Messages messages;
    private final FlowPane forms = new FlowPane();
    private final ScrollPane scroll = new ScrollPane(forms);
    private final List<StandardForm> shown = new ArrayList<>();

    /// @param onHistory shows what was done to the inspection as a whole
    public DeliveryView(
            DeliveryViewModel model, SaveWatch watch, Messages messages, Runnable onHistory) {
        this.model = model;
        this.messages = messages;
        setId("delivery");
        getStylesheets().add(Theme.stylesheet(DeliveryView.class, "delivery.css"));
        getStyleClass().add(Style.PAGE);
        var saved = new SaveState(messages);
        saved.setId("delivery-saved");
        watch.keptProperty().subscribe(saved::show);
        Label title = Nodes.label(messages.text("delivery.title"), Style.PAGE_TITLE);
        title.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(title, Nodes.space(), saved, history(onHistory));
        head.getStyleClass().addAll("fb-wide-row", "delivery-head");
        Label said = Nodes.paragraph("", Style.TABLE_TEXT);
        said.setId("delivery-message");
        said.setFocusTraversable(true);
        said.textProperty().bind(model.saidProperty());
        var alert = new HBox(Nodes.icon("mdi2a-alert-circle-outline"), said);
        alert.getStyleClass().add(Style.ALERT);
        model.saidProperty().subscribe(text -> Nodes.show(alert, !text.isEmpty()));
        forms.getStyleClass().add("forms");
        scroll.setId("delivery-forms");
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .addAll(
                        head,
                        Nodes.paragraph(
                                messages.text("delivery.subtitle"), Style.TABLE_TEXT, Style.MUTED),
                        alert,
                        scroll);
        forms.prefWrapLengthProperty().bind(scroll.widthProperty());
        model.linesProperty().subscribe(this::show);
    }

    private Button history(Runnable onHistory) {
        var button = new Button(messages.text("delivery.history"), Nodes.icon("mdi2h-history"));
        button.setId("delivery-history");
        button.setAccessibleText(messages.text("history.inspection"));
        button.setTooltip(new Tooltip(messages.text("history.inspection")));
        button.getStyleClass().add(Style.SMALL_BUTTON);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> onHistory.run());
        return button;
    }

    private void show(List<DeliveryViewModel.Line> lines) {
        List<String> codes = lines.stream().map(DeliveryViewModel.Line::code).toList();
        if (!codes.equals(shown.stream().map(StandardForm::code).toList())) {
            shown.clear();
            lines.forEach(line -> shown.add(new StandardForm(line, model, messages)));
            shown.forEach(form ->
                    form.prefWidthProperty()
                            .bind(
                                    Bindings.createDoubleBinding(
                                            () -> width(form),
                                            scroll.viewportBoundsProperty(),
                                            forms.hgapProperty(),
                                            form.minWidthProperty())));
            forms.getChildren().setAll(shown);
            return;
        }
        for (int index = 0; index < lines.size(); index++) {
            shown.get(index).show(lines.get(index));
        }
    }

    /// Half of the page; all of it where two do not stand side by side.
    private double width(StandardForm form) {
        // The forms themselves are never narrower than one of them.
        double room = scroll.getViewportBounds().getWidth();
        double half = (room - forms.getHgap()) / 2 - 1;
        return half < form.getMinWidth() ? Math.max(0, room - 1) : half;
    }

    @Override
    public Parent root() {
        return this;
    }

    /// The forms have no buttons: each is led to.
    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>(shown.stream().map(this::command).toList());
        all.addAll(ButtonCommands.of(this));
        return all;
    }

    private Command command(StandardForm form) {
        return new Command(
                "delivery-form-" + form.code(),
                messages.text("command.propose", form.name()),
                "mdi2o-office-building-outline",
                "",
                form::focusRating);
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut(messages.text("shortcuts.aim"), "Left", "Right"),
                new Shortcut(messages.text("shortcuts.choose"), "Space", "Enter"));
    }

    @Override
    public void show(Snapshot snapshot) {
        model.show(snapshot);
    }

    @Override
    public void focus() {
        shown.stream().findFirst().ifPresent(StandardForm::focusRating);
    }
}
