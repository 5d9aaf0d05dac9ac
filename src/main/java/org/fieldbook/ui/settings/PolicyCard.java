package org.fieldbook.ui.settings;

import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Card;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

import java.util.List;

/// What the organisation laid down: to be read, and changed by whoever looks after the laptop only.
final class PolicyCard extends VBox {

    PolicyCard(SettingsViewModel model, Messages messages) {
        setId("settings-policy");
        var body = new VBox();
        body.getStyleClass().add("settings-body");
        model.policyFault()
                .ifPresent(words -> {
                    var alert =
                            new HBox(
                                    Nodes.icon("mdi2a-alert-circle-outline"),
                                    SettingsView.line("settings-policy-fault", words));
                    alert.getStyleClass().add(Style.ALERT);
                    body.getChildren().add(alert);
                });
        List<String> lines = model.policy();
        for (int i = 0; i < lines.size(); i++) {
            body.getChildren().add(SettingsView.line("settings-policy-" + (i + 1), lines.get(i)));
        }
        getChildren().add(new Card(messages.text("settings.policy"), body));
    }
}
