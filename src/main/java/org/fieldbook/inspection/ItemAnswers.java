package org.fieldbook.inspection;

import org.fieldbook.framework.AnswerType;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Item;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Value;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Answers to items: how they stand in a journal, and where an item stands for a subject.
public final class ItemAnswers {

    private ItemAnswers() {}

    /// What is recorded for an answer as its type writes it, see [AnswerType.Read.Taken]: a list of
    /// texts for several options, a whole number, or text.
    public static Value value(AnswerType type, String words) {
        return switch (type) {
            case AnswerType.SeveralOf _ ->
                    new Value.Items(Stream.of(words.split(" ")).<Value>map(Value::text).toList());
            case AnswerType.Whole _ -> new Value.Whole(Long.parseLong(words));
            case AnswerType.YesNo _,
                    AnswerType.OneOf _,
                    AnswerType.Day _,
                    AnswerType.Words _,
                    AnswerType.Scale _ ->
                    Value.text(words);
        };
    }

    /// What is recorded in the words of the type; empty if the type does not take it, as when another
    /// program wrote it. Such a value is kept and counts as no answer.
    public static Optional<String> words(AnswerType type, Value value) {
        Optional<String> said =
                switch (value) {
                    case Value.Text(String text) ->
                            type instanceof AnswerType.SeveralOf || type instanceof AnswerType.Whole
                                    ? Optional.empty()
                                    : Optional.of(text);
                    case Value.Whole(long number) ->
                            Optional.of(Long.toString(number))
                                    .filter(_ -> type instanceof AnswerType.Whole);
                    case Value.Items(List<Value> items) ->
                            joined(items).filter(_ -> type instanceof AnswerType.SeveralOf);
                    case Value.Truth _, Value.Members _ -> Optional.empty();
                };
        return said.map(type::read)
                .flatMap(read ->
                        read instanceof AnswerType.Read.Taken(String taken)
                                ? Optional.of(taken)
                                : Optional.empty())
                .filter(taken -> !taken.isEmpty());
    }

    private static Optional<String> joined(List<Value> items) {
        return items.stream().allMatch(Value.Text.class::isInstance)
                ? Optional.of(
                        items.stream()
                                .map(item -> ((Value.Text) item).text())
                                .collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    /// Every answer the reading may come to, in the words of the type; "" is none.
    static Set<String> possible(AnswerType type, Reading reading) {
        return switch (reading) {
            case Reading.Absent() -> Set.of("");
            case Reading.Settled(Value value) -> Set.of(words(type, value).orElse(""));
            case Reading.Differing(List<Change> heads) ->
                    heads.stream()
                            .map(head ->
                                    head.value().flatMap(value -> words(type, value)).orElse(""))
                            .collect(Collectors.toUnmodifiableSet());
        };
    }

    /// What stands for an item: its own answers, or what the case list said where the item is asked in place of a
    /// column and nobody answered it yet. Who clears an answer leaves none.
    public static Register register(Framework framework, String code, Subject subject) {
        Register own = subject.field(framework.field(code));
        return Optional.ofNullable(framework.changes().listed().get(code))
                .filter(_ -> own.history().isEmpty())
                .map(subject::field)
                .orElse(own);
    }

    /// Where the item stands for one subject.
    ///
    /// @param possible what conditions can see, see [Facts#possible]
    public static ItemState state(
            Framework framework,
            Item item,
            Subject subject,
            Function<String, Set<String>> possible) {
        return state(item, register(framework, item.code(), subject).reading(), possible);
    }

    static ItemState state(Item item, Reading reading, Function<String, Set<String>> possible) {
        return switch (Applicability.of(item.appliesWhen(), possible)) {
            case DOES_NOT_APPLY -> ItemState.NOT_APPLICABLE;
            case UNDECIDED -> ItemState.UNDECIDED;
            case APPLIES ->
                    switch (reading) {
                        case Reading.Absent() -> ItemState.UNANSWERED;
                        case Reading.Differing _ -> ItemState.UNDECIDED;
                        case Reading.Settled(Value value) ->
                                words(item.answer(), value).isPresent()
                                        ? ItemState.ANSWERED
                                        : ItemState.UNANSWERED;
                    };
        };
    }
}
