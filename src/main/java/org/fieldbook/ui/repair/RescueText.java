package org.fieldbook.ui.repair;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.RepairStore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a rescue saved and what it did not, in sentences.
final class RescueText {

    private RescueText() {}

    static List<String> of(RepairStore.Rescued rescued, Path target, Messages messages) {
        List<String> lines = new ArrayList<>();
        lines.add(
                messages.text(
                        rescued.isWhole() ? "repair.rescued" : "repair.rescued.parts",
                        target.toString()));
        for (RepairStore.Saved one : rescued.inspections()) {
            lines.add(
                    messages.text(
                            "repair.rescued.inspection",
                            one.inspection().toString(),
                            one.changes(),
                            one.fromBackups()));
            one.lost().forEach(lost -> lines.add(text(lost, messages)));
        }
        rescued.faults().forEach(fault -> lines.add(text(fault, messages)));
        return lines;
    }

    private static String text(RepairStore.Fault fault, Messages messages) {
        return messages.text(fault.key(), fault.arguments().toArray());
    }
}
