package org.fieldbook.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Checks consistency rules and aggregates.
final class ConsistencyCheck {

    private final Framework framework;
    private final List<Fault> faults = new ArrayList<>();

    private ConsistencyCheck(Framework framework) {
        this.framework = framework;
    }

    static List<Fault> check(Framework framework, Scope scope) {
        ConsistencyCheck check = new ConsistencyCheck(framework);
        check.checkRules(scope);
        check.checkAggregates();
        return check.faults;
    }

    private void fault(String path, String words) {
        faults.add(new Fault(path, words));
    }

    private void checkRules(Scope scope) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < framework.consistency().size(); i++) {
            ConsistencyRule rule = framework.consistency().get(i);
            String path = "$.consistency[" + i + "]";
            if (!ids.add(rule.id())) {
                fault(path + ".id", "The rule " + rule.id() + " is there twice.");
            }
            if (framework.findSample(rule.sample()).isEmpty()) {
                fault(path + ".sample", "There is no sample " + rule.sample() + ".");
            }
            faults.addAll(
                    ConditionCheck.check(path + ".when", rule.when(), scope.of(rule.sample())));
        }
    }

    private void checkAggregates() {
        Set<String> standards = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < framework.aggregates().size(); i++) {
            Aggregate aggregate = framework.aggregates().get(i);
            String path = "$.aggregates[" + i + "]";
            Optional<Standard> standard = framework.findStandard(aggregate.standard());
            if (standard.isEmpty()) {
                fault(path + ".standard", "There is no standard " + aggregate.standard() + ".");
            } else if (!(standard.get().basis() instanceof Basis.ByProposal)) {
                fault(
                        path + ".standard",
                        "The standard " + aggregate.standard() + " is not rated by a proposal.");
            }
            if (!standards.add(aggregate.standard())) {
                fault(
                        path + ".standard",
                        "The standard " + aggregate.standard() + " is there twice.");
            }
            for (int j = 0; j < aggregate.questions().size(); j++) {
                String code = aggregate.questions().get(j).code();
                if (!codes.add(code)) {
                    fault(
                            path + ".questions[" + j + "].code",
                            "The code " + code + " is there twice.");
                }
            }
        }
    }
}
