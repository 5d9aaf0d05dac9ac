package org.fieldbook.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Checks that the parts of a framework fit together, which no schema can say.
public final class FrameworkCheck {

    /// Kinds of subject that the program keeps for itself.
    private static final Set<String> RESERVED_SAMPLES =
            Set.of("inspection", "note", "member", "replica", "roster", "unit", "expectedUnit");

    /// Columns and fields of every subject that are no attributes.
    private static final Set<String> RESERVED_ATTRIBUTES =
            Set.of(
                    "case",
                    "sample",
                    "inspector",
                    "reference",
                    "withdrawn",
                    "deleted",
                    "complete",
                    "signOff");

    /// Fields of the inspection that are no set-up questions.
    private static final Set<String> RESERVED_FACTS =
            Set.of("genesis", "code", "service", "fieldworkFrom", "fieldworkTo", "pack", "deleted");

    private final Framework framework;
    private final List<Fault> faults = new ArrayList<>();

    private FrameworkCheck(Framework framework) {
        this.framework = framework;
    }

    /// Everything wrong, in the order of the pack; nothing if the pack can be used.
    public static List<Fault> check(Framework framework) {
        FrameworkCheck check = new FrameworkCheck(framework);
        check.checkNames();
        Codes codes = new Codes();
        Scope scope = new Scope(framework);
        check.faults.addAll(QuestionCheck.check(framework, codes, scope));
        check.faults.addAll(ItemCheck.check(framework, codes, scope));
        check.faults.addAll(ConsistencyCheck.check(framework, scope));
        check.checkCaps();
        check.faults.addAll(ScoreCheck.check(framework));
        check.faults.addAll(ChangesCheck.check(framework));
        return List.copyOf(check.faults);
    }

    private void fault(String path, String words) {
        faults.add(new Fault(path, words));
    }

    private void checkNames() {
        Set<String> facts = new HashSet<>();
        for (int i = 0; i < framework.setup().size(); i++) {
            String id = framework.setup().get(i).id();
            if (!facts.add(id)) {
                fault("$.setup[" + i + "].id", "The set-up question " + id + " is there twice.");
            }
            if (RESERVED_FACTS.contains(id)) {
                fault("$.setup[" + i + "].id", "The name " + id + " is kept for the program.");
            }
        }
        Set<String> samples = new HashSet<>();
        for (int i = 0; i < framework.samples().size(); i++) {
            Sample sample = framework.samples().get(i);
            String path = "$.samples[" + i + "]";
            if (!samples.add(sample.id())) {
                fault(path + ".id", "The sample " + sample.id() + " is there twice.");
            }
            if (RESERVED_SAMPLES.contains(sample.id())) {
                fault(path + ".id", "The name " + sample.id() + " is kept for the program.");
            }
            checkAttributes(path, sample, facts);
        }
    }

    private void checkAttributes(String path, Sample sample, Set<String> facts) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < sample.attributes().size(); i++) {
            String id = sample.attributes().get(i).id();
            String at = path + ".attributes[" + i + "].id";
            if (!ids.add(id)) {
                fault(at, "The attribute " + id + " is there twice.");
            }
            if (RESERVED_ATTRIBUTES.contains(id)) {
                fault(at, "The name " + id + " is kept for the program.");
            }
            if (facts.contains(id)) {
                fault(at, id + " is also the name of a set-up question.");
            }
        }
    }

    private void checkCaps() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < framework.caps().size(); i++) {
            Cap cap = framework.caps().get(i);
            String path = "$.caps[" + i + "]";
            if (!ids.add(cap.id())) {
                fault(path + ".id", "The rule " + cap.id() + " is there twice.");
            }
            checkRated(path + ".standard", cap.standard());
            for (int j = 0; j < cap.whenAny().size(); j++) {
                checkRated(path + ".whenAny[" + j + "]", cap.whenAny().get(j));
            }
            if (cap.whenAny().contains(cap.standard())) {
                fault(path + ".whenAny", "A rule cannot lower a standard because of itself.");
            }
            if (cap.at() == Rating.OUTSTANDING) {
                fault(
                        path + ".at",
                        "No rating is better than Outstanding, so the rule does nothing.");
            }
            if (cap.provenance().confidence() == Confidence.UNCONFIRMED) {
                fault(path + ".confidence", ScoreCheck.UNCONFIRMED);
            }
        }
    }

    private void checkRated(String path, String code) {
        Optional<Standard> standard = framework.findStandard(code);
        if (standard.isEmpty()) {
            fault(path, "There is no standard " + code + ".");
        } else if (standard.get().basis() instanceof Basis.RecordedOnly) {
            fault(path, "The standard " + code + " is never rated.");
        }
    }
}
