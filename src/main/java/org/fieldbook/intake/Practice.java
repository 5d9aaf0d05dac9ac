package org.fieldbook.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The practice inspection as its file tells it: a made-up visit that people try the program with.
///
/// @param now the moment in the visit the practice inspection stands at, local time
/// @param facts answers to the framework's set-up questions
public record Practice(
        String code,
        String service,
        String framework,
        Map<String, Boolean> facts,
        LocalDate fieldworkFrom,
        LocalDate fieldworkTo,
        LocalDateTime now,
        List<TeamMember> team,
        List<Withdrawn> withdrawn,
        List<Entry> entries,
        List<ProposedRating> proposals) {

    public Practice {
        facts = Map.copyOf(facts);
        team = List.copyOf(team);
        withdrawn = List.copyOf(withdrawn);
        entries = List.copyOf(entries);
        proposals = List.copyOf(proposals);
    }

    /// One person of the team.
    ///
    /// @param role such as `lead`
    public record TeamMember(String name, String role) {}

    /// A case drawn and then taken out.
    ///
    /// @param replacedBy the case that was taken in its place; empty if none was
    public record Withdrawn(String reference, String reason, Optional<String> replacedBy) {}

    /// One subject of a sample with what was recorded about it.
    ///
    /// @param attributes by attribute id; only those the file gives
    /// @param conflictComes whether a colleague's bundle would bring a differing judgement
    /// @param status the status it has reached, in the published words; empty for a court report
    /// @param lastEdit when it was last worked on, local time
    /// @param answers `yes`, `no` or `na` by code; unanswered ones are missing
    /// @param reason why answers of `na` were given; empty if none was
    public record Entry(
            String reference,
            String sample,
            String inspector,
            Map<String, String> attributes,
            boolean openQuery,
            boolean conflictComes,
            String status,
            LocalDateTime lastEdit,
            Map<String, String> answers,
            String reason) {
        public Entry {
            attributes = Map.copyOf(attributes);
            answers = Map.copyOf(answers);
        }
    }

    /// A proposed rating of a standard judged on evidence, in the published words.
    public record ProposedRating(String standard, String rating) {}
}
