package org.fieldbook.service;

import org.fieldbook.inspection.Role;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was said so far of an inspection that is not made yet. Nothing of it has to hold.
///
/// @param step the name of the step it was left at
/// @param framework id of a pack; the program may not know it any more
/// @param pack a pack in a file that was chosen in place of one that comes with the program
/// @param facts answers to set-up questions by id
/// @param colleagues who belongs to the team besides the lead
public record SetupDraft(
        String step,
        String service,
        String region,
        String code,
        String framework,
        Optional<PackFile> pack,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Map<String, Boolean> facts,
        String lead,
        List<Colleague> colleagues) {

    public SetupDraft {
        facts = Map.copyOf(facts);
        colleagues = List.copyOf(colleagues);
    }

    /// A pack in a file.
    ///
    /// @param sha256 names the pack that was in it when it was chosen
    public record PackFile(String file, String sha256) {

        /// Nothing of the file: folders may be called by people.
        @Override
        public String toString() {
            return "PackFile " + sha256;
        }
    }

    /// Somebody of the team who has no laptop yet.
    public record Colleague(String name, Role role) {

        /// Nothing of the name.
        @Override
        public String toString() {
            return "Colleague " + role;
        }
    }

    /// Nothing of what people wrote.
    @Override
    public String toString() {
        return "SetupDraft at step " + step;
    }
}
