package org.fieldbook.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.Card;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.ProgressRow;
import org.fieldbook.ui.control.Style;

/// Where things lie, and the file for whoever helps.
final class PlacesCard extends VBox {

    private final Messages messages;

    PlacesCard(SettingsViewModel model, Messages messages) {
        this.messages = messages;
        var body = new VBox();
        body.getStyleClass().add("settings-body");
        for (SettingsViewModel.Lies one : model.places()) {
            Node line =
                    SettingsView.line(
                            "settings-place-" + one.id(),
                            messages.text("settings.place", one.name(), one.place()));
            body.getChildren().add(line);
        }
        body.getChildren()
                .addAll(
                        Nodes.paragraph(
                                messages.text("settings.diagnostics.what"),
                                Style.TABLE_TEXT,
                                Style.MUTED),
                        Nodes.button(
                                "settings-diagnostics",
                                messages.text("settings.diagnostics"),
                                model::saveDiagnostics),
                        progress(model),
                        new AlertBox("settings-alert", model.alertProperty()),
                        said(model));
        getChildren().add(new Card(messages.text("settings.places"), body));
    }

    private Node progress(SettingsViewModel model) {
        return new ProgressRow(
                messages.text("settings.diagnostics.making"),
                model.work().shownProperty(),
                Nodes.button("settings-cancel", messages.text("dialog.cancel"), model::callOff));
    }

    private static Node said(SettingsViewModel model) {
        Label said = Nodes.paragraph("", Style.TABLE_TEXT, "fb-focus");
        said.setId("settings-said");
        said.setFocusTraversable(true);
        said.textProperty().bind(model.saidProperty());
        model.saidProperty().subscribe(text -> Nodes.show(said, !text.isEmpty()));
        return said;
    }
}
