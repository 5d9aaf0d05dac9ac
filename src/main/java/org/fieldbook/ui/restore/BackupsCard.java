package org.fieldbook.ui.restore;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.KeepBackups;
import org.fieldbook.ui.control.BackupText;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

/// How the backups stand, and where the second place is chosen.
public final class BackupsCard extends VBox {

    private final BackupText text;
    private final Label last = line("restore-last");
    private final Label second = line("restore-second");

    public BackupsCard(BackupsViewModel model, Messages messages) {
        text = new BackupText(messages);
        getStyleClass().add("fb-column");
        setId("restore-backups");
        getChildren().addAll(Nodes.label(messages.text("repair.backups"), Style.CARD_TITLE), last);
        if (model.takesSecond()) {
            var choose = new Button(messages.text("backup.second.choose"));
            choose.setId("restore-place");
            choose.getStyleClass().add(Style.BUTTON);
            choose.setOnAction(_ -> model.choose());
            getChildren().addAll(second, choose);
        }
        model.stateProperty().subscribe(this::show);
        sceneProperty()
                .subscribe((before, now) -> {
                    if (before != null && now == null) {
                        model.close();
                    }
                });
    }

    private void show(KeepBackups.State state) {
        last.setText(
                state.failure().isPresent() ? text.problem(state).orElseThrow() : text.last(state));
        second.setText(text.second(state.second()));
    }

    private static Label line(String id) {
        Label line = Nodes.paragraph("", Style.TABLE_TEXT);
        line.setId(id);
        line.setFocusTraversable(true);
        line.getStyleClass().add("fb-focus");
        return line;
    }
}
