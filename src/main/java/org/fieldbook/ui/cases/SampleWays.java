package org.fieldbook.ui.cases;

import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Balance;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.Nodes;

/// What can be done with the sample as a whole: allocate it evenly, and see what changed in it.
final class SampleWays {

    private final CasesViewModel model;
    private final Messages messages;
    private final Runnable onLeave;
    private final DropButton evenly;
    private final DropButton changes;

    /// @param onLeave takes the choices away and goes to the rows
    SampleWays(CasesViewModel model, DropPane pane, Messages messages, Runnable onLeave) {
        this.model = model;
        this.messages = messages;
        this.onLeave = onLeave;
        evenly =
                new DropButton(
                        "cases-balance", messages.text("cases.balance"), pane, this::balance);
        changes =
                new DropButton(
                        "cases-sample-changes",
                        messages.text("cases.sample"),
                        pane,
                        () ->
                                new SampleChangesPanel(model.sampling(), messages, onLeave)
                                        .choices());
    }

    DropButton evenly() {
        return evenly;
    }

    DropButton changes() {
        return changes;
    }

    /// Changes are offered where there are any.
    void refresh() {
        Nodes.show(changes, model.sampling().isChanged());
    }

    private VBox balance() {
        Snapshot snapshot = model.shownSnapshot();
        return snapshot == null
                ? new VBox()
                : new BalancePanel(snapshot, messages, proposed -> allocate(proposed, snapshot))
                        .choices();
    }

    private void allocate(Balance proposed, Snapshot seen) {
        onLeave.run();
        model.ticks().clear();
        model.picked().balance(proposed, seen);
    }
}
