package org.fieldbook.ui.setup;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Role;
import org.fieldbook.service.SetupDraft;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.Titles;

/// The people of the team besides the lead: named now, their laptops come later.
final class ColleaguesField extends VBox {

    private final SetupViewModel model;
    private final Messages messages;
    private final VBox people = new VBox();
    private final TextField name = new TextField();
    private final ComboBox<Role> role = new ComboBox<>();

    ColleaguesField(SetupViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("fb-column");
        people.getStyleClass().add("fb-column");
        name.textProperty().bindBidirectional(model.form().colleague);
        name.setId("setup-colleague-name");
        name.setAccessibleText(messages.text("setup.colleague.name"));
        name.setPromptText(messages.text("setup.colleague.example"));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    // Enter in an empty field goes on to the next step, as it does elsewhere.
                    if (event.getCode() == KeyCode.ENTER && !name.getText().isBlank()) {
                        add();
                        event.consume();
                    }
                });
        role.setId("setup-colleague-role");
        role.setAccessibleText(messages.text("setup.colleague.role"));
        role.getItems().setAll(Role.INSPECTOR, Role.DEPUTY, Role.QUALITY_REVIEWER);
        role.setConverter(new Titles<>(one -> messages.text("role." + one.word())));
        role.valueProperty().bindBidirectional(model.form().role);
        var add =
                Nodes.wholeButton(
                        "setup-colleague-add", messages.text("setup.colleague.add"), this::add);
        var row = new HBox(name, role, add);
        row.getStyleClass().add("fb-row");
        getChildren().addAll(people, row);
        model.form().colleagues.addListener((ListChangeListener<SetupDraft.Colleague>) _ -> show());
        show();
    }

    /// The keyboard goes to where a name is typed.
    @Override
    public void requestFocus() {
        name.requestFocus();
    }

    private void add() {
        model.addColleague();
        name.requestFocus();
    }

    private void show() {
        people.getChildren().clear();
        for (SetupDraft.Colleague one : model.form().colleagues) {
            Label who =
                    Nodes.paragraph(
                            messages.text(
                                    "setup.colleague.one",
                                    one.name(),
                                    messages.text("role." + one.role().word())),
                            Style.TABLE_TEXT);
            HBox.setHgrow(who, Priority.ALWAYS);
            who.setMaxWidth(Double.MAX_VALUE);
            Button remove =
                    Nodes.wholeButton(
                            "setup-colleague-remove-" + people.getChildren().size(),
                            messages.text("setup.colleague.remove"),
                            () -> {
                                model.removeColleague(one);
                                name.requestFocus();
                            });
            remove.setAccessibleText(messages.text("setup.colleague.remove.of", one.name()));
            remove.getStyleClass().setAll("button", Style.SMALL_BUTTON);
            var row = new HBox(who, remove);
            row.getStyleClass().add("fb-row");
            people.getChildren().add(row);
        }
    }
}
