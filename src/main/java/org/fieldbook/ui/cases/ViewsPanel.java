package org.fieldbook.ui.cases;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.SavedView;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

/// The views that have a name, and a name for what is shown now.
final class ViewsPanel {

    private static final int LONGEST = 60;

    private final CasesViewModel model;
    private final Messages messages;
    private final Runnable onDone;
    private final TextField name = new TextField();

    /// @param onDone told when a view was chosen or named
    ViewsPanel(CasesViewModel model, Messages messages, Runnable onDone) {
        this.model = model;
        this.messages = messages;
        this.onDone = onDone;
    }

    VBox choices() {
        var choices = new VBox();
        choices.getStyleClass().add("choices");
        for (SavedView view : model.viewsProperty().get().views()) {
            choices.getChildren().add(row(view, choices));
        }
        if (choices.getChildren().isEmpty()) {
            choices.getChildren()
                    .add(
                            Nodes.label(
                                    messages.text("cases.views.none"),
                                    Style.TABLE_TEXT,
                                    Style.MUTED));
        }
        choices.getChildren().addAll(label(), naming());
        return choices;
    }

    private HBox row(SavedView view, VBox choices) {
        int place = choices.getChildren().size();
        var show = new Button(view.name());
        show.setId("cases-view-" + place);
        show.getStyleClass().addAll("flat", "view-name");
        show.setMaxWidth(Double.MAX_VALUE);
        show.setOnAction(_ -> {
            model.showView(view);
            onDone.run();
        });
        HBox.setHgrow(show, Priority.ALWAYS);
        var remove = new Button("", Nodes.icon("mdi2c-close"));
        remove.setId("cases-view-remove-" + place);
        remove.getStyleClass().addAll("flat", "column-move");
        remove.setAccessibleText(messages.text("cases.views.remove", view.name()));
        var row = new HBox(show, remove);
        row.getStyleClass().add("fb-row");
        remove.setOnAction(_ -> {
            model.removeView(view.name());
            onDone.run();
        });
        return row;
    }

    private Label label() {
        Label label = Nodes.label(messages.text("cases.views.name"), Style.CAPTION, Style.MUTED);
        label.setLabelFor(name);
        return label;
    }

    private HBox naming() {
        name.setId("cases-view-name");
        name.setText("");
        name.setAccessibleText(messages.text("cases.views.name"));
        var save = new Button(messages.text("cases.views.save"));
        save.setId("cases-view-save");
        save.getStyleClass().add(Style.BUTTON);
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.disableProperty()
                .bind(name.textProperty().map(text -> text.isBlank() || text.length() > LONGEST));
        save.setOnAction(_ -> {
            model.saveView(name.getText());
            onDone.run();
        });
        name.setOnAction(_ -> save.fire());
        var row = new HBox(name, save);
        row.getStyleClass().add("fb-row");
        return row;
    }
}
