package org.fieldbook.report;

import org.fieldbook.inspection.Finality;
import org.fieldbook.rating.Ratings;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// Everything the interim ratings on paper are built from. It holds counts of cases, never a case's
/// reference or the name of a person on probation.
///
/// @param groupings the main sample by each attribute that has a list of values
/// @param finality whether the ratings are final
public record InterimInput(
        Ratings ratings,
        Facts facts,
        Completeness completeness,
        List<Grouping> groupings,
        Finality finality,
        Imprint imprint) {

    public InterimInput {
        groupings = List.copyOf(groupings);
    }

    /// What the inspection is.
    ///
    /// @param code such as `NM-2023-03`
    /// @param practice whether it is a practice inspection, marked so on every page
    /// @param fieldwork empty while no dates are recorded
    public record Facts(
            String service, String code, boolean practice, Optional<Fieldwork> fieldwork) {}

    /// The days on site.
    ///
    /// @param day today's working day of the fieldwork, from 1; empty before and after it
    /// @param days its working days
    public record Fieldwork(LocalDate from, LocalDate to, Optional<Integer> day, int days) {}

    /// How far the work has come on this laptop.
    ///
    /// @param standards those whose key questions are asked of a sample, in the pack's order
    /// @param conflicts open ones, of any kind
    /// @param changesWaiting kept and not counted, because earlier ones are missing
    /// @param evidence items recorded about the organisation
    public record Completeness(
            List<SampleProgress> samples,
            List<StandardProgress> standards,
            int conflicts,
            int changesWaiting,
            int evidence) {
        public Completeness {
            samples = List.copyOf(samples);
            standards = List.copyOf(standards);
        }
    }

    /// How far the key questions of one standard are answered, withdrawn subjects left out.
    ///
    /// @param code of the standard
    /// @param subjects of its sample
    /// @param open those with an applicable key question of it unanswered
    public record StandardProgress(String code, int subjects, int open) {}

    /// Subjects of one sample by status; the first four add up to the sample.
    ///
    /// @param sample id within the framework
    /// @param complete marked complete, or changed since they were signed off
    /// @param changedSince of those, changed since
    /// @param withdrawn from the sample, counted beside it
    public record SampleProgress(
            String sample,
            int notStarted,
            int inProgress,
            int complete,
            int signedOff,
            int changedSince,
            int withdrawn) {

        /// The subjects that are judged.
        public int size() {
            return notStarted + inProgress + complete + signedOff;
        }

        /// The subjects whose work is done.
        public int done() {
            return complete + signedOff;
        }
    }

    /// Who made it, from what and with what.
    ///
    /// @param printedBy member of the inspection
    /// @param computedAt on this laptop, with the zone's offset
    /// @param packHash of the framework pack that rated, in hexadecimal
    public record Imprint(
            String printedBy,
            OffsetDateTime computedAt,
            String appVersion,
            String packHash,
            StateCode state) {}
}
