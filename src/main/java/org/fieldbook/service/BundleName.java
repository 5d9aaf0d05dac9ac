package org.fieldbook.service;

import org.fieldbook.exchange.BundleFile;
import org.fieldbook.inspection.Member;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a bundle's file is called: the inspection's code, who made it, and when. Nothing about the people
/// inspected.
final class BundleName {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("ddMMM-HHmm", Locale.UK);

    private BundleName() {}

    /// Such as `NM-2023-03_RO_15Mar-1042.fieldbook`.
    static String of(Card card, Member by, OffsetDateTime now) {
        String initials =
                Arrays.stream(by.name().split("\\W+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.substring(0, 1))
                        .collect(Collectors.joining())
                        .toUpperCase(Locale.ROOT);
        return card.code().replaceAll("[^A-Za-z0-9-]", "-")
                + "_"
                + initials
                + "_"
                + TIME.format(now)
                + BundleFile.ENDING;
    }
}
