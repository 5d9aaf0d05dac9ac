package org.fieldbook.inspection;

import org.fieldbook.journal.SubjectId;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A subject of a sample as lists show it. Where people disagree about a text it holds the stand-in.
///
/// @param reference what people call it, such as `WK-014`; empty if it has none
/// @param inspector who has it; empty if nobody
/// @param attributes by attribute id, in the pack's order, then columns that an item is asked in place of; those
///     without a value are missing
/// @param answers by code of the key question, in the pack's order; every question of its sample
/// @param promptsAnswered how many prompts that apply hold an answer
/// @param changedSince whether it changed since it was completed or, if it was, signed off
/// @param withdrawn why it is out of its sample; empty if it is in
/// @param lastChanged when it or one of its notes last changed, on that laptop
/// @param judged key questions answered Yes or No
/// @param applicable key questions that apply, answered or not
/// @param notes how many notes are about it
/// @param completeness what is recorded beside the key questions, and what does not fit together
/// @param hidden whether its answers and notes are hidden from whoever looks, because they assess it apart
public record SampleSubject(
        SubjectId id,
        String reference,
        String inspector,
        Map<String, String> attributes,
        Map<String, AnswerState> answers,
        int promptsAnswered,
        Status status,
        boolean changedSince,
        Optional<String> withdrawn,
        Optional<String> lastChanged,
        int judged,
        int applicable,
        int notes,
        Completeness completeness,
        boolean hidden) {

    public SampleSubject {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /// The sample it belongs to.
    public String sample() {
        return id.kind();
    }

    /// Whether it is out of its sample and counts nowhere.
    public boolean isWithdrawn() {
        return withdrawn.isPresent();
    }

    /// The same for somebody who assesses it apart: without anything that tells what its inspector found. How far
    /// it is stays.
    ///
    /// @param listed what the case list says, among its attributes
    SampleSubject withoutFindings(Set<String> listed) {
        Map<String, String> known = new LinkedHashMap<>(attributes);
        known.keySet().retainAll(listed);
        Map<String, AnswerState> none = new LinkedHashMap<>();
        answers.keySet().forEach(code -> none.put(code, AnswerState.UNANSWERED));
        return new SampleSubject(
                id,
                reference,
                inspector,
                known,
                none,
                0,
                status,
                changedSince,
                withdrawn,
                lastChanged,
                0,
                answers.size(),
                0,
                Completeness.NONE,
                true);
    }

    /// Only what it is called.
    @Override
    public String toString() {
        return id.kind() + " " + reference;
    }
}
