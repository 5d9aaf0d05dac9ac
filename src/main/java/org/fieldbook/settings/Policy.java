package org.fieldbook.settings;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What an organisation lays down for the stores on a laptop.
///
/// @param longestIdle the most minutes without use after which a store locks that somebody can choose
/// @param exports what may leave a store
/// @param headquarters the thumbprints of the keys of its headquarters, of which one takes part if any does; empty
///     if any headquarters may
public record Policy(
        int longestIdle,
        Set<Export> exports,
        Optional<Set<String>> headquarters,
        ExchangeRule exchange,
        Retention retention) {

    /// The fewest minutes that a policy can ask for: with less, whoever reads a file is locked out meanwhile.
    public static final int SHORTEST_IDLE = 2;

    /// Where nothing is laid down.
    public static final Policy NONE =
            new Policy(
                    Settings.LONGEST_IDLE,
                    EnumSet.allOf(Export.class),
                    Optional.empty(),
                    ExchangeRule.ANY,
                    Retention.OPEN);

    /// What holds while what was laid down cannot be read: all that it might have forbidden is forbidden. Closing
    /// is not demanded, because what is erased does not come back.
    static final Policy STRICTEST =
            new Policy(
                    SHORTEST_IDLE,
                    Set.of(),
                    Optional.of(Set.of()),
                    new ExchangeRule(Optional.empty(), true),
                    Retention.OPEN);

    public Policy {
        exports = Set.copyOf(exports);
        headquarters = headquarters.map(Set::copyOf);
        if (longestIdle < SHORTEST_IDLE || longestIdle > Settings.LONGEST_IDLE) {
            throw new IllegalArgumentException("a policy locks after 2 to 60 idle minutes");
        }
    }

    /// The minutes after which a store locks where somebody chose these.
    public int idle(int chosen) {
        return Math.min(chosen, longestIdle);
    }
}
