package org.fieldbook.ui.ratings;

import javafx.scene.Node;

import org.fieldbook.service.Snapshot;

import java.util.function.Consumer;

/// A card of another screen beside the board.
///
/// @param onShow shows the inspection as it stands
public record Beside(Node card, Consumer<Snapshot> onShow) {}
