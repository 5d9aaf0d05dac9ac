package org.fieldbook.ui.restore;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.ReturnToRestorePoint.Difference;
import org.fieldbook.service.ReturnToRestorePoint.Plan;

import java.util.List;

/// What returning to a restore point would change, in sentences.
final class PlanText {

    private PlanText() {}

    /// One sentence for each inspection that would change, or one that none would.
    static List<String> of(Plan plan, Messages messages) {
        List<String> changes =
                plan.differences().stream()
                        .filter(one -> !one.isSame())
                        .map(one -> sentence(one, messages))
                        .toList();
        return changes.isEmpty() ? List.of(messages.text("restore.same")) : changes;
    }

    private static String sentence(Difference one, Messages messages) {
        if (one.damaged()) {
            return messages.text("restore.damaged", one.name());
        }
        return switch (one.state()) {
            case ONLY_NOW -> messages.text("restore.onlyNow", one.name(), one.leaving());
            case ONLY_THEN -> messages.text("restore.onlyThen", one.name(), one.coming());
            case BOTH ->
                    messages.text(
                            "restore.both", one.name(), one.leaving(), one.coming(), one.typed());
        };
    }
}
