package org.fieldbook.ui.recording;

import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.ItemState;
import org.fieldbook.inspection.PromptBalance;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Draft;
import org.fieldbook.service.Entry;
import org.fieldbook.service.RecordAnswers;
import org.fieldbook.ui.fx.FieldTyping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What was entered about a case and is not on the disk. In the form it stands in place of what is saved, marked as
/// waiting; steps, counts and ratings go by what is saved.
///
/// @param answers the newest of each question, by its code
/// @param typed text fields that wait
/// @param returned the comment that the case is returned with
record WaitingAnswers(
        Map<String, RecordAnswers.Given> answers,
        Set<FieldTyping.Place> typed,
        Optional<String> returned) {

    /// Nothing waits.
    static final WaitingAnswers NONE = new WaitingAnswers(Map.of(), Set.of(), Optional.empty());

    WaitingAnswers {
        answers = Map.copyOf(answers);
        typed = Set.copyOf(typed);
    }

    /// Of the entries that wait those about this case.
    static WaitingAnswers of(List<Entry> entries, SubjectId subject) {
        if (entries.isEmpty()) {
            return NONE;
        }
        Map<String, RecordAnswers.Given> answers = new HashMap<>();
        Set<FieldTyping.Place> typed = new HashSet<>();
        Optional<String> returned = Optional.empty();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Answered(var given) && given.subject().equals(subject)) {
                answers.put(given.code(), given);
            }
            if (entry instanceof Entry.Returned(var wanted) && wanted.subject().equals(subject)) {
                returned = Optional.of(wanted.comment());
            }
            entry.text()
                    .filter(draft -> draft.subject().equals(subject))
                    .map(Draft::texts)
                    .ifPresent(texts ->
                            texts.keySet()
                                    .forEach(field ->
                                            typed.add(new FieldTyping.Place(subject, field))));
        }
        return new WaitingAnswers(answers, typed, returned);
    }

    /// The sheet with what waits in its place.
    CaseSheet over(CaseSheet sheet) {
        if (equals(NONE)) {
            return sheet;
        }
        List<CaseSheet.Row> rows = sheet.rows().stream().map(this::over).toList();
        return sheet.with(
                rows,
                judgement(sheet, rows),
                sheet.open().map(this::over),
                new CaseCheck.Waits(comments(), returned));
    }

    private Set<FieldTyping.Place> comments() {
        return typed.stream()
                .filter(place -> Fields.isComment(place.field()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private CaseSheet.Row over(CaseSheet.Row row) {
        return Optional.ofNullable(answers.get(row.code()))
                .map(given -> row.waiting(state(given)))
                .orElse(row);
    }

    private CaseSheet.Judgement judgement(CaseSheet sheet, List<CaseSheet.Row> rows) {
        var balance = PromptBalance.of(rows.stream().map(CaseSheet.Row::answer).toList());
        CaseSheet.Judgement judgement = sheet.judgement().with(balance);
        return Optional.ofNullable(answers.get(sheet.question().code()))
                .map(given -> judgement.waiting(state(given), given.reason()))
                .orElse(judgement);
    }

    private static AnswerState state(RecordAnswers.Given given) {
        return switch (given.answer().orElse("")) {
            case AnswerStates.YES -> AnswerState.YES;
            case AnswerStates.NO -> AnswerState.NO;
            case AnswerStates.NOT_APPLICABLE -> AnswerState.NOT_APPLICABLE;
            default -> AnswerState.UNANSWERED;
        };
    }

    private SectionSheet over(SectionSheet section) {
        return new SectionSheet(
                section.subject(),
                section.id(),
                section.title(),
                section.rows().stream().map(this::over).toList(),
                section.commented());
    }

    private SectionSheet.Row over(SectionSheet.Row row) {
        if (typed.contains(row.place())) {
            // The field shows it by itself.
            return row.waiting(row.words(), row.state());
        }
        return Optional.ofNullable(answers.get(row.item().code()))
                .map(given -> given.answer().orElse(""))
                .map(words ->
                        row.waiting(
                                words, words.isBlank() ? ItemState.UNANSWERED : ItemState.ANSWERED))
                .orElse(row);
    }

    /// Nothing of what was entered.
    @Override
    public String toString() {
        return "WaitingAnswers " + answers.keySet();
    }
}
