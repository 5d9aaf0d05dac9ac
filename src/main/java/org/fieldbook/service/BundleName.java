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
        return code(card) + "_" + initials(by.name()) + "_" + TIME.format(now) + BundleFile.ENDING;
    }

    /// Of the invitation for somebody of this name.
    static String invitation(Card card, String name) {
        return code(card) + "_invitation_" + initials(name) + BundleFile.ENDING;
    }

    /// Of the identity card of somebody of this name.
    static String identityCard(String name) {
        return "card_" + initials(name) + BundleFile.ENDING;
    }

    private static String code(Card card) {
        return card.code().replaceAll("[^A-Za-z0-9-]", "-");
    }

    private static String initials(String name) {
        return Arrays.stream(name.split("\\W+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
