package org.fieldbook.ui.erasing;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Undo;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Value;
import org.fieldbook.rating.AggregateResult;
import org.fieldbook.service.Snapshot;

import java.util.UUID;

/// Puts what was done about the delivery units of a region into words.
final class RegionLine {

    private RegionLine() {}

    static String of(Snapshot snapshot, Act act, Messages messages) {
        Act.Step step = act.steps().getFirst();
        boolean cleared = step.after() instanceof Content.Cleared;
        if (step.subject().kind().equals(Fields.EXPECTED_UNIT)) {
            return messages.text(
                    cleared ? "history.unit.noMore" : "history.unit.expected", text(step));
        }
        String unit = name(snapshot, step.subject().id());
        String reason = step.reason().orElse("");
        if (Undo.isTurn(reason)) {
            return messages.text(
                    reason.equals(Undo.UNDO) ? "history.unit.undo" : "history.unit.redo", unit);
        }
        return messages.text(cleared ? "history.unit.out" : "history.unit.in", unit);
    }

    private static String text(Act.Step step) {
        Content said =
                step.after() instanceof Content.Cleared
                        ? step.before().stream().findFirst().orElse(step.after())
                        : step.after();
        return said instanceof Content.Held(Value.Text(String name)) ? name : "";
    }

    /// What it is called, as far as its counts are added up now; else which inspection it is.
    private static String name(Snapshot snapshot, UUID unit) {
        return snapshot.ratings().aggregates().stream()
                .flatMap(result -> result.questions().stream())
                .flatMap(pool -> pool.shares().stream())
                .filter(share -> share.inspection().equals(unit))
                .map(AggregateResult.Share::name)
                .findFirst()
                .orElse(unit.toString());
    }
}
