package org.fieldbook.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Checks what a pack says of its earlier versions: every field of a journal has one meaning, in every version.
final class ChangesCheck {

    private ChangesCheck() {}

    static List<Fault> check(Framework framework) {
        Changes changes = framework.changes();
        Set<String> codes = PackComparison.codes(framework);
        List<Fault> faults = new ArrayList<>();
        Set<String> was = new HashSet<>();
        for (Map.Entry<String, String> one : changes.renamed().entrySet()) {
            String path = "$.changes.renamed";
            if (!codes.contains(one.getKey())) {
                faults.add(new Fault(path, "There is no " + one.getKey() + " here."));
            }
            if (!was.add(one.getValue())) {
                faults.add(new Fault(path, one.getValue() + " is there twice."));
            }
        }
        for (String gone : changes.gone()) {
            if (codes.contains(gone)) {
                faults.add(
                        new Fault(
                                "$.changes",
                                gone
                                        + " was the code of something else: a new question needs a"
                                        + " code that was never used."));
            }
        }
        for (String code : changes.dropped()) {
            if (was.contains(code)) {
                faults.add(new Fault("$.changes.dropped", code + " is renamed, not dropped."));
            }
        }
        for (String code : changes.meaning().keySet()) {
            if (!codes.contains(code)) {
                faults.add(new Fault("$.changes.meaning", "There is no " + code + " here."));
            }
        }
        for (Map.Entry<String, String> one : changes.listed().entrySet()) {
            check(framework, one.getKey(), one.getValue()).ifPresent(faults::add);
        }
        return faults;
    }

    /// A column that is still one would be asked twice.
    private static Optional<Fault> check(Framework framework, String code, String column) {
        String path = "$.changes.listed";
        List<Sample> asking =
                framework.samples().stream()
                        .filter(sample -> sample.findItem(code).isPresent())
                        .toList();
        if (asking.isEmpty()) {
            return Optional.of(new Fault(path, "There is no item " + code + " here."));
        }
        boolean isStill =
                asking.stream()
                        .flatMap(sample -> sample.attributes().stream())
                        .anyMatch(attribute -> attribute.id().equals(column));
        return isStill
                ? Optional.of(new Fault(path, column + " is still a column of the case list."))
                : Optional.empty();
    }
}
