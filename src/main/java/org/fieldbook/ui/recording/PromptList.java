package org.fieldbook.ui.recording;

import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.ui.control.Style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The prompts of a key question, one row each.
final class PromptList extends VBox {

    private final RecordingViewModel model;
    private final Messages messages;
    private final List<PromptRow> rows = new ArrayList<>();

    PromptList(RecordingViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll(Style.CARD, "prompt-list");
    }

    void show(CaseSheet sheet) {
        if (rows.size() != sheet.rows().size()) {
            rows.clear();
            for (int index = 0; index < sheet.rows().size(); index++) {
                rows.add(row(index));
            }
            getChildren().setAll(rows);
        }
        for (PromptRow row : rows) {
            row.show(sheet.rows().get(row.index()), rows.size(), sheet.isLocked());
        }
        setCurrent(model.rowProperty().get());
    }

    private PromptRow row(int place) {
        var row = new PromptRow(place, messages, this::answer);
        row.setOnMousePressed(_ -> {
            model.rowProperty().set(place);
            row.requestFocus();
        });
        row.focusedProperty()
                .subscribe(focused -> {
                    if (focused) {
                        model.rowProperty().set(place);
                    }
                });
        return row;
    }

    private void answer(int prompt, AnswerState answer) {
        model.rowProperty().set(prompt);
        model.acts().answer(answer);
    }

    /// Marks the current prompt; as many as there are prompts stands for none of them.
    void setCurrent(int current) {
        rows.forEach(row -> row.setCurrent(row.index() == current));
        if (current >= rows.size() && !rows.isEmpty()) {
            // One of the prompts is always a stop of Tab, or nothing led back to them.
            rows.getLast().setFocusTraversable(true);
        }
    }

    void setHints(boolean wanted) {
        rows.forEach(row -> row.setHints(wanted));
    }

    /// Aims at nothing that was aimed at in another case or key question: the rows stay the same.
    void forgetAim() {
        rows.forEach(row -> row.segment().forgetAim());
    }

    /// The prompt with this place; none for the judgement's.
    Optional<PromptRow> find(int place) {
        return rows.stream().filter(row -> row.index() == place).findFirst();
    }

    /// The prompt that has the focus.
    Optional<PromptRow> focused() {
        return rows.stream().filter(PromptRow::isFocused).findFirst();
    }
}
