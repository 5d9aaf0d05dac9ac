package org.fieldbook.inspection;

import org.fieldbook.framework.AnswerType;
import org.fieldbook.framework.Condition;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Item;
import org.fieldbook.framework.Section;

import java.util.List;

/// Which items of the framework are asked in interviews: those of its section `practitioner` of practitioners,
/// those of its section `views` of people on probation. A question that only opens the others of its section, such
/// as whether somebody was spoken to at all, is not asked: there the interview is the answer.
public record AskedItems(Framework framework) {

    /// What is asked of these people; nothing if the pack has no such section.
    public List<Item> of(Interview.With with) {
        return framework.samples().stream()
                .flatMap(sample -> sample.sections().stream())
                .filter(section -> section.id().equals(with.section()))
                .findFirst()
                .map(AskedItems::asked)
                .orElse(List.of());
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

    private static boolean isGate(Section section, Item item) {
        return item.answer() instanceof AnswerType.YesNo
                && section.items().stream()
                        .map(Item::appliesWhen)
                        .anyMatch(condition ->
                                condition instanceof Condition.Answered answered
                                        && answered.code().equals(item.code()));
    }

    /// The question that only opens the others of a section; those of the case are given with its answer.
    public List<Item> gates(Interview.With with) {
        return framework.samples().stream()
                .flatMap(sample -> sample.sections().stream())
                .filter(section -> section.id().equals(with.section()))
                .findFirst()
                .map(section ->
                        section.items().stream().filter(item -> isGate(section, item)).toList())
                .orElse(List.of());
    }

    /// The field that holds the answer to an item.
    public String field(Item item) {
        return framework.field(item.code());
    }
}
