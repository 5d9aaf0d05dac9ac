package org.fieldbook.ui.cases;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.fx.Shortcut;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/// The keys of the table: the arrow keys choose a row and Enter opens it, Space ticks it, Shift with an arrow
/// ticks as it goes, Ctrl+A ticks all, Escape none, and typing goes to a reference. Up from the first row, or
/// Shift+Tab, leads to the heads of the columns.
final class CaseKeys {

    private static final Set<KeyCode> MOVES =
            Set.of(
                    KeyCode.UP,
                    KeyCode.DOWN,
                    KeyCode.PAGE_UP,
                    KeyCode.PAGE_DOWN,
                    KeyCode.HOME,
                    KeyCode.END);

    private final CaseTable table;
    private final CasesViewModel model;
    private int from = -1;

    CaseKeys(CaseTable table, CasesViewModel model) {
        this.table = table;
        this.model = model;
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onPressed);
        // A row that is chosen later, because the rows were narrowed, is not gone to by a key.
        table.addEventFilter(KeyEvent.KEY_RELEASED, _ -> from = -1);
        table.addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
        table.getSelectionModel().selectedIndexProperty().subscribe(this::onChosen);
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openChosen();
            }
        });
    }

    /// The keys of the list as the sheet of shortcuts tells them.
    static List<Shortcut> shortcuts(SearchKey slash, Messages messages) {
        return List.of(
                new Shortcut(messages.text("shortcuts.cases.open"), "Enter"),
                new Shortcut(messages.text("shortcuts.cases.search"), slash.words()),
                new Shortcut(messages.text("shortcuts.cases.type"), "A-Z", "0-9", "-"),
                new Shortcut(messages.text("shortcuts.cases.tick"), "Space"),
                new Shortcut(messages.text("shortcuts.cases.tickOn"), "Shift+Up", "Shift+Down"),
                new Shortcut(messages.text("shortcuts.cases.tickAll"), "Ctrl+A"),
                new Shortcut(messages.text("shortcuts.cases.untick"), "Esc"),
                new Shortcut(messages.text("shortcuts.cases.takeBack"), "Ctrl+Z"),
                new Shortcut(messages.text("shortcuts.cases.heads"), "Up"),
                new Shortcut(messages.text("shortcuts.cases.head"), "Left", "Right"),
                new Shortcut(messages.text("shortcuts.cases.sort"), "Enter", "Shift+Enter"),
                new Shortcut(messages.text("shortcuts.cases.widen"), "Shift+Left", "Shift+Right"),
                new Shortcut(
                        messages.text("shortcuts.cases.move"),
                        "Ctrl+Shift+Left",
                        "Ctrl+Shift+Right"));
    }

    private void onPressed(KeyEvent event) {
        from = -1;
        if (!table.isFocused()) {
            return;
        }
        boolean done =
                switch (event.getCode()) {
                    case ENTER -> openChosen();
                    case SPACE -> tickChosen();
                    case ESCAPE -> untick();
                    case A -> event.isShortcutDown() && tickAll();
                    case Z -> event.isShortcutDown() && !event.isShiftDown() && takeBack();
                    case UP -> !event.isShiftDown() && isFirst() && focusHead();
                    default -> false;
                };
        if (done) {
            event.consume();
        } else if (MOVES.contains(event.getCode())) {
            if (event.isShiftDown()) {
                from = table.getSelectionModel().getSelectedIndex();
            } else {
                model.ticks().endRange();
            }
        }
    }

    /// The table itself knows how far a key moves.
    private void onChosen(Number chosen) {
        if (from >= 0 && chosen.intValue() >= 0) {
            model.ticks().extend(table.getItems(), from, chosen.intValue());
        }
    }

    private boolean isFirst() {
        return table.getSelectionModel().getSelectedIndex() <= 0;
    }

    private boolean focusHead() {
        table.columns().stream()
                .filter(CaseColumn::isVisible)
                .map(CaseColumn::head)
                .filter(SortHead::isFocusTraversable)
                .findFirst()
                .or(() ->
                        table.columns().stream()
                                .filter(CaseColumn::isVisible)
                                .map(CaseColumn::head)
                                .findFirst())
                .ifPresent(SortHead::requestFocus);
        return true;
    }

    private boolean openChosen() {
        @Nullable CaseRow selected = table.getSelectionModel().getSelectedItem();
        if (selected != null) {
            model.open(selected);
        }
        return true;
    }

    private boolean tickChosen() {
        @Nullable CaseRow selected = table.getSelectionModel().getSelectedItem();
        if (selected != null) {
            model.ticks().toggle(selected.id());
        }
        return true;
    }

    private boolean tickAll() {
        model.ticks().toggleAll(table.getItems());
        return true;
    }

    /// Leaves the key to whoever else waits for it if nothing is ticked.
    private boolean untick() {
        boolean any = !model.ticks().tickedProperty().get().isEmpty();
        model.ticks().clear();
        return any;
    }

    private boolean takeBack() {
        boolean any = model.picked().acts().doneProperty().get() != null;
        model.picked().acts().takeBack();
        return any;
    }

    private void onTyped(KeyEvent event) {
        if (!table.isFocused()
                || event.isControlDown()
                || event.isAltDown()
                || event.isMetaDown()
                || !TypeAhead.takes(event.getCharacter())) {
            return;
        }
        model.typeAhead()
                .type(
                        event.getCharacter(),
                        table.getItems(),
                        table.getSelectionModel().getSelectedIndex())
                .ifPresent(at -> {
                    model.ticks().endRange();
                    table.getSelectionModel().clearAndSelect(at);
                    table.scrollTo(Math.max(0, at - 2));
                });
        event.consume();
    }
}
