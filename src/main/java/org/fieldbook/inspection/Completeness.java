package org.fieldbook.inspection;

import org.fieldbook.framework.ConsistencyRule;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Item;
import org.fieldbook.framework.Sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// What is recorded of one subject beside its key questions, and what does not fit together. Only what
/// applies is counted.
///
/// @param applicable items that apply, answered or not
/// @param answered those with an answer
/// @param missing codes of required items that apply and have no answer, in the pack's order
/// @param undecided codes of items in conflict, or about which a conflict leaves open whether they apply
/// @param hidden codes of items that do not apply and hold an answer: kept, shown nowhere, not counted
/// @param queries raised now, in the pack's order
public record Completeness(
        int applicable,
        int answered,
        List<String> missing,
        List<String> undecided,
        List<String> hidden,
        List<Query> queries) {

    /// Of a subject whose sample has neither items nor consistency rules.
    public static final Completeness NONE =
            new Completeness(0, 0, List.of(), List.of(), List.of(), List.of());

    public Completeness {
        missing = List.copyOf(missing);
        undecided = List.copyOf(undecided);
        hidden = List.copyOf(hidden);
        queries = List.copyOf(queries);
    }

    /// The queries that stand in the way of completing the subject.
    public List<Query> open() {
        return queries.stream().filter(Query::isOpen).toList();
    }

    /// What this subject comes to.
    ///
    /// @param possible what conditions can see, see [Facts#possible]
    public static Completeness of(
            Framework framework,
            Sample sample,
            Subject subject,
            Function<String, Set<String>> possible) {
        List<ConsistencyRule> rules = framework.consistencyOf(sample.id());
        if (sample.sections().isEmpty() && rules.isEmpty()) {
            return NONE;
        }
        int answered = 0;
        int applicable = 0;
        List<String> missing = new ArrayList<>();
        List<String> undecided = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        for (Item item : sample.items()) {
            ItemState state = ItemAnswers.state(framework, item, subject, possible);
            switch (state) {
                case ANSWERED -> answered++;
                case UNANSWERED -> {
                    if (item.required()) {
                        missing.add(item.code());
                    }
                }
                case UNDECIDED -> undecided.add(item.code());
                case NOT_APPLICABLE -> {
                    Reading kept = ItemAnswers.register(framework, item.code(), subject).reading();
                    if (!(kept instanceof Reading.Absent)) {
                        hidden.add(item.code());
                    }
                }
            }
            applicable += state == ItemState.NOT_APPLICABLE ? 0 : 1;
        }
        List<Query> queries =
                rules.stream().flatMap(rule -> query(framework, rule, subject, possible)).toList();
        return new Completeness(applicable, answered, missing, undecided, hidden, queries);
    }

    /// A conflict that leaves open whether the answers fit raises nothing: it is listed as a conflict.
    private static Stream<Query> query(
            Framework framework,
            ConsistencyRule rule,
            Subject subject,
            Function<String, Set<String>> possible) {
        return Applicability.of(rule.when(), possible) == Applicability.Verdict.APPLIES
                ? Stream.of(new Query(rule, subject.text(Fields.query(framework, rule))))
                : Stream.empty();
    }
}
