package org.fieldbook.ui.delivery;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.fieldbook.inspection.EvidenceLog;
import org.fieldbook.service.Snapshot;

/// The evidence against the standards, as the inspection stands.
public final class MatrixViewModel {

    private final ReadOnlyObjectWrapper<EvidenceMatrix> matrix =
            new ReadOnlyObjectWrapper<>(EvidenceMatrix.NONE);

    // Properties

    ReadOnlyObjectProperty<EvidenceMatrix> matrixProperty() {
        return matrix.getReadOnlyProperty();
    }

    // Commands

    /// Shows the inspection as it stands now.
    void show(Snapshot snapshot) {
        matrix.set(
                EvidenceMatrix.of(
                        snapshot.framework(),
                        EvidenceLog.of(snapshot.framework(), snapshot.state())));
    }

    /// The inspection is closed: nothing is shown any more.
    public void close() {
        matrix.set(EvidenceMatrix.NONE);
    }
}
