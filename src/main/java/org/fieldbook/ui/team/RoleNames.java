package org.fieldbook.ui.team;

import javafx.util.StringConverter;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Role;
import org.jspecify.annotations.Nullable;

/// What people call a role, for lists to choose from.
final class RoleNames extends StringConverter<Role> {

    private final Messages messages;

    RoleNames(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String toString(@Nullable Role role) {
        return role == null ? "" : messages.text("role." + role.word());
    }

    @Override
    public @Nullable Role fromString(String name) {
        return null;
    }
}
