package org.fieldbook.ui.why;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.DecideForPanel;

/// What is said of a panel decision that was just recorded, or waits to be.
record PanelWords(Messages messages) {

    String done(DecideForPanel.Recorded recorded) {
        return messages.text(
                switch (recorded) {
                    case DecideForPanel.Decided _ -> "why.decide.done";
                    case DecideForPanel.Withdrawn _ -> "why.withdraw.done";
                });
    }

    /// What is not on the disk, with its reason.
    String waiting(DecideForPanel.Recorded recorded) {
        return switch (recorded) {
            case DecideForPanel.Decided decided ->
                    messages.text("why.decide.waits", decided.to().word(), decided.reason());
            case DecideForPanel.Withdrawn withdrawn ->
                    messages.text("why.withdraw.waits", withdrawn.reason());
        };
    }
}
