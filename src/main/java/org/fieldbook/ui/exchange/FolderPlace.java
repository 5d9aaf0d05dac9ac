package org.fieldbook.ui.exchange;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.ForbiddenNote;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

import java.nio.file.Path;

/// Which folder an inspection is exchanged by, and where another is chosen.
public final class FolderPlace extends VBox {

    private final Button choose;

    public FolderPlace(FolderViewModel model, Messages messages) {
        getStyleClass().add("fb-column");
        choose = Nodes.button("folder-choose", messages.text("folder.choose"), model::choose);
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setDisable(model.fixed().isPresent());
        Label place = Nodes.paragraph("", Style.TABLE_TEXT, "fb-focus");
        place.setId("folder-place");
        place.setFocusTraversable(true);
        place.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
        var row = new HBox(place, choose);
        row.getStyleClass().add("fb-row");
        getChildren().addAll(row, new ForbiddenNote("folder-fixed", model.fixed(), messages));
        model.folderProperty()
                .when(Nodes.inWindow(this))
                .subscribe(folder ->
                        place.setText(
                                folder.map(Path::toString)
                                        .orElseGet(() -> messages.text("folder.none"))));
    }

    /// Where one is chosen.
    Button choose() {
        return choose;
    }
}
