package org.fieldbook.inspection;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Value;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The answer to a key question that the lead gave once two had judged the case apart: a field of the case for each
/// question. It counts in place of the first assessment's answer, which stays where it is.
///
/// @param answer Yes, No or that the question does not apply
/// @param by the name on the roster of whoever recorded it, or their identity if it has none
/// @param at when, on their laptop
public record Adjudication(AnswerState answer, String reason, String by, String at) {

    private static final String ANSWER = "answer";
    private static final String REASON = "reason";

    /// What the field holds of one.
    ///
    /// @param word of the answer, see [AnswerStates#word]
    public record Said(String word, String reason) {

        /// As it stands in a journal.
        public Value.Members toValue() {
            return new Value.Members(
                    new TreeMap<>(Map.of(ANSWER, Value.text(word), REASON, Value.text(reason))));
        }

        /// Nothing of the reason.
        @Override
        public String toString() {
            return "Said " + word;
        }
    }

    /// The adjudicated answer to a key question; empty if there is none, or if people disagree about it.
    public static Optional<Adjudication> find(
            Framework framework, State state, Subject subject, KeyQuestion question) {
        Register register = subject.field(Fields.adjudicated(framework, question.code()));
        if (!(register.reading() instanceof Reading.Settled(Value value))) {
            return Optional.empty();
        }
        Change head = register.heads().getFirst();
        return find(value)
                .map(said ->
                        new Adjudication(
                                AnswerStates.ofWord(question, said.word()),
                                said.reason(),
                                Members.find(state, head.record().author())
                                        .map(Member::name)
                                        .orElse(head.record().author().toString()),
                                head.record().at()));
    }

    /// What such a field's value says; empty if it is none that is known here.
    public static Optional<Said> find(Value value) {
        return value instanceof Value.Members(SortedMap<String, Value> members)
                        && members.get(ANSWER) instanceof Value.Text(String word)
                        && members.get(REASON) instanceof Value.Text(String reason)
                ? Optional.of(new Said(word, reason))
                : Optional.empty();
    }

    /// What counts as the answer to a key question: the adjudicated one if there is one, else the subject's own.
    static Reading counting(Framework framework, Subject subject, String code) {
        Reading own = subject.read(framework.field(code));
        Reading adjudicated = subject.read(Fields.adjudicated(framework, code));
        return switch (adjudicated) {
            case Reading.Absent() -> own;
            case Reading.Settled(Value value) ->
                    find(value)
                            .<Reading>map(said -> new Reading.Settled(Value.text(said.word())))
                            .orElse(own);
            case Reading.Differing _ -> adjudicated;
        };
    }

    /// Every answer that may count while people disagree.
    static Set<String> possible(Framework framework, Subject subject, String code) {
        Reading adjudicated = subject.read(Fields.adjudicated(framework, code));
        return adjudicated instanceof Reading.Differing differing
                ? differing.heads().stream()
                        .map(head ->
                                head.value().flatMap(Adjudication::find).map(Said::word).orElse(""))
                        .collect(Collectors.toUnmodifiableSet())
                : Applicability.possible(counting(framework, subject, code));
    }

    /// Nothing of the reason or the name.
    @Override
    public String toString() {
        return "Adjudication " + answer;
    }
}
