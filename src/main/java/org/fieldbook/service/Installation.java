package org.fieldbook.service;

import org.fieldbook.settings.FoundPolicy;
import org.fieldbook.settings.SettingsFile;

import java.nio.file.Path;

/// How the program stands on this laptop: its version, where its things lie, and what an organisation laid down.
///
/// @param data the folder of stores
/// @param log the folder of the log
/// @param refusesLog whether that folder could not be written to, so that this window has no log
/// @param inOneFolder whether all of that is in a folder that somebody named, and not where the system expects it
public record Installation(
        String version,
        Path data,
        Path log,
        boolean refusesLog,
        boolean inOneFolder,
        SettingsFile settings,
        FoundPolicy policy) {

    public Installation(
            String version,
            Path data,
            Path log,
            boolean inOneFolder,
            SettingsFile settings,
            FoundPolicy policy) {
        this(version, data, log, false, inOneFolder, settings, policy);
    }

    /// The same, where the folder of the log takes none.
    public Installation withoutLog() {
        return new Installation(version, data, log, true, inOneFolder, settings, policy);
    }
}
