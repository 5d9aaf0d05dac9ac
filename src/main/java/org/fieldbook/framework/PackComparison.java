package org.fieldbook.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What moving from one version of a pack to another would mean for what is asked and for how it is rated. Asks
/// are told by the field in which they are recorded, whatever their codes.
///
/// @param kept asked as before
/// @param renamed asked under another code
/// @param listed asked in place of a column of the case list, which says it until somebody answers
/// @param dropped asked no more: what is recorded of them is kept and does not count
/// @param added not asked before
/// @param changed asked in both, and not the same; those renamed as well are among both
/// @param rules which parts of the rules differ
public record PackComparison(
        List<Ask> kept,
        List<Renamed> renamed,
        List<Listed> listed,
        List<Ask> dropped,
        List<Ask> added,
        List<Changed> changed,
        Set<Rule> rules) {

    public PackComparison {
        kept = List.copyOf(kept);
        renamed = List.copyOf(renamed);
        listed = List.copyOf(listed);
        dropped = List.copyOf(dropped);
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        rules = Set.copyOf(rules);
    }

    /// A key question, prompt or item.
    ///
    /// @param recorded the code in the name of its field
    /// @param sample whose subjects it is asked of; empty if it is a standard
    public record Ask(String code, String recorded, String sample, String text) {}

    /// The same field under another code.
    public record Renamed(String was, Ask now) {}

    /// A column of the case list that goes, and the item that is asked in its place.
    ///
    /// @param column the attribute that it was
    /// @param title of the attribute
    public record Listed(String column, String title, Ask now) {}

    /// Something about it differs.
    ///
    /// @param what in which ways, at least one
    /// @param meaning what the newer pack says of it; empty if it says nothing
    public record Changed(Ask now, List<What> what, String meaning) {
        public Changed {
            what = List.copyOf(what);
        }
    }

    /// In which way an ask differs.
    public enum What {
        /// The newer pack says that it means something else.
        MEANING,
        TEXT,
        CONDITION,
        /// How it is answered, or whether it may be said not to apply.
        ANSWER,
        /// Whether a case is complete without it.
        REQUIRED
    }

    /// A part of the rules.
    public enum Rule {
        BANDS,
        SCORE_BANDS,
        CAPS,
        DISCRETION,
        CONSISTENCY,
        STANDARDS
    }

    /// As it is compared.
    ///
    /// @param answer whatever says how it is answered
    private record Entry(Ask ask, Condition condition, Object answer, boolean required) {}

    /// Compares two packs of the same id.
    public static PackComparison of(Framework before, Framework after) {
        Map<String, Entry> was = entries(before);
        Map<String, Entry> is = entries(after);
        List<Ask> kept = new ArrayList<>();
        List<Renamed> renamed = new ArrayList<>();
        List<Ask> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        is.forEach((recorded, now) -> {
            Entry then = was.get(recorded);
            if (then == null) {
                added.add(now.ask());
                return;
            }
            List<What> what = differences(then, now, after);
            if (!what.isEmpty()) {
                changed.add(
                        new Changed(
                                now.ask(),
                                what,
                                after.changes().meaning().getOrDefault(now.ask().code(), "")));
            }
            if (!then.ask().code().equals(now.ask().code())) {
                renamed.add(new Renamed(then.ask().code(), now.ask()));
            } else if (what.isEmpty()) {
                kept.add(now.ask());
            }
        });
        List<Ask> dropped =
                was.entrySet().stream()
                        .filter(one -> !is.containsKey(one.getKey()))
                        .map(one -> one.getValue().ask())
                        .toList();
        return new PackComparison(
                kept,
                renamed,
                listed(before, after),
                dropped,
                added,
                changed,
                rules(before, after));
    }

    private static List<Listed> listed(Framework before, Framework after) {
        List<Listed> listed = new ArrayList<>();
        for (Sample sample : after.samples()) {
            for (Item item : sample.items()) {
                String column = after.changes().listed().getOrDefault(item.code(), "");
                before.findSample(sample.id()).stream()
                        .flatMap(one -> one.attributes().stream())
                        .filter(attribute -> attribute.id().equals(column))
                        .map(attribute ->
                                new Listed(
                                        column,
                                        attribute.title(),
                                        ask(after, item.code(), sample.id(), item.text())))
                        .forEach(listed::add);
            }
        }
        return listed;
    }

    private static List<What> differences(Entry then, Entry now, Framework after) {
        List<What> what = new ArrayList<>();
        if (after.changes().meaning().containsKey(now.ask().code())) {
            what.add(What.MEANING);
        }
        if (!then.ask().text().equals(now.ask().text())) {
            what.add(What.TEXT);
        }
        if (!then.condition().equals(now.condition())) {
            what.add(What.CONDITION);
        }
        if (!then.answer().equals(now.answer())) {
            what.add(What.ANSWER);
        }
        if (then.required() != now.required()) {
            what.add(What.REQUIRED);
        }
        return what;
    }

    private static Set<Rule> rules(Framework before, Framework after) {
        List<Rule> rules = new ArrayList<>();
        add(rules, Rule.BANDS, before.bands(), after.bands());
        add(rules, Rule.SCORE_BANDS, before.scoreBands(), after.scoreBands());
        add(rules, Rule.CAPS, before.caps(), after.caps());
        add(rules, Rule.DISCRETION, before.discretion(), after.discretion());
        add(rules, Rule.CONSISTENCY, before.consistency(), after.consistency());
        add(rules, Rule.STANDARDS, standards(before), standards(after));
        return Set.copyOf(rules);
    }

    private static void add(List<Rule> rules, Rule rule, Object before, Object after) {
        if (!before.equals(after)) {
            rules.add(rule);
        }
    }

    /// How standards are rated, by which questions; what is asked in them is compared by itself.
    private static List<String> standards(Framework framework) {
        return framework.standards().stream()
                .map(one ->
                        one.code()
                                + " "
                                + one.title()
                                + " "
                                + one.basis().getClass().getSimpleName()
                                + " "
                                + one.ratedWhen()
                                + one.questions().stream()
                                        .map(question -> framework.field(question.code()))
                                        .toList())
                .toList();
    }

    /// The codes of everything that is asked, and of the standards.
    static Set<String> codes(Framework framework) {
        Set<String> codes = new HashSet<>();
        entries(framework).values().forEach(entry -> codes.add(entry.ask().code()));
        framework.standards().forEach(standard -> codes.add(standard.code()));
        return codes;
    }

    private static Map<String, Entry> entries(Framework framework) {
        Map<String, Entry> all = new LinkedHashMap<>();
        for (KeyQuestion question : framework.questions()) {
            put(
                    all,
                    framework,
                    new Entry(
                            ask(framework, question.code(), question.sample(), question.text()),
                            question.appliesWhen(),
                            question.mayNotApply(),
                            true));
            for (Prompt prompt : question.prompts()) {
                put(
                        all,
                        framework,
                        new Entry(
                                ask(framework, prompt.code(), question.sample(), prompt.text()),
                                prompt.appliesWhen(),
                                List.of(),
                                false));
            }
        }
        for (Sample sample : framework.samples()) {
            for (Item item : sample.items()) {
                put(
                        all,
                        framework,
                        new Entry(
                                ask(framework, item.code(), sample.id(), item.text()),
                                item.appliesWhen(),
                                item.answer(),
                                item.required()));
            }
        }
        return all;
    }

    private static void put(Map<String, Entry> all, Framework framework, Entry entry) {
        all.put(framework.field(entry.ask().code()), entry);
    }

    private static Ask ask(Framework framework, String code, String sample, String text) {
        return new Ask(code, framework.recorded(code), sample, text);
    }
}
