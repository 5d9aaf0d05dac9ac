package org.fieldbook.ui.recording;

import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.inspection.Adjudication;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.inspection.JudgedElsewhere;
import org.fieldbook.inspection.PromptBalance;
import org.fieldbook.inspection.RelatedCase;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Hash;
import org.fieldbook.service.RecordAnswers;
import org.fieldbook.ui.control.StatusTag;
import org.fieldbook.ui.control.StepList;

import java.util.List;
import java.util.Optional;

/// One case open at one key question, as the screen shows it after one commit.
///
/// @param seen the state it was worked out of: what whoever acts on the case has seen
/// @param subject the case
/// @param bar what stands on top
/// @param steps the standards, and the key questions of the one that is open
/// @param elsewhere standards that are judged on what belongs to the case
/// @param standard code and title of the standard
/// @param tabs its key questions
/// @param previous the key question before this one, in the order of the steps
/// @param next the one after it
/// @param locked who withdrew the case or signed it off, and when; empty while it can be changed
/// @param check all its key questions, to be looked at before it is complete
/// @param sections what is recorded beside the key questions
/// @param open the section that is shown in place of the key question; empty if none is
record CaseSheet(
        State seen,
        SampleSubject subject,
        Bar bar,
        List<StepList.Step> steps,
        List<JudgedElsewhere> elsewhere,
        String standard,
        List<Tab> tabs,
        KeyQuestion question,
        List<Row> rows,
        Judgement judgement,
        Optional<Neighbour> previous,
        Optional<Neighbour> next,
        Optional<String> locked,
        CaseCheck check,
        List<SectionSheet> sections,
        Optional<SectionSheet> open) {

    /// The case in one line.
    ///
    /// @param related the case that it belongs to; empty if it belongs to none that can be opened
    record Bar(
            String reference,
            StatusTag.Look look,
            String status,
            String facts,
            Optional<RelatedCase> related,
            List<Flag> flags) {}

    /// A mark of the case list.
    record Flag(String text, String icon) {}

    /// A key question of the standard.
    ///
    /// @param number its place among those of the standard
    /// @param title with its number
    record Tab(String code, String number, String title, AnswerState answer, boolean current) {}

    /// A prompt.
    ///
    /// @param seen the heads of its answer
    /// @param waits whether the answer is not on the disk
    record Row(
            String code,
            String letter,
            String text,
            AnswerState answer,
            List<Hash> seen,
            int notes,
            boolean waits) {

        /// The same with an answer that is not on the disk.
        Row waiting(AnswerState given) {
            return new Row(code, letter, text, given, seen, notes, true);
        }
    }

    /// The judgement.
    ///
    /// @param applies whether the pack asks it of this case
    /// @param reasons what may be said when it does not apply; empty if it has to be judged
    /// @param reason what was said about it
    /// @param notes how many notes are about the key question as a whole
    /// @param adjudicated the answer in place of the case's own; empty if that counts
    /// @param waits whether the answer is not on the disk
    record Judgement(
            AnswerState answer,
            List<Hash> seen,
            boolean applies,
            List<String> reasons,
            Optional<String> reason,
            PromptBalance balance,
            int notes,
            Optional<Adjudication> adjudicated,
            boolean waits) {

        /// The same beside other answers to its prompts.
        Judgement with(PromptBalance other) {
            return new Judgement(
                    answer, seen, applies, reasons, reason, other, notes, adjudicated, waits);
        }

        /// The same with an answer that is not on the disk.
        Judgement waiting(AnswerState given, Optional<String> why) {
            return new Judgement(
                    given, seen, applies, reasons, why, balance, notes, adjudicated, true);
        }

        /// Whether it and the prompts point different ways and nobody has said why.
        boolean isQueried() {
            return reason.isEmpty() && adjudicated.isEmpty() && balance.disagreesWith(answer);
        }
    }

    /// A key question to go to.
    record Neighbour(String code, String title) {}

    /// Where somebody is: the code of the key question, or the name of the section's step.
    String place() {
        return open.map(SectionSheet::place).orElseGet(question::code);
    }

    /// The same with other answers in the form, and what else waits.
    CaseSheet with(
            List<Row> otherRows,
            Judgement other,
            Optional<SectionSheet> otherOpen,
            CaseCheck.Waits waits) {
        return new CaseSheet(
                seen,
                subject,
                bar,
                steps,
                elsewhere,
                standard,
                tabs,
                question,
                otherRows,
                other,
                previous,
                next,
                locked,
                check.waiting(waits),
                sections,
                otherOpen);
    }

    /// The answer as somebody gives it who looks at this.
    ///
    /// @param place of a prompt; as many as there are prompts, or more, stands for the judgement
    RecordAnswers.Given given(int place, Optional<AnswerState> answer, Optional<String> reason) {
        boolean judging = place >= rows.size();
        return new RecordAnswers.Given(
                subject.id(),
                judging ? question.code() : rows.get(place).code(),
                answer.map(AnswerStates::word),
                reason,
                judging ? judgement.seen() : rows.get(place).seen());
    }

    boolean isLocked() {
        return locked.isPresent();
    }
}
