package org.fieldbook.ui.control;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.ReturnToRestorePoint.Point;
import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// Restore points to choose from, newest first.
public final class PointList extends ListView<Point> {

    private static final double BYTES_PER_MB = 1_000_000.0;

    private final Messages messages;

    /// @param name what it is called
    /// @param none what is said where there are none
    /// @param chosen set to what is selected
    /// @param onLook reads the chosen one through, on Enter
    public PointList(
            String name,
            String none,
            ObjectProperty<Optional<Point>> chosen,
            Runnable onLook,
            Messages messages) {
        this.messages = messages;
        setAccessibleText(name);
        setPlaceholder(Nodes.paragraph(none, Style.MUTED));
        setCellFactory(_ -> new PointCell());
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(point -> chosen.set(Optional.ofNullable(point)));
        // A list takes Enter for its own editing.
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        onLook.run();
                        event.consume();
                    }
                });
    }

    /// Shows these, with the newest selected and the keyboard on it.
    public void show(List<Point> points) {
        getItems().setAll(points);
        getSelectionModel().selectFirst();
        requestFocus();
    }

    /// When something was, to the second: restore points may be close together.
    public static String moment(OffsetDateTime at, Messages messages) {
        return at.format(DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm:ss", messages.locale()));
    }

    private final class PointCell extends ListCell<Point> {
        @Override
        protected void updateItem(@Nullable Point point, boolean empty) {
            super.updateItem(point, empty);
            setText(
                    point == null || empty
                            ? ""
                            : messages.text(
                                    "restore.point",
                                    moment(point.at(), messages),
                                    messages.text(point.why()),
                                    point.size() / BYTES_PER_MB));
        }
    }
}
