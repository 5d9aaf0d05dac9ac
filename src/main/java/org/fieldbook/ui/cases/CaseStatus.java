package org.fieldbook.ui.cases;

import org.fieldbook.ui.control.StatusTag;

import java.util.Locale;

/// Where a case stands, in the order in which cases are worked through.
enum CaseStatus {
    NOT_STARTED("notStarted", StatusTag.Look.IDLE),
    IN_PROGRESS("inProgress", StatusTag.Look.BUSY),
    COMPLETE("complete", StatusTag.Look.DONE),
    CHANGED("changed", StatusTag.Look.WARN),
    SIGNED_OFF("signedOff", StatusTag.Look.SURE);

    private final String id;
    private final StatusTag.Look look;

    CaseStatus(String id, StatusTag.Look look) {
        this.id = id;
        this.look = look;
    }

    String key() {
        return "status." + id;
    }

    String id() {
        return id.toLowerCase(Locale.ROOT);
    }

    StatusTag.Look look() {
        return look;
    }
}
