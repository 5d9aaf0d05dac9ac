package org.fieldbook.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.bundle.crypto.Jws;
import org.fieldbook.bundle.crypto.JwsSignatures;
import org.fieldbook.bundle.crypto.SignedFile;
import org.fieldbook.framework.Rating;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Counts that somebody signed once go on being read, and are written as they were.
class SignedCountsTest {

    private static final Path FROZEN =
            Path.of("src/test/resources/org/fieldbook/frozen/counts-1/north.counts");

    private final SignedDocument document = document();
    private final Value.Members content = CanonicalJson.read(Jws.content(document).orElseThrow());

    private static SignedDocument document() {
        try {
            return SignedFile.read(Files.readAllBytes(FROZEN));
        } catch (IOException gone) {
            throw new IllegalStateException("the frozen counts are there", gone);
        }
    }

    @Test
    void countsOfTheFirstFormatAreReadAndWrittenToTheByte() {
        SignedCounts counts = SignedCounts.open(document, content, new JwsSignatures());
        assertThat(counts.unit())
                .isEqualTo(new SignedCounts.Unit("North", "North", "Northern region"));
        assertThat(counts.pack().id()).isEqualTo("pdu-2023");
        assertThat(counts.period().from()).isEqualTo("2024-03-04");
        assertThat(counts.questions())
                .contains(
                        new SignedCounts.Question("P2.1.2", "case", 2, 1, 0, 0, 0, 0),
                        new SignedCounts.Question("P2.2.2", "case", 1, 2, 0, 0, 0, 0),
                        new SignedCounts.Question("P3.1.1", "courtReport", 1, 0, 0, 0, 0, 0));
        assertThat(counts.standards())
                .contains(
                        new SignedCounts.Standard("P2.2", Optional.of(Rating.INADEQUATE)),
                        new SignedCounts.Standard("P1.1", Optional.empty()));
        assertThat(new String(CanonicalJson.write(counts.toValue()), StandardCharsets.UTF_8))
                .isEqualTo(new String(Jws.content(document).orElseThrow(), StandardCharsets.UTF_8));
    }

    /// They are what two people read to each other, so they must not change either.
    @Test
    void itsWordsComeFromTheInspectionAndTheKey() {
        SignedCounts counts = SignedCounts.open(document, content, new JwsSignatures());
        assertThat(counts.words()).hasSize(6);
        assertThat(String.join(" ", counts.words()))
                .isEqualTo("purple breeze toast pencil dancer stable");
    }
}
