package org.fieldbook.service;

import org.fieldbook.bundle.IdentityCard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/// What somebody says when making an inspection.
///
/// @param code of the inspection, such as `NM-2023-03`
/// @param service the service that is visited
/// @param framework id of a pack the program has, or the name of a file that holds one
/// @param facts answers to the framework's set-up questions; one left out takes its usual answer
/// @param lead the name of whoever makes it: its lead inspector
/// @param practice whether it is for practice and never real
/// @param headquarters the card of headquarters, where it takes part
/// @param region the region the service belongs to; empty if nobody said
public record NewInspection(
        String code,
        String service,
        String framework,
        Map<String, Boolean> facts,
        LocalDate fieldworkFrom,
        LocalDate fieldworkTo,
        String lead,
        boolean practice,
        Optional<IdentityCard> headquarters,
        String region) {

    /// Of the code, the service, its region and every name.
    public static final int LONGEST_NAME = 200;

    /// Beyond a year it is a slip of the keyboard, and every figure that counts days says nothing any more.
    public static final int MOST_DAYS = 366;

    public NewInspection {
        facts = Map.copyOf(facts);
    }

    /// Without headquarters and region.
    public NewInspection(
            String code,
            String service,
            String framework,
            Map<String, Boolean> facts,
            LocalDate fieldworkFrom,
            LocalDate fieldworkTo,
            String lead,
            boolean practice) {
        this(
                code,
                service,
                framework,
                facts,
                fieldworkFrom,
                fieldworkTo,
                lead,
                practice,
                Optional.empty(),
                "");
    }

    /// How many days fieldwork lasts from this day to that one, both counted.
    public static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /// The same with headquarters.
    public NewInspection withHeadquarters(IdentityCard card) {
        return with(Optional.of(card), region);
    }

    /// The same in this region.
    public NewInspection inRegion(String name) {
        return with(headquarters, name);
    }

    private NewInspection with(Optional<IdentityCard> card, String name) {
        return new NewInspection(
                code,
                service,
                framework,
                facts,
                fieldworkFrom,
                fieldworkTo,
                lead,
                practice,
                card,
                name);
    }
}
