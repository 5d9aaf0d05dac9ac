package org.fieldbook.ui.shell;

import java.util.Locale;

/// The places that the navigation leads to, in its order.
enum Section {
    CASES("mdi2f-folder-account-outline"),
    DELIVERY("mdi2o-office-building-outline"),
    RATINGS("mdi2c-chart-box-outline"),
    PRINT("mdi2p-printer-outline");

    private final String icon;

    Section(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }

    /// The last part of its message key and of its control's id.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
