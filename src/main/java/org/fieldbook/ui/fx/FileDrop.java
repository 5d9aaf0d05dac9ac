package org.fieldbook.ui.fx;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Takes one file that is dropped somewhere. Everything it does can be done without dragging too.
public final class FileDrop {

    private FileDrop() {}

    /// Has the file told that is dropped on this node. Several at once are not taken.
    public static void onto(Node node, Consumer<Path> onFile) {
        node.addEventHandler(
                DragEvent.DRAG_OVER,
                event -> {
                    if (event.getDragboard().getFiles().size() == 1) {
                        event.acceptTransferModes(TransferMode.COPY);
                        event.consume();
                    }
                });
        node.addEventHandler(
                DragEvent.DRAG_DROPPED,
                event -> {
                    List<File> files = event.getDragboard().getFiles();
                    event.setDropCompleted(files.size() == 1);
                    event.consume();
                    if (files.size() == 1) {
                        onFile.accept(files.getFirst().toPath());
                    }
                });
    }
}
