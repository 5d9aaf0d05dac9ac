package org.fieldbook.inspection;

import org.fieldbook.framework.AnswerType;
import org.fieldbook.framework.Condition;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Item;
import org.fieldbook.framework.Section;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Which items of the framework are asked in interviews: those of its section `practitioner` of practitioners,
/// those of its section `views` of people on probation. A question that only opens all others of its section, such
/// as whether somebody was spoken to at all, is not asked: there the interview is the answer.
public record AskedItems(Framework framework) {

    /// What is asked of these people, whether it applies or not; nothing if the pack has no such section.
    public List<Item> of(Interview.With with) {
        return findSection(with).map(AskedItems::asked).orElse(List.of());
    }

    private Optional<Section> findSection(Interview.With with) {
        return framework.samples().stream()
                .flatMap(sample -> sample.sections().stream())
                .filter(section -> section.id().equals(with.section()))
                .findFirst();
    }

    /// Those of them that apply, as far as an interview tells: conditions see its own answers. An item whose
    /// condition looks at anything else, such as the sentence, is asked: the interview may speak of several cases.
    ///
    /// @param texts what stands in a field, by its name
    public List<Item> applying(Interview.With with, Function<String, Optional<String>> texts) {
        var seen = new Seen(of(with), gates(with), said(with, texts));
        return of(with).stream().filter(seen::applies).toList();
    }

    /// What was answered, by code, as the types write it: what a type does not take is left out, and so is what
    /// does not apply; both stay in their fields.
    ///
    /// @param texts what stands in a field, by its name
    SortedMap<String, String> answers(
            Interview.With with, Function<String, Optional<String>> texts) {
        SortedMap<String, String> answers = said(with, texts);
        answers.keySet().retainAll(applying(with, texts).stream().map(Item::code).toList());
        return answers;
    }

    private SortedMap<String, String> said(
            Interview.With with, Function<String, Optional<String>> texts) {
        SortedMap<String, String> said = new TreeMap<>();
        for (Item item : of(with)) {
            texts.apply(field(item))
                    .map(words -> item.answer().read(words))
                    .filter(AnswerType.Read.Taken.class::isInstance)
                    .map(taken -> ((AnswerType.Read.Taken) taken).words())
                    .filter(words -> !words.isEmpty())
                    .ifPresent(words -> said.put(item.code(), words));
        }
        return said;
    }

    /// What conditions see of an interview. Nothing hangs on itself: a pack in which something did would have failed
    /// its check.
    private record Seen(List<Item> items, List<Item> gates, Map<String, String> said) {

        boolean applies(Item item) {
            Map<String, String> fields = new HashMap<>();
            for (String name : item.appliesWhen().fields()) {
                Optional<String> answer = Condition.code(name).flatMap(this::answer);
                if (answer.isEmpty()) {
                    return true;
                }
                fields.put(name, answer.get());
            }
            return item.appliesWhen().holds(fields);
        }

        /// Nothing if the interview does not tell; "" if it has no answer.
        private Optional<String> answer(String code) {
            if (find(gates, code).isPresent()) {
                return Optional.of(AnswerStates.YES);
            }
            return find(items, code).map(item -> applies(item) ? said.getOrDefault(code, "") : "");
        }

        private static Optional<Item> find(List<Item> items, String code) {
            return items.stream().filter(item -> item.code().equals(code)).findFirst();
        }
    }

    /// Whether subjects of this sample have the section that is asked of these people.
    public boolean isAsked(Interview.With with, String sample) {
        return framework.findSample(sample).stream()
                .flatMap(one -> one.sections().stream())
                .anyMatch(section -> section.id().equals(with.section()));
    }

    private static List<Item> asked(Section section) {
        return section.items().stream().filter(item -> !isGate(section, item)).toList();
    }

    /// One on which only some of the others hang, such as whether there was training, is a question like any.
    private static boolean isGate(Section section, Item item) {
        List<Item> others = section.items().stream().filter(other -> !other.equals(item)).toList();
        return item.answer() instanceof AnswerType.YesNo
                && !others.isEmpty()
                && others.stream().allMatch(other -> hangs(section, other, item.code()));
    }

    /// Whether it applies hangs on this answer, over whatever detour.
    private static boolean hangs(Section section, Item item, String code) {
        return item.appliesWhen().fields().stream()
                .flatMap(name -> Condition.code(name).stream())
                .anyMatch(seen ->
                        seen.equals(code)
                                || section.items().stream()
                                        .filter(one -> one.code().equals(seen))
                                        .anyMatch(one -> hangs(section, one, code)));
    }

    /// The question that only opens all others of a section; those of the case are given with its answer.
    public List<Item> gates(Interview.With with) {
        return findSection(with)
                .map(section ->
                        section.items().stream().filter(item -> isGate(section, item)).toList())
                .orElse(List.of());
    }

    /// The field that holds the answer to an item.
    public String field(Item item) {
        return framework.field(item.code());
    }
}
