package org.fieldbook.ui.shell;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The places that the navigation leads to, in its order.
enum Section {
    OVERVIEW("1", "mdi2v-view-dashboard-outline"),
    CASES("2", "mdi2f-folder-account-outline"),
    DELIVERY("3", "mdi2o-office-building-outline"),
    RATINGS("4", "mdi2c-chart-box-outline"),
    EXCHANGE("5", "mdi2s-swap-horizontal"),
    PRINT("6", "mdi2p-printer-outline");

    private final String digit;
    private final String icon;

    Section(String digit, String icon) {
        this.digit = digit;
        this.icon = icon;
    }

    /// The key that goes there, with Alt.
    String digit() {
        return digit;
    }

    /// The section of a key.
    static Optional<Section> find(String digit) {
        return Stream.of(values()).filter(section -> section.digit.equals(digit)).findFirst();
    }

    /// The section of an id; the overview where there is none of that id.
    static Section of(String id) {
        return Stream.of(values())
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElse(OVERVIEW);
    }

    String icon() {
        return icon;
    }

    /// The last part of its message key and of its control's id.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
