package org.fieldbook.ui.erasing;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Act;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.Moments;

import java.util.List;
import java.util.function.Consumer;

/// What was done to the inspection as a whole, to choose from what is to be erased.
public final class InspectionHistoryViewModel {

    private final Background background;
    private final Messages messages;
    private final Moments moments;
    private final Consumer<Act> onErase;
    private final ReadOnlyObjectWrapper<List<InspectionLines.Line>> lines =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");
    private int asked;

    /// @param onErase shows where something that an act wrote is erased
    public InspectionHistoryViewModel(
            Background background, Messages messages, Moments moments, Consumer<Act> onErase) {
        this.background = background;
        this.messages = messages;
        this.moments = moments;
        this.onErase = onErase;
    }

    // Properties

    /// The acts, newest first.
    ReadOnlyObjectProperty<List<InspectionLines.Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// What went wrong; empty if nothing did.
    ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    // Commands

    /// Shows the inspection as it stands; the newest of several wins.
    void show(Snapshot snapshot) {
        asked++;
        int mine = asked;
        background.run(
                () -> InspectionLines.of(snapshot, messages, moments),
                read -> {
                    if (mine == asked) {
                        lines.set(read);
                    }
                },
                failure -> alert.set(FailureText.of(failure, messages)));
    }

    /// Leads to where something of this act is erased, if anything can be.
    void erase(InspectionLines.Line line) {
        line.erasable().ifPresent(onErase);
    }
}
