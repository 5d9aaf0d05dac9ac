package org.fieldbook.ui.cases;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Balance;
import org.fieldbook.service.Snapshot;

/// What can be done with the sample as a whole: allocate it evenly, and see what changed in it.
final class SampleWays {

    private final CasesViewModel model;
    private final DropPane pane;
    private final Messages messages;
    private final Runnable onLeave;

    /// @param onLeave takes the choices away and goes to the rows
    SampleWays(CasesViewModel model, DropPane pane, Messages messages, Runnable onLeave) {
        this.model = model;
        this.pane = pane;
        this.messages = messages;
        this.onLeave = onLeave;
    }

    /// Lets down below this who would have which.
    void evenly(Node below) {
        Snapshot snapshot = model.shownSnapshot();
        pane.open(
                below,
                snapshot == null
                        ? new VBox()
                        : new BalancePanel(
                                        snapshot,
                                        messages,
                                        proposed -> allocate(proposed, snapshot))
                                .choices());
    }

    private void allocate(Balance proposed, Snapshot seen) {
        onLeave.run();
        model.ticks().clear();
        model.picked().balance(proposed, seen);
    }

    /// Lets down below this what changed.
    void changes(Node below) {
        pane.open(below, new SampleChangesPanel(model.sampling(), messages, onLeave).choices());
    }
}
