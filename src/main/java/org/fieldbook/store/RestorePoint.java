package org.fieldbook.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A full copy of the store's database as it was at one moment, read through and found whole when it
/// was made. Attachments lie beside and are not copied: they are never altered.
///
/// @param at what the laptop's clock said, to the second; for people only
/// @param number one more than the one before it, whatever the clock says; at least 1
/// @param word why it was made, as its name says it, see [Why]; one that this version does not know stays
/// @param size in bytes
public record RestorePoint(Instant at, long number, String word, long size) {

    /// Why one was made.
    public enum Why {
        /// Somebody wanted one.
        WANTED(""),
        /// One for each day on which something was written; what comes after it goes into its tail.
        DAILY("daily"),
        /// Before a bundle was taken in.
        IMPORT("import"),
        /// Before the passphrase was changed.
        PASSPHRASE("passphrase"),
        /// Before the tables of an earlier version were brought to this one's.
        MIGRATION("migration"),
        /// Before the store went back to an earlier one: what was left then.
        RETURN("return"),
        /// For a reason that this version does not know.
        OTHER("other");

        private final String word;

        Why(String word) {
            this.word = word;
        }
    }

    private static final long MOST = 0xffff_ffffL;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final Pattern NAME =
            Pattern.compile("restore-([0-9]{8}T[0-9]{6})-([0-9a-f]{8})(?:-([a-z]{1,16}))?\\.db");

    public RestorePoint {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("a restore point's number has eight digits");
        }
    }

    RestorePoint(Instant at, long number, Why why, long size) {
        this(at, number, why.word, size);
    }

    /// Why it was made.
    public Why why() {
        return Arrays.stream(Why.values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElse(Why.OTHER);
    }

    /// Of its file in `backups`.
    public String name() {
        String time = TIME.format(at.atOffset(ZoneOffset.UTC));
        String why = word.isEmpty() ? "" : "-" + word;
        return String.format(Locale.ROOT, "restore-%s-%08x%s.db", time, number, why);
    }

    /// Empty if this is no restore point's name.
    static Optional<RestorePoint> of(String name, long size) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            Instant at = LocalDateTime.parse(parts.group(1), TIME).toInstant(ZoneOffset.UTC);
            String word = Optional.ofNullable(parts.group(3)).orElse("");
            return Optional.of(
                    new RestorePoint(at, Long.parseLong(parts.group(2), 16), word, size));
        } catch (DateTimeException | IllegalArgumentException neverGiven) {
            return Optional.empty();
        }
    }
}
