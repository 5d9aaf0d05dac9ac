package org.fieldbook.service;

import org.fieldbook.settings.FoundPolicy;
import org.fieldbook.settings.SettingsFile;

import java.nio.file.Path;

/// How the program stands on this laptop: its version, where its things lie, and what an organisation laid down.
///
/// @param data the folder of stores
/// @param log the folder of the log
/// @param inOneFolder whether all of that is in a folder that somebody named, and not where the system expects it
public record Installation(
        String version,
        Path data,
        Path log,
        boolean inOneFolder,
        SettingsFile settings,
        FoundPolicy policy) {}
