package org.fieldbook.settings;

import java.util.Optional;

/// What somebody prefers on this laptop. Holds nothing about people, cases or services.
///
/// @param store the folder of the store that was opened last
/// @param idleMinutes minutes without a key or a click after which the store locks, 1 to 60
public record Settings(Optional<String> store, int idleMinutes, Appearance appearance) {

    /// What holds until somebody chooses otherwise.
    public static final Settings USUAL = new Settings(Optional.empty(), 10, Appearance.USUAL);

    public Settings {
        if (idleMinutes < 1 || idleMinutes > 60) {
            throw new IllegalArgumentException("the store locks after 1 to 60 idle minutes");
        }
    }

    public Settings withStore(String folder) {
        return new Settings(Optional.of(folder), idleMinutes, appearance);
    }

    public Settings withAppearance(Appearance wanted) {
        return new Settings(store, idleMinutes, wanted);
    }
}
