package org.fieldbook.service;

import org.fieldbook.framework.AnswerType;
import org.fieldbook.framework.Item;
import org.fieldbook.inspection.ItemAnswers;
import org.fieldbook.journal.Value;

import java.util.List;
import java.util.Optional;

/// Brings an answer to an item to the form its type records, or says why it cannot be taken.
final class ItemRefusals {

    private ItemRefusals() {}

    /// Why the words are not taken; empty if they are.
    static Optional<Failure> find(Item item, String words) {
        return item.answer().read(words)
                        instanceof
                        AnswerType.Read.Refused(AnswerType.Refusal why, List<String> arguments)
                ? Optional.of(failure(item, why, arguments))
                : Optional.empty();
    }

    /// What is recorded; empty if the answer says nothing, which clears it.
    static Optional<Value> value(Item item, String words) {
        return switch (item.answer().read(words)) {
            case AnswerType.Read.Taken(String taken) ->
                    Optional.of(taken)
                            .filter(text -> !text.isEmpty())
                            .map(text -> ItemAnswers.value(item.answer(), text));
            case AnswerType.Read.Refused(AnswerType.Refusal why, List<String> arguments) ->
                    throw failure(item, why, arguments);
        };
    }

    private static Failure failure(Item item, AnswerType.Refusal why, List<String> arguments) {
        String text = item.text();
        return switch (why) {
            case NOT_LISTED -> refused("A-13", "answer.item.notListed", text, arguments.getFirst());
            case TWICE -> refused("A-14", "answer.item.twice", text, arguments.getFirst());
            case NO_WHOLE_NUMBER -> refused("A-15", "answer.item.noWholeNumber", text);
            case NO_DAY -> refused("A-16", "answer.item.noDay", text);
            case OUTSIDE ->
                    refused(
                            "A-17",
                            "answer.item.outside",
                            text,
                            arguments.getFirst(),
                            arguments.getLast());
            case TOO_LONG -> refused("A-18", "answer.item.tooLong", text, arguments.getFirst());
        };
    }

    private static Failure refused(String code, String key, Object... arguments) {
        return new Failure(Failure.Kind.INPUT, code, key, arguments);
    }
}
