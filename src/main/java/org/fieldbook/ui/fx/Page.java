package org.fieldbook.ui.fx;

import javafx.scene.Parent;

import org.fieldbook.service.Snapshot;

import java.util.List;

/// One screen inside the window. All methods belong to the window's thread.
public interface Page {

    /// What is shown.
    Parent root();

    /// Shows the inspection as it stands after the newest commit.
    void show(Snapshot snapshot);

    /// Puts the keyboard where work goes on.
    void focus();

    /// Its panes in reading order, for F6 and Ctrl+1, 2, 3: all of it, unless it is parted.
    default List<Pane> panes() {
        return List.of(new Pane(root(), this::focus));
    }

    /// Where it needs the room of the navigation's words.
    default Rail rail() {
        return Rail.WHERE_NARROW;
    }

    /// Goes back to the screen it was reached from; tells whether there is one.
    default boolean goBack() {
        return false;
    }

    /// What can be done here and now beside what can be done everywhere: whatever its buttons do, unless it
    /// has more to offer.
    default List<Command> commands() {
        return ButtonCommands.of(root());
    }

    /// The keys that mean something here and nowhere else.
    default List<Shortcut> shortcuts() {
        return List.of();
    }
}
