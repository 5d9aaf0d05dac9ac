package org.fieldbook.ui.erasing;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.EvidenceLog;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Subject;
import org.fieldbook.inspection.Undo;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Snapshot;

/// Puts what was done to evidence, a finding or an interview into words: what it is called by, none of what
/// people wrote in it.
final class DeliveryLine {

    private DeliveryLine() {}

    static String of(Snapshot snapshot, Act act, Messages messages) {
        Act.Step step = act.steps().getFirst();
        SubjectId id = step.subject();
        String named =
                EvidenceLog.reference(
                        snapshot.framework(), snapshot.state(), snapshot.state().subject(id));
        String thing = messages.text("history.thing." + id.kind(), named);
        String reason = step.reason().orElse("");
        if (Undo.isTurn(reason)) {
            return messages.text(
                    reason.equals(Undo.UNDO) ? "history.thing.undo" : "history.thing.redo", thing);
        }
        if (act.steps().stream().anyMatch(one -> isDeletion(one))) {
            return messages.text("history.thing.deleted", thing);
        }
        if (Fields.isAttachment(step.field())) {
            return messages.text(
                    step.after() instanceof Content.Cleared
                            ? "history.thing.detached"
                            : "history.thing.attached",
                    thing);
        }
        boolean isNew =
                act.steps().stream()
                        .anyMatch(one ->
                                (one.field().equals(Fields.NUMBER)
                                                || one.field().equals(Fields.ABOUT))
                                        && one.after() instanceof Content.Held);
        return messages.text(isNew ? "history.thing.added" : "history.thing.changed", thing);
    }

    private static boolean isDeletion(Act.Step step) {
        return step.field().equals(Subject.DELETED) && step.after() instanceof Content.Held;
    }
}
