package org.fieldbook.service;

import org.fieldbook.bundle.crypto.Jws;
import org.fieldbook.bundle.crypto.SignedFile;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.SignedCounts;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.rating.Counts;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.Ratings;
import org.fieldbook.store.InspectionPrivateKeys;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Signs the counts of a finished inspection for its region: numbers of key questions, and nothing of a case or
/// a person. Lead or deputy only, once ratings are final. Not for the FX thread.
public final class SignCounts {

    private final OpenInspection inspection;

    public SignCounts(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// Writes the counts as they stand.
    ///
    /// @return what was signed; its words are read aloud to whoever takes it in
    public SignedCounts save(Path file) {
        Snapshot now = inspection.snapshot();
        if (!now.me().leads()) {
            throw new Failure(Failure.Kind.NOT_ALLOWED, "G-01", "counts.refused");
        }
        if (!now.finality().isFinal()) {
            throw new Failure(Failure.Kind.INPUT, "G-02", "counts.notFinal");
        }
        SignedCounts counts = of(now);
        InspectionPrivateKeys secret =
                OpenStore.reading(() -> inspection.store().privateKeys(now.state().inspection()));
        SignedDocument document =
                Jws.sign(DocumentType.COUNTS, counts.toValue(), secret.signing(), counts.signing());
        BundleFiles.write(file, SignedFile.write(document));
        return counts;
    }

    private SignedCounts of(Snapshot now) {
        Card card = now.card();
        Framework framework = now.framework();
        return new SignedCounts(
                card.inspection(),
                card.practice(),
                new SignedCounts.Unit(
                        card.code(),
                        card.service(),
                        now.state()
                                .subject(Fields.inspection(card.inspection()))
                                .text(Fields.REGION)
                                .orElse("")),
                new SignedCounts.Pack(
                        framework.id(), framework.version(), inspection.packHash(now.state())),
                new SignedCounts.Period(
                        card.fieldworkFrom().toString(),
                        card.fieldworkTo().toString(),
                        OffsetDateTime.now(inspection.clock())
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString()),
                inspection.laptop().signing(),
                questions(now.ratings()),
                now.ratings().standards().stream()
                        .map(one -> new SignedCounts.Standard(one.code(), one.rating()))
                        .toList());
    }

    private static List<SignedCounts.Question> questions(Ratings ratings) {
        return ratings.questions().stream()
                .map(result -> question(ratings.framework(), result))
                .toList();
    }

    /// By the code it is recorded under, so that units rated by several versions of a pack add up.
    private static SignedCounts.Question question(Framework framework, QuestionResult result) {
        KeyQuestion question = result.question();
        Counts counts = result.counts();
        return new SignedCounts.Question(
                framework.recorded(question.code()),
                question.sample(),
                counts.yes(),
                counts.no(),
                counts.notApplicable(),
                counts.unanswered(),
                counts.undecided(),
                counts.excluded());
    }
}
