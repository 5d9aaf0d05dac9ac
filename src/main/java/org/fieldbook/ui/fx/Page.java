package org.fieldbook.ui.fx;

import javafx.scene.Parent;

import org.fieldbook.service.Snapshot;

/// One screen inside the window. All methods belong to the window's thread.
public interface Page {

    /// What is shown.
    Parent root();

    /// Shows the inspection as it stands after the newest commit.
    void show(Snapshot snapshot);

    /// Puts the keyboard where work goes on.
    void focus();
}
