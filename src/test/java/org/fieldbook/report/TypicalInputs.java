package org.fieldbook.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.fieldbook.rating.Ratings;

/// Inputs of the interim ratings that tests share.
public final class TypicalInputs {

    private TypicalInputs() {}

    /// The practice inspection on its eighth day.
    public static InterimInput practice() {
        return of("Northmoor PDU", PracticeRatings.ratings());
    }

    public static InterimInput of(String service, Ratings ratings) {
        return new InterimInput(
                ratings,
                new InterimInput.Facts(
                        service,
                        "NM-2023-03",
                        true,
                        Optional.of(
                                new InterimInput.Fieldwork(
                                        LocalDate.of(2023, 3, 6), LocalDate.of(2023, 3, 17), Optional.of(8), 10))),
                new InterimInput.Completeness(
                        List.of(
                                new InterimInput.SampleProgress("case", 2, 6, 7, 31, 0, 1),
                                new InterimInput.SampleProgress("courtReport", 0, 0, 0, 18, 0, 0)),
                        34,
                        0,
                        3,
                        0),
                new InterimInput.Imprint(
                        "R. Okafor",
                        OffsetDateTime.parse("2023-03-15T10:42:07Z"),
                        "1.0.0",
                        "3f9a".repeat(16),
                        StateCode.of("a state of the data".getBytes(StandardCharsets.UTF_8))));
    }
}
