package org.fieldbook.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was recorded in the practice inspection beside its judgements: prompts, sections and notes of its cases, evidence about
/// the organisation and what was made of it, interviews, a survey. All of it is made up.
///
/// @param cohort the Mondays of the two weeks its cases are drawn by
/// @param items by reference of what is in a sample, answers to items and prompts by code as their types write them
/// @param reasons why a rating is proposed, by standard
/// @param survey a file of answer sheets
/// @param exchange who else works on it, and what of theirs waits
public record PracticeWork(
        List<LocalDate> cohort,
        Map<String, Map<String, String>> items,
        Map<String, String> reasons,
        List<Noted> notes,
        List<Collected> evidence,
        List<Attached> attached,
        List<Drawn> findings,
        List<Spoken> interviews,
        List<Asked> secondAssessments,
        Survey survey,
        PracticeExchange exchange) {

    public PracticeWork {
        cohort = List.copyOf(cohort);
        items = Map.copyOf(items);
        reasons = Map.copyOf(reasons);
        notes = List.copyOf(notes);
        evidence = List.copyOf(evidence);
        attached = List.copyOf(attached);
        findings = List.copyOf(findings);
        interviews = List.copyOf(interviews);
        secondAssessments = List.copyOf(secondAssessments);
    }

    /// The answers to items of what is in a sample; none if nothing was recorded.
    public Map<String, String> itemsOf(String reference) {
        return items.getOrDefault(reference, Map.of());
    }

    /// A note of a case.
    ///
    /// @param at when it was recorded, local time, before the case was called complete
    /// @param code of the key question or prompt it is about
    /// @param recordDate the day of what it was seen in, as journals write days; empty if it says none
    /// @param shows what it shows, as journals call it
    public record Noted(
            LocalDateTime at,
            String reference,
            String code,
            String text,
            String source,
            String recordDate,
            String shows) {}

    /// An item of evidence.
    ///
    /// @param at when it was recorded, local time
    /// @param kind as journals call it
    /// @param marks what it shows, as journals call it, by standard
    public record Collected(
            LocalDateTime at,
            String reference,
            String kind,
            String title,
            LocalDate date,
            String source,
            String text,
            Map<String, String> marks) {
        public Collected {
            marks = Map.copyOf(marks);
        }
    }

    /// A file of plain text that an item of evidence rests on.
    ///
    /// @param at when it was attached, local time
    /// @param evidence its reference
    /// @param name what people call the file
    public record Attached(LocalDateTime at, String evidence, String name, String text) {}

    /// A strength or an area for improvement.
    ///
    /// @param shows which of the two, as journals call it
    /// @param evidence references of what it rests on
    public record Drawn(
            LocalDateTime at, String standard, String shows, String text, List<String> evidence) {
        public Drawn {
            evidence = List.copyOf(evidence);
        }
    }

    /// An interview.
    ///
    /// @param with whom, as journals call it
    /// @param cases references of those it spoke of
    /// @param answers by code
    public record Spoken(
            LocalDateTime at,
            String with,
            LocalDate date,
            String source,
            String text,
            List<String> cases,
            Map<String, String> answers) {
        public Spoken {
            cases = List.copyOf(cases);
            answers = Map.copyOf(answers);
        }
    }

    /// A second assessment that was asked for.
    ///
    /// @param assessor by name
    /// @param judged empty while it is not in
    public record Asked(
            LocalDateTime at, String reference, String assessor, Optional<Judged> judged) {}

    /// A second assessment that is in: recorded once its case was called complete, before that was signed off.
    ///
    /// @param answers by key question
    /// @param notes what its assessor noted, by key question
    /// @param adjudicated which answers stand, by key question
    public record Judged(
            Map<String, String> answers,
            Map<String, String> notes,
            Map<String, Stands> adjudicated) {
        public Judged {
            answers = Map.copyOf(answers);
            notes = Map.copyOf(notes);
            adjudicated = Map.copyOf(adjudicated);
        }
    }

    /// The answer that stands where two judged apart, and why.
    public record Stands(String answer, String reason) {}

    /// The answer sheets of a survey, as the file they came in.
    ///
    /// @param at when they were taken in, local time
    /// @param name what people call the file
    public record Survey(LocalDateTime at, String name, String csv) {}
}
