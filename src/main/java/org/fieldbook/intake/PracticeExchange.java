package org.fieldbook.intake;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who else works on the practice inspection, what they shared, and what of theirs waits to be taken in. All of it is
/// made up.
///
/// @param shared when the lead gave the others what was there, local time
public record PracticeExchange(LocalDateTime shared, List<Laptop> laptops) {

    public PracticeExchange {
        laptops = List.copyOf(laptops);
    }

    /// A colleague's laptop.
    ///
    /// @param name whose it is, as the team has it
    /// @param shared when what it holds came last, local time: until then it held all that was here
    /// @param waiting what it gave after that; empty if it gave nothing
    public record Laptop(String name, LocalDateTime shared, Optional<Waiting> waiting) {}

    /// A bundle that nobody took in yet.
    ///
    /// @param made local time
    /// @param work what is in it, in turn
    public record Waiting(LocalDateTime made, List<Worked> work) {
        public Waiting {
            work = List.copyOf(work);
        }
    }

    /// What was done in a case.
    ///
    /// @param at local time
    /// @param answers to key questions and items, by code
    /// @param complete whether the case was marked complete with them
    public record Worked(
            LocalDateTime at,
            String reference,
            Map<String, String> answers,
            Optional<PracticeWork.Noted> note,
            boolean complete) {
        public Worked {
            answers = Map.copyOf(answers);
        }
    }
}
