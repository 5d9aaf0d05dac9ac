package org.fieldbook.inspection;

import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.RefusedCounts.Reason;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.PublicKey;
import org.fieldbook.journal.Value;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How the key questions of a finished inspection came out, as its lead signs it for the region: counts, and
/// nothing of a case, a person or anything anybody wrote. The key that it shows signed it; whose key that is
/// two people hear by its words.
///
/// @param inspection the unit's
/// @param pack what it was rated by
/// @param period its fieldwork and when it was signed
/// @param signing the public half of the key that signs it
public record SignedCounts(
        UUID inspection,
        boolean practice,
        Unit unit,
        Pack pack,
        Period period,
        PublicKey signing,
        List<Question> questions,
        List<Standard> standards) {

    /// What was inspected.
    ///
    /// @param code of the inspection
    /// @param name of the delivery unit
    /// @param region it belongs to; empty if nobody said
    public record Unit(String code, String name, String region) {}

    /// The pack by its id and its hash.
    public record Pack(String id, int version, Hash hash) {}

    /// Days such as `2023-03-06`, and a date-time with offset: shown, never compared.
    public record Period(String from, String to, String at) {}

    /// How the subjects of a sample stand with one of its key questions, each counted once.
    ///
    /// @param excluded withdrawn ones, counted beside the others
    public record Question(
            String code,
            String sample,
            int yes,
            int no,
            int notApplicable,
            int unanswered,
            int undecided,
            int excluded) {

        /// The subjects that are not withdrawn.
        public int subjects() {
            return yes + no + notApplicable + unanswered + undecided;
        }
    }

    /// How a standard was rated.
    ///
    /// @param rating empty where it is not rated
    public record Standard(String code, Optional<Rating> rating) {}

    public SignedCounts {
        questions = List.copyOf(questions);
        standards = List.copyOf(standards);
    }

    /// The words by which two people hear that they mean the same laptop: they come from its key and the
    /// inspection.
    public List<String> words() {
        return ReadAloud.words(Hash.of(inspection + "." + signing.thumbprint()));
    }

    /// Whether these were signed later than others, by the clocks of those who did.
    public boolean isLaterThan(SignedCounts other) {
        return OffsetDateTime.parse(period.at()).isAfter(OffsetDateTime.parse(other.period().at()));
    }

    /// What is signed.
    public Value.Members toValue() {
        return CountsValues.write(this);
    }

    /// The counts, if the key that they show signed them. Refuses with [RefusedCounts] what says anything less or
    /// more, and numbers that no inspection can have.
    ///
    /// @param content what is signed, not believed yet
    public static SignedCounts open(
            SignedDocument document, Value.Members content, Signatures signatures) {
        PublicKey shown =
                Optional.ofNullable(content.members().get(CountsValues.SIGNING))
                        .flatMap(PublicKey::find)
                        .orElseThrow(() -> new RefusedCounts(Reason.NOT_COUNTS));
        boolean signed =
                signatures
                        .open(document, DocumentType.COUNTS, shown)
                        .filter(content::equals)
                        .isPresent();
        if (!signed) {
            throw new RefusedCounts(Reason.ALTERED);
        }
        return CountsValues.read(content);
    }

    /// Which inspection.
    @Override
    public String toString() {
        return "Counts of " + inspection;
    }
}
