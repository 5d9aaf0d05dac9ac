package org.fieldbook.ui.delivery;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.EvidenceKind;
import org.fieldbook.inspection.Mark;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.delivery.EvidenceFilter.Scope;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the evidence log is narrowed by.
final class EvidenceFilters extends FlowPane {

    private final EvidenceViewModel model;
    private final Messages messages;
    private final Map<Scope, ToggleButton> scopes = new EnumMap<>(Scope.class);

    EvidenceFilters(EvidenceViewModel model, EvidenceText words, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("evidence-filters");
        var group = new ToggleGroup();
        for (Scope scope : Scope.values()) {
            getChildren().add(chip(scope, group));
        }
        ComboBox<Pick<EvidenceKind>> kinds =
                picks("kind", List.of(EvidenceKind.values()), words::kind);
        kinds.valueProperty()
                .subscribe((_, pick) -> model.narrow(model.filter().withKind(pick.value())));
        ComboBox<Pick<Mark>> marks =
                picks("mark", List.of(Mark.values()), mark -> MarkTag.text(mark, messages));
        marks.valueProperty()
                .subscribe((_, pick) -> model.narrow(model.filter().withMark(pick.value())));
        getChildren().addAll(kinds, marks);
        model.rowsProperty().subscribe(this::counted);
    }

    private ToggleButton chip(Scope scope, ToggleGroup group) {
        var chip = new ToggleButton();
        chip.setId("evidence-" + word(scope));
        chip.getStyleClass().add(Style.CHIP);
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setToggleGroup(group);
        chip.setOnAction(_ -> {
            chip.setSelected(true);
            model.narrow(model.filter().withScope(scope));
        });
        scopes.put(scope, chip);
        return chip;
    }

    private static String word(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    private <T> ComboBox<Pick<T>> picks(String name, List<T> values, Function<T, String> text) {
        var list = new ComboBox<Pick<T>>();
        list.setId("evidence-pick-" + name);
        list.setAccessibleText(messages.text("evidence.pick." + name));
        var all = new Pick<T>(Optional.empty(), messages.text("evidence.pick." + name + ".all"));
        list.getItems().add(all);
        list.getItems()
                .addAll(
                        values.stream()
                                .map(one -> new Pick<>(Optional.of(one), text.apply(one)))
                                .toList());
        list.setValue(all);
        list.setMinWidth(USE_PREF_SIZE);
        list.setButtonCell(new Chosen<>());
        return list;
    }

    /// What is chosen: where there is little room the rest of it is told.
    private static final class Chosen<T> extends ListCell<Pick<T>> {

        @Override
        protected void updateItem(@Nullable Pick<T> pick, boolean empty) {
            super.updateItem(pick, empty);
            if (pick == null || empty) {
                setText(null);
                setTooltip(null);
            } else {
                setText(pick.text());
                setTooltip(new Tooltip(pick.text()));
            }
        }
    }

    private void counted(EvidenceRows rows) {
        Stream.of(Scope.values()).forEach(scope -> count(scope, rows));
    }

    private void count(Scope scope, EvidenceRows rows) {
        ToggleButton chip = scopes.get(scope);
        if (chip != null) {
            chip.setText(
                    scope == Scope.LINKED
                            ? messages.text(
                                    "evidence.scope.linked", rows.standard(), rows.count(scope))
                            : messages.text("evidence.scope." + word(scope), rows.count(scope)));
            chip.setSelected(model.filter().scope() == scope);
        }
    }
}
