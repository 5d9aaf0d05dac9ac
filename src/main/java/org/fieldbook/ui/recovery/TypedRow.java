package org.fieldbook.ui.recovery;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.RecoveryRow;

/// One row of the sheet as it is typed, and what is said of it once somebody leaves it.
final class TypedRow {

    private final int number;
    private final Messages messages;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper whole = new ReadOnlyBooleanWrapper();

    /// @param number from 1
    TypedRow(int number, Messages messages) {
        this.number = number;
        this.messages = messages;
        text.subscribe(() -> {
            said.set("");
            whole.set(false);
        });
    }

    int number() {
        return number;
    }

    // Properties

    StringProperty textProperty() {
        return text;
    }

    /// What is right or wrong about it; empty while nothing is known.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Whether it was found to be as printed.
    ReadOnlyBooleanProperty wholeProperty() {
        return whole.getReadOnlyProperty();
    }

    // Commands

    /// Says what is wrong with it; a row that is as printed is written in full. Nothing is said of a row
    /// that nothing was typed into.
    void leave() {
        if (!RecoveryRow.words(text.get()).isEmpty()) {
            check();
        }
    }

    /// Likewise, of every row.
    boolean check() {
        switch (RecoveryRow.read(number, text.get())) {
            case RecoveryRow.Whole row -> {
                text.set(String.join(" ", row.words()));
                whole.set(true);
                said.set(messages.text("recover.row.whole"));
            }
            case RecoveryRow.Unknown(int place) ->
                    said.set(messages.text("recover.row.unknown", place));
            case RecoveryRow.Miscounted(int count) ->
                    said.set(messages.text("recover.row.count", count));
            case RecoveryRow.Differing() -> said.set(messages.text("recover.row.differ"));
        }
        return whole.get();
    }
}
