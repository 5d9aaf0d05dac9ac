package org.fieldbook.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Checks the sections of samples with their items.
final class ItemCheck {

    private final Framework framework;
    private final Codes codes;
    private final Scope scope;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> places = new LinkedHashMap<>();

    private ItemCheck(Framework framework, Codes codes, Scope scope) {
        this.framework = framework;
        this.codes = codes;
        this.scope = scope;
    }

    static List<Fault> check(Framework framework, Codes codes, Scope scope) {
        ItemCheck check = new ItemCheck(framework, codes, scope);
        for (int i = 0; i < framework.samples().size(); i++) {
            check.checkSections("$.samples[" + i + "]", framework.samples().get(i));
        }
        check.checkCircles();
        return check.faults;
    }

    private void fault(String path, String words) {
        faults.add(new Fault(path, words));
    }

    private void checkSections(String path, Sample sample) {
        Set<String> ids = new HashSet<>();
        ConditionCheck.Known known = scope.of(sample.id());
        for (int i = 0; i < sample.sections().size(); i++) {
            Section section = sample.sections().get(i);
            String at = path + ".sections[" + i + "]";
            if (!ids.add(section.id())) {
                fault(at + ".id", "The section " + section.id() + " is there twice.");
            }
            for (int j = 0; j < section.items().size(); j++) {
                checkItem(at + ".items[" + j + "]", section.items().get(j), known);
            }
        }
    }

    private void checkItem(String path, Item item, ConditionCheck.Known known) {
        faults.addAll(codes.use(path + ".code", item.code()));
        places.putIfAbsent(item.code(), path);
        if (known.fields().containsKey(item.code())) {
            fault(
                    path + ".code",
                    item.code() + " is also the name of an attribute or a set-up question.");
        }
        checkAnswer(path + ".answer", item.answer());
        faults.addAll(ConditionCheck.check(path + ".appliesWhen", item.appliesWhen(), known));
    }

    private void checkAnswer(String path, AnswerType answer) {
        String list = answer instanceof AnswerType.Scale ? ".points" : ".options";
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < answer.options().size(); i++) {
            String id = answer.options().get(i).id();
            if (!ids.add(id)) {
                fault(path + list + "[" + i + "].id", "The option " + id + " is there twice.");
            }
        }
        if (answer instanceof AnswerType.Whole whole && whole.least() > whole.most()) {
            fault(path + ".most", "The range ends before it begins.");
        }
        if (answer instanceof AnswerType.Day day && day.first().isAfter(day.last())) {
            fault(path + ".last", "The range ends before it begins.");
        }
    }

    /// Whether something applies must not hang on itself, over whatever detour.
    private void checkCircles() {
        Map<String, Set<String>> ways = new HashMap<>();
        places.keySet().forEach(code -> ways.put(code, asked(code)));
        framework
                .questions()
                .forEach(question -> {
                    ways.put(question.code(), asked(question.code()));
                    question.prompts()
                            .forEach(prompt -> ways.put(prompt.code(), asked(prompt.code())));
                });
        for (String code : ways.keySet().stream().sorted().toList()) {
            if (reaches(code, code, ways, new HashSet<>())) {
                fault(
                        places.getOrDefault(code, "$.standards") + ".appliesWhen",
                        "Whether " + code + " applies hangs on itself.");
            }
        }
    }

    private Set<String> asked(String code) {
        return framework.findCondition(code).stream()
                .flatMap(condition -> condition.fields().stream())
                .flatMap(field -> Condition.code(field).stream())
                .collect(Collectors.toSet());
    }

    private static boolean reaches(
            String from, String goal, Map<String, Set<String>> ways, Set<String> seen) {
        for (String next : ways.getOrDefault(from, Set.of())) {
            if (next.equals(goal) || (seen.add(next) && reaches(next, goal, ways, seen))) {
                return true;
            }
        }
        return false;
    }
}
