package org.fieldbook.settings;

import java.util.Optional;

/// What somebody prefers on this laptop. Holds nothing about people, cases or services.
///
/// @param store the folder of the store that was opened last
/// @param idleMinutes minutes without a key or a click after which the store locks, 1 to 60
/// @param singleKeys whether a character alone answers, or only with another key held
/// @param backups the second place for backups; empty if none was chosen
/// @param frame where the window was last; empty before it was closed once
public record Settings(
        Optional<String> store,
        int idleMinutes,
        Appearance appearance,
        boolean singleKeys,
        Optional<BackupFolder> backups,
        Optional<Frame> frame) {

    /// What holds until somebody chooses otherwise.
    public static final Settings USUAL =
            new Settings(
                    Optional.empty(),
                    10,
                    Appearance.USUAL,
                    true,
                    Optional.empty(),
                    Optional.empty());

    /// The most minutes after which a store locks.
    public static final int LONGEST_IDLE = 60;

    public Settings {
        if (idleMinutes < 1 || idleMinutes > LONGEST_IDLE) {
            throw new IllegalArgumentException("the store locks after 1 to 60 idle minutes");
        }
    }

    public Settings withStore(String folder) {
        return new Settings(
                Optional.of(folder), idleMinutes, appearance, singleKeys, backups, frame);
    }

    public Settings withIdleMinutes(int minutes) {
        return new Settings(store, minutes, appearance, singleKeys, backups, frame);
    }

    public Settings withAppearance(Appearance wanted) {
        return new Settings(store, idleMinutes, wanted, singleKeys, backups, frame);
    }

    public Settings withSingleKeys(boolean wanted) {
        return new Settings(store, idleMinutes, appearance, wanted, backups, frame);
    }

    public Settings withBackups(BackupFolder folder) {
        return new Settings(store, idleMinutes, appearance, singleKeys, Optional.of(folder), frame);
    }

    public Settings withFrame(Frame last) {
        return new Settings(store, idleMinutes, appearance, singleKeys, backups, Optional.of(last));
    }
}
