package org.fieldbook.ui.access;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TabPane;

import java.util.EnumSet;
import java.util.Set;

/// What a screen reader is told of whatever takes the keyboard: a name and a role.
final class Names {

    /// Roles that say nothing of what can be done.
    private static final Set<AccessibleRole> NONE =
            EnumSet.of(AccessibleRole.NODE, AccessibleRole.PARENT);

    /// Their text is what is typed into them, which is no name.
    private static final Set<AccessibleRole> FIELDS =
            EnumSet.of(
                    AccessibleRole.TEXT_FIELD,
                    AccessibleRole.TEXT_AREA,
                    AccessibleRole.PASSWORD_FIELD,
                    AccessibleRole.COMBO_BOX,
                    AccessibleRole.DATE_PICKER);

    private Names() {}

    static void check(Node node, Faults faults) {
        if (node instanceof TabPane tabs) {
            tabs.getTabs().stream()
                    .filter(tab -> tab.getText() == null || tab.getText().isBlank())
                    .forEach(tab -> faults.add(node, "tab " + tab.getId() + " has no name"));
        }
        if (!takesTheKeyboard(node)) {
            return;
        }
        faults.count("that take the keyboard");
        if (NONE.contains(node.getAccessibleRole())) {
            faults.add(node, "has no role");
        }
        if (!isNamed(node)) {
            faults.add(node, "has no name");
        }
    }

    static boolean takesTheKeyboard(Node node) {
        return node.isFocusTraversable() && !node.isDisabled() && !(node instanceof IndexedCell);
    }

    private static boolean isNamed(Node node) {
        if (isText(node.getAccessibleText())
                || node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) != null) {
            return true;
        }
        return !FIELDS.contains(node.getAccessibleRole())
                && isText(node.queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    private static boolean isText(Object text) {
        return text instanceof String words && !words.isBlank();
    }
}
